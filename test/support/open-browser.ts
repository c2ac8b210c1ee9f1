import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromiumPath = process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place));

/** Whether browser tests can run here. In CI a missing browser is a fault, not a reason to pass. */
const hasBrowser = chromiumPath !== undefined || process.env.CI === 'true';

/**
 * Declares tests that need Chromium. Where there is none they are left out, and one line says why; in CI
 * (`CI=true`) they fail instead.
 */
export function describeInBrowser(name: string, declare: () => void): void {
  if (hasBrowser) {
    describe(name, declare);
    return;
  }
  const reason = `Left out (${name}): no Chromium here. Install it, or set CHROMIUM_PATH.`;
  describe(name, () => {
    test('needs Chromium, which is not installed', () => {
      process.stderr.write(`${reason}\n`);
    });
  });
}

/** The system's Chromium, without anything that would call home. */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('Install Chromium, or set CHROMIUM_PATH to it.');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds against WCAG 2.2 AA and good practice, as `rule: elements`. In the page itself: axe's other mode looks
 * into frames as well, and opens a page for each look.
 */
export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('There is a frame, into which this does not look.');
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

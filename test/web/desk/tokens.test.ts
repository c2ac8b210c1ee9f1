import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.resolve(__dirname, '../../../web/desk/ui/tokens.css'), 'utf8');

/** The colours of one scheme; the dark one builds on the light one. */
function colours(scheme: 'light' | 'dark'): Map<string, string> {
  const [light = '', dark = ''] = css.split('[data-mantine-color-scheme="dark"]');
  const read = (part: string) =>
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
  return new Map(scheme === 'light' ? read(light) : [...read(light), ...read(dark)]);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'surface', 'raised'];
const texts: [string, string[]][] = [
  ['text', [...grounds, 'primary-soft', 'ok-soft', 'warn-soft']],
  ['muted', grounds],
  ['primary', grounds],
  ['on-primary', ['primary', 'primary-hover']],
  ['on-bad', ['bad', 'bad-hover']],
  ['ok', ['ok-soft', ...grounds]],
  ['warn', ['warn-soft', ...grounds]],
  ['bad', ['bad-soft', ...grounds]],
  ['note', ['note-soft']],
];

describe.each(['light', 'dark'] as const)('the %s tokens', (scheme) => {
  const found = colours(scheme);
  const ratio = (front: string, back: string) => contrast(found.get(front) ?? '', found.get(back) ?? '');

  test('words can be read on every ground that they stand on (4.5 to 1)', () => {
    const faint = texts.flatMap(([front, backs]) =>
      backs.filter((back) => !(ratio(front, back) >= 4.5)).map((back) => `${front} on ${back}`),
    );
    expect(faint).toEqual([]);
  });

  test('borders of controls and the focus ring can be seen (3 to 1), which axe does not check', () => {
    const faint = ['control', 'primary'].flatMap((front) =>
      grounds.filter((back) => !(ratio(front, back) >= 3)).map((back) => `${front} on ${back}`),
    );
    expect(faint).toEqual([]);
  });
});

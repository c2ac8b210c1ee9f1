import { channels, contrast, luminance } from './contrast';

/** What WCAG 2 (AA) asks of text. */
const leastContrast = 4.5;

/** The nearest shade of `colour` that can be read as text on `background`: darker on a light one, lighter on a dark one. Both are `#rrggbb`. */
export function readableVariant(colour: string, background: string): string {
  const end = luminance(background) > 0.18 ? 0 : 255;
  for (let percent = 0; percent < 100; percent += 5) {
    const shade = channels(colour)
      .map((channel) => Math.round(channel + ((end - channel) * percent) / 100))
      .map((channel) => channel.toString(16).padStart(2, '0'));
    const variant = `#${shade.join('')}`;
    if (contrast(variant, background) >= leastContrast) return variant;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

import { luminance } from './contrast';

/** The text colour (near black or white) that stands out more on a `#rrggbb` background, by WCAG 2 contrast. */
export function readableOn(background: string): '#ffffff' | '#10131a' {
  // White has luminance 1, the dark text 0.0065: equal contrast lies where (L + 0.05)² = 1.05 × 0.0565.
  return luminance(background) + 0.05 > Math.sqrt(1.05 * 0.0565) ? '#10131a' : '#ffffff';
}

/** The text colour (near black or white) that stands out more on a `#rrggbb` background, by WCAG 2 contrast. */
export function readableOn(background: string): '#ffffff' | '#10131a' {
  const channel = (start: number) => {
    const value = Number.parseInt(background.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  // White has luminance 1, the dark text 0.0065: equal contrast lies where (L + 0.05)² = 1.05 × 0.0565.
  return luminance + 0.05 > Math.sqrt(1.05 * 0.0565) ? '#10131a' : '#ffffff';
}

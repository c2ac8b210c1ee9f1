import { readableOn } from './chat/readable-on';
import { readableVariant } from './chat/readable-variant';

/** The style sheet's `--surface`, light and dark: of all that text stands on, what is nearest to the text. */
const surfaces = { light: '#f5f7fa', dark: '#1f2226' };

/** Gives the chat the shop's colour: as it is under text, in a shade that can be read where it is the text. */
export function paintIn(colour: string): void {
  const { style } = document.documentElement;
  style.setProperty('--brand', colour);
  style.setProperty('--on-brand', readableOn(colour));
  style.setProperty('--brand-on-light', readableVariant(colour, surfaces.light));
  style.setProperty('--brand-on-dark', readableVariant(colour, surfaces.dark));
}

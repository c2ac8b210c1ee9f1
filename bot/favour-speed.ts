import { setFlagsFromString } from 'node:v8';

/** There is work: ends what start-small began. A turn costs about a third less, and memory grows with the load. */
export function favourSpeed(): void {
  setFlagsFromString('--no-optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=2');
}

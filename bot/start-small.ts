import { setFlagsFromString } from 'node:v8';

// Imported before all else: V8 is to favour little memory over speed, as a browser has it do for a tab that nobody
// looks at, until there is work (favour-speed). A service that was only just installed, or that nobody uses, stays
// small. The flags say how soon garbage is collected, how what comes is compiled, and by what factor the nursery grows
// when much of it survives (by 1: not at all), so that they may change at any time.
setFlagsFromString('--optimize-for-size');
setFlagsFromString('--semi-space-growth-factor=1');

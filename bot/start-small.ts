import { setFlagsFromString } from 'node:v8';

// Imported before all else: V8 is to favour little memory over speed, as a browser has it do for a tab that nobody
// looks at, until there is work (favour-speed). A service that was only just installed, or that nobody uses, stays
// small. The flag says how soon garbage is collected and how what comes is compiled, so that it may change at any
// time; given on the command line, it would keep V8's nursery tiny for good.
setFlagsFromString('--optimize-for-size');

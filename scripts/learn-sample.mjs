// Part of the build (build.mjs), in a process of its own: what training takes of memory and time is its alone.
import sample from '../dist/triage/sample-model.js';

await sample.writeSampleModel();

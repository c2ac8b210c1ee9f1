// Part of the build (build.mjs), in a process of its own: what learning takes of memory and time is its alone.
import calibration from '../dist/knowledge-base/sample-calibration.js';
import model from '../dist/triage/sample-model.js';
import signals from '../dist/triage/signals/learned/store-signals.js';

await model.writeSampleModel();
await signals.writeSignalModel();
await calibration.writeSampleCalibration();

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fitSampleCalibration } from '../../knowledge-base/sample-calibration';
import { trainSampleModel } from '../../triage/sample-model';

async function learn(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'routes.model'), trainSampleModel());
  writeFileSync(path.join(folder, 'calibration.json'), JSON.stringify(await fitSampleCalibration()));
}

// Run by learned-sample.ts in a plain Node process, where it takes a tenth of the time that it takes inside jest.
const [, , folder = ''] = process.argv;
learn(folder).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { writeFileSync } from 'node:fs';
import { trainSampleModel } from '../../triage/sample-model';

// Run by sample-model.ts in a plain Node process, where it takes a tenth of the time that it takes inside jest.
const [, , file = ''] = process.argv;
writeFileSync(file, trainSampleModel());

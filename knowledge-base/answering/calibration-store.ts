import type { Db } from 'mongodb';
import { readSampleCalibration } from '../sample-calibration';
import { type ConfidenceShifts, confidenceShiftsSchema } from './confidence-shifts';

/** What confidence was last fitted to, and what came out: a service that starts again is as sure as before at once. */
export interface CalibrationStore {
  /** Null when the last fit was to something else, or is stored as this version does not read it: it is made anew. */
  read(fingerprint: string): Promise<ConfidenceShifts | null>;
  /** Takes the place of the one before. */
  write(fingerprint: string, shifts: ConfidenceShifts): Promise<void>;
}

interface CalibrationDocument {
  _id: string;
  fingerprint: string;
  shifts: ConfidenceShifts;
}

const key = 'answer-calibration';

/** Kept in the collection `settings`; the sample's comes with the program. */
export function createCalibrationStore(db: Db): CalibrationStore {
  const settings = db.collection<CalibrationDocument>('settings');
  return {
    async read(fingerprint) {
      const found = await settings.findOne({ _id: key, fingerprint });
      return confidenceShiftsSchema.safeParse(found?.shifts).data ?? readSampleCalibration(fingerprint);
    },
    async write(fingerprint, shifts) {
      await settings.updateOne({ _id: key }, { $set: { fingerprint, shifts } }, { upsert: true });
    },
  };
}

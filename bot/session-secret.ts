import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import { z } from 'zod';
import { parseSetting } from '../settings/parse-setting';

const storedSchema = z.object({ value: z.string().min(32) });

/**
 * The secret that signs customers' tokens: the operator's, or one that is made at the first start and kept with the
 * data, so that tokens outlive a restart and hold on every instance.
 */
export async function readSessionSecret(db: Db, chosen: string | null): Promise<string> {
  if (chosen !== null) return chosen;
  const settings = db.collection<{ _id: string; value: string }>('settings');
  const made = randomBytes(32).toString('base64url');
  const stored = await settings.findOneAndUpdate(
    { _id: 'session-secret' },
    { $setOnInsert: { value: made } },
    { upsert: true, returnDocument: 'after' },
  );
  return parseSetting('session-secret', storedSchema, stored).value;
}

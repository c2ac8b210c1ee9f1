import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CannedReply, cannedRepliesSchema } from '../contracts/canned-reply';
import { createSetting, type Setting, type SettingOptions } from '../settings/setting';

/** The workspace's canned replies, in the order they were saved; null until there are some. */
export type CannedReplies = Setting<CannedReply[]>;

export function createCannedReplies(options: SettingOptions): CannedReplies {
  return createSetting('canned-replies', cannedRepliesSchema, options);
}

/** The canned replies of the sample shop, for an empty database. Throws when the file is not as it should be. */
export function readSampleReplies(): CannedReply[] {
  const file = join(__dirname, 'sample', 'canned-replies.json');
  return cannedRepliesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

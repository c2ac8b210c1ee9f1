import { handOver } from '../handing-over/hand-over';
import type { Message } from '../message';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';

/** A file without a word is for a person. */
export async function heedFile({ dc, services, text }: Message): Promise<boolean> {
  const { attachments = [] } = scopeOf(dc.context).activity;
  if (text.trim() !== '' || attachments.length === 0) return false;
  const { gotFileAlone } = textsFor(dc.context);
  await say(dc.context, 'gotFileAlone', gotFileAlone, { plantao: { kind: 'acknowledged' } });
  await handOver(dc.context, services, { reason: 'sent-file', words: attachments[0]?.name ?? '' });
  return true;
}

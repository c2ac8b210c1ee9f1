import type { TranscriptEvent } from '../contracts/activity';
import type { NewActivity } from './activity';

/** An entry of the transcript that tells staff what happened; no customer sees it. */
export function staffEvent(event: TranscriptEvent): NewActivity {
  return { kind: 'event', audience: 'staff', from: { role: 'system' }, text: '', event };
}

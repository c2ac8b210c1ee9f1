import type { ActivityView, Reading, TranscriptEvent } from '../contracts/activity';
import type { StoredActivity } from '../conversations/activity';
import { isPublic } from '../conversations/words-of';
import { readText } from './reading';

/** A transcript's entry as staff read it. */
export function presentActivity(activity: StoredActivity, reading: Reading): ActivityView {
  const { _id, seq, kind, from, text, attachments, suggestedActions, plantao, event, clientId, at } =
    activity;
  return {
    id: _id,
    seq,
    kind,
    from,
    text: isPublic(activity) ? text : readText(text, reading),
    attachments: (attachments ?? []).map((file) => ({ ...file, name: readText(file.name, reading) })),
    suggestedActions: suggestedActions ?? [],
    ...(plantao === undefined ? {} : { plantao }),
    ...(event === undefined ? {} : { event: presentEvent(event, reading) }),
    ...(clientId === undefined ? {} : { clientId }),
    at: at.toISOString(),
  };
}

function presentEvent(event: TranscriptEvent, reading: Reading): TranscriptEvent {
  const { reason } = event;
  return reason === undefined ? event : { ...event, reason: readText(reason, reading) };
}

/** True for entries that belong in the transcript that staff read: not a widget's own actions, such as a survey's. */
export function isInTranscript({ action }: StoredActivity): boolean {
  return action === undefined;
}

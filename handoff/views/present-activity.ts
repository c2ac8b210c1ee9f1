import type { ActivityView, Reading, TranscriptEvent } from '../../contracts/activity';
import type { StoredActivity } from '../../conversations/activity';
import { isPublic } from '../../conversations/words-of';
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
    // The customer's copy of their data is for nobody else.
    attachments: (plantao?.kind === 'privacy' ? [] : (attachments ?? [])).map((file) => ({
      ...file,
      name: readText(file.name, reading),
    })),
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

/** True for entries that belong in the transcript that staff read: not a widget's own actions, such as a survey's, nor what is erased. */
export function isInTranscript({ action, erased, kind }: StoredActivity): boolean {
  return action === undefined && (erased !== true || kind === 'event');
}

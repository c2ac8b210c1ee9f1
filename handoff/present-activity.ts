import type { ActivityView } from '../contracts/activity';
import type { StoredActivity } from '../conversations/activity';

/** A transcript's entry as staff read it. */
export function presentActivity(activity: StoredActivity): ActivityView {
  const { _id, seq, kind, from, text, attachments, suggestedActions, plantao, event, clientId, at } =
    activity;
  return {
    id: _id,
    seq,
    kind,
    from,
    text,
    attachments: attachments ?? [],
    suggestedActions: suggestedActions ?? [],
    ...(plantao === undefined ? {} : { plantao }),
    ...(event === undefined ? {} : { event }),
    ...(clientId === undefined ? {} : { clientId }),
    at: at.toISOString(),
  };
}

/** True for entries that belong in the transcript that staff read: not a widget's own actions, such as a survey's. */
export function isInTranscript({ action }: StoredActivity): boolean {
  return action === undefined;
}

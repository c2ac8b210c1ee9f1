import type { IncomingActivity } from '../direct-line/activity';
import type { Delivery, Entry, Transcript } from './transcript';

/** A typing indicator is believed this long, in milliseconds. */
const typingLastsMs = 6_000;

/**
 * Takes in what the server sent. An activity that was seen before changes nothing; the echo of the customer's own
 * message replaces its optimistic bubble. `now` is in milliseconds.
 */
export function addActivities(
  transcript: Transcript,
  activities: readonly IncomingActivity[],
  now: number,
): Transcript {
  return activities.reduce((state, activity) => addActivity(state, activity, now), transcript);
}

function addActivity(transcript: Transcript, activity: IncomingActivity, now: number): Transcript {
  if (activity.type === 'typing') {
    if (activity.own) return transcript;
    const agent = isAgentNote(activity) || isAgentPhase(transcript);
    return { ...transcript, typing: { name: activity.name, agent, until: now + typingLastsMs } };
  }
  if (transcript.seen.has(activity.id)) return transcript;
  const seen = new Set(transcript.seen).add(activity.id);
  if (activity.type === 'event') return addEvent({ ...transcript, seen }, activity);
  const pending = transcript.pending.filter((entry) => entry.key !== activity.clientActivityId);
  const optimistic = transcript.pending.find((entry) => entry.key === activity.clientActivityId);
  const confirmed = [...transcript.confirmed, toEntry(activity, optimistic)];
  return { ...transcript, seen, pending, confirmed, typing: activity.own ? transcript.typing : null };
}

function addEvent(transcript: Transcript, activity: IncomingActivity): Transcript {
  if (activity.own || activity.note === undefined) return transcript;
  const quiet = { id: activity.id, after: transcript.confirmed.length, note: activity.note, at: activity.at };
  return { ...transcript, quietNotes: [...transcript.quietNotes, quiet] };
}

function toEntry(activity: IncomingActivity, optimistic: Entry | undefined): Entry {
  const entry: Entry = {
    key: activity.own ? (activity.clientActivityId ?? activity.id) : activity.id,
    activityId: activity.id,
    from: readSender(activity),
    name: activity.note?.agentName ?? activity.name,
    text: activity.text,
    markdown: !activity.own && activity.markdown,
    attachments: activity.attachments,
    suggestedActions: activity.own ? [] : activity.suggestedActions,
    note: activity.note,
    at: activity.at,
  };
  if (!activity.own) return entry;
  const localFiles = optimistic?.localFiles;
  return { ...entry, delivery: 'delivered', ...(localFiles === undefined ? {} : { localFiles }) };
}

function readSender(activity: IncomingActivity): Entry['from'] {
  if (activity.own) return 'customer';
  switch (activity.note?.kind) {
    case 'agent-joined':
    case 'transferred':
    case 'closed':
    case 'reopened':
      return 'system';
    case 'agent-message':
      return 'agent';
    default:
      return 'bot';
  }
}

function isAgentNote(activity: IncomingActivity): boolean {
  return activity.note?.kind === 'agent-message' || activity.note?.kind === 'agent-joined';
}

function isAgentPhase(transcript: Transcript): boolean {
  const kind = transcript.confirmed.findLast((entry) => entry.note !== undefined)?.note?.kind;
  return kind === 'agent-message' || kind === 'agent-joined';
}

/** Shows a message at once, before the server has it. A key that is already there is kept as it is. */
export function addPending(transcript: Transcript, entry: Entry): Transcript {
  if (listHas(transcript.confirmed, entry.key) || listHas(transcript.pending, entry.key)) return transcript;
  return { ...transcript, pending: [...transcript.pending, entry] };
}

/** Sets where a pending message stands. What the server confirmed stays delivered. */
export function markDelivery(transcript: Transcript, key: string, delivery: Delivery): Transcript {
  return changePending(transcript, key, (entry) => ({ ...entry, delivery }));
}

export function markProgress(transcript: Transcript, key: string, progress: number): Transcript {
  return changePending(transcript, key, (entry) => ({ ...entry, progress }));
}

/** Moves a message that is tried again behind those that wait, as it will arrive. */
export function moveToEnd(transcript: Transcript, key: string): Transcript {
  const entry = transcript.pending.find((candidate) => candidate.key === key);
  if (entry === undefined) return transcript;
  return { ...transcript, pending: [...transcript.pending.filter((other) => other !== entry), entry] };
}

/** Takes a message away that will not be sent. */
export function removePending(transcript: Transcript, key: string): Transcript {
  return { ...transcript, pending: transcript.pending.filter((entry) => entry.key !== key) };
}

/** Lets a typing indicator go that was not renewed. */
export function expireTyping(transcript: Transcript, now: number): Transcript {
  return transcript.typing !== null && transcript.typing.until <= now
    ? { ...transcript, typing: null }
    : transcript;
}

function changePending(transcript: Transcript, key: string, change: (entry: Entry) => Entry): Transcript {
  const pending = transcript.pending.map((entry) => (entry.key === key ? change(entry) : entry));
  return { ...transcript, pending };
}

function listHas(entries: readonly Entry[], key: string): boolean {
  return entries.some((entry) => entry.key === key);
}

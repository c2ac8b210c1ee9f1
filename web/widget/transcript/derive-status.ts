import type { PlantaoNote, WaitRange } from '../direct-line/activity';
import type { Entry, Transcript } from './transcript';

/** Where the conversation stands, as the customer should see it. Times are in milliseconds since 1970. */
export interface ConversationStatus {
  phase: 'bot' | 'queue' | 'out-of-hours' | 'agent' | 'closed';
  agentName?: string;
  /** In the queue: 1 is next. */
  position?: number;
  /** In the queue, while nobody is there to take it. */
  withoutAgents?: boolean;
  /** When the wait is expected to end at the earliest, from what was said when it was said. */
  expectedFrom?: number;
  /** And at the latest; the same where only about when is known. */
  expectedAt?: number;
  opensAt?: number;
  /** When the conversation closes unless the customer gives a sign of life. */
  closesAt?: number;
  /** The id of the survey that waits for an answer, or null. */
  survey: string | null;
}

/** Where the customer stands by the server's word of this moment. */
export interface PlaceNow {
  position: number;
  withoutAgents: boolean;
  expectedFrom?: number;
  expectedAt?: number;
  opensAt?: number;
}

/** Puts the place of now in the stead of the one that was told when the customer was queued. */
export function withPlace(status: ConversationStatus, place: PlaceNow | null): ConversationStatus {
  if (place === null || !isWaiting(status)) return status;
  const { closesAt, survey } = status;
  const { opensAt, ...queued } = keepExpected(place, status.expectedAt);
  return opensAt === undefined
    ? { phase: 'queue', ...queued, closesAt, survey }
    : { phase: 'out-of-hours', opensAt, closesAt, survey };
}

/** The wait is what it usually is, from whenever one asks: an end that was named before does not recede. */
export function keepExpected(place: PlaceNow, before: number | undefined): PlaceNow {
  const { expectedFrom, expectedAt } = place;
  if (expectedFrom === undefined || expectedAt === undefined || before === undefined || expectedAt <= before)
    return place;
  return { ...place, expectedFrom: Math.min(expectedFrom, before), expectedAt: before };
}

/** Between when a wait that begins `at` is expected to end. */
export function expectFrom(
  wait: WaitRange | undefined,
  at: number,
): Pick<PlaceNow, 'expectedFrom' | 'expectedAt'> {
  if (wait === undefined) return {};
  return { expectedFrom: at + wait.fromSeconds * 1000, expectedAt: at + wait.toSeconds * 1000 };
}

/** True while the conversation waits for a person to take it. */
export function isWaiting({ phase }: ConversationStatus): boolean {
  return phase === 'queue' || phase === 'out-of-hours';
}

interface NotedAt {
  id: string;
  note: PlantaoNote;
  at: number;
}

/** Reads the status from what was said, so that a reload or a second tab comes to the same one. */
export function deriveStatus(transcript: Transcript): ConversationStatus {
  let status: ConversationStatus = { phase: 'bot', survey: null };
  transcript.confirmed.forEach((entry, index) => {
    for (const quiet of transcript.quietNotes) {
      if (quiet.after === index) status = applyNote(status, quiet);
    }
    status = applyEntry(status, entry);
  });
  for (const quiet of transcript.quietNotes) {
    if (quiet.after >= transcript.confirmed.length) status = applyNote(status, quiet);
  }
  // What was refused, the server never heard.
  if (transcript.pending.some(({ delivery }) => delivery !== 'failed')) status = withSignOfLife(status);
  return status;
}

function applyEntry(status: ConversationStatus, entry: Entry): ConversationStatus {
  if (entry.from === 'customer') return withSignOfLife(status);
  return entry.note === undefined
    ? status
    : applyNote(status, { id: entry.key, note: entry.note, at: entry.at });
}

/** The customer gave a sign of life: no close is pending, and a survey that was skipped stays skipped. */
export function withSignOfLife(status: ConversationStatus, survey: string | null = null): ConversationStatus {
  return { ...status, closesAt: undefined, survey };
}

function applyNote(status: ConversationStatus, { id, note, at }: NotedAt): ConversationStatus {
  const calm: ConversationStatus = { phase: 'bot', survey: null };
  switch (note.kind) {
    case 'queued': {
      const { position, withoutAgents } = note;
      return { phase: 'queue', position, withoutAgents, ...expectFrom(note.expectedWait, at), survey: null };
    }
    case 'out-of-hours':
      return { phase: 'out-of-hours', opensAt: readTime(note.opensAt), survey: null };
    case 'agent-joined':
    case 'agent-message':
      return { phase: 'agent', agentName: note.agentName ?? status.agentName, survey: null };
    case 'transferred':
      return note.joined
        ? { phase: 'agent', agentName: note.agentName, survey: null }
        : { phase: 'queue', survey: null };
    case 'absence-notice':
    case 'absence-second-call':
      return { ...status, closesAt: readTime(note.closesAt) };
    case 'absence-close':
    case 'closed':
      return { phase: 'closed', survey: status.survey };
    case 'survey':
      return { phase: 'closed', survey: id };
    case 'acknowledged':
    case 'handoff':
    case 'typing':
      return status;
    default:
      return calm;
  }
}

export function readTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

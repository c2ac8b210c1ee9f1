import type { PlantaoNote } from '../direct-line/activity';
import type { Entry, Transcript } from './transcript';

/** Where the conversation stands, as the customer should see it. Times are in milliseconds since 1970. */
export interface ConversationStatus {
  phase: 'bot' | 'queue' | 'out-of-hours' | 'agent' | 'closed';
  agentName?: string;
  /** In the queue: 1 is next. */
  position?: number;
  /** When the wait is expected to end, from what was said when it was said. */
  expectedAt?: number;
  opensAt?: number;
  /** When the conversation closes unless the customer gives a sign of life. */
  closesAt?: number;
  /** True while the survey waits for an answer. */
  survey: boolean;
}

interface NotedAt {
  note: PlantaoNote;
  at: number;
}

/** Reads the status from what was said, so that a reload or a second tab comes to the same one. */
export function deriveStatus(transcript: Transcript): ConversationStatus {
  let status: ConversationStatus = { phase: 'bot', survey: false };
  transcript.confirmed.forEach((entry, index) => {
    for (const quiet of transcript.quietNotes) {
      if (quiet.after === index) status = applyNote(status, quiet);
    }
    status = applyEntry(status, entry);
  });
  for (const quiet of transcript.quietNotes) {
    if (quiet.after >= transcript.confirmed.length) status = applyNote(status, quiet);
  }
  if (transcript.pending.length > 0) status = withSignOfLife(status);
  if (transcript.surveyAnsweredAt > 0 && !surveyAskedAfter(transcript)) return { ...status, survey: false };
  return status;
}

function surveyAskedAfter({ confirmed, surveyAnsweredAt }: Transcript): boolean {
  return confirmed.slice(surveyAnsweredAt).some((entry) => entry.note?.kind === 'survey');
}

function applyEntry(status: ConversationStatus, entry: Entry): ConversationStatus {
  if (entry.from === 'customer') return withSignOfLife(status);
  return entry.note === undefined ? status : applyNote(status, { note: entry.note, at: entry.at });
}

/** The customer gave a sign of life: no close is pending, and a survey that was skipped stays skipped. */
export function withSignOfLife(status: ConversationStatus): ConversationStatus {
  return { ...status, closesAt: undefined, survey: false };
}

function applyNote(status: ConversationStatus, { note, at }: NotedAt): ConversationStatus {
  const calm: ConversationStatus = { phase: 'bot', survey: false };
  switch (note.kind) {
    case 'queued': {
      const expectedAt =
        note.expectedWaitSeconds === undefined ? undefined : at + note.expectedWaitSeconds * 1000;
      return { phase: 'queue', position: note.position, expectedAt, survey: false };
    }
    case 'out-of-hours':
      return { phase: 'out-of-hours', opensAt: readTime(note.opensAt), survey: false };
    case 'agent-joined':
    case 'agent-message':
      return { phase: 'agent', agentName: note.agentName ?? status.agentName, survey: false };
    case 'transferred':
      return { phase: 'queue', survey: false };
    case 'absence-notice':
    case 'absence-second-call':
      return { ...status, closesAt: readTime(note.closesAt) };
    case 'absence-close':
    case 'closed':
      return { phase: 'closed', survey: status.survey };
    case 'survey':
      return { phase: 'closed', survey: true };
    case 'acknowledged':
      return status;
    default:
      return calm;
  }
}

function readTime(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}

import type { CardAction, IncomingAttachment, PlantaoNote } from '../direct-line/activity';
import type { SendState } from '../direct-line/outbox';

/** A file that the customer is sending, shown from this device until the server has it. */
export interface LocalFile {
  name: string;
  contentType: string;
  /** A `blob:` address of a picture's preview. */
  previewUrl?: string;
}

/** Where a message of the customer's stands; `delivered` once the server has it. */
export type Delivery = SendState | 'delivered';

/** One line of the conversation. */
export interface Entry {
  /** Stays the same from the optimistic bubble to the server's echo, so that nothing jumps. */
  key: string;
  activityId?: string;
  from: 'customer' | 'bot' | 'agent' | 'system';
  name: string;
  text: string;
  markdown: boolean;
  attachments: IncomingAttachment[];
  suggestedActions: CardAction[];
  note?: PlantaoNote;
  /** Milliseconds since 1970. */
  at: number;
  delivery?: Delivery;
  /** The part (0 to 1) of an upload that has left. */
  progress?: number;
  localFiles?: LocalFile[];
}

export interface Transcript {
  /** What the server confirmed, in its order. */
  confirmed: readonly Entry[];
  /** What the customer said and the server has not echoed yet, in the order of sending. */
  pending: readonly Entry[];
  /** The ids of what was taken in, so that a replay doubles nothing. */
  seen: ReadonlySet<string>;
  /** Notes that came without a message, such as a new place in the queue, after the entry with this index. */
  quietNotes: readonly { id: string; after: number; note: PlantaoNote; at: number }[];
  /** Who types, and until when to believe it. */
  typing: { name: string; agent: boolean; until: number } | null;
}

export const emptyTranscript: Transcript = {
  confirmed: [],
  pending: [],
  seen: new Set(),
  quietNotes: [],
  typing: null,
};

/** Everything that is shown, in order. */
export function listEntries(transcript: Transcript): Entry[] {
  return [...transcript.confirmed, ...transcript.pending];
}

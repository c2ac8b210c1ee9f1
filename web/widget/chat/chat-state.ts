import type { Locale } from '../../../contracts/locale';
import type { ConnectionState } from '../direct-line/connection';
import type { StoredSession } from '../host/host-messages';
import type { PlaceNow } from '../transcript/derive-status';
import { emptyTranscript, type Transcript } from '../transcript/transcript';
import type { Reading } from './unread';

/** Everything that the chat shows. */
export interface ChatState {
  locale: Locale;
  transcript: Transcript;
  connection: ConnectionState;
  reading: Reading;
  draft: string;
  /** The id of the survey that was answered or put off. */
  surveyedId: string | null;
  /** True once a survey was answered here, to thank for it. */
  surveyThanks: boolean;
  /** True when the former conversation could not be taken up again. */
  lost: boolean;
  /** True while the window shows and its page is in front. */
  visible: boolean;
  /** Where the customer stands in the queue, asked since they were told last; null while it is not known better. */
  place: PlaceNow | null;
  /** When the customer last typed: a sign of life that the server takes too. Milliseconds since 1970. */
  typedAt: number;
}

/** The state before anything was said here, from what an earlier page kept. */
export function initialState(session: StoredSession, locale: Locale, visible: boolean): ChatState {
  return {
    locale,
    transcript: emptyTranscript,
    connection: 'connecting',
    reading: { seenKey: session.lastSeenId ?? null, dividerKey: null },
    draft: session.draft ?? '',
    surveyedId: session.surveyedId ?? null,
    surveyThanks: false,
    lost: false,
    visible,
    place: null,
    typedAt: 0,
  };
}

/** A value that tells who listens when it changes. */
export class Observable<Value> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: Value) {}

  get value(): Value {
    return this.current;
  }

  set(next: Value): void {
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after every change; the answer stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What a conversation needs to go on after the page was left; kept on the host page, or by `/chat` itself. */
export interface StoredSession {
  conversationId?: string;
  resumeSecret?: string;
  draft?: string;
  locale?: string;
  /** The id of the last activity that the customer saw. */
  lastSeenId?: string;
  /** The id of the survey that was answered or put off, so that it is not asked again. */
  surveyedId?: string;
  /** What was written and not sent yet. */
  unsent?: { clientId: string; text: string }[];
  /** True while something may still come: an open conversation, worth connecting to on the next page. */
  active?: boolean;
}

/** How the host page wants the chat, from the loader's data attributes. */
export interface HostConfig {
  locale?: string;
  colour?: string;
  name?: string;
  userName?: string;
}

/** From the chat to the page that holds it. */
export type FromChat =
  | { plantao: 'ready' }
  | { plantao: 'save'; session: StoredSession; changed: Partial<StoredSession> }
  | { plantao: 'unread'; count: number; locale: string }
  | { plantao: 'close' };

/** From the page to the chat. `open` tells whether the window shows. */
export type ToChat =
  | { plantao: 'init'; config: HostConfig; session: StoredSession; open: boolean }
  | { plantao: 'visible'; open: boolean };

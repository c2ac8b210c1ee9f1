import type { PlantaoKind } from '../../../contracts/activity';
import type { Locale } from '../../../contracts/locale';

/** A button of a card or a suggested answer. */
export interface CardAction {
  /** What a press does: says the value (`imBack`, `messageBack`), sends it unseen (`postBack`), or opens it (`openUrl`, `call`). */
  type: string;
  title: string;
  value: string;
}

/** A hero or thumbnail card. */
export interface HeroCard {
  title: string;
  subtitle: string;
  text: string;
  images: { url: string; alt: string }[];
  buttons: CardAction[];
}

export type IncomingAttachment =
  | { type: 'file'; name: string; contentType: string; url: string }
  | { type: 'card'; card: HeroCard };

/** How long a wait may be at least and at most, in seconds. */
export interface WaitRange {
  fromSeconds: number;
  toSeconds: number;
}

/** What the bot says of its activity; the fields that its kind does not carry are undefined. */
export interface PlantaoNote {
  kind: PlantaoKind;
  position?: number;
  /** In which the wait probably ends, in seconds; both are the same where only about how long is known. */
  expectedWait?: WaitRange;
  /** Of a place in the queue: true while nobody is there to take it. */
  withoutAgents?: boolean;
  opensAt?: string;
  closesAt?: string;
  agentName?: string;
  /** Of a transfer: true when that agent has the conversation now. */
  joined?: boolean;
}

/** An activity as the chat needs it, whatever else the channel sent with it. */
export interface IncomingActivity {
  id: string;
  type: 'message' | 'typing' | 'event';
  /** True when this customer sent it. */
  own: boolean;
  name: string;
  text: string;
  markdown: boolean;
  /** The language of the conversation; null where the server names none. */
  locale: Locale | null;
  attachments: IncomingAttachment[];
  suggestedActions: CardAction[];
  note?: PlantaoNote;
  /** The name of an event, such as `plantao.survey`. */
  eventName?: string;
  clientActivityId?: string;
  /** Milliseconds since 1970. */
  at: number;
}

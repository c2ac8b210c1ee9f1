import type { TurnContext } from 'botbuilder';
import type { StoredActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import type { Step } from '../conversations/transition';

/** A change to the conversation, decided again on the newest state at the moment when the turn commits. */
export type Effect = (conversation: Conversation, now: Date) => Step;

/**
 * What a turn may see and do besides speaking. Nothing takes effect before the turn ends: replies
 * (`context.sendActivity`) and effects are committed together, in the order in which they were made, by one update.
 */
export interface TurnScope {
  /** The customer's activity that the turn is about. */
  readonly activity: StoredActivity;
  /** The conversation with this turn's effects so far. */
  readonly conversation: Conversation;
  readonly now: Date;
  /** Ends when the turn has used up its time. */
  readonly signal: AbortSignal;
  change(effect: Effect): void;
}

/** What runs a turn: reads the scope, speaks through the context. */
export type Bot = (context: TurnContext, scope: TurnScope) => Promise<void>;

import type { DialogContext } from 'botbuilder-dialogs';
import type { Signals } from '../contracts/category';
import type { BotServices } from './bot-services';

/** What is known of a message that the bot has to answer. */
export interface Message {
  readonly dc: DialogContext;
  readonly services: BotServices;
  /** The customer's words; empty for a mere file. */
  readonly text: string;
  readonly signals: Signals;
}

import type { Logger } from 'pino';
import type { Conversation } from '../conversations/conversation';
import { secondCallWords } from '../dialogs/absence/second-call-words';
import { createBot } from '../dialogs/create-bot';
import { giveUpTurn } from '../dialogs/give-up-turn';
import type { Privacy } from '../privacy/create-privacy';
import type { Triage } from '../triage/triage-service';
import { createBotServices } from './create-bot-services';
import type { Core } from './create-core';
import type { Knowledge } from './create-knowledge';
import type { ModelClient } from './model/model-client';
import { createTurnRunner } from './turn/run-turns';

/** How long a message may wait for an answer that is found on this machine, in milliseconds: it takes a few. */
const localAnswerMs = 500;

interface Options {
  core: Core;
  knowledge: Pick<Knowledge, 'answers' | 'recordUnanswered' | 'recordFeedback'>;
  triage: Triage;
  /** Null: everything is local. */
  model: ModelClient | null;
  /** True when no endpoint is asked for anything, neither words nor vectors. */
  isLocal: boolean;
  now: () => Date;
  logger: Logger;
  onTyping: (conversation: Conversation) => void;
  provePerson: Privacy['prove'];
}

/** The part that thinks: the dialogs over the knowledge base and the triage, and what runs their turns. */
export function createBrain(options: Options) {
  const { core, knowledge, triage, model, now, logger } = options;
  const services = createBotServices({
    ...knowledge,
    triage,
    handoff: core.handoff,
    findConversation: core.conversations.find,
    model,
    provePerson: options.provePerson,
    now,
    logger,
  });
  return createTurnRunner({
    conversations: core.conversations,
    bot: createBot(services),
    policyOf: core.policyOf,
    now,
    logger,
    onTyping: options.onTyping,
    giveUp: giveUpTurn,
    secondCall: async (conversation) => {
      const at = now();
      const known = await core.handoff.callbacks.timesFor(conversation, at);
      return { policyOf: core.policyOf, ...secondCallWords({ known, now: at }) };
    },
    atOnceMs: options.isLocal ? localAnswerMs : 0,
  });
}

import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Bot, Effect } from '../../dialogs/turn-scope';
import { withinLimit } from '../within-limit';
import { TurnAdapter } from './turn-adapter';
import { createTurnLog, type TurnLog } from './turn-log';

interface Options {
  bot: Bot;
  now: () => Date;
  onTyping: (conversation: Conversation) => void;
}

/**
 * Lets the bot decide what to say to a message and what to change, of which nothing has happened yet. Rejects when
 * the bot fails, or after `limitMs` milliseconds; what it waits for is then called off.
 */
type Think = (conversation: Conversation, activity: StoredActivity, limitMs: number) => Promise<TurnLog>;

export function createThinker({ bot, now, onTyping }: Options): Think {
  const adapter = new TurnAdapter({ onTyping });

  return async (conversation, activity, limitMs) => {
    const startedAt = now();
    const log = createTurnLog(conversation, startedAt);
    await withinLimit({ limitMs }, (signal) => {
      const scope = {
        activity,
        now: startedAt,
        signal,
        get conversation() {
          return log.draft;
        },
        change: (effect: Effect) => log.change(effect),
      };
      return adapter.runTurn(activity, log, (context) => bot(context, scope));
    });
    return log;
  };
}

import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Step } from '../../conversations/transition';
import type { Effect } from '../../dialogs/turn-scope';

type Entry = { reply: NewActivity } | { effect: Effect };

/** What a turn said and changed, in order, kept back until it is committed as a whole. */
export interface TurnLog {
  /** The conversation with what was logged so far. */
  readonly draft: Conversation;
  reply(activity: NewActivity): void;
  change(effect: Effect): void;
  /** Decides everything anew on another state of the conversation. */
  replay(conversation: Conversation, now: Date): Step;
}

export function createTurnLog(start: Conversation, now: Date): TurnLog {
  const entries: Entry[] = [];
  let draft = start;
  return {
    get draft() {
      return draft;
    },
    reply(activity) {
      entries.push({ reply: activity });
    },
    change(effect) {
      entries.push({ effect });
      draft = effect(draft, now).conversation;
    },
    replay(conversation, at) {
      const append: NewActivity[] = [];
      let changed = conversation;
      for (const entry of entries) {
        if ('reply' in entry) append.push(entry.reply);
        else {
          const step = entry.effect(changed, at);
          changed = step.conversation;
          append.push(...step.append);
        }
      }
      return { conversation: changed, append };
    },
  };
}

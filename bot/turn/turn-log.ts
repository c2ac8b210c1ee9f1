import type { NewActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Step } from '../../conversations/transition';
import type { Effect } from '../../dialogs/turn-scope';

type Entry = { reply: NewActivity } | { effect: Effect };

/** What a turn said and changed, in order, kept back until it is committed as a whole. */
export interface TurnLog {
  /** The conversation with what was logged so far. */
  readonly draft: Conversation;
  readonly hasReplies: boolean;
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
    get hasReplies() {
      return entries.some((entry) => 'reply' in entry);
    },
    reply(activity) {
      entries.push({ reply: activity });
    },
    change(effect) {
      entries.push({ effect });
      draft = effect(draft, now).conversation;
    },
    replay(conversation, at) {
      return entries.reduce<Step>(
        (done, entry) => {
          if ('reply' in entry) return { ...done, append: [...done.append, entry.reply] };
          const changed = entry.effect(done.conversation, at);
          return { conversation: changed.conversation, append: [...done.append, ...changed.append] };
        },
        { conversation, append: [] },
      );
    },
  };
}

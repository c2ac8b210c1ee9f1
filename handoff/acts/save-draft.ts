import type { DraftInput } from '../../contracts/conversation';
import type { Conversation } from '../../conversations/conversation';
import { step, type Transition } from '../../conversations/transition';
import { type Actor, mustServe } from '../actor';

/** Keeps a person's unsent reply or note; empty text removes it. Null when it is the same as before, or closed. */
export function saveDraft(actor: Actor, { mode, text }: DraftInput): Transition {
  return (conversation, now) => {
    mustServe(actor);
    const before = conversation.drafts[actor.id] ?? { reply: '', note: '', at: now };
    if (conversation.status === 'closed' || before[mode] === text) return null;
    const draft = { ...before, [mode]: text, at: now };
    const { [actor.id]: _mine, ...others } = conversation.drafts;
    const isEmpty = draft.reply === '' && draft.note === '';
    return step(conversation, { drafts: isEmpty ? others : { ...others, [actor.id]: draft } });
  };
}

/** The drafts once the person has sent theirs. */
export function withoutDraft(
  { drafts }: Conversation,
  { id }: Pick<Actor, 'id'>,
  mode: DraftInput['mode'],
): Conversation['drafts'] {
  const draft = drafts[id];
  return draft === undefined ? drafts : { ...drafts, [id]: { ...draft, [mode]: '' } };
}

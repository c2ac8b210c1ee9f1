import * as z from 'zod/mini';
import { type CannedReply, maxReplyLength } from '../../../../contracts/canned-reply';
import type { ItemKind } from '../../lib/change-list';

const text = z.string().check(z.trim(), z.maxLength(maxReplyLength));

/** A canned reply as the dialog edits it. The faults' messages are keys of its texts. */
export const replyFormSchema = z
  .object({
    shortcut: z.string().check(z.trim(), z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'shortcut')),
    title: z.string().check(z.trim(), z.minLength(1, 'title'), z.maxLength(80)),
    portuguese: text,
    english: text,
    /** Empty: everybody's. */
    team: z.string(),
  })
  .check(
    z.refine((form) => form.portuguese !== '' || form.english !== '', {
      path: ['portuguese'],
      error: 'text',
    }),
  );
export type ReplyForm = z.infer<typeof replyFormSchema>;

export function formOf(reply: CannedReply | undefined): ReplyForm {
  return {
    shortcut: reply?.shortcut ?? '',
    title: reply?.title ?? '',
    portuguese: reply?.texts['pt-BR'] ?? '',
    english: reply?.texts.en ?? '',
    team: reply?.team ?? '',
  };
}

export function toReply({ shortcut, title, portuguese, english, team }: ReplyForm): CannedReply {
  const texts = { 'pt-BR': portuguese.trim(), en: english.trim() };
  return { shortcut: shortcut.trim(), title: title.trim(), texts, ...(team === '' ? {} : { team }) };
}

const fields = ['title', 'portuguese', 'english', 'team'] as const;

/** What two versions of a reply do not have in common. */
export function differingFields(one: CannedReply, other: CannedReply): (typeof fields)[number][] {
  const [first, second] = [formOf(one), formOf(other)];
  return fields.filter((field) => first[field] !== second[field]);
}

export const replyKind: ItemKind<CannedReply> = {
  keyOf: ({ shortcut }) => shortcut,
  isSame: (one, other) => differingFields(one, other).length === 0,
};

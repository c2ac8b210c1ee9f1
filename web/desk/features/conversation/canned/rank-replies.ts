import type { CannedReply } from '../../../../../contracts/canned-reply';
import type { Locale } from '../../../../../contracts/locale';
import { fold } from '../../../lib/fold';

export interface OfferedReply extends CannedReply {
  text: string;
  /** The language that the text is in: the customer's, where it is written in that. */
  locale: Locale;
}

/** How well a reply fits what was typed, the smaller the better; null when it does not. */
function rankOf({ shortcut, title }: CannedReply, typed: string): number | null {
  if (shortcut.startsWith(typed)) return 0;
  const words = fold(title).split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => word.startsWith(typed))) return 1;
  return shortcut.includes(typed) ? 2 : null;
}

/** The replies for a conversation that fit what was typed: the customer's language first, then the nearest name. */
export function rankReplies(
  replies: readonly CannedReply[],
  { typed, locale, teams }: { typed: string; locale: Locale; teams: readonly string[] },
): OfferedReply[] {
  const folded = fold(typed);
  const other: Locale = locale === 'en' ? 'pt-BR' : 'en';
  return replies
    .filter(({ team }) => team === undefined || teams.includes(team))
    .flatMap((reply) => {
      const rank = rankOf(reply, folded);
      if (rank === null) return [];
      const isTheirs = reply.texts[locale] !== '';
      const offered = {
        ...reply,
        text: reply.texts[isTheirs ? locale : other],
        locale: isTheirs ? locale : other,
      };
      return [{ offered, order: (isTheirs ? 0 : 10) + rank }];
    })
    .sort((one, two) => one.order - two.order)
    .map(({ offered }) => offered);
}

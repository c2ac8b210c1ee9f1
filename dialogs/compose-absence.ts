import type { ComposeAbsence } from '../conversations/absence/advance-absence';
import type { NewActivity } from '../conversations/activity';
import { botAuthor } from '../conversations/bot-author';
import type { Conversation } from '../conversations/conversation';
import { pickWording } from './texts/pick-wording';
import type { Texts } from './texts/texts';
import { textsOf } from './texts/texts-of';
import { firstName, wordDuration } from './texts/word-values';

/** What the customer was last asked about, to remind them of: the last article, or the kind of request. */
function aboutOf({ articlesTried, triage }: Conversation): string | null {
  return articlesTried.at(-1)?.title ?? triage?.categoryName ?? null;
}

function messageOf(
  texts: Texts,
  conversation: Conversation,
  kind: Parameters<ComposeAbsence>[1],
  closesAt: Date | null,
  now: Date,
): { line: string; wordings: string[]; activity: Omit<NewActivity, 'text'> } {
  const values = {
    name: firstName(conversation.customer.name),
    about: aboutOf(conversation),
    wait: wordDuration((closesAt?.getTime() ?? now.getTime()) - now.getTime()),
  };
  if (kind === 'absence-close' || closesAt === null) {
    return {
      line: 'absenceClose',
      wordings: texts.absenceClose.map((word) => word(values)),
      activity: { from: botAuthor, plantao: { kind: 'absence-close' } },
    };
  }
  const isNotice = kind === 'absence-notice';
  const { goOn, callBack, leaveIt } = texts.choices;
  return {
    line: isNotice ? 'absenceNotice' : 'absenceSecondCall',
    wordings: (isNotice ? texts.absenceNotice : texts.absenceSecondCall).map((word) => word(values)),
    activity: {
      from: botAuthor,
      plantao: { kind, closesAt: closesAt.toISOString() },
      suggestedActions: isNotice ? [goOn] : [goOn, callBack, leaveIt],
    },
  };
}

/** Words the steps of the absence sequence: by first name, with what waits, and never twice in the same words. */
export const composeAbsence: ComposeAbsence = (conversation, kind, closesAt, now) => {
  const texts = textsOf[conversation.locale];
  const { line, wordings, activity } = messageOf(texts, conversation, kind, closesAt, now);
  const { text, lastTexts } = pickWording(conversation, line, wordings);
  return { message: { ...activity, text }, lastTexts };
};

import { z } from 'zod';
import type { ComposeAbsence } from '../../conversations/absence/advance-absence';
import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import { dialogIds } from '../dialog-ids';
import { pickWording } from '../texts/pick-wording';
import type { AbsenceValues, Texts } from '../texts/texts';
import { textsOf } from '../texts/texts-of';
import { firstName, wordDuration } from '../texts/word-values';

const stackSchema = z.object({ dialogStack: z.array(z.object({ id: z.string() })) });
/** A longer question is not repeated in a reminder. */
const longestQuestion = 90;

/** The dialog that waits for the customer's answer. */
function waitingDialog({ dialog }: Conversation): string | null {
  const read = stackSchema.safeParse(dialog);
  return read.success ? (read.data.dialogStack.at(-1)?.id ?? null) : null;
}

/** The last question in what was said to the customer, if it is short enough to be repeated. */
function questionIn(said: string | undefined): string | null {
  const questions = said?.match(/[^.!?\n]+\?/g) ?? [];
  const last = questions.at(-1)?.trim() ?? '';
  return last === '' || last.length > longestQuestion ? null : last;
}

/**
 * What the customer is reminded of: a person's question; after an answer, its article; else the kind of request,
 * which the workspace names in Portuguese.
 */
function topicOf(conversation: Conversation): Pick<AbsenceValues, 'about' | 'question'> {
  const { owner, absence, articlesTried, triage, locale } = conversation;
  if (owner.kind === 'agent') return { about: null, question: questionIn(absence?.waitingFor) };
  const article =
    waitingDialog(conversation) === dialogIds.feedback ? (articlesTried.at(-1)?.title ?? null) : null;
  const category = locale === 'pt-BR' ? (triage?.categoryName ?? null) : null;
  return { about: article ?? category, question: null };
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
    agent: conversation.owner.kind === 'agent' ? conversation.owner.agentName : null,
    ...topicOf(conversation),
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

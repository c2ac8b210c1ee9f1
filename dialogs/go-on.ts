import type { DialogContext } from 'botbuilder-dialogs';
import type { Signals } from '../contracts/category';
import { hearSecondCall } from './absence/hear-second-call';
import type { BotServices } from './bot-services';
import { answerBareAnswer } from './chatting/answer-bare-answer';
import { askForMore } from './chatting/more-dialog';
import { answerSmallTalk, chatAndAskAgain } from './chatting/small-talk';
import { dialogIds } from './dialog-ids';
import { interruptForUrgency, isUrgent } from './handing-over/ask-for-person';
import { handOver } from './handing-over/hand-over';
import { isOfferedForDetail } from './handing-over/offer-person-dialog';
import { takesForGranted } from './hearing/agrees-to-wait';
import { acceptsWithThanks } from './hearing/bare-answer';
import { isLanguageRemark, withoutLanguageRemark } from './hearing/language-remark';
import { takesRequestBack } from './hearing/wants-to-leave';
import { heedDeclinedDetail } from './intake/declined-detail';
import { noteMereDetail } from './intake/note-detail';
import { readWrongCpf } from './intake/read-told-details';
import { sayWrongCpf } from './intake/say-intake';
import { countSaid, keepRequests, requestsOf, scopeOf } from './scope-state';
import { answerGrumble } from './understanding/answer-grumble';
import { takeNextRequest } from './understanding/take-next-request';
import { understandRequest } from './understanding/understand-request';

/** So many requests at once are kept for later. */
const mostPending = 4;

/** The dialogs that ask for something, and take what is said for an answer unless it is plainly none. */
const asking: readonly string[] = [dialogIds.intake, dialogIds.callback, dialogIds.clarify];
const takesDown: readonly string[] = [dialogIds.intake, dialogIds.callback];
/** Those that hear "deixa pra lá" in their own way; anything else is let go. */
const keepsItself: readonly string[] = [...takesDown, dialogIds.more];

function activeOf(dc: DialogContext): string {
  return dc.activeDialog?.id ?? '';
}

/** An urgent word in the middle of what was asked for. */
async function hearUrgency(dc: DialogContext, services: BotServices, signals: Signals): Promise<boolean> {
  const active = activeOf(dc);
  if (!asking.includes(active) || !isUrgent(signals)) return false;
  const { text } = scopeOf(dc.context).activity;
  const isGrumble = active === dialogIds.clarify && (await answerGrumble(dc, services, text));
  if (!isGrumble) await interruptForUrgency(dc, services, signals);
  return true;
}

async function chat(dc: DialogContext, signals: Signals): Promise<boolean> {
  const active = activeOf(dc);
  const { text } = scopeOf(dc.context).activity;
  const smallTalk = signals.smallTalk ?? (isLanguageRemark(text) ? 'languages' : null);
  const leavesIntake = active === dialogIds.intake && (smallTalk === 'goodbye' || acceptsWithThanks(text));
  const isYes = isOfferedForDetail(dc) && takesForGranted(text, signals);
  if (smallTalk === null || leavesIntake || isYes) return false;
  if (takesDown.includes(active) && smallTalk !== 'goodbye') await chatAndAskAgain(dc, smallTalk);
  else await answerSmallTalk(dc.context, smallTalk);
  return true;
}

/** A detail that nobody asked for now, or that is not to be had. */
async function hearDetail(dc: DialogContext, services: BotServices): Promise<boolean> {
  if (takesDown.includes(activeOf(dc))) return false;
  const wrong = readWrongCpf(services, scopeOf(dc.context).activity.text);
  if (wrong !== null) await sayWrongCpf(dc.context);
  if (wrong === 'only') return true;
  return (await noteMereDetail(dc, services)) || (await heedDeclinedDetail(dc));
}

/** The dialog that waits for this message, if one does and has something to say to it. */
async function continueDialog(dc: DialogContext): Promise<boolean> {
  const before = countSaid(dc.context);
  await dc.continueDialog();
  return countSaid(dc.context) > before;
}

/** A file without a word is for a person. */
async function hearFile(dc: DialogContext, services: BotServices): Promise<boolean> {
  const { text, attachments = [] } = scopeOf(dc.context).activity;
  if (text.trim() !== '' || attachments.length === 0) return false;
  await handOver(dc.context, services, { reason: 'sent-file', words: attachments[0]?.name ?? '' });
  return true;
}

/** A message that wants no person: each in turn may take it, and what nobody takes is a request. */
export async function goOn(dc: DialogContext, services: BotServices, signals: Signals): Promise<void> {
  const { context } = dc;
  const { text } = scopeOf(context).activity;
  if (await hearSecondCall(dc)) return;
  if (await hearUrgency(dc, services, signals)) return;
  if (await chat(dc, signals)) return;
  if (!keepsItself.includes(activeOf(dc)) && takesRequestBack(text)) {
    await askForMore(dc, 'calm');
    return takeNextRequest(dc, services);
  }
  if (await hearDetail(dc, services)) return;
  if (await continueDialog(dc)) return takeNextRequest(dc, services);
  if (await hearFile(dc, services)) return;
  if (await answerBareAnswer(dc, services, signals)) return takeNextRequest(dc, services);
  const [first = text, ...others] = services.splitRequests(withoutLanguageRemark(text));
  keepRequests(context, { pending: [...others, ...requestsOf(context).pending].slice(0, mostPending) });
  await understandRequest(dc, services, first);
}

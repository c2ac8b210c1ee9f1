import type { DialogContext } from 'botbuilder-dialogs';
import type { Signals } from '../contracts/category';
import { takesForGranted } from './agrees-to-wait';
import { answerBareAnswer } from './answer-bare-answer';
import { answerGrumble } from './answer-grumble';
import { interruptForUrgency, isUrgent } from './ask-for-person';
import { acceptsWithThanks } from './bare-answer';
import type { BotServices } from './bot-services';
import { heedDeclinedDetail } from './declined-detail';
import { dialogIds } from './dialog-ids';
import { handOver } from './hand-over';
import { hearSecondCall } from './hear-second-call';
import { isLanguageRemark, withoutLanguageRemark } from './language-remark';
import { askForMore } from './more-dialog';
import { noteMereDetail } from './note-detail';
import { isOfferedForDetail } from './offer-person-dialog';
import { readWrongCpf } from './read-told-details';
import { sayWrongCpf } from './say-intake';
import { countSaid, keepRequests, requestsOf, scopeOf } from './scope-state';
import { answerSmallTalk, chatAndAskAgain } from './small-talk';
import { takeNextRequest } from './take-next-request';
import { understandRequest } from './understand-request';
import { takesRequestBack } from './wants-to-leave';

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

import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import type { Signals } from '../contracts/category';
import { takesForGranted } from './agrees-to-wait';
import { answerBareAnswer } from './answer-bare-answer';
import { answerGrumble } from './answer-grumble';
import { answerWhileQueued } from './answer-while-queued';
import { askForPerson, interruptForUrgency, isUrgent } from './ask-for-person';
import { acceptsWithThanks } from './bare-answer';
import type { BotServices } from './bot-services';
import { readCallWish } from './call-wish';
import { CallbackDialog } from './callback-dialog';
import { isChoice } from './choices';
import { ClarifyDialog } from './clarify-dialog';
import { heedDeclinedDetail } from './declined-detail';
import { dialogIds } from './dialog-ids';
import { FeedbackDialog } from './feedback-dialog';
import { handOver } from './hand-over';
import { followLanguage, keepDetails } from './heed-message';
import { IntakeDialog } from './intake-dialog';
import { isLanguageRemark, withoutLanguageRemark } from './language-remark';
import { leaveConversation } from './leave-conversation';
import { askForMore, MoreDialog } from './more-dialog';
import { namesTime } from './names-time';
import { noteMereDetail } from './note-detail';
import { isOfferedForDetail, OfferPersonDialog } from './offer-person-dialog';
import { readWrongCpf } from './read-told-details';
import { say, textsFor } from './say';
import { sayWrongCpf } from './say-intake';
import {
  bindScope,
  countSaid,
  keepDialogState,
  keepRequests,
  requestsOf,
  scopeOf,
  scopeState,
} from './scope-state';
import { answerSmallTalk, chatAndAskAgain } from './small-talk';
import type { Bot } from './turn-scope';
import { understandRequest } from './understand-request';
import { takesRequestBack } from './wants-to-leave';
import { welcomeBack } from './welcome-back';

/** So many requests at once are kept for later. */
const mostPending = 4;

/** The second call's three choices, typed or tapped. True when one of them was taken. */
async function answerSecondCall(dc: DialogContext): Promise<boolean> {
  const { context } = dc;
  const { text } = scopeOf(context).activity;
  const texts = textsFor(context);
  if (isChoice(text, 'goOn')) {
    if (dc.activeDialog?.id === dialogIds.callback) await dc.cancelAllDialogs();
    await say(context, 'goOn', texts.goOn, {
      plantao: { kind: 'smalltalk' },
      choices: [texts.choices.person],
    });
    await dc.repromptDialog();
    return true;
  }
  if (isChoice(text, 'callBack')) {
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.callback);
    return true;
  }
  if (isChoice(text, 'leaveIt')) {
    await leaveConversation(context);
    return true;
  }
  return false;
}

/** Of two requests in one message, the second comes when the first is done with. */
async function takeNextRequest(dc: DialogContext, services: BotServices): Promise<void> {
  const { context } = dc;
  const [next, ...others] = requestsOf(context).pending;
  if (next === undefined || dc.activeDialog !== undefined) return;
  const { owner, status } = scopeOf(context).conversation;
  if (owner.kind !== 'bot' || status === 'closed') return;
  keepRequests(context, { pending: others, current: null });
  const { nextRequest } = textsFor(context);
  await say(
    context,
    'nextRequest',
    nextRequest.map((word) => word({ request: next })),
    { plantao: { kind: 'smalltalk' } },
  );
  await understandRequest(dc, services, next);
}

/** The dialogs that ask for something, and take what is said for an answer unless it is plainly none. */
const asking: readonly string[] = [dialogIds.intake, dialogIds.callback, dialogIds.clarify];
const takesDown: readonly string[] = [dialogIds.intake, dialogIds.callback];
/** Those that hear "deixa pra lá" in their own way; anything else is let go. */
const keepsItself: readonly string[] = [...takesDown, dialogIds.more];

async function goOn(dc: DialogContext, services: BotServices, signals: Signals): Promise<void> {
  const { context } = dc;
  const { text, attachments = [] } = scopeOf(context).activity;
  if (await answerSecondCall(dc)) return;
  const active = dc.activeDialog?.id ?? '';
  if (asking.includes(active) && isUrgent(signals)) {
    if (active === dialogIds.clarify && (await answerGrumble(dc, services, text))) return;
    return interruptForUrgency(dc, services, signals);
  }
  const smallTalk = signals.smallTalk ?? (isLanguageRemark(text) ? 'languages' : null);
  const leavesIntake = active === dialogIds.intake && (smallTalk === 'goodbye' || acceptsWithThanks(text));
  const isYes = isOfferedForDetail(dc) && takesForGranted(text, signals);
  if (smallTalk !== null && !leavesIntake && !isYes) {
    if (takesDown.includes(active) && smallTalk !== 'goodbye') return chatAndAskAgain(dc, smallTalk);
    return answerSmallTalk(context, smallTalk);
  }
  if (!keepsItself.includes(active) && takesRequestBack(text)) {
    await askForMore(dc, 'calm');
    return takeNextRequest(dc, services);
  }
  if (!takesDown.includes(active)) {
    const wrong = readWrongCpf(services, text);
    if (wrong !== null) await sayWrongCpf(context);
    if (wrong === 'only') return;
    if ((await noteMereDetail(dc, services)) || (await heedDeclinedDetail(dc))) return;
  }
  const before = countSaid(context);
  await dc.continueDialog();
  if (countSaid(context) > before) return takeNextRequest(dc, services);
  if (text.trim() === '' && attachments.length > 0) {
    await handOver(context, services, { reason: 'sent-file', words: attachments[0]?.name ?? '' });
    return;
  }
  if (await answerBareAnswer(dc, services, signals)) return takeNextRequest(dc, services);
  const [first = text, ...others] = services.splitRequests(withoutLanguageRemark(text));
  keepRequests(context, { pending: [...others, ...requestsOf(context).pending].slice(0, mostPending) });
  await understandRequest(dc, services, first);
}

/** Whether a time is what was asked for: "me liga hoje às 15h" wishes for a person, but not for one now. */
function tellsTimeOfCall(dc: DialogContext, text: string): boolean {
  return dc.activeDialog?.id === dialogIds.callback && namesTime(text);
}

/** The wish to be called comes before that for a person: it is for one later. True when there was one. */
async function takeCallWish(dc: DialogContext, text: string): Promise<boolean> {
  const wish = readCallWish(text);
  if (wish === null) return false;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.callback, wish === 'timed' ? { wish: text } : undefined);
  return true;
}

/** Where botbuilder-dialogs keeps, within a turn, which parts a dialog's memory has. */
const memoryConfiguration = 'DialogStateManagerConfiguration';

function createContextOpener(dialogs: DialogSet): (context: TurnContext) => Promise<DialogContext> {
  /** The same for all turns, and costly to put together. */
  let shared: unknown;

  return async (context) => {
    context.turnState.set(memoryConfiguration, shared);
    const dc = await dialogs.createContext(context);
    shared = context.turnState.get(memoryConfiguration);
    // A dialog that an update of the product removed cannot go on: the conversation does, without it.
    if (dc.stack.some(({ id }) => dialogs.find(id) === undefined)) dc.stack.splice(0);
    return dc;
  };
}

/** The bot: one message in, replies and changes out, over the services that it is given. */
export function createBot(services: BotServices): Bot {
  const dialogs = new DialogSet(scopeState)
    .add(new FeedbackDialog(services))
    .add(new ClarifyDialog(services))
    .add(new IntakeDialog(services))
    .add(new OfferPersonDialog(services))
    .add(new CallbackDialog(services))
    .add(new MoreDialog(services));
  const openContext = createContextOpener(dialogs);

  return async (context, scope) => {
    bindScope(context, scope);
    followLanguage(context);
    keepDetails(context, services);
    if (scope.conversation.status === 'closed' && (await welcomeBack(context, services)) !== 'bot') return;
    if (scope.conversation.owner.kind === 'queue') return answerWhileQueued(context, services);
    const dc = await openContext(context);
    const { text } = scope.activity;
    const signals = services.recogniseSignals(text);
    if (signals.harm !== null) {
      await interruptForUrgency(dc, services, signals);
      keepDialogState(context);
      return;
    }
    const isTime = tellsTimeOfCall(dc, text);
    const isTaken = !isTime && (await takeCallWish(dc, text));
    if (signals.wantsPerson && !isTime && !isTaken) await askForPerson(dc, services, signals);
    else if (!isTaken) await goOn(dc, services, signals);
    keepDialogState(context);
  };
}

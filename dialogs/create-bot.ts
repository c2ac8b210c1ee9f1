import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import type { TriageResult } from '../contracts/category';
import { step } from '../conversations/transition';
import { defaultTeam } from '../handoff/choose-agent';
import { foldText } from '../language/fold-text';
import { recogniseLanguage } from '../language/recognise-language';
import { raisePriority } from '../triage/raise-priority';
import { answerWhileQueued } from './answer-while-queued';
import type { BotServices } from './bot-services';
import { CallbackDialog } from './callback-dialog';
import { ClarifyDialog } from './clarify-dialog';
import { dialogIds } from './dialog-ids';
import { FeedbackDialog } from './feedback-dialog';
import { handOver, keepTriage } from './hand-over';
import { IntakeDialog } from './intake-dialog';
import { leaveConversation } from './leave-conversation';
import { OfferPersonDialog } from './offer-person-dialog';
import { say, textsFor } from './say';
import {
  bindScope,
  countSaid,
  keepDialogState,
  keepRequests,
  requestsOf,
  scopeOf,
  scopeState,
} from './scope-state';
import { answerSmallTalk } from './small-talk';
import type { Bot } from './turn-scope';
import { understandRequest } from './understand-request';
import { welcomeBack } from './welcome-back';

/** From this certainty on, the conversation goes on in the language that the customer wrote in. */
const certainLanguage = 0.85;

function followLanguage(context: TurnContext): void {
  const scope = scopeOf(context);
  const recognised = recogniseLanguage(scope.activity.text);
  if (recognised === null || recognised.confidence < certainLanguage) return;
  if (recognised.locale === scope.conversation.locale) return;
  scope.change((conversation) => step(conversation, { locale: recognised.locale }));
}

/** Keeps what the customer tells along the way, so that nobody asks for it again. */
function keepDetails(context: TurnContext, services: BotServices): void {
  const scope = scopeOf(context);
  const found = services.findDetails(scope.activity.text);
  if (Object.keys(found).length === 0) return;
  scope.change((conversation) =>
    step(conversation, {
      details: { ...conversation.details, ...found },
      customer: {
        ...conversation.customer,
        ...(found.name === undefined ? {} : { name: found.name }),
        ...(found.email === undefined ? {} : { email: found.email }),
      },
    }),
  );
}

function isChoice(context: TurnContext, choice: string): boolean {
  return foldText(scopeOf(context).activity.text).trim() === foldText(choice);
}

/** The second call's three choices, typed or tapped. True when one of them was taken. */
async function answerSecondCall(dc: DialogContext): Promise<boolean> {
  const { context } = dc;
  const { choices, goOn } = textsFor(context);
  if (isChoice(context, choices.goOn)) {
    await say(context, 'goOn', goOn, { plantao: { kind: 'smalltalk' } });
    return true;
  }
  if (isChoice(context, choices.callBack)) {
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.callback);
    return true;
  }
  if (isChoice(context, choices.leaveIt)) {
    await leaveConversation(context);
    return true;
  }
  return false;
}

function withoutCategory(triage: TriageResult): TriageResult {
  const priority = raisePriority('normal', triage.signals);
  return { ...triage, category: null, name: null, confidence: 0, priority, team: defaultTeam, skills: [] };
}

/** "Quero um atendente" says nothing of the matter: what was asked before does. */
const mostWordsOfMereWish = 7;

async function askForPerson(dc: DialogContext, services: BotServices): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { text } = scope.activity;
  const { locale } = scope.conversation;
  const { current } = requestsOf(context);
  const isMereWish = text.trim().split(/\s+/).length <= mostWordsOfMereWish;
  const words = isMereWish && current !== null ? current : text;
  const triage = await services.classifyRequest(words, { locale, signal: scope.signal });
  keepTriage(context, isMereWish && current === null ? withoutCategory(triage) : triage);
  await dc.cancelAllDialogs();
  await handOver(context, services, { reason: 'asked-for-person', words });
}

/** Of two requests in one message, the second comes when the first is done with. */
async function takeNextRequest(dc: DialogContext, services: BotServices): Promise<void> {
  const { context } = dc;
  const [next, ...others] = requestsOf(context).pending;
  if (next === undefined || dc.activeDialog !== undefined) return;
  if (scopeOf(context).conversation.owner.kind !== 'bot') return;
  keepRequests(context, { pending: others });
  const { nextRequest } = textsFor(context);
  await say(
    context,
    'nextRequest',
    nextRequest.map((word) => word({ request: next })),
    { plantao: { kind: 'smalltalk' } },
  );
  await understandRequest(dc, services, next);
}

async function goOn(dc: DialogContext, services: BotServices): Promise<void> {
  const { context } = dc;
  const { text, attachments = [] } = scopeOf(context).activity;
  if (await answerSecondCall(dc)) return;
  const isIntake = dc.activeDialog?.id === dialogIds.intake || dc.activeDialog?.id === dialogIds.callback;
  const { smallTalk } = services.recogniseSignals(text);
  if (smallTalk !== null && (!isIntake || smallTalk === 'goodbye'))
    return answerSmallTalk(context, smallTalk);
  const before = countSaid(context);
  await dc.continueDialog();
  if (countSaid(context) > before) return takeNextRequest(dc, services);
  if (text.trim() === '' && attachments.length > 0) {
    await handOver(context, services, { reason: 'sent-file', words: attachments[0]?.name ?? '' });
    return;
  }
  const [first = text, ...others] = services.splitRequests(text);
  keepRequests(context, { pending: others });
  await understandRequest(dc, services, first);
}

async function openContext(dialogs: DialogSet, context: TurnContext): Promise<DialogContext> {
  const dc = await dialogs.createContext(context);
  // A dialog that an update of the product removed cannot go on: the conversation does, without it.
  if (dc.stack.some(({ id }) => dialogs.find(id) === undefined)) dc.stack.splice(0);
  return dc;
}

/** The bot: one message in, replies and changes out, over the services that it is given. */
export function createBot(services: BotServices): Bot {
  const dialogs = new DialogSet(scopeState)
    .add(new FeedbackDialog(services))
    .add(new ClarifyDialog(services))
    .add(new IntakeDialog(services))
    .add(new OfferPersonDialog(services))
    .add(new CallbackDialog());

  return async (context, scope) => {
    bindScope(context, scope);
    followLanguage(context);
    keepDetails(context, services);
    if (scope.conversation.status === 'closed' && (await welcomeBack(context, services)) !== 'bot') return;
    if (scope.conversation.owner.kind === 'queue') return answerWhileQueued(context, services);
    const dc = await openContext(dialogs, context);
    if (services.recogniseSignals(scope.activity.text).wantsPerson) await askForPerson(dc, services);
    else await goOn(dc, services);
    keepDialogState(context);
  };
}

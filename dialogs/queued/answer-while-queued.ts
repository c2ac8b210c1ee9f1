import type { TurnContext } from 'botbuilder';
import type { BotServices } from '../bot-services';
import { changeCallback } from '../calling-back/change-callback';
import { heedBooking } from '../calling-back/heed-booking';
import { takeOfferedTime } from '../calling-back/take-offered-time';
import { sayUrgent } from '../handing-over/say-urgent';
import { readWrongCpf } from '../intake/read-told-details';
import { sayWrongCpf } from '../intake/say-intake';
import { answerPrivacy } from '../privacy/heed-privacy';
import { isTaken, type Reading } from '../reading';
import { scopeOf } from '../scope-state';
import { answerMeanwhile } from './answer-meanwhile';
import { answerThanks } from './answer-thanks';
import { askWhatToCancel } from './ask-what-to-cancel';
import { hurry } from './hurry';
import { keepForTeam } from './keep-for-team';
import { leaveQueue } from './leave-queue';
import { noteDetailInQueue } from './note-detail-in-queue';
import { noteSignals } from './note-signals';
import { noteWithoutPlace } from './note-without-place';
import { type QueuedMessage, readQueuedMessage } from './queued-message';
import { soothe } from './soothe';
import { answerWaiting } from './tell-standing';

/** Harm has words of its own, and a person is called already. */
async function heedHarm({ context, signals }: QueuedMessage): Promise<boolean> {
  if (signals.harm === null) return false;
  await sayUrgent(context, signals);
  return true;
}

/** When they want to be called; not of one who has just said what cannot wait. */
async function heedCallWish({ context, services, text, signals, isRaised }: QueuedMessage): Promise<boolean> {
  if (isRaised) return false;
  if (await heedBooking(context, services, text)) return true;
  if (await takeOfferedTime(context, services, text)) return true;
  return changeCallback(context, services, signals);
}

async function refuseWrongCpf({ context, services, text }: QueuedMessage): Promise<boolean> {
  if (readWrongCpf(services, text) !== 'only') return false;
  await sayWrongCpf(context);
  return true;
}

/** What a message from the queue may be, in the order in which it is tried. The last one takes whatever is left. */
const readings: readonly Reading<QueuedMessage>[] = [
  heedHarm,
  // Before whatever else a "sim" may answer: it counts only right after it was asked for.
  answerPrivacy,
  noteWithoutPlace,
  // Before thanks and leaving: "não precisa mais ligar, obrigada" is about the call alone.
  heedCallWish,
  refuseWrongCpf,
  noteDetailInQueue,
  // Before goodbyes, which may give up the place.
  leaveQueue,
  answerThanks,
  soothe,
  askWhatToCancel,
  // Before all that is kept: what they wait for may be known.
  answerMeanwhile,
  answerWaiting,
  keepForTeam,
];

/** Answers who waits for a person. What they say may move them up. */
export async function answerWhileQueued(context: TurnContext, services: BotServices): Promise<void> {
  const { text } = scopeOf(context).activity;
  const signals = services.recogniseSignals(text);
  const isRaised = hurry(context, signals);
  noteSignals(context, signals);
  await isTaken(readQueuedMessage(context, services, { text, signals, isRaised }), readings);
}

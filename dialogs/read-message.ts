import { heedSecondCall } from './absence/heed-second-call';
import { continueDialog } from './heeding/continue-dialog';
import { heedAskToCheck } from './heeding/heed-ask-to-check';
import { heedBareAnswer } from './heeding/heed-bare-answer';
import { heedBookedCall } from './heeding/heed-booked-call';
import { heedCallWish } from './heeding/heed-call-wish';
import { heedCorrection } from './heeding/heed-correction';
import { heedDetail } from './heeding/heed-detail';
import { heedFile } from './heeding/heed-file';
import { heedHarm } from './heeding/heed-harm';
import { heedOtherRequest } from './heeding/heed-other-request';
import { heedSmallTalk } from './heeding/heed-small-talk';
import { heedTalkItself } from './heeding/heed-talk-itself';
import { heedUrgencyInDialog } from './heeding/heed-urgency-in-dialog';
import { heedWishForPerson } from './heeding/heed-wish-for-person';
import { letGo } from './heeding/let-go';
import { takeRequests } from './heeding/take-requests';
import type { Message } from './message';
import { heedPrivacy } from './privacy/heed-privacy';
import { isTaken, type Reading } from './reading';

/** What a message to the bot may be, in the order in which it is tried. The last one takes whatever is left. */
const readings: readonly Reading<Message>[] = [
  // Harm stops everything, whatever is being asked.
  heedHarm,
  // Before anything that a cancel or a time may mean else: it is of the time that they have, or were offered.
  heedBookedCall,
  // Before the wish for a person: a call is wanted of one as well, but later.
  heedCallWish,
  heedWishForPerson,
  // Before whatever else a "sim" may answer: it counts only right after it was asked for.
  heedPrivacy,
  // Our own choices mean what they say, whichever dialog waits.
  heedSecondCall,
  // Before the dialogs, which would take it for an answer to their question.
  heedUrgencyInDialog,
  heedSmallTalk,
  heedOtherRequest,
  // Before "não é isso" alone, after which they are asked what it is.
  heedCorrection,
  heedTalkItself,
  letGo,
  heedDetail,
  continueDialog,
  // From here on nothing waits for this message.
  heedFile,
  heedBareAnswer,
  heedAskToCheck,
  takeRequests,
];

/** Answers a message that is the bot's to answer. */
export async function readMessage(message: Message): Promise<void> {
  await isTaken(message, readings);
}

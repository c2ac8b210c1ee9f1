import type { Signals } from '../../contracts/category';
import { isMerePurchase } from '../../language/without-purchase';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { announcesRequest } from '../hearing/announces-request';
import { readBareAnswer, saysGoesAhead, saysNotWorked, saysUnclear } from '../hearing/bare-answer';
import { isUrgent } from '../hearing/is-urgent';
import { saysOnly } from '../hearing/plain-words';
import type { Message } from '../message';
import { say, textsFor } from '../say';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';

/** Whether a message only says that a request is to come, with or without a greeting before it. */
function announces(text: string, services: BotServices): boolean {
  if (announcesRequest(text) || isMerePurchase(text)) return true;
  const parts = text.split(/[,.;?!\n]+/).filter((part) => part.trim() !== '');
  const says = parts.map((part) => announcesRequest(part));
  return (
    says.includes(true) &&
    parts.every((part, at) => says[at] === true || saysNothing(part, services.recogniseSignals(part)))
  );
}

function saysNothing(part: string, { smallTalk, yes }: Signals): boolean {
  return smallTalk !== null || yes || saysOnly(part, /^(por favor|por gentileza|please|pf|tudo bem|lia)$/);
}

/**
 * A bare yes, no or "ok" that no dialog had asked for is no question either, nor is one that is only announced: it is
 * answered, and is no gap.
 */
export async function answerBareAnswer({ dc, services, text, signals }: Message): Promise<boolean> {
  const { context } = dc;
  const { conversation } = scopeOf(context);
  const answer = announces(text, services)
    ? 'yes'
    : saysGoesAhead(text) && !isUrgent(signals)
      ? 'heard'
      : readBareAnswer(text, signals);
  if (answer === null) return false;
  if (answer === 'unsolved') {
    const words = requestsOf(context).current ?? conversation.articlesTried.at(-1)?.question ?? text;
    const after = saysNotWorked(text) ? 'not-worked' : saysUnclear(text) ? 'unclear' : 'not-helped';
    await dc.beginDialog(dialogIds.offerPerson, { words, tries: 1, after });
    return true;
  }
  // What comes next tells what came of it.
  if (isMerePurchase(text)) keepRequests(context, { current: text });
  const texts = textsFor(context);
  const line = answer === 'yes' ? 'tellMe' : 'noMore';
  await say(context, line, texts[line], { plantao: { kind: 'smalltalk' }, choices: [texts.choices.person] });
  return true;
}

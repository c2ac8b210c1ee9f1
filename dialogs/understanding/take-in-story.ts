import { asksQuestion } from '../hearing/asks-question';
import { asksOn } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { isFragment } from '../hearing/remark';
import { tellsCase } from '../hearing/tells-case';
import { takeInAs } from '../intake/take-in';
import type { FoundRequest } from './request';

/** Takes in a story of a plain category, or what goes on telling one instead of saying which article is meant. */
export async function takeInStory(request: FoundRequest): Promise<boolean> {
  const { dc, services, clarifying, text, question, isReply, options } = request;
  if (clarifying === null) {
    return options.length > 0 && tellsCase(text) && takeInAs(dc, services, [question]);
  }
  const tells = !asksOn(text) && !text.includes('?') && (options.length > 0 || isFragment(text));
  if (!tells) return false;
  const whole = isReply ? question : joinWords(clarifying.question, text);
  // What is added to a plain request may blur it.
  const plain = asksQuestion(clarifying.question) ? [] : [clarifying.question];
  return takeInAs(dc, services, [whole, ...plain]);
}

import type { SecondCallAnswer, SecondCallRules } from '../../conversations/absence/answer-second-call';
import { botAuthor } from '../../conversations/bot-author';
import { asksQuestion } from '../hearing/asks-question';
import { isChoice } from '../hearing/choices';
import { countWords } from '../hearing/count-words';
import { namesTime } from '../hearing/names-time';
import { plainWords, saysOnly } from '../hearing/plain-words';
import { pickWording } from '../texts/pick-wording';
import { textsOf } from '../texts/texts-of';
import { asWritten } from '../texts/word-values';

/** Said to an agent, a mere "resolvido" or "não preciso mais" is an answer: only what lets the matter go counts. */
const letsGo =
  /^((eu )?deixa( isso)?( pra| para)? la|(pode |podem )?(deixar|deixa) (pra|para) la|esquece( isso)?|pode (encerrar|fechar|parar)( por aqui| a conversa)?|(vamos )?parar por aqui|leave it( there)?|never ?mind|forget (it|about it)|(you can )?close it|(lets )?stop here|(please )?close (this|the) (chat|conversation))$/;
const callsBack =
  /^((pode |podem )?me (chama|chame|chamem|chamar|liga|ligue|liguem|ligar)( mais tarde| depois| outra hora)|(em )?outr[oa] (hora|horario|momento|dia)|mais tarde|(please |can you |could you )?call me( back)? later|(please )?call me back|(at )?another time|some other time)$/;
const asksForCall =
  /\b(me (chama|chame|chamem|chamar|liga|ligue|liguem|ligar|retorna|retornem)|call me|get back to me|ring me|phone me)\b/;
/** A longer message tells of something else. */
const mostWordsOfWish = 15;

function isShort(text: string): boolean {
  return countWords(text) <= mostWordsOfWish;
}

const read: SecondCallRules['read'] = (text, offer): SecondCallAnswer | null => {
  if (isChoice(text, 'leaveIt')) return { kind: 'leave' };
  if (isChoice(text, 'goOn')) return { kind: 'go-on' };
  if (isChoice(text, 'callBack')) return { kind: 'call-back', wish: null };
  if (offer === 'choices' && saysOnly(text, letsGo)) return { kind: 'leave' };
  const isTime = namesTime(text) && isShort(text);
  if (isTime && asksForCall.test(plainWords(text))) return { kind: 'call-back', wish: text };
  if (offer === 'choices') return saysOnly(text, callsBack) ? { kind: 'call-back', wish: null } : null;
  if (saysOnly(text, letsGo)) return { kind: 'go-on' };
  return isTime && !asksQuestion(text) ? { kind: 'call-back', wish: text } : null;
};

const compose: SecondCallRules['compose'] = (conversation, answer) => {
  const texts = textsOf[conversation.locale];
  if (answer.kind === 'leave') {
    const { text, lastTexts } = pickWording(conversation, 'leftIt', texts.leftIt);
    return { message: { from: botAuthor, text, plantao: { kind: 'closed' } }, lastTexts };
  }
  const { wish } = answer;
  const asked = wish === null;
  const { text, lastTexts } = asked
    ? pickWording(conversation, 'callbackAsk', texts.callbackAsk)
    : pickWording(
        conversation,
        'callbackNoted',
        texts.callbackNoted.map((word) => word({ wish: asWritten(wish) })),
      );
  const { goOn, leaveIt } = texts.choices;
  return {
    message: {
      from: botAuthor,
      text,
      plantao: { kind: 'acknowledged' },
      ...(asked ? { suggestedActions: [goOn, leaveIt] } : {}),
    },
    lastTexts,
  };
};

/** How the second call's choices are read and answered while an agent has the conversation. */
export const secondCallWords = { read, compose } as const;

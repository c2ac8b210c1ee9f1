import type { Signals } from '../contracts/category';
import { foldText } from '../language/fold-text';
import { isChoice } from './choices';

/** What a message says that says nothing else: yes, no, or only that it was heard. */
export type BareAnswer = 'yes' | 'no' | 'heard';

const heard =
  /^(ok+|okay|okey|okk|beleza|blz|certo|perfeito|perfeitamente|otimo|otima|show|show de bola|joia|legal|bacana|massa|top|tranquilo|entendi|entendido|ah entendi|compreendi|ta|ta bom|ta certo|ta ok|tudo bem|esta bem|esta bom|combinado|fechado|resolvido|ja resolvi|deu certo|maravilha|que bom|fine|great|perfect|cool|nice|good|alright|all right|got it|i see|understood|sounds good|no problem|no worries|sem problemas?)$/;
const thatIsAll =
  /^(e |era )?(so|somente|apenas) isso( mesmo| por enquanto| por hoje)?$|^(nada mais|mais nada|por enquanto (e )?so|isso e tudo|e tudo|(no |not? )?(thats|that is|that was|thatll be) (all|it|everything)( for now)?|nothing else|nothing more|im (good|fine|all set|ok)|all good)$/;
const courtesies =
  /^(nao|no|ok|entao|well|ah|oh) (?=\S)|(^| )(obrigad[oa]|muito obrigad[oa]|brigad[oa]|valeu|vlw|thanks|thank you|thanks a lot|many thanks|tchau|bye|viu|por enquanto|for now)$/g;
const onlyEmoji =
  /^(?!.*[❓❔🆘😡🤬😠😢😭])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\s)+$/u;
const refusalSign = /[👎❌🚫✖]/u;

function plain(text: string): string {
  return foldText(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Reads a message that is no request. An "ok" is no yes: after "anything else?" it takes leave rather than asks.
 * Null when it says more than that.
 */
export function readBareAnswer(text: string, { yes, no }: Signals): BareAnswer | null {
  if (onlyEmoji.test(text)) return refusalSign.test(text) ? 'no' : 'heard';
  const said = plain(text);
  const core = said.replace(courtesies, '').trim();
  if (no || thatIsAll.test(said) || thatIsAll.test(core)) return 'no';
  if (heard.test(said) || heard.test(core)) return 'heard';
  return yes ? 'yes' : null;
}

/** Whether a message only takes leave of a closed conversation: it opens neither that one nor a new one. */
export function isClosingWord(text: string, signals: Signals): boolean {
  const { smallTalk } = signals;
  return (
    smallTalk === 'thanks' ||
    smallTalk === 'goodbye' ||
    smallTalk === 'compliment' ||
    readBareAnswer(text, signals) !== null ||
    isChoice(text, 'leaveIt')
  );
}

import { readWhole } from './phrases';
import { fullWords, saysOnly } from './plain-words';

const cancelled = readWhole({
  before: '(nao|por_favor|pode|podem|quero|entao|please)',
  phrases: `
    (cancela|cancelar|cancelem|desmarca|desmarcar|desmarquem|cancel) (a|o|the|my|me|minha|esse|essa|this|that)? (ligacao|chamada|horario|retorno|call|call_back|callback|appointment)?
    nao (precisa|precisam) mais? me? ligar (a|o|the|my|me|minha|esse|essa|this|that)? (ligacao|chamada|horario|retorno|call|call_back|callback|appointment)?
    (dont|do_not|no_need_to) call (a|o|the|my|me|minha|esse|essa|this|that)? (ligacao|chamada|horario|retorno|call|call_back|callback|appointment)?
  `,
  after: '(mais|anymore|any_more|obrigada|obrigado|thanks)',
});
const atOnce = readWhole({
  phrases: `
    (pode_ser|pode|quero|ja|e|e_ja)? (agora|agora_mesmo|ja|imediatamente|now|right_now|right_away|immediately|asap)
  `,
});

/** Whether a text takes the wish to be called back: "não precisa mais me ligar". */
export function cancelsCall(text: string): boolean {
  return cancelled.test(fullWords(text));
}

/** Whether the call is wanted at once. */
export function wantsItNow(text: string): boolean {
  return saysOnly(text, atOnce);
}

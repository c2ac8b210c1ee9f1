import type { Signals } from '../../contracts/category';
import { readWhole } from './phrases';
import { saysOnly } from './plain-words';

const waits = readWhole({
  before: '(ta|ta_bom|ta_certo|tudo_bem|certo|beleza|blz|ok|okay|entao|fine|alright)',
  phrases: `
    entao? eu? (fico|ficarei|vou_ficar|estou|to|tou) aqui? (no|na|a|ao)? (aguardo|espera|aguardando|esperando)
    eu? no? (aguardo|espero) aqui? (o|um|seu|sua)? (retorno|resposta|contato|entao)?
    eu? vou (aguardar|esperar) (aqui|entao)?
    aguardando
    (ill|i_ll|i_will|i_can|happy_to) be? (wait|waiting) (here|then)?
    (im|i_m|i_am)? still? waiting here?
    i? (look|looking) forward to (it|hearing_from_you|your_reply|your_answer)
  `,
});
const courtesy = readWhole({
  phrases: `
    (obrigada|obrigado|brigada|brigado|obg|valeu|vlw|thanks|thank_you)
    (ok|okay|ta|ta_bom|certo|entao|beleza|blz|all_right|alright|great|perfeito)
  `,
});

/** Whether somebody says, and no more, that they wait for what was offered: "obrigada, fico no aguardo". */
export function agreesToWait(text: string): boolean {
  const parts = text.split(/[,.;!\n]+/).filter((part) => part.trim() !== '');
  const says = parts.map((part) => saysOnly(part, waits));
  return says.includes(true) && parts.every((part, at) => says[at] === true || saysOnly(part, courtesy));
}

/** Whether what is said to "shall I call a person?", after a detail was given for it, takes that for granted. */
export function takesForGranted(text: string, { smallTalk, no }: Signals): boolean {
  return !no && (smallTalk === 'thanks' || agreesToWait(text));
}

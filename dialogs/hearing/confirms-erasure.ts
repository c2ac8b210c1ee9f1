import { readWhole } from './phrases';
import { fullWords, plainWords } from './plain-words';

const confirmed = readWhole({
  before: '(sim|claro|isso|pode|podem|por_favor|eu|ok|yes|yeah|sure|please|i|go_ahead_and|you_can)',
  phrases: `
    (confirmo|confirmado|confirmada|tenho_certeza|pode_ser|pode_sim)
    (apagar|apague|apaguem|apaga|excluir|exclua|deletar|delete|erase) (tudo|everything|it|it_all|them|all)?
    (confirm|confirmed|go_ahead|do_it|im_sure|i_am_sure)
  `,
  after: '(tudo|sim|por_favor|please|agora|now|it|that)',
});

/**
 * Whether the whole message says again that it is to be erased: "confirmo", "sim, pode apagar", "yes, erase it". What
 * might be a slip of it is none: nothing brings back what is erased.
 */
export function confirmsErasure(text: string): boolean {
  return !text.includes('?') && [plainWords(text), fullWords(text)].some((said) => confirmed.test(said));
}

const erases = /\b(?:apag|exclu|delet|eras)/;

/** Whether it says of everything, and by the word itself, that it is to be erased: "apaga tudo", "delete it all". */
export function namesErasure(text: string): boolean {
  return confirmsErasure(text) && erases.test(plainWords(text));
}

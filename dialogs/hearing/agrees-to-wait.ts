import type { Signals } from '../../contracts/category';
import { saysOnly } from './plain-words';

const waits =
  /^(?:(?:ta|ta bom|ta certo|tudo bem|certo|beleza|blz|ok|okay|entao|fine|alright) )*((entao )?(eu )?(fico|ficarei|vou ficar|estou|to|tou)( aqui)? (no |na |a |ao )?(aguardo|espera|aguardando|esperando)|(eu )?(no )?(aguardo|espero)( aqui)?( o| um| seu| sua)?( retorno| resposta| contato| entao)?|(eu )?vou (aguardar|esperar)( aqui| entao)?|aguardando|(ok )?(i ?ll|i will|ill|i can|happy to) (be )?wait(ing)?( here| then)?|(i ?m |im |i am )?(still )?waiting( here)?|(i )?look(ing)? forward to (it|hearing from you|your (reply|answer)))$/;
const courtesy =
  /^(obrigad[oa]|brigad[oa]|obg|valeu|vlw|thanks|thank you|ok|okay|ta|ta bom|certo|entao|beleza|blz|all right|alright|great|perfeito)$/;

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

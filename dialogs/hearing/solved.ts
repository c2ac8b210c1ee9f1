import { fullWords, plainWords, saysEitherWay } from './plain-words';

const when =
  '(?: (?:agora|aqui|ja|hoje|ontem|sim|tudo|certinho|direitinho|finalmente|enfim|mesmo|em casa|na conta|no (?:app|site|extrato|e ?mail)|sozinh[oa]|comigo|afinal|now|today|already|just now|here|too|finally|at last|after all|myself|on my own|fine|all|then))*';
const happened =
  '(?:(?:isso |tudo |o pedido |o pacote |a encomenda |a compra |meu pedido |minha encomenda |o e ?mail |o dinheiro |o estorno )?(?:(?:ja|agora|finalmente|acho que|parece que|opa|olha) )*(?:(?:foi|esta|ficou|fica|ta) )?(?:tudo )?(?:resolvid[oa]|solucionad[oa]|resolveu(?: se)?|resolvi|consegui|achei|encontrei|deu certo|funcionou|chegou|chegaram|apareceu|caiu|passou|entregaram|voltou)|(?:o pedido |o pacote |a encomenda |meu pedido |o dinheiro |o estorno |tudo )?(?:acabou|acabaram|acaba|acabei) de (?:chegar|aparecer|cair|entregar|receber|resolver|passar|achar|conseguir|voltar))';
const happenedEnglish =
  '(?:(?:it |they |that |this |mine |everything |the (?:parcel|package|order|refund|money|e ?mail|code) |my (?:parcel|package|order|refund|money) )?(?:(?:has|have|had|is|its|just|finally|already|actually|all|now) )*(?:arrived|came(?: through)?|showed up|shown up|turned up|went through|gone through|worked|works|got here|sorted(?: itself)?(?: out)?|resolved(?: itself)?|solved|fixed(?: itself)?|here)|(?:(?:i|we|ive|weve) )?(?:(?:just|finally|already|actually) )*(?:found (?:it|them)|got (?:it|them)(?: (?:sorted|working|back|in the end))?|(?:solved|fixed|figured|sorted|worked) (?:it|that|this)(?: out)?|managed(?: it)?|did it))';
const aside =
  /^(?:ta|ta bom|ok|okay|nao|ah|oh|opa|olha|gente|desculpa|sorry|obrigad[oa]|valeu|thanks|thank you|bye|tchau|beleza|alright|all right|well|haha|lol|kk+|rs+|k|yay|eba|ufa|phew|que bom|graca a deus|gracas a deus|thank god|pode deixar|tudo certo|all good|good news|boa noticia)$/;
const solved = new RegExp(
  `^(?:(?:ah|oh|opa|olha|ok|ta|nao|entao|na verdade|pronto|lol|actually|well|hey|yay|eba|ufa|never ?mind) )*(?:${happened}|${happenedEnglish})${when}(?: (?:kk+|rs+|haha+|lol|obrigad[oa]|valeu|thanks|thank you))*$`,
);
const denied = /\b(?:nao|nunca|nem|ainda|errad[oa]|quebrad[oa]|not|never|yet|wrong|broken|late)\b/;

/** Who says no more than that is brief. */
const mostCharacters = 160;

function clausesOf(text: string): string[] {
  return text.split(/[,.;!\n]+/).filter((clause) => plainWords(clause) !== '');
}

/**
 * Whether a message only says that its matter has come right: "foi resolvido! acabou de chegar", "it just arrived".
 * What it has to say besides is for whoever called.
 */
export function saysSolved(text: string): boolean {
  if (text.includes('?') || text.length > mostCharacters) return false;
  const clauses = clausesOf(text);
  const says = clauses.map((clause) => saysEitherWay(clause, solved) && !denied.test(fullWords(clause)));
  return (
    says.includes(true) && clauses.every((clause, at) => says[at] === true || saysEitherWay(clause, aside))
  );
}

const cameRight =
  /\b(?:passou|chegou|achei|achou|encontrei|encontrou|consegui|conseguiu|resolvi|resolveu|resolvido|deu certo|funcionou|apareceu|caiu|voltou|descobri|found|got it|worked|works|arrived|came|showed up|turned up|solved|fixed|sorted|figured|went through|managed)\b/;
const mostWords = 12;

/** Whether a few words tell, in whatever way, that something came right: "my wife found it at the door". */
export function tellsOfComingRight(text: string): boolean {
  const said = fullWords(text);
  return (
    said.split(' ').length <= mostWords &&
    saysEitherWay(text, cameRight) &&
    !denied.test(said) &&
    !/[?\d]/.test(text)
  );
}

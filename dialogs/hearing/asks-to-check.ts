import { saysOnly } from './plain-words';

const matter =
  '(?: (?:isso|isto|esse pedido|o pedido|meu pedido|meu caso|o que (?:houve|aconteceu)|pra mim|para mim|por mim|ai|la|aqui|no sistema|agora|logo|por gentileza|it|that|this|my (?:order|case)|the order|into (?:it|that|this)|out|up|on (?:it|that)|what happened|whats going on|whats wrong|for me|in (?:the|your) system|now|there|asap))*';
const asks = new RegExp(
  `^(?:(?:e|mas|entao|voce|voces|lia|and|but|so|ok|well|please|por favor) )*(?:(?:(?:pode|podem|poderia|poderiam|consegue|conseguem|tem como|da (?:pra|para)|teria como)(?: (?:voce|voces))?(?: me)? )(?:verificar|checar|conferir|olhar|ver|dar uma olhada|resolver|arrumar|consultar|ajudar com isso|cuidar disso)|(?:verifica|confere|olha|checa|resolve|arruma|ve)(?= (?:isso|pra mim|para mim|ai|por favor|la))|(?:(?:can|could|would|will) (?:you|u|someone|somebody)(?: please)? )(?:check|look|find|see|sort|fix|solve|verify|take a look|have a look|help with)|(?:please )?(?:check|look into|sort|fix|solve) (?=(?:it|that|this)))${matter}$`,
);

/** Whether a message only asks that somebody look into what was told: "pode verificar isso pra mim?", "can you check". */
export function asksToCheck(text: string): boolean {
  return saysOnly(text.replaceAll('?', ' '), asks);
}

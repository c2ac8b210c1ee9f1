import { asksOn } from './follow-up';
import { saysOnly } from './plain-words';
import { isWish } from './wish';

const detail =
  '(?:(?:o|a|os|as|meus?|minhas?|nenhum|nenhuma|qualquer|esse|essa|seu|outro|outra|my|the|any|that|a|an|our) )*(?:numero|codigo|cpf|cnpj|rg|cep|e ?mails?|telefone|celular|zap|whatsapp|contato|endereco|nome|documentos?|dados?|informac(?:ao|oes)|order number|number|phone(?: number)?|e ?mail(?: address)?|address|name|postcode|zip(?: code)?|id|documents?|data|details?|personal (?:data|details|information)|information)(?: (?:completo|pessoal|pessoais|do pedido|do cartao|de cpf|de telefone|of the order))?';
const where =
  '(?: (?:aqui|por aqui|pelo chat|no chat|nao|assim|pra voces?|para voces?|pra ninguem|para ninguem|agora|pra (?:um )?robo|here|to you|to anyone|to a (?:bot|robot)|over chat|in (?:a|the|this) chat|online|now))*';
const portuguese = new RegExp(
  `^(?:eu )?(?:nao|nem) (?:(?:vou|quero|queria|posso|gostaria de|pretendo|me sinto segur[oa] (?:de|em|pra)) )?(?:te |lhe )?(?:passo|dou|informo|digo|passar|dar|informar|dizer|falar|mandar|enviar|fornecer|compartilhar|revelar) ${detail}${where}$`,
);
const portugueseRather = new RegExp(
  `^(?:eu )?(?:prefiro|preferia|melhor) nao (?:passar|dar|informar|dizer|falar|mandar|enviar|fornecer|compartilhar) ${detail}${where}$`,
);
const english = new RegExp(
  `^(?:sorry |well )?(?:i(?:d| would)? (?:rather|prefer to|prefer) not(?: to)?|rather not|i(?: do not|dont) (?:want to|wanna|feel (?:comfortable|safe))|i (?:wont|will not|cant|cannot)|(?:im|i am) not (?:going to|comfortable|happy(?: to)?))(?: (?:give|giving|share|sharing|tell|telling|send|sending|provide|providing))(?: you| out)? ${detail}${where}$`,
);

const lacking = new RegExp(
  `^(?:(?:eu )?(?:nao|n) (?:tenho|sei|lembro|achei|acho|encontrei|guardei|anotei)(?: mais)?(?: qual e)?|(?:eu )?(?:perdi|esqueci)|(?:sorry |(?:im|i am) afraid )?(?:i )?(?:dont|do not|didnt|cant|cannot) (?:have|know|remember|find|keep)|(?:sorry |(?:im|i am) afraid )?(?:i |ive |i have )?(?:lost|forgot|forgotten)) (?:d[aeo] )?${detail}(?: (?:comigo|em maos|a mao|no momento|with me|on me|handy|at hand|right now|aqui|agora|here|now))*$`,
);

/** Whether a message only says that a detail is not going to be given: "não vou passar meu CPF", "não sei o número". */
export function declinesDetail(text: string): boolean {
  return !text.includes('?') && saysOnly(text, portuguese, portugueseRather, english, lacking);
}

/** Whether a message begins so, and only tells more: "não sei o número do pedido, comprei semana passada". */
export function declinesAndTells(text: string): boolean {
  const [first = '', ...others] = text.split(/[,.;]\s+/);
  if (others.length === 0 || !declinesDetail(first) || text.includes('?')) return false;
  return others.every((part) => !asksOn(part) && !isWish(part));
}

import type { DetailKind } from '../../contracts/category';
import { plainWords, spellingsOf } from './plain-words';

const leads =
  /^(?:(?:mas|e|ah|oi|ola|entao|ue|calma|espera|antes|aproveitando|enquanto (?:isso|(?:eu )?(?:espero|aguardo))|outra coisa|(?:so )?(?:mais )?uma (?:duvida|pergunta)|duvida|tambem|tbm|tb|but|and|so|ok|well|wait|hold on|also|or|ou|btw|by the way|while (?:i|im|we)(?: am)? (?:wait|waiting)|meanwhile|in the meantime|(?:just )?(?:one|a|another)? ?(?:quick )?question|first|hi|hey) )+(?=\S)/;
const portugueseOpening =
  /^(?:como|quando|onde|aonde|qual|quais|quant[oa]s?|(?:em|de|por|a|ate) (?:quant[oa]s?|que dia|que horas|quando)|quem|por ?que|pq|pra que|para que|o que|que horas|que dia|sera que|tem como|tem (?:algum|alguma|loja|frete|garantia|desconto)|da (?:pra|para)|(?:voces|vcs)(?! \w+ram\b)|posso|poderia|podem|pode me (?:dizer|explicar|informar|falar)|aceitam?|entregam?|existe|e possivel|(?:ele|ela|eles|elas|isso) (?:acumulam?|vale|valem|serve|servem|cabem?|inclui|incluem|cobrem?|aceitam?|venc[ae]m?|expiram?|duram?|custam?|precisam?|(?:vem|vai|chega) (?:montad[oa]|com nota)|(?:tem|dura|leva|demora) quanto)|(?:eu |so )*(?:quero|queria|gostaria de|preciso) (?:so |apenas )?(?:saber|entender)|(?:eu )?tenho (?:uma|outra) (?:duvida|pergunta)|me (?:explica|fala|diz))\b/;
const englishOpening =
  /^(?:how|when|where|whats?|which|why|who|(?:at|from|until|till|by|for|in|on) (?:what|which|how)|can (?:i|you|we|it|they)|could (?:i|you|we|it)|do (?:i|you|we|they)|does|did (?:i|you|it)|is (?:it|there|this|that|my|the|your)|are (?:you|there|they|the|my|your)|will (?:i|you|it|they|there|the|my)|would (?:i|you|it)|should i|may i|(?:i (?:just )?(?:want|wanted|need)|i would like|id like|just wanted) to know|(?:i am |im |i was )?(?:just )?wondering (?:if|whether|how|when|what|where)|i have (?:a|another) question|tell me)\b/;
/** "Num sei onde vejo" asks where; "não sei qual é" only says that it is not known. */
const wonders =
  /^(?:(?:eu |i )?(?:(?:nao|num|n) (?:sei|entendi|entendo|descobri|(?:acho|achei|encontro|encontrei|vejo|vi|(?:consigo|consegui) (?:achar|encontrar|ver|saber|entender|descobrir))(?: aqui)?)|(?:nao |num )(?:to|tou|estou) (?:achando|encontrando|vendo|conseguindo (?:achar|encontrar|ver))|(?:to|estou) (?:na duvida|em duvida) (?:de )?|(?:dont|do not|cant|cannot|couldnt) (?:know|see|find(?: out)?|figure out|tell|understand|get)|am not sure|im not sure|have no idea)|not sure|no idea)(?: (?:e|is|nem|even))? (?=(?:onde|aonde|como|quando|por ?que|where|how|when|why) \S)/;
/** "O dinheiro volta quando" asks as "quando volta o dinheiro" does. */
const asksAtEnd =
  /(?<!\b(?:sei|sabe|sabem|lembro|diz|dizem|disse|disseram|falou|falaram|informou|informaram|avisou|avisaram) )\b(?:quando|onde|aonde|quanto|quantos dias|quanto tempo|que dia|que horas|por ?que|(?<!\b(?:isso|ta|esta|tudo|nao|nem|la) )o que)$/;
/** "E se eu não tiver a etiqueta" asks on, whatever follows. */
const supposes = /^(?:(?:mas|e|ah|entao|but|and|so|ok|well) )+(?:se|caso|if|what if) (?=\S)|^what if (?=\S)/;
/** Without a question mark so many words are needed: "qual" alone may be anything. */
const fewestWords = 2;
const fewestMarkedWords = 3;
/** "Chega quando" is one too; "não sei quando" is none. */
const fewestEndedWords = 2;

function unled(said: string): string {
  return said.replace(leads, '').replace(wonders, '');
}

/** A text's words, however they are read, without what only leads to a question. */
function unledReadings(text: string): string[] {
  return [...spellingsOf(text)].map(unled);
}

function countWords(said: string): number {
  return said === '' ? 0 : said.split(' ').length;
}

function opens(said: string): boolean {
  return countWords(said) >= fewestWords && (portugueseOpening.test(said) || englishOpening.test(said));
}

/** Whether a message begins as questions do, marked as one or not. */
export function opensAsQuestion(text: string): boolean {
  return unledReadings(text).some(opens);
}

/**
 * Whether a message is plainly a question, with or without its mark, in either language. Somebody who offers what
 * was asked for in the form of a question ("serve o 48213?") is for the caller to read first.
 */
export function asksQuestion(text: string): boolean {
  const ways = unledReadings(text);
  if (ways.some(opens) || [...spellingsOf(text)].some((said) => supposes.test(said))) return true;
  if (ways.some((said) => asksAtEnd.test(said) && countWords(said) >= fewestEndedWords)) return true;
  // "E em Curitiba?" goes on with a question; "Ana Prado?" may be an answer.
  const plain = plainWords(text);
  const said = unled(plain);
  const isLed = said !== plain;
  return text.includes('?') && countWords(said) >= (isLed ? fewestWords : fewestMarkedWords);
}

const asksPolitely =
  /^(?:(?:can|could|would) you (?:please )?tell me|tell me|(?:voce )?(?:pode|poderia) me (?:dizer|explicar|falar)|me (?:diz|explica|fala)) (?=\S)/;
const offersDetail =
  /^(?:posso|pode ser|poderia|serve|da (?:pra|para)|tem como|can i|could i|may i) (?:te |lhe |you )?(?:mandar|passar|dar|enviar|informar|escrever|colocar|give|send|use|tell|write)(?: you)? (?:com |with |pelo |por )?(?:o |a |meu |minha |my |the |an? )?(?:numero |number )?(?:d[oae] )?(?:meu |minha |my )?(?:outro |other )?(?:cpf|cnpj|e ?mail|telefone|celular|nome|cep|pedido|numero|phone|name|number|order|postcode|foto|print|photo|picture|screenshot)\b/;

/** Whether a message asks if it may give a detail: "posso mandar o CPF?" */
export function offersADetail(text: string): boolean {
  return unledReadings(text).some((said) => offersDetail.test(said));
}

const asksWhatFor =
  /^(?:como assim|nao entendi|i dont (?:understand|get it)|hein|ha|qual|quais|onde|aonde|como|por ?que|pq|pra que|para que|o que|que|what|which(?: one)?|where|how|how so|why|what for)(?: (?:isso|isto|esse|ele|e|is that|is it|that|this))*$/;
const looksForIt =
  /^(?:onde|aonde|como|qual|quais|que|por ?que|pq|pra que|para que|precisam? (?:mesmo )?d|e (?:obrigatorio|necessario|preciso)|tenho que|where|how|which|what|why|do (?:you|i) (?:really )?need|is it (?:required|necessary|mandatory)|do i have to)/;
const means: Record<DetailKind, RegExp> = {
  'order-number': /\b(numero|codigo|number|code)\b/,
  email: /\be ?mails?\b/,
  cpf: /\b(cpf|documento|document)\b/,
  phone: /\b(telefone|celular|numero|whatsapp|phone|number)\b/,
  name: /\b(nome|name)\b/,
  cnpj: /\b(cnpj|documento|document)\b/,
  postcode: /\b(cep|postcode|zip)\b/,
};
const pointsAtIt =
  /\b(acho|encontro|vejo|fica|esta|pego|consigo|find|see|get|is|need|precisam?|querem|passar|informar) (?:isso|isto|esse|essa|ele|it|that|this)\b/;
const theirOwn = /\b(de voces|de vcs|da loja|da empresa|seu|sua|your|yours|you have)\b/;
const mostWordsAboutIt = 9;

/** Whether a message asks about the very detail that is asked for: what it is, where it is found, what it is for. */
export function asksAboutDetail(text: string, kind: DetailKind): boolean {
  if (/^[\s?!.]*\?[\s?!.]*$/.test(text)) return true;
  const said = unled(plainWords(text)).replace(asksPolitely, '');
  if (asksWhatFor.test(said)) return true;
  if (theirOwn.test(said) || said.split(' ').length > mostWordsAboutIt) return false;
  return looksForIt.test(said) && (means[kind].test(said) || pointsAtIt.test(said));
}

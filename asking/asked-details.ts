import type { DetailKind } from '../contracts/category';

// Patterns are matched against `plain` text: small letters, no accents, no punctuation but what ends a sentence.

/** What a detail is called, where it is asked for. */
const nouns: [DetailKind, string][] = [
  [
    'order-number',
    '(?:numero|no|nr|num|codigo) (?:do |da |de )?(?:seu |sua |teu |tua |meu )?(?:pedido|compra|encomenda)|order (?:number|no|num|id|code)|number (?:of|for) (?:your|the) (?:order|purchase)|purchase number',
  ],
  ['email', 'endereco de email|email(?: address)?'],
  [
    'phone',
    '(?:numero (?:do |de )?(?:seu )?)?(?:telefone|celular|whatsapp)|(?:tele)?phone(?: number)?|(?:mobile|cell|contact)(?: phone)? number',
  ],
  ['cpf', '(?:numero (?:do |de )?(?:seu )?)?cpf(?: number)?'],
  ['cnpj', '(?:numero (?:do |de )?(?:seu )?)?cnpj(?: number)?'],
  ['postcode', '(?:numero (?:do |de )?(?:seu )?)?cep|zip ?code|post ?code|postal code'],
  [
    'name',
    '(?<=\\b(?:seu|teu|your) )(?:nome(?: completo)?|(?:full |first |last )?name)|nome completo|full name',
  ],
];

/** Words that may stand before the noun. "Um e-mail" is one to write; "outro telefone" is not the one they told. */
const before = '(?:(?:o|a|os|as|d[oae]|qual|e|seu|sua|teu|tua|the|your|what|which|is) )*';
const noun = `(?:${nouns.map(([kind, words]) => `(?<${kind.replace('-', '_')}>${words})`).join('|')})`;
const item = new RegExp(`^${before}${noun}\\b`);
const joint = /^\s*(?:,|e tambem|e|ou|and also|and|or|mais|alem d[oea])\s+/;

/** What asks, up to where the detail is named. */
const leads = [
  // Pode me informar, me passa, informe, preciso do, qual é, me fala qual.
  /\b(?:(?:pode(?:ria)?s?|consegue|conseguiria|podem|da pra|tem como) (?:por favor )?(?:me |nos )?(?:informar|passar|mandar|enviar|dizer|falar|fornecer|dar|compartilhar|escrever|digitar)|(?:me|nos) (?:informe|informa|passe|passa|mande|manda|envie|envia|diga|diz|fale|fala|forneca|de|da|escreva|escreve)|(?<!\b(?:ele|ela|que|quem|nao|so|vai|ja|se|isso) )(?:informe|passe|mande|envie|diga|forneca|digite|escreva)(?: me| nos)?) (?:por favor |por gentileza |pra (?:mim|gente) |aqui )*/g,
  /(?<!\b(?:nao|nunca|vou|vai|vamos|nem|se) )\b(?:preciso|precisamos|precisaria|vou precisar|vamos precisar) (?:so |apenas |tambem )?(?:saber |que (?:voce )?(?:me )?(?:informe|passe|mande|envie|diga) )?/g,
  /(?<!\b(?:sabe|veja|vejo|confira|saber|com|para|pelo) )\bqua(?:l|is) (?:e |eh |seria |sao )?(?=(?:o |a |os |as )?(?:seu |sua |teu )?)/g,
  // Could you send me, please share, what's your, I need your, may I have.
  /\b(?:(?:can|could|would|will) you (?:please |kindly |also )*(?:tell|give|send|share|provide|let me know)|may i (?:please )?(?:have|get|ask for)|(?:can|could) i (?:please |also )?(?:have|get)|(?<!\b(?:not|never|to|will|ll|can|already|you|we|i|they|dont) )(?:tell|give|send|share|provide|let me know)|please (?:tell|give|send|share|provide|let me know)) (?:me |us |with me |with us )?(?:please )?/g,
  /(?<!\b(?:not|dont|you|they|if) )\b(?:i|we)(?: ll| will| d)?(?: just| also| only)? need (?:to know )?(?:from you )?/g,
  /\bwhat(?: s| is| are| was)? (?=(?:the|your) )/g,
];
const bareQuestion = new RegExp(
  `^(?:(?:e|ok|certo|oi|and|so) )*${before}${noun}(?: (?:por favor|pfv|please))?$`,
);
const asksName =
  /\b(?:com quem (?:eu )?(?:falo|estou falando|to falando|tenho o prazer)|who am i (?:speaking|talking|chatting) (?:with|to))\b/;

/** Of somebody or something else, or for somebody else: "o CPF do titular", "informe o e-mail no site". */
const elsewhere =
  /^ (?:(?:d[oae]s?|of|from|for) (?!(?:seu|sua|teu|cadastro|conta|pedido|compra|voce|your|the (?:order|account))\b)|(?:n[oa]s?|ao?s?|on|at|to|in) (?!(?:cadastro|compra|pedido|conta|momento|chat|look|check|find|locate|see|verify|help|identify)\b)|(?:para|pra) (?!(?:eu|mim|gente|nos|que eu|localizar|conferir|consultar|verificar|a gente)\b)|nov[oa]|atualizad[oa]|corret[oa]|diferente|alternativ)/;
/** Asks to confirm, tells of what was said, or what somebody else will ask. */
const noRequest =
  /\b(?:confirm\w*|confere|conferir|correto|certo mesmo|esta certo|ainda e|continua sendo|is (?:this|that|it) (?:still|correct|right)|double check|(?:ja|already) (?:me |nos )?(?:informou|passou|mandou|enviou|disse|temos|tenho|have|sent|gave|shared|told)|(?:informou|passou|enviou|mandou|cadastrou) (?:o|a|seu|sua)|you (?:gave|sent|told|shared|provided)|nao precisa\w*|no need|dont need|do not need|vao pedir|vai pedir|pode pedir|will ask|may ask|podem solicitar|outr[oa]|nov[oa]|another|new|nunca|never|nao (?:informe|passe|envie|mande|compartilhe)|do not share|dont share|nosso|nossa|our)\b/;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?!.;,\n]+/gu, ' ')
    .replace(/\b(\p{L}{1,3})\. /gu, '$1 ')
    .replace(/\be mail/g, 'email');
}

const sentenceEnd = /(?<=[?!;\n])(?![?!;\n])|\.(?=\s|$)/;
/** Thousands of mere question marks are read in no time. */
const hasLetter = /\p{L}/u;

/** The details that a list begins with: "seu nome, o CPF e o e-mail". */
function readList(text: string): DetailKind[] {
  const found: DetailKind[] = [];
  let rest = text.trimStart();
  for (;;) {
    const one = item.exec(rest);
    if (one === null) return found;
    const kind = nouns.find(([name]) => one.groups?.[name.replace('-', '_')] !== undefined)?.[0];
    rest = rest.slice(one[0].length);
    if (elsewhere.test(rest)) return found;
    if (kind !== undefined) found.push(kind);
    const more = joint.exec(rest);
    if (more === null) return found;
    rest = rest.slice(more[0].length);
  }
}

function readSentence(sentence: string): DetailKind[] {
  if (noRequest.test(sentence)) return [];
  if (asksName.test(sentence)) return ['name'];
  const bare = sentence
    .replace(/[?!.,;]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const isAsked = sentence.includes('?') || /\b(?:por favor|pfv|please)\b/.test(bare);
  if (isAsked && bareQuestion.test(bare))
    return readList(bare.replace(/^(?:(?:e|ok|certo|oi|and|so) )+/, ''));
  return leads.flatMap((lead) =>
    [...sentence.matchAll(lead)].flatMap((found) => readList(sentence.slice(found.index + found[0].length))),
  );
}

/**
 * The details that an agent's words ask a customer for, each once, in either language. Rather none than one too many:
 * what is quoted, confirmed, said of somebody else's, or to be given elsewhere is not asked for.
 */
export function askedDetails(words: string): DetailKind[] {
  const sentences = plain(words.slice(0, 4_000))
    .split(sentenceEnd)
    .filter((sentence) => hasLetter.test(sentence));
  return [...new Set(sentences.flatMap((sentence) => readSentence(sentence.trim())))];
}

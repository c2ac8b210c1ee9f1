import { type DetailKind, detailKindSchema } from '../../contracts/category';
import { withoutSpokenEmail } from '../../triage/details/spoken-email';
import type { BotServices, FoundDetails } from '../bot-services';
import { isAnyChoice } from '../hearing/choices';
import { plainWords } from '../hearing/plain-words';
import { isAttempt } from './read-intake-answer';

/** What stands around a detail and says nothing besides. */
const around = new Set(
  `o a e eh os as um uma do da de no na meu minha me eu sou aqui quem fala nome completo chamo pode chamar pedido compra
numero protocolo codigo cpf cnpj cep email mail telefone celular tel cel whatsapp whats zap wpp fone contato endereco acho que so por favor
obrigado obrigada pf pfv ok oi ola bom dia boa tarde noite segue esta this is my the it its i im am call please thanks thank
you order number purchase phone name postcode zip code think believe s hi hello here and full opa ops desculpa desculpe
errei verdade vdd alias digo achei agora digitei escrevi passei mandei dei falei coloquei errado errada certo certa correto
correta novo nova outro outra trocado trocada actually sorry oops correction found mean meant wrong was not typed wrote
gave sent under registered cadastro cadastrado cadastrada cadastrei account mistyped typo right correct one new other nao no wait hold espera pera perai calma ah oh eita hum hm um uh mas but so well is deixa esquece anota segura hang`.split(
    /\s+/,
  ),
);
const oneNumber = /^\D*(?<!\d)\d{4,10}(?!\d)\D*$/;

/** Whether a message says nothing besides these details. */
function saysNothingElse(text: string, { name = '' }: FoundDetails): boolean {
  const names = new Set(plainWords(name).split(' '));
  return plainWords(withoutSpokenEmail(text).replace(/\S+@\S+/g, ' '))
    .split(' ')
    .every((word) => word === '' || /\d/.test(word) || around.has(word) || names.has(word));
}

/** The details that a message gives while it says nothing else; null when it says more, or gives none. */
export function readMereDetails(text: string, services: BotServices): FoundDetails | null {
  if (isAnyChoice(text)) return null;
  const labelled = services.findDetails(text);
  // A number without a name is taken for the order's, as it would be had it been asked for.
  const isNameless = Object.keys(labelled).length === 0 && oneNumber.test(text);
  const found = isNameless ? services.findDetails(text, 'order-number') : labelled;
  return Object.keys(found).length > 0 && saysNothingElse(text, found) ? found : null;
}

/** Details that were given instead of the one that was asked for. */
export interface ToldInstead {
  found: FoundDetails;
  kinds: DetailKind[];
  /** Whether the message says more than these. */
  saysMore: boolean;
}

/**
 * The details that a message gives instead of the one that was asked for. A bare number that is no try at that one
 * fills, or corrects, one of `before`: what was asked for earlier.
 */
export function readToldInstead(
  services: BotServices,
  asking: DetailKind,
  text: string,
  before: readonly DetailKind[],
): ToldInstead | null {
  const found = services.findDetails(text);
  if (Object.keys(found).length === 0 && /\d/.test(text) && (asking === 'name' || !isAttempt(text, asking))) {
    for (const kind of before) {
      const read = services.validateDetail(kind, text);
      if (kind === 'name' || !read.ok || !saysNothingElse(text, {})) continue;
      found[kind] = read.value;
      break;
    }
  }
  const kinds = detailKindSchema.options.filter((kind) => found[kind] !== undefined);
  return kinds.length === 0 ? null : { found, kinds, saysMore: !saysNothingElse(text, found) };
}

const cpfShape = /(?<!\d)\d{3}\.?\d{3}\.?\d{3}-\d{2}(?!\d)/;

/** The other detail that a message tries to give, with digits that cannot be right; null when there is none. */
export function readWrongInstead(services: BotServices, asking: DetailKind, text: string): 'cpf' | null {
  if (asking === 'cpf' || !(cpfShape.test(text) || /\bcpf\b/i.test(text))) return null;
  const read = services.validateDetail('cpf', text);
  return !read.ok && read.code === 'wrong-check-digits' ? 'cpf' : null;
}

/** Whether a message gives, unasked, a CPF that cannot be right: `only` that, or something `beside` it. */
export function readWrongCpf(services: BotServices, text: string): 'only' | 'beside' | null {
  if (readWrongInstead(services, 'order-number', text) === null) return null;
  return saysNothingElse(text, services.findDetails(text)) ? 'only' : 'beside';
}

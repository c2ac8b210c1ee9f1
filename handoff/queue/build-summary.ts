import { type DetailKind, detailKindSchema } from '../../contracts/category';
import type { Locale } from '../../contracts/locale';
import { cutText } from '../../language/cut-text';

export interface SummaryInput {
  locale: Locale;
  /** What the customer asked for, in their own words. */
  words: string;
  categoryName: string | null;
  articlesTried: { title: string; helpful?: boolean | undefined }[];
  /** Kinds of detail that the customer gave: `order-number`, `email`. */
  detailKinds: string[];
}

const longestQuote = 140;
const longestTitles = 3;

const words = {
  'pt-BR': {
    wants: (quote: string) => `Cliente escreveu: “${quote}”`,
    category: (name: string) => `Assunto: ${name}`,
    unclear: 'Cliente pediu para falar com uma pessoa',
    tried: (titles: string) => `A assistente respondeu com ${titles}`,
    notHelped: ', e não resolveu',
    known: (kinds: string) => `informou ${kinds}`,
    and: ' e ',
  },
  en: {
    wants: (quote: string) => `The customer wrote: “${quote}”`,
    category: (name: string) => `About: ${name}`,
    unclear: 'The customer asked for a person',
    tried: (titles: string) => `The assistant answered with ${titles}`,
    notHelped: ', which did not help',
    known: (kinds: string) => `gave ${kinds}`,
    and: ' and ',
  },
} as const;

const kindNames: Record<Locale, Record<DetailKind, string>> = {
  'pt-BR': {
    'order-number': 'o número do pedido',
    email: 'o e-mail',
    cpf: 'o CPF',
    cnpj: 'o CNPJ',
    phone: 'o telefone',
    name: 'o nome',
    postcode: 'o CEP',
  },
  en: {
    'order-number': 'the order number',
    email: 'the e-mail address',
    cpf: 'the CPF',
    cnpj: 'the CNPJ',
    phone: 'the telephone number',
    name: 'their name',
    postcode: 'the postcode',
  },
};

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const cut = cutText(line, longestQuote);
  const space = cut.lastIndexOf(' ');
  return `${space > longestQuote / 2 ? cut.slice(0, space) : cut}…`;
}

function list(items: string[], and: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${and}${last}`;
}

/**
 * One or two sentences for the person who takes over, in the conversation's language: what the customer wants, what
 * was tried, what is known. Whoever shows it masks the numbers in the quoted words (reading.ts).
 */
export function buildSummary(input: SummaryInput): string {
  const say = words[input.locale];
  const quote = shorten(input.words);
  const wish = quote === '' ? say.unclear : say.wants(quote);
  const first = input.categoryName === null ? wish : `${say.category(input.categoryName)}. ${wish}`;

  const titles = [...new Set(input.articlesTried.map(({ title }) => `“${title}”`))].slice(-longestTitles);
  const failed = input.articlesTried.some(({ helpful }) => helpful === false);
  const tried =
    titles.length === 0 ? '' : `${say.tried(list(titles, say.and))}${failed ? say.notHelped : ''}`;
  const kinds = input.detailKinds.map((kind) => {
    const known = detailKindSchema.safeParse(kind).data;
    return known === undefined ? kind : kindNames[input.locale][known];
  });
  const known = kinds.length === 0 ? '' : say.known(list(kinds, say.and));

  const rest = [tried, known].filter((part) => part !== '').join('; ');
  if (rest === '') return `${first}.`;
  return `${first}. ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}

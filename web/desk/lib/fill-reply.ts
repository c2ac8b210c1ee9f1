import type { ConversationDetail } from '../../../contracts/conversation';
import type { Locale } from '../../../contracts/locale';
import { fold } from './fold';

/** What a canned reply can be filled in with, as it is called in either language. */
export const variableNames = {
  'first-name': { 'pt-BR': 'primeiro nome', en: 'first name' },
  name: { 'pt-BR': 'nome', en: 'name' },
  agent: { 'pt-BR': 'atendente', en: 'agent' },
  company: { 'pt-BR': 'empresa', en: 'company' },
  protocol: { 'pt-BR': 'protocolo', en: 'reference' },
  'order-number': { 'pt-BR': 'número do pedido', en: 'order number' },
  email: { 'pt-BR': 'e-mail', en: 'email' },
  phone: { 'pt-BR': 'telefone', en: 'phone' },
  cpf: { 'pt-BR': 'CPF', en: 'CPF' },
  cnpj: { 'pt-BR': 'CNPJ', en: 'CNPJ' },
  postcode: { 'pt-BR': 'CEP', en: 'postcode' },
} as const satisfies Record<string, Record<Locale, string>>;

const isVariable = (key: string): key is Variable => Object.hasOwn(variableNames, key);
type Variable = keyof typeof variableNames;
export const variables = Object.keys(variableNames).filter(isVariable);

/** Accents, capitals, hyphens and blanks make no other name. */
const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '');
const byName = new Map(
  variables.flatMap((key) => Object.values(variableNames[key]).map((name) => [plain(name), key] as const)),
);

const braces = /\{\{([^{}\n]{1,60})\}\}/gu;

export interface Gap {
  start: number;
  end: number;
  /** What belongs there. */
  name: string;
}

/** The places of a text that are still to be filled in. */
export function findGaps(text: string): Gap[] {
  return [...text.matchAll(braces)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    name: (found[1] ?? '').trim(),
  }));
}

/** The text with what is known; what is not, or is no variable, stays a gap. */
export function fillReply(text: string, known: Partial<Record<Variable, string>>): string {
  return text.replaceAll(braces, (gap, name: string) => {
    const variable = byName.get(plain(name));
    return (variable === undefined ? undefined : known[variable]) ?? gap;
  });
}

/** What is known in a conversation for whoever answers it. */
export function knownIn(
  { customer, details, number }: Pick<ConversationDetail, 'customer' | 'details' | 'number'>,
  agent: string,
  company: string,
): Partial<Record<Variable, string>> {
  const name = (customer.name ?? details.name ?? '').trim();
  const all = {
    ...details,
    email: details.email ?? customer.email ?? '',
    name,
    'first-name': name.split(/\s+/u)[0] ?? '',
    agent,
    company,
    protocol: String(number),
  };
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => isVariable(key) && value !== ''));
}

/** What of a canned reply is never known: agents fill it in. Each name once. */
export function findOwnGaps(text: string): string[] {
  const names = findGaps(text).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !byName.has(plain(name)));
}

import type { Locale } from '../../contracts/locale';

/** Portuguese names of the usual topics of a shop; tags are shared by the languages of an article. */
const portuguese: Record<string, string> = {
  account: 'Cadastro e conta',
  cards: 'Cartões',
  company: 'Empresa',
  contact: 'Contato',
  delivery: 'Entrega',
  exchanges: 'Trocas',
  hours: 'Horários',
  invoice: 'Nota fiscal',
  orders: 'Pedidos',
  payment: 'Pagamento',
  pix: 'Pix',
  boleto: 'Boleto',
  privacy: 'Privacidade',
  products: 'Produtos',
  promotions: 'Promoções e cupons',
  refunds: 'Reembolso',
  returns: 'Devolução',
  security: 'Segurança',
  stores: 'Lojas',
  warranty: 'Garantia',
};

/** What a topic is called. A tag that nobody named is shown as it was written, opened by a capital. */
export function topicName(tag: string, locale: Locale): string {
  // A tag may be any word, `constructor` too.
  const known = locale === 'pt-BR' && Object.hasOwn(portuguese, tag) ? portuguese[tag] : undefined;
  const name = known ?? tag.replace(/[-_]+/g, ' ');
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

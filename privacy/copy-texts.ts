import { type DetailKind, detailKindSchema } from '../contracts/category';
import type { Locale } from '../contracts/locale';

/** The words of the copy itself. */
const texts = {
  'pt-BR': {
    title: 'Cópia dos seus dados',
    intro: 'O que guardamos das suas conversas conosco, como está agora. Feita em',
    masked:
      'Confirmada só pelos dados que você informou: números de documentos, cartões e telefones aparecem pelos últimos dígitos, e os arquivos, só pelo nome.',
    conversation: 'Conversa',
    began: 'Início',
    closed: 'Encerramento',
    channel: 'Canal',
    web: 'Site',
    subject: 'Assunto',
    name: 'Nome',
    callback: 'Pedido de retorno',
    booked: 'Retorno marcado para',
    rating: 'Avaliação (0 a 10)',
    comment: 'Comentário da avaliação',
    messages: 'Mensagens',
    you: 'Você',
    assistant: 'Assistente virtual',
  },
  en: {
    title: 'A copy of your data',
    intro: 'What we keep of your conversations with us, as it is now. Made on',
    masked:
      'Confirmed only by the details you gave: document, card and phone numbers are shown by their last digits, and files only by name.',
    conversation: 'Conversation',
    began: 'Began',
    closed: 'Closed',
    channel: 'Channel',
    web: 'Website',
    subject: 'About',
    name: 'Name',
    callback: 'Call-back wish',
    booked: 'Call booked for',
    rating: 'Rating (0 to 10)',
    comment: 'Comment with the rating',
    messages: 'Messages',
    you: 'You',
    assistant: 'Virtual assistant',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export const copyTexts = (locale: Locale) => texts[locale];

/** What a detail is called. */
const details: Record<Locale, Record<DetailKind, string>> = {
  'pt-BR': {
    'order-number': 'Número do pedido',
    name: 'Nome',
    email: 'E-mail',
    phone: 'Telefone',
    cpf: 'CPF',
    cnpj: 'CNPJ',
    postcode: 'CEP',
  },
  en: {
    'order-number': 'Order number',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    cpf: 'CPF',
    cnpj: 'CNPJ',
    postcode: 'Postcode',
  },
};

/** What was kept under a kind that is no more goes by it. */
export function nameDetail(locale: Locale, kind: string): string {
  const known = detailKindSchema.safeParse(kind).data;
  return known === undefined ? kind : details[locale][known];
}

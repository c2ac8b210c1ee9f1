import type { Locale } from '../../contracts/locale';

interface HelpTexts {
  title: string;
  home: string;
  skip: string;
  searchLabel: string;
  searchHint: string;
  searchButton: string;
  topics: string;
  allTopics: string;
  otherTopics: string;
  language: string;
  found: (count: number, query: string) => string;
  nothing: string;
  inTopic: string;
  updated: string;
  more: string;
  notFoundTitle: string;
  notFound: string;
  chatTitle: string;
  chatText: string;
  chatLink: string;
  none: string;
}

const ptBr: HelpTexts = {
  title: 'Central de ajuda',
  home: 'Ir para a loja',
  skip: 'Pular para o conteúdo',
  searchLabel: 'Busque na central de ajuda',
  searchHint: 'Ex.: quando chega meu pedido?',
  searchButton: 'Buscar',
  topics: 'Assuntos',
  allTopics: 'Todos os assuntos',
  otherTopics: 'Outros assuntos',
  language: 'English',
  found(count, query) {
    if (count === 0) return `Nenhum artigo sobre “${query}”`;
    return count === 1 ? `1 artigo sobre “${query}”` : `${count} artigos sobre “${query}”`;
  },
  nothing: 'Tente outras palavras, veja os assuntos abaixo, ou pergunte no chat.',
  inTopic: 'Assunto:',
  updated: 'Atualizado em',
  more: 'Sobre o mesmo assunto',
  notFoundTitle: 'Não achamos esta página',
  notFound: 'A página pode ter mudado de endereço ou saído do ar. Busque acima ou pergunte no chat.',
  chatTitle: 'Não achou o que procurava?',
  chatText: 'Pergunte à Lia, nossa assistente virtual, ou peça para falar com uma pessoa.',
  chatLink: 'Abrir o chat',
  none: 'Ainda não há artigos publicados. Pergunte no chat.',
};

const en: HelpTexts = {
  title: 'Help centre',
  home: 'Go to the shop',
  skip: 'Skip to the content',
  searchLabel: 'Search the help centre',
  searchHint: 'E.g. when does my order arrive?',
  searchButton: 'Search',
  topics: 'Topics',
  allTopics: 'All topics',
  otherTopics: 'Other topics',
  language: 'Português',
  found(count, query) {
    if (count === 0) return `No article about “${query}”`;
    return count === 1 ? `1 article about “${query}”` : `${count} articles about “${query}”`;
  },
  nothing: 'Try other words, look through the topics below, or ask in the chat.',
  inTopic: 'Topic:',
  updated: 'Updated on',
  more: 'On the same topic',
  notFoundTitle: "We can't find this page",
  notFound: 'The page may have moved or been withdrawn. Search above or ask in the chat.',
  chatTitle: "Didn't find what you need?",
  chatText: 'Ask Lia, our virtual assistant, or ask to talk to a person.',
  chatLink: 'Open the chat',
  none: 'There are no published articles yet. Ask in the chat.',
};

const byLocale: Record<Locale, HelpTexts> = { 'pt-BR': ptBr, en };

export function helpTexts(locale: Locale): HelpTexts {
  return byLocale[locale];
}

import type { Locale } from '../../../contracts/locale';
import { en } from './en';
import { ptBr } from './pt-br';

/** Everything that the chat says by itself. */
export interface Texts {
  title: string;
  minimise: string;
  newConversation: string;
  otherLanguage: string;
  assistant: string;
  inQueue: string;
  personHere: string;
  closed: string;
  offline: string;
  reconnecting: string;
  connecting: string;
  transcript: string;
  composer: string;
  placeholder: string;
  placeholderClosed: string;
  send: string;
  attach: string;
  removeFile: (name: string) => string;
  file: string;
  picture: string;
  openFile: (name: string) => string;
  fileTooLarge: (name: string) => string;
  fileWrongType: (name: string) => string;
  fileEmpty: (name: string) => string;
  tooManyFiles: (most: number) => string;
  tooLong: (over: number) => string;
  wantPerson: string;
  wantPersonSaid: string;
  suggestions: string;
  you: string;
  said: (name: string, text: string) => string;
  sentFiles: (count: number) => string;
  typing: (name: string) => string;
  sending: string;
  uploading: (percent: number) => string;
  waiting: string;
  delivered: string;
  read: string;
  failed: string;
  tryAgain: string;
  discard: string;
  newMessages: string;
  jump: (count: number) => string;
  jumpToEnd: string;
  today: string;
  yesterday: string;
  joined: (name: string) => string;
  transferred: string;
  reopened: string;
  place: (position: number) => string;
  wait: (duration: string) => string;
  waitUpTo: (most: string) => string;
  waitBetween: (least: string, most: string) => string;
  waitSoon: string;
  queued: string;
  opensAt: (when: string) => string;
  opensLater: string;
  closesIn: (duration: string) => string;
  closesNow: string;
  surveyTitle: string;
  surveyLow: string;
  surveyHigh: string;
  surveyComment: string;
  surveySend: string;
  surveySkip: string;
  surveyThanks: string;
  lost: string;
}

const byLocale: Record<Locale, Texts> = { 'pt-BR': ptBr, en };

/** The chat's texts in one language. */
export function textsFor(locale: Locale): Texts {
  return byLocale[locale];
}

/** The language that fits a BCP 47 tag best: any Portuguese is pt-BR, everything else that is known is English. */
export function matchLocale(tag: string | null | undefined): Locale | null {
  if (!tag) return null;
  const language = tag.toLowerCase().split(/[-_]/)[0];
  if (language === 'pt') return 'pt-BR';
  return language === 'en' ? 'en' : null;
}

/** The first of the tags that names one of the two languages; English when people read neither. */
export function chooseLocale(tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const locale = matchLocale(tag);
    if (locale !== null) return locale;
  }
  return tags.some(Boolean) ? 'en' : 'pt-BR';
}

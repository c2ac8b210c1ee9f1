import { type Stringifier, stringify } from 'csv-stringify';
import type { Hours } from '../contracts/hours';
import type { Locale } from '../contracts/locale';
import type { ReportedConversation } from './conversation-queries-store';
import { figuresOf } from './report-overview';

const heads: Record<Locale, readonly string[]> = {
  'pt-BR': [
    'número',
    'conversa',
    'canal',
    'idioma',
    'equipe',
    'atendente',
    'categoria',
    'prioridade',
    'começou em',
    'encerrada em',
    'foi para uma pessoa',
    'espera (s)',
    'primeira resposta (s)',
    'atendimento (s)',
    'encerramento',
    'nota',
  ],
  en: [
    'number',
    'conversation',
    'channel',
    'language',
    'team',
    'agent',
    'category',
    'priority',
    'began at',
    'closed at',
    'to a person',
    'wait (s)',
    'first reply (s)',
    'handling (s)',
    'resolution',
    'score',
  ],
};

/**
 * The conversations behind an overview as CSV, a line each, without what anybody said and without customers' data.
 * Times are seconds of business hours, moments are in UTC. What a spreadsheet would take for a formula is escaped.
 */
export function exportReport(locale: Locale): Stringifier {
  return stringify({
    header: true,
    columns: [...heads[locale]],
    // Spreadsheets in Portuguese read commas as decimal signs, and take UTF-8 for Latin-1 without the mark.
    delimiter: locale === 'pt-BR' ? ';' : ',',
    bom: true,
    escape_formulas: true,
  });
}

/** One line of it. */
export function reportLine(
  conversation: ReportedConversation,
  hours: Hours | null,
): (string | number | null)[] {
  const { wait, firstReply, handle, resolution, score, isHandedOff, agent } = figuresOf(conversation, hours);
  const seconds = (millis: number | null) => (millis === null ? null : Math.round(millis / 1000));
  const { number, _id, channel, locale, team, triage, priority, createdAt, closed } = conversation;
  return [
    number,
    _id,
    channel,
    locale,
    team,
    agent?.name ?? null,
    triage?.category ?? null,
    priority,
    createdAt.toISOString(),
    closed?.at.toISOString() ?? null,
    Number(isHandedOff),
    seconds(wait),
    seconds(firstReply),
    seconds(handle),
    resolution,
    score,
  ];
}

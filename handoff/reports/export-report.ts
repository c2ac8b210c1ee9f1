import type { Stringifier } from 'csv-stringify';
import type { Hours } from '../../contracts/hours';
import type { Locale } from '../../contracts/locale';
import { csvOf } from '../csv';
import { isoOrNull } from '../iso-or-null';
import type { ReportedConversation } from '../queries/conversation-queries-store';
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
    'primeira resposta no prazo',
    'resolução no prazo',
    'encerramento',
    'nota',
    'mensagens da equipe',
    'perguntas repetidas',
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
    'first response on time',
    'resolution on time',
    'resolution',
    'score',
    "agents' messages",
    'asked again',
  ],
};

/**
 * The conversations behind an overview as CSV, a line each, without what anybody said and without customers' data.
 * Times are seconds of business hours, moments are in UTC.
 */
export function exportReport(locale: Locale): Stringifier {
  return csvOf(locale, heads[locale]);
}

/** One line of it. */
export function reportLine(
  conversation: ReportedConversation,
  hours: Hours | null,
): (string | number | null)[] {
  const figures = figuresOf(conversation, hours);
  const { wait, firstReply, handle, firstResponseKept, resolutionKept } = figures;
  const { resolution, score, isHandedOff, agent, messages } = figures;
  const flag = (kept: boolean | null) => (kept === null ? null : Number(kept));
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
    isoOrNull(closed?.at),
    Number(isHandedOff),
    seconds(wait),
    seconds(firstReply),
    seconds(handle),
    flag(firstResponseKept),
    flag(resolutionKept),
    resolution,
    score,
    messages.sent,
    messages.askedAgain,
  ];
}

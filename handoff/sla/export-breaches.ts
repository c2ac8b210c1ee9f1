import type { Stringifier } from 'csv-stringify';
import type { Locale } from '../../contracts/locale';
import type { Breach } from '../../contracts/report';
import { csvOf } from '../csv';

const heads: Record<Locale, readonly string[]> = {
  'pt-BR': [
    'número',
    'conversa',
    'prazo',
    'passou em',
    'atraso (s)',
    'equipe',
    'categoria',
    'prioridade',
    'atendente',
    'pedida fora do horário',
  ],
  en: [
    'number',
    'conversation',
    'target',
    'passed at',
    'late by (s)',
    'team',
    'category',
    'priority',
    'agent',
    'asked for out of hours',
  ],
};

const clocks: Record<Locale, Record<Breach['clock'], string>> = {
  'pt-BR': { firstResponse: 'primeira resposta', resolution: 'resolução' },
  en: { firstResponse: 'first response', resolution: 'resolution' },
};

/** The promises that were not kept as CSV, a line each. Times are seconds of business hours, moments are in UTC. */
export function exportBreaches(locale: Locale): Stringifier {
  return csvOf(locale, heads[locale]);
}

/** One line of it. */
export function breachLine(breach: Breach, locale: Locale): (string | number | null)[] {
  const { number, conversationId, clock, at, lateSeconds, team, category, priority, agentName } = breach;
  return [
    number,
    conversationId,
    clocks[locale][clock],
    at,
    lateSeconds,
    team,
    category,
    priority,
    agentName,
    Number(breach.outOfHours),
  ];
}

import { DateTime } from 'luxon';
import type { Hours } from '../../contracts/hours';
import type { Nps, Overview, Share, Times } from '../../contracts/report';
import { businessMillisBetween } from '../hours/business-hours';
import { quantile } from '../quantile';
import type { ReportedConversation } from '../queries/conversation-queries-store';
import { isKept } from '../sla/sla-report';

function timesOf(millis: number[]): Times {
  const seconds = (value: number | null) => (value === null ? null : Math.round(value / 1000));
  return {
    p50Seconds: seconds(quantile(millis, 0.5)),
    p90Seconds: seconds(quantile(millis, 0.9)),
    n: millis.length,
  };
}

function shareOf(part: number, n: number): Share {
  return { share: n === 0 ? null : part / n, n };
}

/** What counts of one conversation; the times in milliseconds of business hours. */
export interface Figures {
  at: Date;
  team: string | null;
  /** Who has it, or had it when it closed. */
  agent: { id: string; name: string } | null;
  isClosed: boolean;
  isHandedOff: boolean;
  isTaken: boolean;
  wait: number | null;
  firstReply: number | null;
  handle: number | null;
  /** Whether what was promised was done in time. */
  firstResponseKept: boolean | null;
  resolutionKept: boolean | null;
  resolution: 'solved' | 'unsolved' | 'spam' | null;
  score: number | null;
  /** Agents' messages, and those of them that asked for what the customer had told. */
  messages: { sent: number; askedAgain: number };
}

/** What one conversation counts for; who left it unanswered or unrated counts for nothing there (null). */
export function figuresOf(conversation: ReportedConversation, hours: Hours | null): Figures {
  const { createdAt, team, owner, closed, handoff, survey, agentMessages } = conversation;
  const between = (from: Date | undefined, to: Date | undefined) =>
    from === undefined || to === undefined ? null : businessMillisBetween(hours, from, to);
  // Somebody who took over from the bot was not waited for.
  const requestedAt = handoff === null || handoff.reason === 'taken-over' ? undefined : handoff.requestedAt;
  const holder = closed?.ownerBefore ?? owner;
  return {
    at: createdAt,
    team,
    agent: holder.kind === 'agent' ? { id: holder.agentId, name: holder.agentName } : null,
    isClosed: closed !== null,
    isHandedOff: handoff !== null,
    isTaken: handoff?.firstAgentAt !== undefined,
    wait: between(requestedAt, handoff?.firstAgentAt),
    firstReply: between(requestedAt, handoff?.firstReplyAt),
    handle: between(handoff?.firstAgentAt, closed?.at),
    firstResponseKept: isKept(conversation, 'firstResponse'),
    resolutionKept: isKept(conversation, 'resolution'),
    resolution: closed?.resolution ?? null,
    score: survey?.score ?? null,
    messages: agentMessages,
  };
}

function isKnown(value: number | null): value is number {
  return value !== null;
}

function keptOf(kept: (boolean | null)[]): Share {
  const promised = kept.filter((each) => each !== null);
  return shareOf(promised.filter(Boolean).length, promised.length);
}

function npsOf(rows: Figures[]): Nps {
  const scores = rows.map(({ score }) => score).filter(isKnown);
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const score = scores.length === 0 ? null : Math.round(((promoters - detractors) / scores.length) * 100);
  return { score, n: scores.length };
}

function volumeOf(rows: Figures[], from: Date, to: Date, zone: string): Overview['volume'] {
  const byDay = new Map<string, number>();
  let day = DateTime.fromJSDate(from, { zone }).startOf('day');
  for (; day.toMillis() < to.getTime(); day = day.plus({ days: 1 })) byDay.set(day.toISODate() ?? '', 0);
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const { at } of rows) {
    const local = DateTime.fromJSDate(at, { zone });
    const date = local.toISODate() ?? '';
    byDay.set(date, (byDay.get(date) ?? 0) + 1);
    byHour[local.hour] = (byHour[local.hour] ?? 0) + 1;
  }
  return { total: rows.length, byDay: [...byDay].map(([date, count]) => ({ date, count })), byHour };
}

const times = (of: Figures[], key: 'wait' | 'firstReply' | 'handle') =>
  timesOf(of.map((row) => row[key]).filter(isKnown));

function agentsOf(rows: Figures[]): Overview['agents'] {
  const byId = new Map<string, { name: string; own: Figures[] }>();
  for (const row of rows) {
    if (row.agent === null) continue;
    const { id, name } = row.agent;
    const own = byId.get(id)?.own ?? [];
    own.push(row);
    // Under the name that they went by last.
    byId.set(id, { name, own });
  }
  return [...byId]
    .map(([id, { name, own }]) => ({
      id,
      name,
      total: own.length,
      closed: own.filter(({ isClosed }) => isClosed).length,
      solved: own.filter(({ resolution }) => resolution === 'solved').length,
      handle: times(own, 'handle'),
      nps: npsOf(own),
    }))
    .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
}

/** Works the figures out from all conversations that began within [from, to). */
export function summarise(
  rows: Figures[],
  { from, to, timeZone }: { from: Date; to: Date; timeZone: string },
): Overview {
  const closed = rows.filter(({ isClosed }) => isClosed);
  const handedOff = rows.filter(({ isHandedOff }) => isHandedOff);
  const ended = handedOff.filter(({ isClosed }) => isClosed);
  const resolved = (as: Figures['resolution']) => rows.filter(({ resolution }) => resolution === as).length;
  const messages = (of: keyof Figures['messages']) => rows.reduce((sum, row) => sum + row.messages[of], 0);
  const teams = [...new Set(rows.map(({ team }) => team).filter((team) => team !== null))].sort();
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    timeZone,
    volume: volumeOf(rows, from, to, timeZone),
    handedOff: handedOff.length,
    containment: shareOf(closed.filter(({ isHandedOff }) => !isHandedOff).length, closed.length),
    abandoned: shareOf(ended.filter(({ isTaken }) => !isTaken).length, ended.length),
    wait: times(rows, 'wait'),
    firstReply: times(rows, 'firstReply'),
    handle: times(rows, 'handle'),
    sla: {
      firstResponse: keptOf(rows.map(({ firstResponseKept }) => firstResponseKept)),
      resolution: keptOf(rows.map(({ resolutionKept }) => resolutionKept)),
    },
    resolutions: { solved: resolved('solved'), unsolved: resolved('unsolved'), spam: resolved('spam') },
    repeats: shareOf(messages('askedAgain'), messages('sent')),
    nps: npsOf(rows),
    teams: teams.map((team) => {
      const own = rows.filter((row) => row.team === team);
      return {
        team,
        total: own.length,
        handedOff: own.filter(({ isHandedOff }) => isHandedOff).length,
        wait: times(own, 'wait'),
        handle: times(own, 'handle'),
      };
    }),
    agents: agentsOf(rows),
  };
}

import type { Conversation } from '../../conversations/conversation';
import { quantile } from '../../handoff/quantile';
import { figuresOf, summarise } from '../../handoff/reports/report-overview';
import { newConversation } from '../support/test-conversations';

const begin = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;
const at = (minutes: number) => new Date(begin + minutes * minute);

function conversation(changes: Partial<Conversation> = {}): Conversation {
  return { ...newConversation(at(0)), ...changes };
}

function closed(minutes: number, ownerKind: 'bot' | 'queue', resolution: 'solved' | null = null) {
  return {
    status: 'closed' as const,
    closed: {
      reason: 'agent' as const,
      resolution,
      by: null,
      at: at(minutes),
      ownerBefore: { kind: ownerKind },
      queueBefore: null,
      absenceBefore: null,
      customerWaitedBefore: false,
      bookingBefore: null,
    },
  };
}

const handoff = (agent?: number, reply?: number) => ({
  handoff: {
    reason: 'no-answer',
    requestedAt: at(1),
    ...(agent === undefined ? {} : { firstAgentAt: at(agent) }),
    ...(reply === undefined ? {} : { firstReplyAt: at(reply) }),
  },
  team: 'entregas',
});

const period = { from: at(-24 * 60), to: at(24 * 60), timeZone: 'America/Sao_Paulo' };

describe('the overview', () => {
  it('counts what the bot solved alone, and times only what people did', () => {
    const rows = [
      conversation(closed(5, 'bot')),
      conversation({ ...handoff(3, 4), ...closed(13, 'bot', 'solved'), survey: { score: 10, at: at(14) } }),
      conversation({ ...handoff(11), survey: { score: 3, at: at(14) } }),
      conversation({ ...handoff(), ...closed(9, 'queue') }),
      conversation({
        ...handoff(1),
        handoff: { reason: 'taken-over', requestedAt: at(1), firstAgentAt: at(1) },
      }),
    ].map((row) => figuresOf(row, null));
    const overview = summarise(rows, period);
    expect(overview).toMatchObject({
      handedOff: 4,
      containment: { share: 1 / 3, n: 3 },
      abandoned: { share: 0.5, n: 2 },
      repeats: { share: null, n: 0 },
      wait: { p50Seconds: 120, p90Seconds: 600, n: 2 },
      firstReply: { p50Seconds: 180, p90Seconds: 180, n: 1 },
      handle: { p50Seconds: 600, n: 1 },
      resolutions: { solved: 1, unsolved: 0, spam: 0 },
      nps: { score: 0, n: 2 },
      teams: [{ team: 'entregas', total: 4, handedOff: 4 }],
    });
    expect(overview.volume.total).toBe(5);
    expect(overview.volume.byHour[9]).toBe(5);
    expect(overview.volume.byDay).toEqual([
      { date: '2026-11-22', count: 0 },
      { date: '2026-11-23', count: 5 },
      { date: '2026-11-24', count: 0 },
    ]);
  });

  it('counts each conversation for whoever has it, or had it when it closed', () => {
    const ana = { kind: 'agent' as const, agentId: 'a', agentName: 'Ana' };
    const bia = { kind: 'agent' as const, agentId: 'b', agentName: 'Bia' };
    const closedBy = (owner: typeof ana, minutes: number) => {
      const { status, closed: close } = closed(minutes, 'bot', 'solved');
      return { status, owner: { kind: 'bot' as const }, closed: { ...close, ownerBefore: owner } };
    };
    const rows = [
      conversation({ ...handoff(3), ...closedBy(bia, 13), survey: { score: 9, at: at(14) } }),
      conversation({ ...handoff(3), ...closedBy({ ...ana, agentName: 'Ana Lima' }, 5) }),
      conversation({ ...handoff(3), owner: ana }),
      conversation({ ...handoff(), owner: { kind: 'queue' } }),
      conversation(closed(5, 'bot')),
    ].map((row) => figuresOf(row, null));
    expect(summarise(rows, period).agents).toEqual([
      {
        id: 'a',
        name: 'Ana',
        total: 2,
        closed: 1,
        solved: 1,
        handle: { p50Seconds: 120, p90Seconds: 120, n: 1 },
        nps: { score: null, n: 0 },
      },
      {
        id: 'b',
        name: 'Bia',
        total: 1,
        closed: 1,
        solved: 1,
        handle: { p50Seconds: 600, p90Seconds: 600, n: 1 },
        nps: { score: 100, n: 1 },
      },
    ]);
  });

  it('counts waits in business hours only', () => {
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const hours = {
      timeZone: 'UTC',
      week: { ...week, mon: [['12:05', '13:00'] as [string, string]] },
      holidays: [],
    };
    expect(figuresOf(conversation(handoff(10)), hours).wait).toBe(5 * minute);
  });

  it('says null of nothing', () => {
    expect(summarise([], period)).toMatchObject({
      wait: { p50Seconds: null, p90Seconds: null, n: 0 },
      containment: { share: null, n: 0 },
      nps: { score: null, n: 0 },
    });
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.9)).toBe(4);
  });
});

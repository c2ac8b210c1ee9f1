import type { QueuePlace } from '../../conversations/conversation-parts';
import type { Agent } from '../../handoff/agents/agent';
import { nextMatch } from '../../handoff/queue/assign-conversations';
import { chooseAgent, whoMayServe } from '../../handoff/queue/choose-agent';

const start = Date.UTC(2026, 0, 5, 12);

function agent(id: string, changes: Partial<Agent> = {}): Agent {
  return {
    _id: id,
    version: 1,
    name: id,
    teams: [],
    skills: [],
    capacity: 2,
    active: true,
    status: 'online',
    seenAt: new Date(start),
    autoAway: false,
    idleSince: new Date(start),
    holding: [],
    updatedAt: new Date(start),
    ...changes,
  };
}

function place(changes: Partial<QueuePlace> = {}): QueuePlace {
  return { rank: 2, waitingSince: new Date(start), team: 'entregas', skills: [], ...changes };
}

const slot = { slotId: 's', conversationId: 'c', since: new Date(start) };

describe('who may serve', () => {
  it('is the team, and within it those with every skill', () => {
    const agents = [
      agent('a', { teams: ['entregas'] }),
      agent('b', { teams: ['entregas'], skills: ['libras'] }),
      agent('c', { teams: ['financeiro'], skills: ['libras'] }),
    ];
    expect(whoMayServe(place({ skills: ['libras'] }), agents).map(({ _id }) => _id)).toEqual(['b']);
  });

  it('is the default team where a team has no members, and anybody where that has none', () => {
    const agents = [agent('a', { teams: ['atendimento'] }), agent('b', { teams: ['financeiro'] })];
    expect(whoMayServe(place(), agents).map(({ _id }) => _id)).toEqual(['a']);
    expect(whoMayServe(place(), agents.slice(1)).map(({ _id }) => _id)).toEqual(['b']);
  });

  it('does not wait for a skill that nobody has', () => {
    expect(whoMayServe(place({ skills: ['libras'] }), [agent('a', { teams: ['entregas'] })])).toHaveLength(1);
  });

  it('waits for a colleague who has the skill and is away', () => {
    const agents = [
      agent('a', { teams: ['entregas'] }),
      agent('b', { teams: ['entregas'], skills: ['libras'], status: 'away' }),
    ];
    expect(chooseAgent(place({ skills: ['libras'] }), agents)).toBeNull();
  });
});

describe('who gets it', () => {
  it('is the longest idle of those with the fewest conversations', () => {
    const agents = [
      agent('busy', { holding: [slot], idleSince: new Date(start - 9_000) }),
      agent('young', { idleSince: new Date(start - 1_000) }),
      agent('old', { idleSince: new Date(start - 5_000) }),
    ];
    expect(chooseAgent(place(), agents)?._id).toBe('old');
  });

  it('is nobody who is offline, full or gone', () => {
    const agents = [
      agent('offline', { status: 'offline' }),
      agent('away', { status: 'away' }),
      agent('full', { capacity: 1, holding: [slot] }),
      agent('gone', { active: false }),
    ];
    expect(chooseAgent(place(), agents)).toBeNull();
  });

  it('is whoever had it before, if they are there', () => {
    const agents = [agent('old', { idleSince: new Date(0) }), agent('before')];
    expect(chooseAgent(place({ preferredAgentId: 'before' }), agents)?._id).toBe('before');
  });

  it('is only the colleague who was asked, even when others are free', () => {
    const agents = [agent('free'), agent('asked', { capacity: 1, holding: [slot] })];
    expect(chooseAgent(place({ onlyAgentId: 'asked' }), agents)).toBeNull();
  });
});

describe('the next match', () => {
  it('is the first in the queue that somebody can take', () => {
    const queued = [
      { id: 'needs-skill', place: place({ skills: ['libras'] }) },
      { id: 'older', place: place() },
      { id: 'newer', place: place() },
    ];
    const agents = [
      agent('a', { teams: ['entregas'] }),
      agent('signer', { teams: ['entregas'], skills: ['libras'], status: 'away' }),
    ];
    expect(nextMatch(queued, agents)).toMatchObject({ id: 'older', agent: { _id: 'a' } });
  });
});

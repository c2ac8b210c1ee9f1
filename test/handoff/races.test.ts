import fc from 'fast-check';
import { PlantaoError } from '../../contracts/plantao-error';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Commit } from '../../conversations/conversations';
import type { Handoff } from '../../handoff/create-handoff';
import type { StaffRecord } from '../../staff/staff-member';
import { type Kit, openKit } from './handoff-kit';

let kit: Kit;
let instances: Handoff[];
const commits: Commit[] = [];

beforeAll(async () => {
  kit = await openKit();
  const other = await kit.another();
  instances = [kit.handoff, other.handoff];
  for (const { onCommit } of [kit.conversations, other.conversations]) {
    onCommit((commit) => commits.push(commit));
  }
});

afterAll(async () => {
  expect(kit.faults).toEqual([]);
  await kit.close();
});

/** Refusals are part of the game; anything else is a fault. */
async function attempt(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof PlantaoError) return error.code;
    throw error;
  }
}

async function transcriptOf(conversation: Conversation): Promise<StoredActivity[]> {
  return kit.conversations.read(conversation, 0);
}

/** No number is missing or doubled, and every change was made on the state that it was decided on. */
async function checkTranscript(conversation: Conversation): Promise<void> {
  const numbers = (await transcriptOf(conversation)).map(({ seq }) => seq);
  expect(numbers).toEqual(Array.from({ length: conversation.seq }, (_, at) => at + 1));
  const changes = commits
    .filter((commit) => commit.conversation._id === conversation._id)
    .sort((a, b) => a.conversation.version - b.conversation.version);
  for (const { before, activities, conversation: after } of changes) {
    expect(after.version).toBe(before.version + 1);
    for (const { plantao, from } of activities) {
      if (plantao?.kind === 'agent-message') expect(before.owner).toMatchObject({ agentId: from.id });
    }
    const passed =
      before.owner.kind === 'agent' && after.owner.kind === 'agent' && after.slotId !== before.slotId;
    if (passed) expect(activities.map(({ event }) => event?.name)).toContain('transferred');
  }
  expect(new Set(changes.map(({ before }) => before.version)).size).toBe(changes.length);
}

async function checkLoad(people: StaffRecord[]): Promise<void> {
  const all = await kit.handoff.queries.owned();
  for (const { id, capacity } of people) {
    const owned = all.filter(({ agentId }) => agentId === id);
    expect(owned.length).toBeLessThanOrEqual(capacity);
    const agent = await kit.database.db
      .collection<{ _id: string; holding: unknown[] }>('agents')
      .findOne({ _id: id });
    expect(agent?.holding.length ?? 0).toBe(owned.length);
  }
}

let run = 0;

describe('many agents at once', () => {
  it('give each conversation exactly one owner and nobody more than they can hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (agents, queued, capacity) => {
          run += 1;
          const people = Array.from({ length: agents }, (_, at) =>
            kit.addStaff(`r${run}a${at}`, { capacity }),
          );
          const ids = Array.from({ length: queued }, (_, at) => `r${run}c${at}`);
          for (const id of ids) await kit.queue({}, id);
          const outcomes = await Promise.all(
            people.flatMap((person) =>
              ids.map(async (id, at) => attempt(instanceFor(at).acts.claim(id, person))),
            ),
          );
          const conversations = await Promise.all(ids.map(kit.load));
          const owned = conversations.filter(({ owner }) => owner.kind === 'agent').length;
          // A slot may be taken by a claim that loses; but then the conversation went to somebody.
          expect(owned).toBe(outcomes.filter((outcome) => outcome === 'done').length);
          for (const outcome of outcomes)
            expect(['done', 'already-claimed', 'at-capacity']).toContain(outcome);
          await checkLoad(people);
          for (const conversation of conversations) await checkTranscript(conversation);
        },
      ),
      { numRuns: 8 },
    );
  });

  function instanceFor(at: number): Handoff {
    return instances[at % instances.length] ?? kit.handoff;
  }

  const step = fc.record({
    act: fc.constantFrom(
      'claim',
      'release',
      'team',
      'agent',
      'close',
      'reopen',
      'reply',
      'customer',
      'sweep',
    ),
    who: fc.nat(2),
    what: fc.nat(2),
    where: fc.nat(1),
    together: fc.boolean(),
  });

  it('keep every promise whatever they do in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        run += 1;
        await kit.handoff.assignment.write({ mode: run % 2 === 0 ? 'automatic' : 'manual' });
        const people = [0, 1, 2].map((at) =>
          kit.addStaff(`s${run}a${at}`, { capacity: 2, teams: [`t${run}`] }),
        );
        for (const person of people) await kit.handoff.setPresence(person, 'online');
        const ids = [0, 1, 2].map((at) => `s${run}c${at}`);
        for (const id of ids) await kit.queue({ team: `t${run}` }, id);

        let running: Promise<unknown>[] = [];
        for (const { act, who, what, where, together } of steps) {
          const person = people[who] ?? fail();
          const other = people[(who + 1) % 3] ?? fail();
          const id = ids[what] ?? fail();
          const { acts, sweep } = instances[where] ?? fail();
          const text = `${act} ${running.length}`;
          const acting = {
            claim: () => acts.claim(id, person),
            release: () => acts.release(id, person),
            team: () => acts.transfer(id, person, { teamId: 'entregas', reason: text }),
            agent: () => acts.transfer(id, person, { agentId: other.id, reason: text }),
            close: () => acts.close(id, person, { resolution: 'solved' }),
            reopen: () => acts.reopen(id, person),
            reply: () => acts.reply(id, person, { text, clientId: `${run}${text}${who}` }),
            customer: () => kit.customerWrites(id, text),
            sweep: () => sweep(),
          }[act]();
          running.push(attempt(acting));
          if (!together) {
            await Promise.all(running);
            running = [];
            kit.clock.advance(1_000);
          }
        }
        await Promise.all(running);
        for (const instance of instances) await instance.sweep();
        for (const instance of instances) await instance.whenIdle();
        const conversations = await Promise.all(ids.map(kit.load));
        await checkLoad(people);
        for (const conversation of conversations) {
          await checkTranscript(conversation);
          expect(conversation.queue === null).toBe(conversation.owner.kind !== 'queue');
          if (conversation.status === 'closed') expect(conversation.owner.kind).toBe('bot');
          if (conversation.owner.kind === 'queue') expect(conversation.absence).toBeNull();
        }
        for (const person of people) person.active = false;
        for (const person of people) await kit.handoff.setPresence(person, 'offline').catch(() => undefined);
        for (const id of ids) await attempt(closeByForce(id));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  async function closeByForce(id: string): Promise<unknown> {
    const sol =
      kit.staff.find(({ id: known }) => known === 'sol') ?? kit.addStaff('sol', { roles: ['supervisor'] });
    return kit.handoff.acts.close(id, sol, { resolution: 'unsolved' });
  }

  function fail(): never {
    throw new Error('The step names nobody.');
  }
});

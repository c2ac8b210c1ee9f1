import fc from 'fast-check';
import pino from 'pino';
import { createTurnRunner, type TurnRunner } from '../../../bot/turn/run-turns';
import { policyByChannel } from '../../../conversations/absence/absence-policy';
import { botAuthor } from '../../../conversations/bot-author';
import { closeConversation } from '../../../conversations/close-conversation';
import type { Conversation } from '../../../conversations/conversation';
import type { ConversationStore } from '../../../conversations/conversation-store';
import type { Conversations } from '../../../conversations/conversations';
import { step } from '../../../conversations/transition';
import { turnLeaseMs } from '../../../conversations/turn';
import { secondCallWords } from '../../../dialogs/absence/second-call-words';
import type { Bot } from '../../../dialogs/turn-scope';
import { createFakeClock } from '../../support/fake-clock';
import { openTestDatabase, type TestDatabase } from '../../support/open-test-database';
import {
  createTestConversations,
  customerSays,
  startTestConversation,
} from '../../support/test-conversations';
import { until } from '../../support/until';
import { webAbsence } from '../../support/web-absence';

interface Instance {
  store: ConversationStore;
  conversations: Conversations;
  turns: TurnRunner;
}

const clock = createFakeClock();
const instancesMade: Instance[] = [];
let database: TestDatabase;

const echo: Bot = async (context, scope) => {
  await context.sendActivity(`echo ${scope.activity.text}`);
};

/** Long enough that no answer of these tests is late. */
const unhurriedMs = 60_000;

async function createInstance(bot: Bot = echo, atOnceMs = 0): Promise<Instance> {
  const { store, conversations } = await createTestConversations(database, clock.now);
  const turns = createTurnRunner({
    conversations,
    bot,
    policyOf: policyByChannel(webAbsence),
    now: clock.now,
    logger: pino({ level: 'silent' }),
    onTyping: () => undefined,
    secondCall: async () => ({ policyOf: () => null, ...secondCallWords({ known: null, now: clock.now() }) }),
    giveUp: (conversation) => step(conversation, {}, [{ from: botAuthor, text: 'given up' }]),
    atOnceMs,
  });
  const instance = { store, conversations, turns };
  instancesMade.push(instance);
  return instance;
}

async function transcript({ conversations }: Instance, id: string): Promise<string[]> {
  const conversation = await conversations.findFresh(id);
  if (conversation === null) throw new Error('The conversation is gone.');
  const activities = await conversations.read(conversation, 0);
  expect(activities.map(({ seq }) => seq)).toEqual(activities.map((_, at) => at + 1));
  return activities.map(({ text }) => text);
}

async function settle(instance: Instance, id: string): Promise<Conversation | null> {
  await instance.turns.drain();
  return instance.conversations.findFresh(id);
}

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  for (const { conversations } of instancesMade) await conversations.close();
  await database.drop();
});

describe('a turn', () => {
  it('answers, and arms the absence clock', async () => {
    const instance = await createInstance();
    const { _id } = await startTestConversation(instance.conversations);
    await instance.turns.accept(_id, customerSays('oi', 'a1'));
    const after = await settle(instance, _id);
    expect(await transcript(instance, _id)).toEqual(['oi', 'echo oi']);
    expect(after?.absence?.stage).toBe('armed');
    expect(after?.turn).toMatchObject({ dueAt: null, leaseId: null });
  });

  it('drops an activity that is delivered again', async () => {
    const instance = await createInstance();
    const { _id } = await startTestConversation(instance.conversations);
    await instance.turns.accept(_id, customerSays('oi', 'same'));
    expect(await instance.turns.accept(_id, customerSays('oi', 'same'))).toBeNull();
    await settle(instance, _id);
    expect(await transcript(instance, _id)).toEqual(['oi', 'echo oi']);
  });

  it('that died is taken up by another instance, and says nothing twice', async () => {
    let awake: () => void = () => undefined;
    const dying = await createInstance(async (context) => {
      await new Promise<void>((resolve) => {
        awake = resolve;
      });
      await context.sendActivity('back from the dead');
    });
    const { _id } = await startTestConversation(dying.conversations);
    await dying.turns.accept(_id, customerSays('still there?', 'd1'));

    const other = await createInstance();
    await other.turns.takeUp(_id);
    expect(await transcript(other, _id)).toEqual(['still there?']);

    clock.advance(turnLeaseMs + 1);
    expect(await other.store.findDue('turn', clock.now(), 10)).toContain(_id);
    await other.turns.takeUp(_id);
    await settle(other, _id);
    awake();
    await settle(dying, _id);
    expect(await transcript(other, _id)).toEqual(['still there?', 'echo still there?']);
  });

  it('says nothing when a person took the conversation meanwhile', async () => {
    let finish: () => void = () => undefined;
    const slow = await createInstance(async (context) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      await context.sendActivity('too late');
    });
    const { _id } = await startTestConversation(slow.conversations);
    await slow.turns.accept(_id, customerSays('help', 'p1'));
    await slow.conversations.apply(_id, (conversation) =>
      step(conversation, { owner: { kind: 'agent', agentId: 'j', agentName: 'Júlia' } }),
    );
    finish();
    await settle(slow, _id);
    expect(await transcript(slow, _id)).toEqual(['help']);
  });

  it('says nothing when a supervisor closed the conversation meanwhile', async () => {
    let finish: () => void = () => undefined;
    const slow = await createInstance(async (context) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      await context.sendActivity('too late');
    });
    const { _id } = await startTestConversation(slow.conversations);
    await slow.turns.accept(_id, customerSays('help', 'c1'));
    const closing = { reason: 'agent' as const, resolution: 'spam' as const, by: 'Bia', farewell: [] };
    await slow.conversations.apply(_id, (conversation, now) => closeConversation(conversation, closing, now));
    finish();
    const after = await settle(slow, _id);
    expect(await transcript(slow, _id)).toEqual(['help', '']);
    expect(after).toMatchObject({ status: 'closed', absence: null, turn: { leaseId: null } });
  });

  it('that keeps failing is given up aloud', async () => {
    const broken = await createInstance(async () => {
      throw new Error('no such thing');
    });
    const { _id } = await startTestConversation(broken.conversations);
    await broken.turns.accept(_id, customerSays('help', 'f1'));
    await settle(broken, _id);
    expect(await transcript(broken, _id)).toEqual(['help', 'given up']);
  });

  it('is stored together with its message, where the answer is there at once', async () => {
    const instance = await createInstance(echo, unhurriedMs);
    const { _id } = await startTestConversation(instance.conversations);
    const commits: string[][] = [];
    instance.conversations.onCommit(({ activities }) => commits.push(activities.map(({ text }) => text)));
    const accepted = await instance.turns.accept(_id, customerSays('oi', 'o1'));
    expect(accepted?.activities.map(({ text }) => text)).toEqual(['oi', 'echo oi']);
    expect(commits).toEqual([['oi', 'echo oi']]);
    expect(accepted?.conversation).toMatchObject({
      absence: { stage: 'armed' },
      turn: { leaseId: null, dueAt: null, lastSeq: 1, processedSeq: 1 },
    });
    expect(await instance.turns.accept(_id, customerSays('oi', 'o1'))).toBeNull();
  });

  it('lets its message be stored alone when the answer takes long, and answers it then', async () => {
    const answers: (() => void)[] = [];
    const slow = await createInstance(async (context) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      await context.sendActivity('at last');
    }, 1);
    const { _id } = await startTestConversation(slow.conversations);
    const accepted = await slow.turns.accept(_id, customerSays('help', 's1'));
    expect(accepted?.activities.map(({ text }) => text)).toEqual(['help']);
    await until(() => answers.length === 2);
    for (const answer of answers.splice(0)) answer();
    await settle(slow, _id);
    expect(await transcript(slow, _id)).toEqual(['help', 'at last']);

    // What has no time is not begun twice: for a while messages are stored first.
    await slow.turns.accept(_id, customerSays('and now?', 's2'));
    await until(() => answers.length > 0);
    expect(answers).toHaveLength(1);
    for (const answer of answers) answer();
    await settle(slow, _id);
    expect(await transcript(slow, _id)).toEqual(['help', 'at last', 'and now?', 'at last']);
  });

  it('is decided anew when somebody said something while it was thought about', async () => {
    const thinking: (() => void)[] = [];
    const instance = await createInstance(async (context, scope) => {
      const { seq, text } = scope.activity;
      if (thinking.length === 0) await new Promise<void>((resolve) => thinking.push(resolve));
      await context.sendActivity(`${seq}: ${text}`);
    }, unhurriedMs);
    const { _id } = await startTestConversation(instance.conversations);
    const accepting = instance.turns.accept(_id, customerSays('hello', 'w1'));
    await until(() => thinking.length === 1);
    await instance.conversations.apply(_id, (conversation) =>
      step(conversation, {}, [{ from: botAuthor, text: 'a notice' }]),
    );
    for (const answer of thinking) answer();
    await accepting;
    await settle(instance, _id);
    expect(await transcript(instance, _id)).toEqual(['a notice', 'hello', '2: hello']);
  });

  it('runs alone and in order, whatever the instances and the order of arrival', async () => {
    const instances = await Promise.all([
      createInstance(),
      createInstance(echo, unhurriedMs),
      createInstance(echo, unhurriedMs),
    ]);
    const messages = fc.array(fc.record({ instance: fc.nat(2), together: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(messages, async (plan) => {
        const [first] = instances;
        if (first === undefined) throw new Error('unreachable');
        const { _id } = await startTestConversation(first.conversations);
        const accepted: Promise<unknown>[] = [];
        for (const [at, { instance, together }] of plan.entries()) {
          const accepting = instances[instance]?.turns.accept(_id, customerSays(`m${at}`, `m${at}`));
          accepted.push(accepting ?? Promise.resolve());
          if (!together) await accepting;
        }
        await Promise.all(accepted);
        for (const instance of instances) await instance.turns.drain();

        const said = await transcript(first, _id);
        const asked = said.filter((text) => !text.startsWith('echo'));
        expect(asked.toSorted()).toEqual(plan.map((_, at) => `m${at}`).toSorted());
        expect(said.filter((text) => text.startsWith('echo'))).toEqual(asked.map((text) => `echo ${text}`));
      }),
      { numRuns: 12 },
    );
  });
});

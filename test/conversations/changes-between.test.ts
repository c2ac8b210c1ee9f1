import fc from 'fast-check';
import { changesBetween } from '../../conversations/changes-between';
import type { Conversation } from '../../conversations/conversation';
import { createConversationStore } from '../../conversations/conversation-store';
import { createStoredReader } from '../../conversations/stored-reader';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { refuseUnreadable } from '../support/refuse-unreadable';
import { newConversation } from '../support/test-conversations';

const now = new Date('2026-03-02T13:00:00.000Z');

const fresh = (id: string) => newConversation(now, { id, customer: { id } });

function tried(question: string): Conversation['articlesTried'][number] {
  return { articleId: 'a', revision: 1, title: 'Prazo', question, confidence: 0.9, at: now };
}

interface Change {
  drop: number;
  add: string[];
  anew: boolean;
}

/** What a change does to an array: takes some from its beginning, adds some at its end, or begins anew. */
const change = fc.record({
  drop: fc.integer({ min: 0, max: 4 }),
  add: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  anew: fc.boolean(),
});

function changed<Item>(items: Item[], { drop, add, anew }: Change, make: (text: string) => Item) {
  const added = add.map(make);
  if (anew) return added;
  return drop === 0 && added.length === 0 ? items : [...items.slice(drop), ...added];
}

describe('changesBetween', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  it('makes of the stored document what the next state is, whatever became of its histories', async () => {
    const store = await createConversationStore(database.db, createStoredReader(refuseUnreadable));
    let conversations = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ ids: change, articles: change, slot: fc.option(fc.string()) }), {
          maxLength: 8,
        }),
        async (steps) => {
          conversations += 1;
          let before = fresh(`c${conversations}`);
          await store.insert(before);
          for (const { ids, articles, slot } of steps) {
            const { slotId: _, ...rest } = before;
            const next: Conversation = {
              ...rest,
              version: before.version + 1,
              recentIds: changed(before.recentIds, ids, (text) => text),
              articlesTried: changed(before.articlesTried, articles, tried),
              ...(slot === null ? {} : { slotId: slot }),
            };
            expect(await store.compareAndSet(before, next)).toBe(true);
            expect(await store.load(before._id)).toEqual(next);
            before = next;
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sends of a history only what is new', () => {
    const before = { ...fresh('c'), recentIds: ['a', 'b', 'c'], articlesTried: [tried('um')] };
    const next = {
      ...before,
      recentIds: ['b', 'c', 'd'],
      articlesTried: [...before.articlesTried, tried('dois')],
    };
    expect(changesBetween(before, next)).toEqual({
      $set: {},
      $push: { recentIds: { $each: ['d'], $slice: -3 }, articlesTried: { $each: [tried('dois')] } },
    });
  });
});

import { answerWithinMs, type PrivacyRequest } from '../../privacy/privacy-request';
import { createPrivacyRequestStore } from '../../privacy/privacy-request-store';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.drop());

const requestedAt = new Date('2026-03-02T12:00:00Z');
const request = (id: string): PrivacyRequest => ({
  _id: id,
  kind: 'access',
  state: 'waiting',
  channel: 'directline',
  threadId: `thread-${id}`,
  conversationId: `conversation-${id}`,
  locale: 'pt-BR',
  threads: [`thread-${id}`],
  requestedAt,
  dueAt: new Date(requestedAt.getTime() + answerWithinMs),
  nextAt: null,
  attempts: 0,
  waitsForAgents: 0,
  registeredBy: null,
  decidedBy: null,
  decidedAt: null,
  refusal: null,
  doneAt: null,
  conversations: null,
});

test('a request in a shape that this version does not read hides no other, and is told of', async () => {
  const unreadable: string[] = [];
  const store = await createPrivacyRequestStore(database.db, (id) => unreadable.push(id));
  for (const id of ['a', 'b', 'c']) await store.add(request(id));
  const requests = database.db.collection<{ _id: string }>('privacyRequests');
  await requests.updateOne({ _id: 'b' }, { $set: { kind: 'portability' } });
  expect((await store.list(['waiting'], 10)).map(({ _id }) => _id)).toEqual(['a', 'c']);
  expect(unreadable).toEqual(['b']);
});

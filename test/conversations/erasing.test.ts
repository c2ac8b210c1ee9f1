import { createThreadOpener } from '../../bot/channels/open-thread';
import { acceptActivity } from '../../conversations/accept-activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversations } from '../../conversations/conversations';
import { beginErasure } from '../../conversations/erase-conversation';
import { supersedeConversation } from '../../conversations/supersede-conversation';
import { createFakeClock } from '../support/fake-clock';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { createTestConversations, customerSays, startTestConversation } from '../support/test-conversations';

const clock = createFakeClock();
const remains = { person: 'erased_1', notice: { from: botAuthor, text: 'Seus dados foram apagados.' } };
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

const open = async (): Promise<Conversations> =>
  (await createTestConversations(database, clock.now)).conversations;

test('what the customer says while the conversation before is erased keeps its number, and is kept', async () => {
  const conversations = await open();
  const first = await startTestConversation(conversations);
  const id = first._id;
  await conversations.apply(id, acceptActivity(customerSays('apagar meus dados', 'm1'), 'lease'));
  await conversations.apply(id, beginErasure);
  await conversations.apply(id, supersedeConversation('next'));
  const previous = await conversations.getFresh(id);
  const { threadId, channel, customer, locale } = previous;
  await conversations.start({ id: 'next', threadId, channel, customer, locale, reference: null, previous });
  await conversations.erase(id, remains);
  await conversations.apply('next', acceptActivity(customerSays('onde está meu pedido?', 'm2'), 'lease'));
  await conversations.close();

  const later = await open();
  // What an update leaves in the tail, another one takes out of it.
  await later.apply('next', acceptActivity(customerSays('alô?', 'm3'), 'lease'));
  await later.settleLeftovers(new Date(0));
  await later.apply('next', acceptActivity(customerSays('oi?', 'm4'), 'lease'));
  const next = await later.getFresh('next');
  const said = await later.read(next, next.firstSeq);
  await later.close();
  expect(said.map(({ text }) => text)).toEqual(['onde está meu pedido?', 'alô?', 'oi?']);
});

test('where a customer is reached is not written back into what another instance has erased', async () => {
  const [here, elsewhere] = [await open(), await open()];
  const openThread = createThreadOpener({
    conversations: here,
    now: clock.now,
    isClosingWord: (text) => text === 'obrigada',
  });
  const start = {
    threadId: 'outside',
    channel: 'whatsapp',
    customer: { id: 'zulmira' },
    locale: 'pt-BR',
    reference: { serviceUrl: 'https://one.example', user: { id: 'zulmira' } },
  } as const;
  const { _id } = await openThread(start, 'oi');
  await elsewhere.apply(_id, beginErasure);
  await elsewhere.erase(_id, remains);
  const moved = { ...start, reference: { ...start.reference, serviceUrl: 'https://two.example' } };
  await openThread(moved, 'obrigada');
  expect((await elsewhere.getFresh(_id)).reference).toBeNull();
  await here.close();
  await elsewhere.close();
});

import { policyByChannel } from '../../conversations/absence/absence-policy';
import { armAbsence, noticeSignOfLife } from '../../conversations/absence/arm-absence';
import { acceptActivity } from '../../conversations/accept-activity';
import { closeConversation } from '../../conversations/close-conversation';
import type { Conversations } from '../../conversations/conversations';
import { recordSurvey } from '../../conversations/record-survey';
import { reopenConversation } from '../../conversations/reopen-conversation';
import { step, type Transition } from '../../conversations/transition';
import { createFakeClock } from '../support/fake-clock';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { createTestConversations, customerSays, startTestConversation } from '../support/test-conversations';
import { webAbsence } from '../support/web-absence';

const clock = createFakeClock();
const policyOf = policyByChannel(webAbsence);
let database: TestDatabase;
/** Nothing tells one of the other: as where it died before it could, or a change stream broke. */
let here: Conversations;
let elsewhere: Conversations;

beforeAll(async () => {
  database = await openTestDatabase();
  ({ conversations: here } = await createTestConversations(database, clock.now));
  ({ conversations: elsewhere } = await createTestConversations(database, clock.now));
});
afterAll(async () => {
  await here.close();
  await elsewhere.close();
  await database.drop();
});

const close: Transition = (conversation, now) =>
  closeConversation(conversation, { reason: 'agent', resolution: 'solved', by: 'Júlia', farewell: [] }, now);

/** A conversation that this instance remembers as it was before the other changed it. */
async function changedElsewhere(...changes: Transition[]): Promise<string> {
  const { _id } = await startTestConversation(here);
  await here.apply(_id, acceptActivity(customerSays('oi', 'm1'), 'lease'));
  for (const change of changes) expect(await elsewhere.apply(_id, change)).not.toBeNull();
  return _id;
}

describe('what another instance changed meanwhile', () => {
  it('is known before there is nothing to do: the answer to a survey is kept', async () => {
    const id = await changedElsewhere(close);
    await here.apply(id, recordSurvey({ score: 9 }));
    expect((await elsewhere.findFresh(id))?.survey).toMatchObject({ score: 9 });
  });

  it('is known before there is nothing to do: who types is not let go', async () => {
    const id = await changedElsewhere((conversation, now) =>
      armAbsence(step(conversation, { owner: { kind: 'bot' } }), policyOf, now),
    );
    clock.advance(4 * 60_000);
    await here.apply(id, noticeSignOfLife(policyOf));
    expect((await elsewhere.findFresh(id))?.absence?.since).toEqual(clock.now());
  });

  it('is known before anything is refused', async () => {
    const id = await changedElsewhere(close, (conversation) => reopenConversation(conversation, 'Júlia'));
    await elsewhere.apply(id, close);
    const reopen: Transition = (conversation) => {
      if (conversation.status === 'open') throw new Error('It is open.');
      return reopenConversation(conversation, 'Rafa');
    };
    await expect(here.apply(id, reopen)).resolves.not.toBeNull();
    await expect(here.apply(id, reopen)).rejects.toThrow('It is open.');
  });
});

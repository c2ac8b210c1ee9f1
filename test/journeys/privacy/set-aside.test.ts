import { createFakeClock } from '../../support/fake-clock';
import { findWords } from '../../support/find-words';
import { startTestService, type TestService } from '../../support/start-test-service';

const clock = createFakeClock();
let service: TestService;
beforeAll(async () => {
  service = await startTestService({ clock, expectsFaults: true, env: { ABSENCE_WEB: '5m,8m,10m' } });
});
afterAll(() => service.stop());

test('an erasure is not done before what could not be read is erased as well', async () => {
  const { db } = service.database;
  const conversations = db.collection<{ _id: string; threadId: string }>('conversations');
  const requests = db.collection('privacyRequests');
  const customer = await service.customer();
  await customer.ask('o zibaldone toca música turca?', (activity) => activity.from.id === 'plantao');
  // The absence sequence closes it.
  for (const minutes of [5, 3, 2]) {
    clock.advance(minutes * 60_000);
    await service.sweep();
  }
  clock.advance(2 * 24 * 60 * 60_000);
  await customer.resume();
  await customer.ask('apagar meus dados', 'privacy');
  const _id = customer.conversationId;
  expect(await conversations.countDocuments({ threadId: _id })).toBe(2);
  await conversations.updateOne({ _id }, { $set: { priority: 'of another version' } });
  await customer.say('sim');
  await service.service.whenIdle();
  await service.sweep();
  expect(await findWords(db, ['zibaldone'])).not.toEqual([]);
  expect(await requests.findOne({})).toMatchObject({ state: 'open' });

  await conversations.updateOne({ _id }, { $set: { priority: 'normal' } });
  clock.advance(60_000);
  await service.sweep();
  expect(await findWords(db, ['zibaldone'])).toEqual([]);
  expect(await requests.findOne({})).toMatchObject({ state: 'done' });
}, 60_000);

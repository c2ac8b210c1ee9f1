import { createDeskSignals } from '../../../bot/live/desk-signals';
import { openTestDatabase } from '../../support/open-test-database';

describe('the desks’ signals', () => {
  it('are stored before the connection goes, and none are after that', async () => {
    const database = await openTestDatabase();
    const faults: unknown[] = [];
    const signals = await createDeskSignals({
      db: database.db,
      now: () => new Date(),
      onFault: (error) => faults.push(error),
    });
    const heard: string[] = [];
    signals.onSignal(({ type }) => heard.push(type));
    for (let sent = 0; sent < 40; sent += 1) signals.send({ type: 'access-changed' });
    await signals.close();
    expect(await database.db.collection('desk_signals').countDocuments()).toBe(40);
    signals.send({ type: 'access-changed' });
    await database.drop();
    expect(heard).toHaveLength(41);
    expect(faults).toEqual([]);
  });
});

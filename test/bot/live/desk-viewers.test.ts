import type { DeskSignal } from '../../../bot/live/desk-signals';
import { createDeskViewers } from '../../../bot/live/desk-viewers';
import { createFakeClock } from '../../support/fake-clock';

test('what an instance said that then died is forgotten', () => {
  const clock = createFakeClock();
  let tell: (signal: DeskSignal) => void = () => undefined;
  const viewers = createDeskViewers({
    now: clock.now,
    signals: {
      instanceId: 'here',
      send: () => undefined,
      onSignal(listener) {
        tell = listener;
        return () => undefined;
      },
    },
  });
  const julia = { id: 'julia', name: 'Julia' };
  tell({ type: 'viewing', conversationId: 'c1', instanceId: 'there', viewers: [julia] });
  expect(viewers.viewed()).toEqual(['c1']);
  clock.advance(120_001);
  expect(viewers.viewed()).toEqual([]);
  viewers.close();
});

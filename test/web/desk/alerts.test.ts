import fc from 'fast-check';
import type { DeskEvent } from '../../../contracts/desk-event';
import { decideAlert } from '../../../web/desk/lib/alerts/decide-alert';
import { TabElection, type TabMessage } from '../../../web/desk/lib/alerts/tab-election';
import { createTimers, entry, row } from './entries';

const mine = { kind: 'agent', agentId: 's1', agentName: 'Júlia' } as const;

function activity(change: object, conversation: object = {}): DeskEvent {
  return { type: 'activity', cursor: '1', conversation: row(conversation), activity: entry(4, change) };
}

test('alerts for a customer in an own conversation, an assignment and a new one in the queue only', () => {
  expect(decideAlert(activity({}, { owner: mine }), 's1')?.kind).toBe('message');
  expect(decideAlert(activity({}, { owner: mine }), 's2')).toBeNull();
  expect(decideAlert(activity({ from: { role: 'agent', id: 's1' } }, { owner: mine }), 's1')).toBeNull();
  const event = (name: string) => ({ kind: 'event', from: { role: 'system' }, event: { name } });
  expect(decideAlert(activity(event('assigned'), { owner: mine }), 's1')?.kind).toBe('assigned');
  expect(decideAlert(activity(event('queued')), 's1')).toMatchObject({ kind: 'queued', view: 'queue' });
  expect(decideAlert(activity(event('closed'), { owner: mine }), 's1')).toBeNull();
});

/** Tabs of one browser; each message takes the delay that is given. */
function setUp(count: number, delay: number) {
  const timers = createTimers();
  const tabs: TabElection[] = [];
  const post = (from: number) => (message: TabMessage) => {
    for (const [index, tab] of tabs.entries()) {
      if (index !== from) timers.schedule(() => tab.hear(message), delay);
    }
  };
  for (let index = 0; index < count; index += 1) {
    tabs.push(new TabElection(`tab${index}`, { post: post(index) }, timers.schedule));
  }
  return { timers, tabs };
}

test('several tabs alert exactly once, however late each learns of the event', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 20 }),
      (lateness, delay) => {
        const { timers, tabs } = setUp(lateness.length, delay);
        let alerts = 0;
        for (const [index, late] of lateness.entries()) {
          timers.schedule(() => tabs[index]?.propose('c1/4', false, () => (alerts += 1)), late);
        }
        timers.advance(10_000);
        expect(alerts).toBe(1);
      },
    ),
  );
});

test('while one tab is in front of the person, none alerts', () => {
  const { timers, tabs } = setUp(3, 1);
  let alerts = 0;
  for (const [index, tab] of tabs.entries()) tab.propose('c1/4', index === 2, () => (alerts += 1));
  timers.advance(5_000);
  expect(alerts).toBe(0);
});

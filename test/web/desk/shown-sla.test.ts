import type { SlaClockView, SlaView } from '../../../contracts/sla';
import { parseDuration, writeDuration } from '../../../web/desk/features/sla/parse-duration';
import { shownSla } from '../../../web/desk/lib/shown-sla';

const running: SlaClockView = {
  targetSeconds: 900,
  elapsedSeconds: 0,
  remainingSeconds: 900,
  state: 'running',
  warnAt: '2026-11-23T15:10:00.000Z',
  dueAt: '2026-11-23T15:15:00.000Z',
  endedAt: null,
};
const paused: SlaClockView = { ...running, state: 'paused', warnAt: null, dueAt: null };
const met: SlaClockView = { ...paused, state: 'met', endedAt: '2026-11-23T15:05:00.000Z' };
const view = (firstResponse: SlaClockView | null, resolution: SlaClockView | null): SlaView => ({
  firstResponse,
  resolution,
  firstResponseAt: null,
  waitedSeconds: null,
});
const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);

describe('what is shown of the promised times', () => {
  it('turns by the clock on the wall, also while nothing is heard from the server', () => {
    const sla = view(running, paused);
    expect(shownSla(sla, at('15:09'))).toMatchObject({ clock: 'firstResponse', state: 'running' });
    expect(shownSla(sla, at('15:10'))).toMatchObject({ clock: 'firstResponse', state: 'warned' });
    expect(shownSla(sla, at('15:15'))).toMatchObject({ clock: 'firstResponse', state: 'overdue' });
  });

  it('is the first message until it is there, then the close', () => {
    expect(shownSla(view(met, running), at('15:00'))).toMatchObject({ clock: 'resolution' });
    expect(shownSla(view(null, running), at('15:00'))).toMatchObject({ clock: 'resolution' });
  });

  it('is nothing while the clock stands still, and where nothing is promised', () => {
    expect(shownSla(view(met, paused), at('15:00'))).toBeNull();
    expect(shownSla(view(null, null), at('15:00'))).toBeNull();
  });

  it('stays overdue where the target has passed before the customer came to owe the next message', () => {
    const late: SlaClockView = { ...paused, state: 'breached', dueAt: '2026-11-23T15:15:00.000Z' };
    expect(shownSla(view(met, late), at('15:20'))).toMatchObject({ state: 'overdue' });
  });
});

describe('a span in a field', () => {
  it.each([
    ['15', 15],
    ['15 min', 15],
    ['15m', 15],
    ['2 h', 120],
    ['1h30', 90],
    ['1 H 30 MIN', 90],
    ['90min', 90],
    ['0', 0],
    ['', null],
    ['h', null],
    ['meia hora', null],
    ['1,5 h', null],
    ['-5', null],
  ])('%j is %p minutes', (typed, minutes) => {
    expect(parseDuration(typed)).toBe(minutes);
  });

  it('is written so that it is read again as the same', () => {
    for (const minutes of [1, 15, 59, 60, 61, 90, 480, 43_200]) {
      expect(parseDuration(writeDuration(minutes))).toBe(minutes);
    }
    expect(writeDuration(90)).toBe('1 h 30 min');
  });
});

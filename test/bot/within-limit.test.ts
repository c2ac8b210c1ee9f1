import { withinLimit } from '../../bot/within-limit';
import { whileCollecting } from '../support/collect-garbage';

/** Work that never ends by itself. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

it('gives what the work gives', async () => {
  const { signal } = new AbortController();
  expect(await withinLimit({ signal, limitMs: 1_000 }, async () => 'done')).toBe('done');
});

it('ends the work when its time is over, whatever garbage is collected meanwhile', async () => {
  const { signal } = new AbortController();
  const work = whileCollecting(() => withinLimit({ signal, limitMs: 900 }, endless));
  await expect(work).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('waits no longer for work that heeds no signal', async () => {
  const deaf = () => new Promise<never>(() => undefined);
  await expect(withinLimit({ limitMs: 20 }, deaf)).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('ends the work, or begins none, when the signal comes', async () => {
  const turn = new AbortController();
  const work = withinLimit({ signal: turn.signal, limitMs: 60_000 }, endless);
  turn.abort(new Error('The turn is over.'));
  await expect(work).rejects.toThrow('The turn is over.');
  const begin = jest.fn(endless);
  await expect(withinLimit({ signal: turn.signal, limitMs: 60_000 }, begin)).rejects.toThrow();
  expect(begin).not.toHaveBeenCalled();
});

import { writeNote } from '../../../web/desk/lib/api/conversations';
import { ignored, request } from '../../../web/desk/lib/api/request';

/** A network that went away without a word: nothing comes, until the request is given up. */
function silentFetch(_input: unknown, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new DOMException('given up', 'AbortError'));
    if (init?.signal?.aborted) end();
    init?.signal?.addEventListener('abort', end);
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(globalThis, 'fetch').mockImplementation(silentFetch);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test.each([
  [
    'a note is given up after 20 seconds, to be sent again',
    () => writeNote('c1', { text: 'oi', clientId: 'n1' }),
    20_000,
  ],
  ['anything else after a minute', () => request(ignored, '/x'), 60_000],
])('without an answer %s', async (_what, ask, limitMs) => {
  let code: unknown = null;
  const asked = ask().catch((error) => {
    ({ code } = error);
  });
  await jest.advanceTimersByTimeAsync(limitMs - 1);
  expect(code).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  await asked;
  expect(code).toBe('network');
});

test('who gives a request up is told so, and not of the network', async () => {
  const wish = new AbortController();
  const asked = request(ignored, '/x', { signal: wish.signal });
  wish.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});

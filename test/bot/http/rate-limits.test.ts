import { createRateLimits } from '../../../bot/http/rate-limits';

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T12:00:00Z') }));
afterEach(() => void jest.useRealTimers());

async function countAccepted(times: number, count: () => Promise<void>): Promise<number> {
  let accepted = 0;
  for (let index = 0; index < times; index += 1) {
    await count().then(
      () => {
        accepted += 1;
      },
      () => undefined,
    );
  }
  return accepted;
}

test('a conversation takes bursts of 30 and 60 messages a minute', async () => {
  const limits = createRateLimits({ enabled: true });
  const send = () => limits.countMessage('c1');
  expect(await countAccepted(40, send)).toBe(30);
  await expect(send()).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 10 });
  jest.advanceTimersByTime(10_000);
  expect(await countAccepted(40, send)).toBe(30);
  jest.advanceTimersByTime(10_000);
  await expect(send()).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 40 });
  await expect(limits.countMessage('c2')).resolves.toBeUndefined();
  jest.advanceTimersByTime(40_000);
  await expect(send()).resolves.toBeUndefined();
});

test('a conversation takes 120 signs of typing a minute, beside its messages', async () => {
  const limits = createRateLimits({ enabled: true });
  expect(await countAccepted(130, () => limits.countPassing('c1'))).toBe(120);
  await expect(limits.countMessage('c1')).resolves.toBeUndefined();
  jest.advanceTimersByTime(60_000);
  await expect(limits.countPassing('c1')).resolves.toBeUndefined();
});

test('an address uploads 200 MB in ten minutes', async () => {
  const limits = createRateLimits({ enabled: true });
  const upload = (megabytes: number) => limits.countUpload('203.0.113.7', megabytes * 1024 * 1024);
  expect(await countAccepted(30, () => upload(10))).toBe(20);
  await expect(upload(0.01)).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 600 });
  await expect(limits.countUpload('203.0.113.8', 1)).resolves.toBeUndefined();
  jest.advanceTimersByTime(600_000);
  await expect(upload(10)).resolves.toBeUndefined();
});

test('an address opens 30 conversations a minute', async () => {
  const limits = createRateLimits({ enabled: true });
  expect(await countAccepted(35, () => limits.countConversation('203.0.113.7'))).toBe(30);
  jest.advanceTimersByTime(60_000);
  await expect(limits.countConversation('203.0.113.7')).resolves.toBeUndefined();
});

test('an address tries 60 sign-ins a minute, and those that succeed do not count', async () => {
  const limits = createRateLimits({ enabled: true });
  for (let index = 0; index < 100; index += 1) {
    const takeBack = await limits.countSignIn('203.0.113.7');
    await takeBack();
  }
  const fail = async () => void (await limits.countSignIn('203.0.113.7'));
  expect(await countAccepted(70, fail)).toBe(60);
  await expect(limits.countSignIn('203.0.113.8')).resolves.toBeDefined();
  jest.advanceTimersByTime(60_000);
  await expect(fail()).resolves.toBeUndefined();
});

test('off counts nothing', async () => {
  const limits = createRateLimits({ enabled: false });
  expect(await countAccepted(500, () => limits.countMessage('c1'))).toBe(500);
});

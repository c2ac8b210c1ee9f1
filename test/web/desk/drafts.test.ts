import {
  adoptDraft,
  clearDraft,
  draftKey,
  drafts,
  flushDrafts,
  putBackIntoDraft,
  writeDraft,
} from '../../../web/desk/lib/drafts';

interface Kept {
  address: string;
  mode: string;
  text: string;
}

let kept: Kept[];
let answer: () => Response;
const realFetch = globalThis.fetch;

beforeEach(() => {
  // A response's body is a stream of Node's, which takes its steps with these.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  kept = [];
  answer = () => new Response(null, { status: 204 });
  globalThis.fetch = async (address, options) => {
    kept.push({ address: String(address), ...JSON.parse(String(options?.body)) });
    return answer();
  };
});
afterEach(async () => {
  await jest.runOnlyPendingTimersAsync();
  jest.useRealTimers();
  globalThis.fetch = realFetch;
});

test('goes to the server once, after a pause in typing', async () => {
  for (const text of ['O', 'Oi', 'Oi!']) {
    writeDraft('c1', 'reply', text);
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(kept).toEqual([]);
  await jest.advanceTimersByTimeAsync(300);
  expect(kept).toEqual([{ address: '/api/conversations/c1/draft', mode: 'reply', text: 'Oi!' }]);
});

test('words that were not sent come before what was begun since', () => {
  putBackIntoDraft('c0', 'reply', 'Chega amanhã.');
  expect(drafts.get()[draftKey('c0', 'reply')]).toBe('Chega amanhã.');
  writeDraft('c0', 'reply', 'E mais');
  putBackIntoDraft('c0', 'reply', 'Chega amanhã.');
  expect(drafts.get()[draftKey('c0', 'reply')]).toBe('Chega amanhã.\n\nE mais');
});

test('a reply and a note are kept apart', async () => {
  writeDraft('c2', 'reply', 'para o cliente');
  writeDraft('c2', 'note', 'para a equipe');
  flushDrafts(false);
  expect(kept.map(({ mode, text }) => `${mode}: ${text}`)).toEqual([
    'reply: para o cliente',
    'note: para a equipe',
  ]);
});

test('this page’s words win over the server’s copy, which serves a page that has none', () => {
  writeDraft('c3', 'reply', 'mine');
  adoptDraft('c3', 'reply', 'older');
  adoptDraft('c4', 'reply', 'from before');
  expect(drafts.get()[draftKey('c3', 'reply')]).toBe('mine');
  expect(drafts.get()[draftKey('c4', 'reply')]).toBe('from before');
});

test('words that were only taken over follow the server’s copy: another page of the same person may have sent them', () => {
  adoptDraft('c8', 'reply', 'written elsewhere');
  adoptDraft('c8', 'reply', '');
  expect(drafts.get()[draftKey('c8', 'reply')]).toBe('');
  adoptDraft('c8', 'reply', 'and again');
  writeDraft('c8', 'reply', 'and again, here');
  adoptDraft('c8', 'reply', '');
  expect(drafts.get()[draftKey('c8', 'reply')]).toBe('and again, here');
});

test('what was sent is removed, not kept for later', async () => {
  writeDraft('c5', 'reply', 'sent');
  clearDraft('c5', 'reply');
  await jest.advanceTimersByTimeAsync(0);
  expect(kept).toEqual([{ address: '/api/conversations/c5/draft', mode: 'reply', text: '' }]);
});

test('a failure that may pass is tried again; a refusal is not', async () => {
  answer = () => new Response('{"error":{"code":"not-ready","message":"Wait."}}', { status: 503 });
  writeDraft('c6', 'reply', 'patience');
  await jest.advanceTimersByTimeAsync(800);
  answer = () => new Response(null, { status: 204 });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(kept.map(({ text }) => text)).toEqual(['patience', 'patience']);

  answer = () =>
    new Response('{"error":{"code":"conversation-closed","message":"Closed."}}', { status: 409 });
  writeDraft('c7', 'reply', 'too late');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(kept.filter(({ text }) => text === 'too late').length).toBe(1);
});

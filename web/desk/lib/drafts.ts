import { ApiError } from './api/api-error';
import { saveDraft } from './api/conversations';
import { createStore } from './store';

export type DraftMode = 'reply' | 'note';

/** Unsent words by conversation and mode, as they stand on this page; the server keeps them for the next one. */
export const drafts = createStore<Readonly<Record<string, string>>>({});

export function draftKey(conversationId: string, mode: DraftMode): string {
  return `${conversationId}/${mode}`;
}

/** The drafts that were written or sent on this page; the server's copy says nothing new of them. */
const ownDrafts = new Set<string>();

/** Articles whose text was put into a reply, and the text, by conversation. */
const articlesInDrafts = new Map<string, { articleId: string; text: string }[]>();

/** The reply that is being written carries an article's text. */
export function noteArticleInDraft(conversationId: string, articleId: string, text: string) {
  const noted = articlesInDrafts.get(conversationId) ?? [];
  articlesInDrafts.set(conversationId, [
    ...noted.filter((one) => one.articleId !== articleId),
    { articleId, text },
  ]);
}

/** The articles that a reply carries as it is sent: of what was put in, the part that the agent left there. */
export function takeArticlesOfDraft(conversationId: string, reply: string): string[] {
  const noted = articlesInDrafts.get(conversationId) ?? [];
  articlesInDrafts.delete(conversationId);
  const isLeft = (text: string) =>
    text.split('\n').some((line) => line.trim().length > 20 && reply.includes(line.trim())) ||
    reply.includes(text);
  return noted.filter(({ text }) => isLeft(text)).map(({ articleId }) => articleId);
}

interface Pending {
  conversationId: string;
  mode: DraftMode;
  timer: ReturnType<typeof setTimeout>;
}

const pending = new Map<string, Pending>();

/** After a failure that may pass, the draft is sent again, in ms. */
const retryAfter = 5_000;

function mayPass(error: unknown): boolean {
  return error instanceof ApiError && ['network', 'not-ready', 'not-signed-in'].includes(error.code);
}

/** A draft goes to the server after a pause in typing of this many ms. */
const saveAfter = 800;

function save(key: string, keepalive = false) {
  const one = pending.get(key);
  if (one === undefined) return;
  clearTimeout(one.timer);
  pending.delete(key);
  const text = drafts.get()[key] ?? '';
  saveDraft(one.conversationId, { mode: one.mode, text }, keepalive).catch((error: unknown) => {
    // What the server refuses for good, as in a conversation that was closed, stays on this page only.
    if (mayPass(error) && !pending.has(key)) schedule(one.conversationId, one.mode, retryAfter);
  });
}

function schedule(conversationId: string, mode: DraftMode, ms: number) {
  const key = draftKey(conversationId, mode);
  const before = pending.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  pending.set(key, { conversationId, mode, timer: setTimeout(() => save(key), ms) });
}

function setOwn(conversationId: string, mode: DraftMode, text: string) {
  const key = draftKey(conversationId, mode);
  ownDrafts.add(key);
  drafts.set((before) => ({ ...before, [key]: text }));
}

/** What the person has written so far. */
export function writeDraft(conversationId: string, mode: DraftMode, text: string) {
  setOwn(conversationId, mode, text);
  schedule(conversationId, mode, saveAfter);
}

/** Words that were not sent are written on, before what was begun since. */
export function putBackIntoDraft(conversationId: string, mode: DraftMode, text: string) {
  const begun = drafts.get()[draftKey(conversationId, mode)] ?? '';
  writeDraft(conversationId, mode, begun.trim() === '' ? text : `${text}\n\n${begun}`);
}

/** The words were sent: the server drops its copy with them or now. */
export function clearDraft(conversationId: string, mode: DraftMode) {
  setOwn(conversationId, mode, '');
  schedule(conversationId, mode, 0);
}

/** Takes the server's copy, and follows it, unless this page has words of its own. */
export function adoptDraft(conversationId: string, mode: DraftMode, text: string) {
  const key = draftKey(conversationId, mode);
  if (ownDrafts.has(key)) return;
  drafts.set((before) => (before[key] === text ? before : { ...before, [key]: text }));
}

/** Sends what waits, when the page goes out of sight. */
export function flushDrafts(keepalive: boolean) {
  for (const key of [...pending.keys()]) save(key, keepalive);
}

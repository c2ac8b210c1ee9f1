import type { ArticleUpdate, ArticleView } from '../../../contracts/article';
import { textOf } from '../../../web/desk/features/articles/article-text';
import { Autosave } from '../../../web/desk/features/articles/autosave';
import { createTimers, settle } from './entries';

const base: ArticleView = {
  id: 'a1',
  key: 'prazo',
  locale: 'pt-BR',
  title: 'Prazo',
  questions: [],
  answer: 'Cinco dias.',
  tags: [],
  mustFind: [],
  mustNotFind: [],
  state: 'draft',
  revision: 1,
  publishedRevision: null,
  changed: false,
  updatedAt: '2026-11-21T15:00:00Z',
  updatedBy: 'Caio',
};

function setUp() {
  const timers = createTimers();
  let server: ArticleView = base;
  const updates: ArticleUpdate[] = [];
  let broken = false;
  let during: (() => void) | null = null;
  const conflict = new Error('conflict');
  const autosave = new Autosave({
    article: base,
    save: async (update) => {
      updates.push(update);
      during?.();
      during = null;
      if (broken) throw new Error('network');
      if (update.revision !== server.revision) throw conflict;
      server = { ...server, ...update, revision: update.revision + 1 };
      return server;
    },
    read: async () => server,
    isConflict: (error) => error === conflict,
    schedule: timers.schedule,
    now: () => new Date('2026-11-21T15:02:00Z'),
    onSaved: () => undefined,
  });
  return {
    timers,
    autosave,
    updates,
    server: () => server,
    setServer: (next: ArticleView) => {
      server = next;
    },
    setDuring: (task: () => void) => {
      during = task;
    },
    setBroken: (next: boolean) => {
      broken = next;
    },
  };
}

const text = (answer: string) => ({ ...textOf(base), answer });

test('saves once after a pause, on the newest revision each time', async () => {
  const { timers, autosave, updates } = setUp();
  autosave.change(text('a'));
  timers.advance(1_000);
  autosave.change(text('ab'));
  timers.advance(1_499);
  expect(updates).toEqual([]);
  timers.advance(1);
  await settle();
  autosave.change(text('abc'));
  timers.advance(1_500);
  await settle();
  expect(updates.map(({ answer, revision }) => `${answer}@${revision}`)).toEqual(['ab@1', 'abc@2']);
  expect(autosave.state.get().kind).toBe('saved');
});

test('what is typed while saving is saved after it', async () => {
  const { timers, autosave, server, setDuring } = setUp();
  autosave.change(text('first'));
  setDuring(() => autosave.change(text('second')));
  await autosave.flush();
  timers.advance(1_500);
  await settle();
  expect(server().answer).toBe('second');
  expect(server().revision).toBe(3);
});

test('never writes over somebody else without asking', async () => {
  const { autosave, server, setServer, updates } = setUp();
  setServer({ ...base, answer: 'theirs', revision: 2, updatedBy: 'Bia' });
  autosave.change(text('mine'));
  expect(await autosave.flush()).toBe(false);
  expect(autosave.state.get()).toMatchObject({ kind: 'conflict', theirs: { updatedBy: 'Bia' } });
  autosave.change(text('mine, longer'));
  expect(await autosave.flush()).toBe(false);
  expect(updates.length).toBe(1);
  expect(await autosave.keepMine()).toBe(true);
  expect(server()).toMatchObject({ answer: 'mine, longer', revision: 3 });
});

test('taking the other version gives up what was not saved', async () => {
  const { autosave, setServer, server } = setUp();
  setServer({ ...base, answer: 'theirs', revision: 2 });
  autosave.change(text('mine'));
  await autosave.flush();
  autosave.take(server());
  expect(autosave.dirty).toBe(false);
  expect(autosave.article.revision).toBe(2);
});

test('without a title or an answer nothing is sent', async () => {
  const { timers, autosave, updates } = setUp();
  autosave.change(text('  '));
  timers.advance(10_000);
  await settle();
  expect(updates).toEqual([]);
  expect(autosave.state.get().kind).toBe('incomplete');
});

test('a failure is told and tried again', async () => {
  const { timers, autosave, server, setBroken } = setUp();
  setBroken(true);
  autosave.change(text('new'));
  timers.advance(1_500);
  await settle();
  expect(autosave.state.get().kind).toBe('failed');
  setBroken(false);
  timers.advance(5_000);
  await settle();
  expect(server().answer).toBe('new');
});

import type { ConversationItem } from '../../../contracts/conversation';
import { chooseWords } from '../../../web/desk/features/inbox/choose-words';
import { nameSpeaker } from '../../../web/desk/features/inbox/name-speaker';
import { row } from './entries';

type Last = NonNullable<ConversationItem['lastMessage']>;
const at = '2026-11-21T15:00:00.000Z';
const said = (from: Last['from'], change: Partial<Last> = {}): Last => ({ from, text: 'Oi', at, ...change });
const byRafa = said('agent', { staffId: 's1', staffName: 'Rafa Nunes', text: 'Já vejo' });

test('a row says "you" only before one\'s own words, else who wrote them', () => {
  expect(nameSpeaker(byRafa, 's1')).toEqual({ kind: 'you' });
  expect(nameSpeaker(byRafa, 's2')).toEqual({ kind: 'colleague', name: 'Rafa' });
  expect(nameSpeaker(said('bot'), 's1')).toEqual({ kind: 'bot' });
  expect(nameSpeaker(said('customer'), 's1')).toBeNull();
});

test('of words whose author was not kept, it names no one', () => {
  expect(nameSpeaker(said('agent'), 's1')).toEqual({ kind: 'agent' });
});

test("after a transfer, a colleague's words are not those of who has the conversation now", () => {
  const mine = { kind: 'agent', agentId: 's2', agentName: 'Sol' } as const;
  const words = chooseWords(row({ owner: mine, customerWaits: false, lastMessage: byRafa }), 's2');
  expect(words).toEqual({ speaker: { kind: 'colleague', name: 'Rafa' }, text: 'Já vejo' });
});

test("while they wait, the customer's words stand, whatever the bot has said since", () => {
  const customerWords = { text: 'Meu pedido não chegou', at };
  const lastMessage = said('bot', { text: 'Em **5 dias**.' });
  const waiting = row({ customerWaits: true, customerWords, lastMessage });
  expect(chooseWords(waiting, 's1')).toEqual({ speaker: null, text: 'Meu pedido não chegou' });
  const answered = { ...waiting, customerWaits: false };
  expect(chooseWords(answered, 's1')).toEqual({ speaker: { kind: 'bot' }, text: 'Em 5 dias.' });
  expect(chooseWords({ ...waiting, customerWords: null }, 's1').text).toBe('Em 5 dias.');
  expect(chooseWords(row(), 's1')).toEqual({ speaker: null, text: '' });
});

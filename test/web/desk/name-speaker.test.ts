import { nameSpeaker } from '../../../web/desk/features/inbox/name-speaker';
import { row } from './entries';

const said = (from: 'customer' | 'bot' | 'agent') => ({ from, text: 'Oi', at: '2026-11-21T15:00:00.000Z' });
const rafa = { kind: 'agent', agentId: 's1', agentName: 'Rafa' } as const;

test('a row says "you" only of oneself, else who has the conversation', () => {
  const last = { lastMessage: said('agent') };
  expect(nameSpeaker(row({ ...last, owner: rafa }), 's1')).toEqual({ kind: 'you' });
  expect(nameSpeaker(row({ ...last, owner: rafa }), 's2')).toEqual({ kind: 'colleague', name: 'Rafa' });
  expect(nameSpeaker(row({ ...last, owner: { kind: 'queue' } }), 's1')).toEqual({ kind: 'agent' });
});

test('the words of the customer and of the bot stand alone', () => {
  expect(nameSpeaker(row({ lastMessage: said('customer'), owner: rafa }), 's1')).toBeNull();
  expect(nameSpeaker(row({ lastMessage: said('bot'), owner: rafa }), 's1')).toBeNull();
  expect(nameSpeaker(row(), 's1')).toBeNull();
});

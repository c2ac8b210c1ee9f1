import type { TranscriptEvent } from '../../contracts/activity';
import { closeConversation } from '../../conversations/close-conversation';
import type { Conversation } from '../../conversations/conversation';
import { handoffEventOf } from '../../handoff/handoff-events';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { newConversation } from '../support/test-conversations';

const now = new Date('2026-11-23T12:00:00.000Z');
const bot: Conversation = { ...newConversation(now), details: { cpf: '529.982.247-25' } };
const { conversation: queued, append } = queueConversation(
  bot,
  { reason: 'no-answer', team: 'entregas', skills: [], priority: 'high', words: 'meu CPF é 529.982.247-25' },
  now,
);
const owned: Conversation = {
  ...queued,
  owner: { kind: 'agent', agentId: 'a', agentName: 'Júlia' },
  queue: null,
};

function eventOf(event: TranscriptEvent, conversation = owned) {
  return handoffEventOf({ event }, conversation);
}

function eventOfClosing(before: Conversation) {
  const closing = { reason: 'agent', resolution: null, by: null, farewell: [] } as const;
  const { conversation, append: told } = closeConversation(before, { ...closing, farewell: [] }, now);
  return told.map((entry) => handoffEventOf(entry, conversation));
}

describe("the framework's hand-off events", () => {
  it('tell of the request, with documents masked', () => {
    expect(append.map((entry) => handoffEventOf(entry, queued))).toMatchObject([
      {
        name: 'handoff.initiate',
        value: {
          reason: 'no-answer',
          team: 'entregas',
          priority: 'high',
          summary: 'Cliente escreveu: “meu CPF é [CPF]”. Informou o CPF.',
          details: { cpf: '•••.•••.•••-25' },
        },
      },
    ]);
  });

  it('ask once, however the conversation moves within the queue', () => {
    const elsewhere = { reason: 'no-answer', team: 'financeiro', skills: [], priority: 'high' } as const;
    const moved = queueConversation(queued, { ...elsewhere, skills: [] }, now);
    expect(moved.append.map((entry) => handoffEventOf(entry, moved.conversation))).toEqual([null]);
    const again = queueConversation(owned, { ...elsewhere, skills: [] }, now);
    expect(again.append.map((entry) => handoffEventOf(entry, again.conversation))).toMatchObject([
      { name: 'handoff.initiate', value: { team: 'financeiro' } },
    ]);
  });

  it('tell who accepted it, by their own hand or by assignment', () => {
    const accepted = { name: 'handoff.status', value: { state: 'accepted', message: 'Júlia' } };
    expect(eventOf({ name: 'claimed', by: 'Júlia' })).toEqual(accepted);
    expect(eventOf({ name: 'assigned', to: 'Júlia' })).toEqual(accepted);
  });

  it('tell of the end: completed by a person, failed in the queue, nothing of the bot’s own', () => {
    expect(eventOfClosing(owned)).toMatchObject([{ value: { state: 'completed' } }]);
    expect(eventOfClosing(queued)).toMatchObject([{ value: { state: 'failed' } }]);
    expect(eventOfClosing(bot)).toEqual([null]);
  });

  it('tell nothing of what stays between people', () => {
    expect(eventOf({ name: 'transferred', to: 'entregas' })).toBeNull();
    expect(eventOf({ name: 'released', by: 'Júlia' })).toBeNull();
    expect(handoffEventOf({}, owned)).toBeNull();
  });
});

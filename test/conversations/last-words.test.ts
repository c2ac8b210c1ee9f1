import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import { type Conversation, conversationSchema } from '../../conversations/conversation';
import { numberStep, step } from '../../conversations/transition';
import { newConversation } from '../support/test-conversations';

const now = new Date('2026-03-02T13:00:00.000Z');
const fresh = newConversation(now);

function saidIn(before: Conversation, ...append: NewActivity[]): Conversation {
  return numberStep(before, step(before, {}, append), [], now).next;
}

const customer = (text: string): NewActivity => ({ from: { role: 'customer', id: 'c' }, text });
const julia = { role: 'agent', id: 's1', name: 'Júlia Reis' } as const;

describe('what a conversation keeps of the last words', () => {
  it('is who wrote them, and the customer’s own beside them', () => {
    const asked = saidIn(fresh, customer('Cadê meu pedido?'), { from: botAuthor, text: 'Um momento.' });
    expect(asked.lastMessage).toMatchObject({ from: 'bot', text: 'Um momento.' });
    expect(asked.customerWords).toEqual({ text: 'Cadê meu pedido?', masked: 'Cadê meu pedido?', at: now });
    const answered = saidIn(asked, { from: julia, text: 'Já vejo.' });
    expect(answered.lastMessage).toMatchObject({ from: 'agent', staffId: 's1', staffName: 'Júlia Reis' });
    expect(answered.customerWords?.text).toBe('Cadê meu pedido?');
  });

  it('is nothing that only tells the customer who has them, and where', () => {
    const answered = saidIn(saidIn(fresh, customer('Oi')), { from: julia, text: 'Já vejo.' });
    const passed = saidIn(answered, {
      from: botAuthor,
      text: 'Vou passar você para Rafa.',
      plantao: { kind: 'transferred', agentName: 'Rafa', joined: true },
    });
    expect(passed.lastMessage).toBe(answered.lastMessage);
  });

  it('is none of a note or an event', () => {
    const asked = saidIn(fresh, customer('Oi'));
    const noted = saidIn(asked, { kind: 'note', audience: 'staff', from: julia, text: 'cliente antiga' });
    expect(noted.lastMessage).toEqual(asked.lastMessage);
  });

  it('is masked as well, except what an article says', () => {
    const words = saidIn(fresh, customer('meu CPF é 529.982.247-25')).customerWords;
    expect(words).toMatchObject({ text: 'meu CPF é 529.982.247-25', masked: 'meu CPF é •••.•••.•••-25' });
    const answer = { kind: 'answer', articleId: 'a', revision: 1, confidence: 0.9, locale: 'pt-BR' } as const;
    const told = saidIn(fresh, { from: botAuthor, text: 'Ligue (11) 91234-5678.', plantao: answer });
    expect(told.lastMessage?.masked).toBe('Ligue (11) 91234-5678.');
  });

  it('is the name of a file that came without words', () => {
    const attachments = [{ name: 'nota.pdf', contentType: 'application/pdf', url: '/f' }];
    expect(saidIn(fresh, { ...customer(''), attachments }).customerWords?.text).toBe('nota.pdf');
  });

  it('may be missing on what was stored before it was kept', () => {
    const { customerWords: _none, ...old } = fresh;
    const stored = { ...old, lastMessage: { from: 'agent', text: 'Já vejo.', at: now } };
    const read = conversationSchema.parse(stored);
    expect(read).toMatchObject({ customerWords: null, lastMessage: { from: 'agent', text: 'Já vejo.' } });
    expect(saidIn(read, customer('E agora?')).customerWords?.text).toBe('E agora?');
  });
});

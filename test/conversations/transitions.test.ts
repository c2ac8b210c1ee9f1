import { policyByChannel } from '../../conversations/absence/absence-policy';
import { advanceAbsence } from '../../conversations/absence/advance-absence';
import { armAbsence } from '../../conversations/absence/arm-absence';
import { acceptActivity } from '../../conversations/accept-activity';
import { botAuthor } from '../../conversations/bot-author';
import { closeConversation } from '../../conversations/close-conversation';
import type { Conversation } from '../../conversations/conversation';
import { recordSurvey } from '../../conversations/record-survey';
import { supersedeConversation } from '../../conversations/supersede-conversation';
import { numberStep, SupersededError, step } from '../../conversations/transition';
import { completeTurn } from '../../conversations/turn';
import { customerSays, newConversation } from '../support/test-conversations';
import { webAbsence } from '../support/web-absence';

const now = new Date('2026-03-02T13:00:00.000Z');
const policyOf = policyByChannel(webAbsence);

const fresh = () => newConversation(now);

function accepted(text: string, leaseId = 'l'): Conversation {
  const done = acceptActivity(customerSays(text, text), leaseId)(fresh(), now);
  if (done === null) throw new Error('It was not accepted.');
  return numberStep(fresh(), done, [], now).next;
}

function closedByAgent(): Conversation {
  const closing = { reason: 'agent' as const, resolution: 'solved' as const, by: 'Júlia', farewell: [] };
  return closeConversation(fresh(), closing, now).conversation;
}

describe('a superseded conversation', () => {
  it('takes nothing any more: the next number is the newer one’s', () => {
    const superseded = supersedeConversation('new')(closedByAgent(), now)?.conversation;
    if (superseded === undefined) throw new Error('It was not superseded.');
    const note = step(superseded, {}, [
      { from: { role: 'agent' }, text: 'late', kind: 'note', audience: 'staff' },
    ]);
    expect(() => numberStep(superseded, note, [], now)).toThrow(SupersededError);
    expect(numberStep(superseded, step(superseded, { drafts: {} }), [], now).appended).toEqual([]);
  });

  it('is a closed one only', () => {
    expect(supersedeConversation('new')(fresh(), now)).toBeNull();
  });
});

describe('the survey', () => {
  it('takes an answer where it was asked, and nowhere else', () => {
    expect(recordSurvey({ score: 9 })(fresh(), now)).toBeNull();
    expect(recordSurvey({ score: 9 })(closedByAgent(), now)?.conversation.survey).toMatchObject({ score: 9 });
  });
});

describe('a turn', () => {
  const effect = (conversation: Conversation) => step(conversation, {}, [{ from: botAuthor, text: 'late' }]);

  it('decides anew when the conversation was queued meanwhile', () => {
    const began = accepted('oi');
    const queued = { ...began, owner: { kind: 'queue' as const } };
    const done = completeTurn('l', 1, began, effect)(queued, now);
    expect(done?.append).toEqual([]);
    expect(done?.conversation.turn).toMatchObject({ leaseId: 'l', processedSeq: 0 });
  });

  it('leaves a message that came after a close to the next turn', () => {
    const began = accepted('oi');
    const closed = { ...began, status: 'closed' as const, turn: { ...began.turn, lastSeq: 3 } };
    const done = completeTurn('l', 1, began, effect)(closed, now);
    expect(done?.append).toEqual([]);
    expect(done?.conversation.turn).toMatchObject({ leaseId: 'l', processedSeq: 1, lastSeq: 3 });
  });
});

describe('the absence clock', () => {
  const rules = {
    policyOf,
    compose: (conversation: Conversation) => ({
      message: { from: botAuthor, text: 'still there?' },
      lastTexts: conversation.lastTexts,
    }),
    opensAt: () => null,
  };
  const later = new Date(now.getTime() + webAbsence.noticeMs);

  it('does not run for who has not said anything', () => {
    expect(armAbsence(step(fresh(), {}), policyOf, now).conversation.absence).toBeNull();
  });

  it('stops rather than acts while the bot owes an answer', () => {
    const armed = armAbsence(step(accepted('oi'), {}), policyOf, now).conversation;
    const stepped = advanceAbsence(rules)(armed, later);
    expect(stepped?.append).toEqual([]);
    expect(stepped?.conversation.absence).toBeNull();
  });

  it('keeps its steps apart after an outage', () => {
    const done = { ...accepted('oi').turn, processedSeq: 1 };
    const armed = armAbsence(step({ ...accepted('oi'), turn: done }, {}), policyOf, now).conversation;
    const dayLater = new Date(now.getTime() + 24 * 60 * 60_000);
    const noticed = advanceAbsence(rules)(armed, dayLater)?.conversation;
    if (noticed === undefined) throw new Error('Nothing happened.');
    expect(noticed.absence?.stage).toBe('notified');
    expect(noticed.absence?.dueAt.getTime()).toBe(
      dayLater.getTime() + webAbsence.secondCallMs - webAbsence.noticeMs,
    );
    expect(advanceAbsence(rules)(noticed, dayLater)).toBeNull();
  });
});

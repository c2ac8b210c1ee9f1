import fc from 'fast-check';
import { policyByChannel } from '../../conversations/absence/absence-policy';
import { advanceAbsence } from '../../conversations/absence/advance-absence';
import { answerSecondCall } from '../../conversations/absence/answer-second-call';
import { armAbsence, noticeSignOfLife } from '../../conversations/absence/arm-absence';
import { acceptActivity } from '../../conversations/accept-activity';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { numberStep, type Step, step, type Transition } from '../../conversations/transition';
import { composeAbsence } from '../../dialogs/absence/compose-absence';
import { secondCallWords } from '../../dialogs/absence/second-call-words';
import { customerSays, newConversation } from '../support/test-conversations';
import { webAbsence } from '../support/web-absence';

const policyOf = policyByChannel(webAbsence);
const secondCall = {
  policyOf,
  ...secondCallWords({ known: null, now: new Date('2026-03-02T13:00:00.000Z') }),
};
const rules = { policyOf, compose: composeAbsence, opensAt: () => null };

/** Júlia's conversation, in which she has just asked something. */
function withJulia(now: Date): Conversation {
  const fresh = newConversation(now, { customer: { id: 'c', name: 'Ana' } });
  return { ...fresh, owner: { kind: 'agent', agentId: 'j', agentName: 'Júlia' }, lastCustomerAt: now };
}

const juliaWrites: Transition = (conversation, now): Step =>
  armAbsence(
    step(conversation, {}, [{ from: { role: 'agent', id: 'j' }, text: 'Quando você comprou?' }]),
    policyOf,
    now,
  );

type Act = { says: string } | { passes: number } | 'writes' | 'types';

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc
      .constantFrom('Me chamem depois', 'Deixar para lá', 'Continuar agora', 'amanhã às 15h', 'é o 48213')
      .map((says) => ({ says })),
    fc.constantFrom(1, 3, 5, 8).map((passes) => ({ passes })),
    fc.constantFrom<Act>('writes', 'types'),
  ),
  { maxLength: 14 },
);

test('the sequence answers what it asked last, and nothing else while an agent has the conversation', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let now = new Date('2026-03-02T13:00:00.000Z');
      let conversation = withJulia(now);
      let said: StoredActivity[] = [];
      let ids = 0;
      const closed = () => conversation.closed;
      const apply = (transition: Transition) => {
        const done = transition(conversation, now);
        if (done === null) return [];
        const { next, appended } = numberStep(conversation, done, [], now);
        conversation = next;
        return appended.filter(({ audience }) => audience === 'everyone');
      };
      said = apply(juliaWrites);
      for (const act of all) {
        if (closed() !== null) break;
        const before = said.at(-1);
        if (act === 'writes') said = apply(juliaWrites);
        else if (act === 'types') apply(noticeSignOfLife(policyOf));
        else if ('passes' in act) {
          now = new Date(now.getTime() + act.passes * 60_000);
          const told = apply(advanceAbsence(rules));
          if (told.length > 0) said = told;
        } else {
          ids += 1;
          const accept = acceptActivity(customerSays(act.says, String(ids)), 'lease');
          const heard = apply(answerSecondCall(secondCall, accept, act.says));
          expect(heard[0]?.from.role).toBe('customer');
          // A word of the sequence's follows only where the word before was its own, too.
          if (heard.length > 1) expect(before?.from.role).toBe('bot');
          expect(heard.length).toBeLessThanOrEqual(2);
          expect(conversation.turn.leaseId).toBeNull();
          said = heard;
        }
        // Who asked to be called back is never let go for their silence.
        if (closed()?.reason === 'absence') expect(before?.plantao?.kind).toBe('absence-second-call');
      }
    }),
  );
});

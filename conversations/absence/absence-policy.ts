import type { Conversation } from '../conversation';
import type { Absence } from '../conversation-parts';

/** When each step of the absence sequence comes, in milliseconds after the customer came to owe the next message. */
export interface AbsencePolicy {
  noticeMs: number;
  secondCallMs: number;
  closeMs: number;
}

/** How long a stage of the sequence lasts before its next step, in milliseconds. */
export function lengthOf(
  stage: Absence['stage'],
  { noticeMs, secondCallMs, closeMs }: AbsencePolicy,
): number {
  const lengths = { armed: noticeMs, notified: secondCallMs - noticeMs, called: closeMs - secondCallMs };
  return lengths[stage];
}

const hour = 60 * 60_000;

/** For channels where people answer when they get to it: WhatsApp, Teams, e-mail. */
const slow: AbsencePolicy = { noticeMs: hour, secondCallMs: 4 * hour, closeMs: 20 * hour };

/** The policy that holds for a conversation; null where the sequence is off. */
export type PolicyOf = (conversation: Conversation) => AbsencePolicy | null;

/** Channels by their kind: the web's own (and the Bot Framework's test channels), and all others. */
export function policyByChannel(web: AbsencePolicy | null): PolicyOf {
  const quick = new Set(['web', 'emulator', 'webchat', 'directline']);
  return ({ channel }) => (quick.has(channel) ? web : web === null ? null : slow);
}

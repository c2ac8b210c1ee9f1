/** Why a person has a conversation, or is wanted for it. Codes: the desk words them in its reader's language. */
export const handoffReasons = [
  'asked-for-person',
  'no-answer',
  'not-helped',
  'urgent',
  'needs-person',
  'sent-file',
  'callback-wished',
  'callback-due',
  'customer-returned',
  'bot-failed',
  'taken-over',
  'passed-on',
  'agent-left',
  'agent-silent',
] as const;
export type HandoffReason = (typeof handoffReasons)[number];

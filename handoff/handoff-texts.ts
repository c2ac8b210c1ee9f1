import type { Resolution } from '../contracts/conversation';
import type { NewActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import type { Booking } from '../conversations/conversation-parts';

/** Where a conversation goes when the person who had it passes it on. */
type Destination = { kind: 'team'; team: string } | { kind: 'agent'; agentName: string };

type TellCall = (
  conversation: Conversation,
  call: Pick<Booking, 'dueAt' | 'endsAt'>,
  now: Date,
) => NewActivity;

/**
 * What customers read when people act: worded by dialogs/, in the conversation's language. Each function is given the
 * conversation as it stands after the act, and answers with a message for everyone whose `plantao.kind` is the name
 * beside it. They are pure: an act may be decided again when somebody else's came first.
 */
export interface HandoffTexts {
  /** `agent-joined`: a person has the conversation now. */
  agentJoined(conversation: Conversation, agentName: string): NewActivity;
  /** `transferred`: the person who had it passes it on, or puts it back in the queue. */
  transferred(conversation: Conversation, move: { by: string; to: Destination }): NewActivity;
  /** `closed`: that it is closed, and how to come back. */
  closed(conversation: Conversation, resolution: Resolution): NewActivity;
  /** `survey`: asks 0 to 10. */
  survey(conversation: Conversation): NewActivity;
  /** `reopened`: the close was taken back. */
  reopened(conversation: Conversation): NewActivity;
  /** `callback-booked`: staff have booked a time for the customer. */
  callBooked: TellCall;
  /** `callback-booked`: staff have moved the call to another time. */
  callMoved: TellCall;
  /** `callback-booked`: with the close that was taken back, the booked time holds again. */
  callRestored: TellCall;
  /** `callback-cancelled`: staff have cancelled it, and how it may go on. */
  callCancelled(conversation: Conversation): NewActivity;
  /** `queued`, or `out-of-hours`: the booked time has come. `opensAt`: when people are next there, if not now. */
  callDue(
    conversation: Conversation,
    standing: { opensAt: Date | null; isAnyoneThere: boolean; now: Date },
  ): NewActivity;
}

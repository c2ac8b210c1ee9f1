import type { DeskEvent } from '../../../../contracts/desk-event';
import { customerName } from '../customer-name';

export interface AlertWish {
  /** The same in every tab that sees the event. */
  id: string;
  kind: 'message' | 'assigned' | 'queued';
  conversationId: string;
  view: 'queue' | 'mine';
  /** Null while none is known. */
  customerName: string | null;
  number: number;
  text: string;
}

/**
 * What an event is worth telling somebody who looks elsewhere: a customer's words in an own conversation, one that
 * was assigned to them, or a new one in the queue. Null for everything else.
 */
export function decideAlert(event: DeskEvent, staffId: string): AlertWish | null {
  if (event.type !== 'activity') return null;
  const { activity, conversation } = event;
  const mine = conversation.owner.kind === 'agent' && conversation.owner.agentId === staffId;
  const wish = (kind: AlertWish['kind']): AlertWish => ({
    id: `${conversation.id}/${activity.seq}`,
    kind,
    conversationId: conversation.id,
    view: kind === 'queued' ? 'queue' : 'mine',
    customerName: customerName(conversation.customer),
    number: conversation.number,
    text: activity.text,
  });
  if (activity.kind === 'message' && activity.from.role === 'customer') return mine ? wish('message') : null;
  if (activity.kind !== 'event' || activity.event === undefined) return null;
  const { name } = activity.event;
  if ((name === 'assigned' || name === 'transferred' || name === 'customer-returned') && mine)
    return wish('assigned');
  if ((name === 'queued' || name === 'released') && conversation.owner.kind === 'queue')
    return wish('queued');
  return null;
}

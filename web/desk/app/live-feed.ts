import type { DeskEvent } from '../../../contracts/desk-event';
import type { LiveConnection } from '../lib/live/live-connection';

type Listener = (event: DeskEvent) => void;

const listeners = new Set<Listener>();

/** Hears every event of the live feed; the answer ends it. */
export function onDeskEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellDeskEvent(event: DeskEvent) {
  for (const listener of listeners) listener(event);
}

let connection: LiveConnection | null = null;
let viewed: string | null = null;

export function setConnection(next: LiveConnection | null) {
  connection = next;
  connection?.view(viewed);
}

/** Tells colleagues which conversation is in front of this agent: at once, or as soon as there is a connection. */
export function viewConversation(conversationId: string | null) {
  viewed = conversationId;
  connection?.view(viewed);
}

import { PlantaoError } from '../contracts/plantao-error';
import type { Conversation } from '../conversations/conversation';
import { mayDo } from '../staff/permissions';
import type { StaffRecord } from '../staff/staff-member';

/** The staff member who acts. */
export type Actor = Pick<StaffRecord, 'id' | 'name' | 'roles' | 'teams'>;

type Roles = Pick<Actor, 'roles'>;

/** True for those who serve customers: they may claim and write. */
export function canServe({ roles }: Roles): boolean {
  return mayDo(roles, 'conversations:work');
}

/** True for those who may act on colleagues' conversations. */
export function canSupervise({ roles }: Roles): boolean {
  return mayDo(roles, 'conversations:assign');
}

/** Whether the person has the conversation. */
export function isOwner({ id }: Pick<Actor, 'id'>, { owner }: Conversation): boolean {
  return owner.kind === 'agent' && owner.agentId === id;
}

/** @throws PlantaoError `not-allowed` for whoever has no role that serves customers */
export function mustServe(actor: Roles): void {
  if (!canServe(actor)) {
    throw new PlantaoError(
      'not-allowed',
      'Your role does not serve customers: ask an administrator for the agent role.',
    );
  }
}

/** @throws PlantaoError `not-allowed` for whoever neither has the conversation nor supervises */
export function mustControl(actor: Actor, conversation: Conversation): void {
  mustServe(actor);
  if (isOwner(actor, conversation) || canSupervise(actor)) return;
  throw new PlantaoError(
    'not-allowed',
    'Only the person who has this conversation, or a supervisor, may do this: claim it first.',
  );
}

/** @throws PlantaoError `conversation-closed` */
export function mustBeOpen({ status }: Conversation): void {
  if (status === 'closed') {
    throw new PlantaoError('conversation-closed', 'The conversation is closed: reopen it first.');
  }
}

import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { z } from 'zod';
import { step } from '../conversations/transition';
import { mostCharacters } from './hearing/join-words';
import type { TurnScope } from './turn-scope';

const scopeKey = Symbol('turn scope');
const saidKey = Symbol('activities said');
const stateKey = Symbol('dialog state');

const instanceSchema = z.object({
  id: z.string(),
  state: z.record(z.string(), z.unknown()),
  version: z.string().optional(),
});
const dialogStateSchema = z.object({ dialogStack: z.array(instanceSchema) });

/** Gives the dialogs of a turn its scope. */
export function bindScope(context: TurnContext, scope: TurnScope): void {
  context.turnState.set(scopeKey, scope);
  context.turnState.set(saidKey, 0);
  context.onSendActivities(async (_context, activities, next) => {
    context.turnState.set(saidKey, countSaid(context) + activities.length);
    return next();
  });
}

/** How many activities this turn has sent so far. */
export function countSaid(context: TurnContext): number {
  return context.turnState.get(saidKey) ?? 0;
}

/** The turn under way: what was said, the conversation so far, and how to change it. @throws outside a turn */
export function scopeOf(context: TurnContext): TurnScope {
  const scope: TurnScope | undefined = context.turnState.get(scopeKey);
  if (scope === undefined) throw new Error('A dialog runs outside a turn: bindScope comes first.');
  return scope;
}

function loadState(context: TurnContext): DialogState {
  const stored = dialogStateSchema.safeParse(scopeOf(context).conversation.dialog);
  return stored.success ? structuredClone(stored.data) : { dialogStack: [] };
}

/** The dialogs' stack lives in the conversation's own document, so that it commits with everything else. */
export const scopeState: StatePropertyAccessor<DialogState> = {
  async get(context: TurnContext): Promise<DialogState> {
    const known: DialogState | undefined = context.turnState.get(stateKey);
    if (known !== undefined) return known;
    const loaded = loadState(context);
    context.turnState.set(stateKey, loaded);
    return loaded;
  },
  async set(context: TurnContext, value: DialogState): Promise<void> {
    context.turnState.set(stateKey, value);
  },
  async delete(context: TurnContext): Promise<void> {
    context.turnState.set(stateKey, { dialogStack: [] });
  },
};

/** Keeps what the dialogs wait for, as the turn's last change. */
export function keepDialogState(context: TurnContext): void {
  const state: DialogState | undefined = context.turnState.get(stateKey);
  const scope = scopeOf(context);
  if (state === undefined || scope.conversation.status === 'closed') return;
  scope.change((conversation) =>
    step(conversation, { dialog: { ...conversation.dialog, dialogStack: state.dialogStack } }),
  );
}

const requestsSchema = z.object({
  /** Further requests that the customer made in one message, still to be taken up. */
  pending: z.array(z.string()).default([]),
  /** The request that is being dealt with, in the customer's words. */
  current: z.string().nullable().default(null),
  /** True once the triage was asked what that request is about. */
  triaged: z.boolean().default(false),
  /** What was asked for before and nothing has answered yet. */
  setAside: z.array(z.string()).default([]),
  /** How the part of an answer begins that was last told again. */
  quoted: z.string().nullable().default(null),
});
type Requests = z.infer<typeof requestsSchema>;

/** What the customer asked for and is still to be, or just being, dealt with. */
export function requestsOf(context: TurnContext): Requests {
  return readRequests(scopeOf(context).conversation.dialog);
}

/** What was read from a dialogs' state, which is never changed in place. */
const requestsRead = new WeakMap<Record<string, unknown>, Requests>();

/** The same, from the dialogs' state as the conversation keeps it. */
export function readRequests(dialog: Record<string, unknown>): Requests {
  const known = requestsRead.get(dialog);
  if (known !== undefined) return known;
  const read = requestsSchema.safeParse(dialog);
  const requests = read.success ? read.data : requestsSchema.parse({});
  requestsRead.set(dialog, requests);
  return requests;
}

/** Keeps what changed of them; a request as long as requests may be. */
export function keepRequests(context: TurnContext, changes: Partial<Requests>): void {
  const { current } = changes;
  const kept =
    typeof current === 'string' ? { ...changes, current: current.slice(0, mostCharacters) } : changes;
  scopeOf(context).change((conversation) =>
    step(conversation, { dialog: { ...conversation.dialog, ...kept } }),
  );
}

import type { Db } from 'mongodb';
import { createRunner } from '../basics/run-again';
import type { Recall } from '../contracts/recall';
import type { PresenceStatus, PresenceView } from '../contracts/staff';
import type { PolicyOf } from '../conversations/absence/absence-policy';
import type { Conversation } from '../conversations/conversation';
import type { Commit, Conversations } from '../conversations/conversations';
import type { StoredReader } from '../conversations/stored-reader';
import type { AuditEntry } from '../staff/audit-store';
import type { StaffRecord } from '../staff/staff-member';
import { type Actor, mustServe } from './actor';
import { assignConversation } from './acts/claim-conversation';
import { type ConversationActs, createConversationActs } from './acts/conversation-acts';
import { presentPresence, setPresence } from './acts/presence';
import type { Agent } from './agents/agent';
import { createAgentStore } from './agents/agent-store';
import { createSlotFreer } from './agents/free-slots';
import { createAgentNotice } from './agents/notice-agents';
import { createSlots } from './agents/slots';
import { profileOf } from './agents/sync-agents';
import { createBookingsStore } from './callbacks/bookings-store';
import { createCallbacksStore } from './callbacks/callbacks-store';
import { type Callbacks, createCallbacks } from './callbacks/create-callbacks';
import type { HandoffTexts } from './handoff-texts';
import { opensAt } from './hours/business-hours';
import type { HoursStore } from './hours/hours-store';
import { type ConversationQueries, createConversationQueries } from './queries/conversation-queries-store';
import { assignConversations } from './queue/assign-conversations';
import { type AssignmentStore, createAssignmentStore, defaultAssignment } from './queue/assignment-store';
import { createQueuePlaces, type PlaceInQueue, type WantedPlace } from './queue/queue-place';
import { type RecallQuery, recallAnswers } from './recall/recall-answers';
import { createRecallStore } from './recall/recall-store';
import { recheckSla } from './sla/follow-sla';
import type { SlaStore } from './sla/sla-store';
import { sweepHandoff } from './sweep-handoff';
import { type ConversationAccess, createConversationAccess } from './views/conversation-access';
import { type ConversationViews, createConversationViews } from './views/conversation-views';
import { createConversationOpener } from './views/open-conversation';

/** What the hand-off needs from the rest of the service. */
interface HandoffDeps {
  db: Db;
  reader: StoredReader;
  conversations: Conversations;
  now: () => Date;
  policyOf: PolicyOf;
  /** Both were read once: who asks without waiting is not to be told "always open" only because nothing was read yet. */
  hours: HoursStore;
  sla: SlaStore;
  /** What customers read when people act: dialogs/ words it. */
  texts: HandoffTexts;
  staff: {
    list(): Promise<StaffRecord[]>;
    find(id: string): Promise<StaffRecord | null>;
    hasTeam(key: string): Promise<boolean>;
  };
  audit: (entry: AuditEntry) => Promise<void>;
  /** Told of what failed behind the scenes; it is tried again by the next sweep. */
  onFault: (error: unknown) => void;
  /** How often the sweep runs, in milliseconds. */
  sweepMs?: number;
}

export interface Handoff {
  hours: HoursStore;
  assignment: AssignmentStore;
  sla: SlaStore;
  callbacks: Callbacks;
  acts: ConversationActs;
  views: ConversationViews;
  access: ConversationAccess;
  queries: ConversationQueries;
  /** Who was told an old text of an article. */
  recall(actor: Actor, query: RecallQuery): Promise<Recall>;
  /** The place that a conversation would get if it were queued now, before its turn commits. */
  placeFor(wanted: WantedPlace, at: Date): Promise<PlaceInQueue>;
  /** The place of a queued conversation; null for any other. */
  placeOf(conversation: Conversation, at: Date): Promise<PlaceInQueue | null>;
  /** Its place among its team's queue, from 1; null for one that is not queued. */
  positionOf(conversation: Conversation): Promise<number | null>;
  /** When people are next there by the calendar as last read; null while they are. */
  opensAt(at: Date): Date | null;
  setPresence(actor: Actor, status: PresenceStatus): Promise<PresenceView>;
  /** Something was heard of this person: their desk is open. Agents of whom nothing is heard are away. */
  seen(staffId: string): void;
  /** Everyone who serves customers, the active ones. */
  colleagues(): Promise<PresenceView[]>;
  presenceOf(staffId: string): Promise<{ presence: PresenceStatus; load: number }>;
  /** Called after this instance changed an agent's presence or load. Listeners must not throw. */
  onPresence(listener: (presence: PresenceView) => void): () => void;
  /** To be called when staff were added or changed. */
  staffChanged(): Promise<void>;
  /** To be called when the calendar was changed: the promised times run by it from now on. */
  hoursChanged(): Promise<void>;
  /** Puts right what was left undone, then assigns what can be assigned. */
  sweep(): Promise<void>;
  /** Resolves when nothing runs behind the scenes. */
  whenIdle(): Promise<void>;
  /** Begins to sweep. */
  start(): void;
  close(): Promise<void>;
}

export async function createHandoff(deps: HandoffDeps): Promise<Handoff> {
  const { db, reader, conversations, now, policyOf, hours, sla } = deps;
  const { texts, staff, audit, onFault, sweepMs = 5_000 } = deps;
  const listeners = new Set<(presence: PresenceView) => void>();
  const queries = await createConversationQueries(db, reader);
  const recalled = await createRecallStore(db, reader);
  const assignment = createAssignmentStore({ db, now, onFault });
  const agents = createAgentStore({ db, now, onPresence: announce });
  const slots = createSlots({ agents, conversations, now });
  const places = createQueuePlaces({ queries, hours });
  const access = createConversationAccess({
    listAgents: agents.list,
    servesCustomer: queries.servesCustomer,
    now,
  });
  const assigning = createRunner(async () => {
    await assignConversations({
      queries,
      agents,
      mode: async () => ((await assignment.read()) ?? defaultAssignment).mode,
      assign: (id, agent) => assignConversation({ conversations, slots, texts }, id, agent),
    });
  }, onFault);
  const freer = createSlotFreer({ slots, onFreed: assigning.wake, onFault });
  const sweeping = createRunner(async () => {
    await sweepHandoff({
      conversations,
      queries,
      agents,
      slots,
      texts,
      listStaff: staff.list,
      readHours: hours.read,
      now,
    });
    // What another instance saved is known here before a clock asks, which cannot wait.
    await sla.read();
    await assigning.run();
  }, onFault);

  const rechecking = createRunner(async () => {
    for (const id of await queries.promised()) await conversations.apply(id, recheckSla);
  }, onFault);

  function announce(agent: Agent): void {
    for (const listener of listeners) listener(presentPresence(agent));
  }

  function onCommit(commit: Commit): void {
    freer.onCommit(commit);
    if (commit.before.queue !== commit.conversation.queue) assigning.wake();
  }

  async function ensureAgent(actor: Actor): Promise<void> {
    mustServe(actor);
    const known = await agents.load(actor.id);
    if (known?.active === true) return;
    const member = await staff.find(actor.id);
    if (member !== null) await agents.saveProfile(profileOf(member));
  }

  async function whenIdle(): Promise<void> {
    await notice.whenIdle();
    await freer.whenFreed();
    await sweeping.idle();
    await assigning.idle();
    await rechecking.idle();
  }

  const notice = createAgentNotice({ agents, now, onReturn: assigning.wake, onFault });
  const open = createConversationOpener({ conversations, access, seen: notice.seen });
  const acts = createConversationActs({
    conversations,
    open,
    agents,
    slots,
    texts,
    policyOf,
    hasTeam: staff.hasTeam,
    audit,
    now,
    ensureAgent,
    whenFreed: freer.whenFreed,
  });
  const callbacks = createCallbacks({
    conversations,
    open,
    setting: createCallbacksStore({ db, now, onFault }),
    bookings: createBookingsStore(db),
    hours,
    agents,
    texts,
    policyOf,
    audit,
    now,
  });
  const views = createConversationViews({
    conversations,
    open,
    queries,
    places,
    access,
    hours,
    areCallsOffered: callbacks.areOffered,
    seen: notice.seen,
    now,
  });
  const stopListening = conversations.onCommit(onCommit);
  let timer: NodeJS.Timeout | null = null;

  return {
    hours,
    assignment,
    sla,
    callbacks,
    acts,
    views,
    access,
    queries,
    recall: (actor, query) => recallAnswers({ store: recalled, access, now }, actor, query),
    placeFor: places.placeFor,
    placeOf: places.placeOf,
    positionOf: places.positionOf,
    opensAt: (at) => opensAt(hours.current(), at),

    async setPresence(actor, status) {
      await ensureAgent(actor);
      const presence = await setPresence({ agents, conversations, queries, now }, actor, status);
      assigning.wake();
      return presence;
    },

    seen: notice.seen,

    async colleagues() {
      return (await agents.list()).filter((agent) => agent.active).map(presentPresence);
    },

    async presenceOf(staffId) {
      const agent = await agents.load(staffId);
      return { presence: agent?.status ?? 'offline', load: agent?.holding.length ?? 0 };
    },

    onPresence(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    staffChanged: sweeping.run,
    hoursChanged: rechecking.run,
    sweep: sweeping.run,
    whenIdle,

    start() {
      timer ??= setInterval(sweeping.wake, sweepMs);
      timer.unref();
      sweeping.wake();
    },

    async close() {
      if (timer !== null) clearInterval(timer);
      stopListening();
      await whenIdle();
    },
  };
}

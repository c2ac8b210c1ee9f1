import { randomUUID } from 'node:crypto';
import type { PlantaoData } from '../../contracts/activity';
import type { Role } from '../../contracts/staff';
import { policyByChannel } from '../../conversations/absence/absence-policy';
import { acceptActivity } from '../../conversations/accept-activity';
import type { NewActivity, StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { createConversationStore } from '../../conversations/conversation-store';
import { type Conversations, createConversations } from '../../conversations/conversations';
import { createStoredReader } from '../../conversations/stored-reader';
import { followBooking } from '../../handoff/callbacks/follow-booking';
import { createHandoff, type Handoff } from '../../handoff/create-handoff';
import type { HandoffTexts } from '../../handoff/handoff-texts';
import { createHoursStore } from '../../handoff/hours/hours-store';
import { type QueueRequest, queueConversation } from '../../handoff/queue/queue-conversation';
import { followSla } from '../../handoff/sla/follow-sla';
import { createSlaStore } from '../../handoff/sla/sla-store';
import type { AuditEntry } from '../../staff/audit-store';
import type { StaffRecord } from '../../staff/staff-member';
import { createFakeClock, type FakeClock } from '../support/fake-clock';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database';
import { refuseUnreadable } from '../support/refuse-unreadable';
import { webAbsence } from '../support/web-absence';

function say(text: string, plantao: PlantaoData): NewActivity {
  return { from: { role: 'bot', id: 'plantao', name: 'Lia' }, text, plantao };
}

function sayCall(text: string, { dueAt, endsAt }: { dueAt: Date; endsAt: Date }): NewActivity {
  const call = { startsAt: dueAt.toISOString(), endsAt: endsAt.toISOString() };
  return say(text, { kind: 'callback-booked', ...call });
}

export const texts: HandoffTexts = {
  agentJoined: (_conversation, agentName) => say(`${agentName} joined`, { kind: 'agent-joined', agentName }),
  transferred: (_conversation, { by, to }) => {
    const agentName = to.kind === 'agent' ? to.agentName : by;
    return say(`${by} passed it on`, { kind: 'transferred', agentName });
  },
  closed: () => say('closed', { kind: 'closed' }),
  survey: () => say('0 to 10?', { kind: 'survey' }),
  reopened: () => say('reopened', { kind: 'reopened' }),
  callBooked: (_conversation, call) => sayCall('booked', call),
  callMoved: (_conversation, call) => sayCall('moved', call),
  callRestored: (_conversation, call) => sayCall('restored', call),
  callCancelled: () => say('cancelled', { kind: 'callback-cancelled' }),
  callDue: () => say('due', { kind: 'acknowledged' }),
};

/** The hand-off on a real database, with people who can be changed and a clock that can be moved. */
export interface Kit {
  database: TestDatabase;
  clock: FakeClock;
  conversations: Conversations;
  handoff: Handoff;
  staff: StaffRecord[];
  audited: AuditEntry[];
  faults: unknown[];
  /** Another instance of the service on the same database. */
  another(): Promise<{ conversations: Conversations; handoff: Handoff }>;
  addStaff(id: string, changes?: Partial<StaffRecord>): StaffRecord;
  /** A customer's conversation, after their first words, with the bot. */
  begin(changes?: { id?: string; customer?: Conversation['customer'] }): Promise<Conversation>;
  /** The same, in the queue. */
  queue(request?: Partial<QueueRequest>, id?: string): Promise<Conversation>;
  customerWrites(id: string, text: string): Promise<void>;
  load(id: string): Promise<Conversation>;
  transcript(id: string): Promise<StoredActivity[]>;
  /** What each entry of the transcript is: the event's name, what the bot marked it as, or its kind. */
  kinds(id: string): Promise<(string | undefined)[]>;
  close(): Promise<void>;
}

const request: QueueRequest = {
  reason: 'asked-for-person',
  team: 'entregas',
  skills: [],
  priority: 'normal',
};

export async function openKit(): Promise<Kit> {
  const database = await openTestDatabase();
  const clock = createFakeClock('2026-11-23T13:00:00.000Z');
  const staff: StaffRecord[] = [];
  const audited: AuditEntry[] = [];
  const faults: unknown[] = [];
  const opened: { close(): Promise<void> }[] = [];

  async function instance() {
    const reader = createStoredReader(refuseUnreadable);
    const store = await createConversationStore(database.db, reader);
    const onFault = (error: unknown) => faults.push(error);
    const hours = createHoursStore({ db: database.db, now: clock.now, onFault });
    const sla = createSlaStore({ db: database.db, now: clock.now, onFault });
    await Promise.all([hours.read(), sla.read()]);
    const rules = { hours: hours.current, targets: sla.current };
    const conversations = createConversations({
      store,
      now: clock.now,
      follow: (before, decided, at) => followSla(before, followBooking(decided), at, rules),
      onFault,
    });
    const handoff = await createHandoff({
      db: database.db,
      reader,
      conversations,
      now: clock.now,
      policyOf: policyByChannel(webAbsence),
      hours,
      sla,
      texts,
      staff: {
        list: async () => staff,
        find: async (id) => staff.find((member) => member.id === id) ?? null,
        hasTeam: async (key) => ['entregas', 'financeiro', 'atendimento'].includes(key),
      },
      audit: async (entry) => {
        audited.push(entry);
      },
      onFault,
    });
    opened.push(handoff, conversations);
    return { conversations, handoff };
  }

  const { conversations, handoff } = await instance();

  async function load(id: string): Promise<Conversation> {
    const found = await conversations.findFresh(id);
    if (found === null) throw new Error(`There is no conversation ${id}.`);
    return found;
  }

  async function transcript(id: string): Promise<StoredActivity[]> {
    return conversations.read(await load(id), 0);
  }

  async function customerWrites(id: string, text: string): Promise<void> {
    const from = { role: 'customer', id: `customer-${id}` } as const;
    await conversations.apply(id, acceptActivity({ from, text, externalId: randomUUID() }, randomUUID()));
  }

  const kit: Kit = {
    database,
    clock,
    conversations,
    handoff,
    staff,
    audited,
    faults,
    another: instance,
    load,
    transcript,
    customerWrites,

    async kinds(id) {
      return (await transcript(id)).map(({ event, plantao, kind }) => event?.name ?? plantao?.kind ?? kind);
    },

    addStaff(id, changes = {}) {
      const roles: Role[] = ['agent'];
      const member: StaffRecord = {
        id,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        email: `${id}@example.com`,
        roles,
        skills: [],
        teams: [],
        capacity: 3,
        active: true,
        createdAt: clock.now(),
        updatedAt: clock.now(),
        ...changes,
      };
      staff.push(member);
      return member;
    },

    async begin({ id = randomUUID(), customer = { id: `customer-${id}`, name: 'Ana' } } = {}) {
      await conversations.start({
        id,
        threadId: `thread-${id}`,
        channel: 'web',
        customer,
        locale: 'pt-BR',
        reference: null,
        previous: null,
      });
      await customerWrites(id, 'meu pedido não chegou');
      return load(id);
    },

    async queue(changes = {}, id = randomUUID()) {
      await kit.begin({ id });
      await conversations.apply(id, (conversation, now) =>
        queueConversation(conversation, { ...request, ...changes }, now),
      );
      return load(id);
    },

    async close() {
      for (const part of opened) await part.close();
      await database.drop();
    },
  };
  return kit;
}

/** Opens a kit before each test of a file, and closes it after; a test in which something failed unseen fails. */
export function forEachTest(use: (kit: Kit) => void): void {
  let kit: Kit;
  beforeEach(async () => {
    kit = await openKit();
    use(kit);
  });
  afterEach(async () => {
    expect(kit.faults).toEqual([]);
    await kit.close();
  });
}

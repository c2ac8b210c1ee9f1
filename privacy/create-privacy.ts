import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { createRunner } from '../basics/run-again';
import { PlantaoError } from '../contracts/plantao-error';
import type {
  PrivacyRequestList,
  PrivacyRequestView,
  PrivacyState,
  RegisterInput,
} from '../contracts/privacy';
import { isErased } from '../conversations/conversation';
import { later } from '../conversations/later';
import type { StoredReader } from '../conversations/stored-reader';
import { step } from '../conversations/transition';
import {
  type CarryOutDeps,
  carryOutAccess,
  carryOutErasure,
  carryOutRefusal,
  type Outcome,
} from './carry-out';
import { createPersonStore } from './person-store';
import { asOf, newRequest, type PrivacyRequest, type RequestPerson } from './privacy-request';
import { createPrivacyRequestStore } from './privacy-request-store';
import { createProofTriesStore } from './proof-tries-store';
import { type Proof, provePerson } from './prove-person';

type Audit = (entry: {
  action: string;
  by: string | null;
  target: string;
  details?: Record<string, string | number>;
}) => Promise<void>;

interface Options extends Omit<CarryOutDeps, 'people'> {
  db: Db;
  reader: StoredReader;
  audit: Audit;
  /** Told of what failed; it is taken up again. */
  onFault(error: unknown): void;
  /** Told of a request that is stored in a shape that this version does not read. */
  onUnreadable(id: string, error: unknown): void;
}

/** Customers' requests about their own data: noted, proven, decided, carried out. */
export interface Privacy {
  /** The threads that the details prove to be the same person's; none where they do not. */
  prove(proof: Proof): Promise<string[]>;
  /** Takes what was asked in a conversation into the record. */
  note(conversationId: string): Promise<void>;
  /** Carries out whatever is due. Any number of instances may. */
  sweep(): Promise<void>;
  list(state: PrivacyState | undefined): Promise<PrivacyRequestList>;
  /**
   * Takes down what was asked outside the chat: it waits for a decision, as nothing has proven who asks.
   *
   * @throws PlantaoError `invalid-input` for an unknown number, `conflict` when the conversation is erased already or
   *   such a request of its chat waits
   */
  register(input: RegisterInput, by: RequestPerson): Promise<PrivacyRequestView>;
  /**
   * Lets a request that waits be carried out, with further conversations that are the person's by whoever decides.
   *
   * @throws PlantaoError `not-found`, `conflict` when it was decided before, `invalid-input` for an unknown number
   */
  approve(id: string, by: RequestPerson, conversationNumbers: readonly number[]): Promise<PrivacyRequestView>;
  /** @throws PlantaoError `not-found`, `conflict` */
  refuse(id: string, by: RequestPerson, reason: string): Promise<PrivacyRequestView>;
}

/** How long an instance has for one request before another takes it up, and how long one that waits is left, in milliseconds. */
const leaseMs = 2 * 60_000;
const waitMs = 30_000;
const mostAtOnce = 20;
const mostListed = 200;

export async function createPrivacy(options: Options): Promise<Privacy> {
  const { db, reader, conversations, audit, now, onFault, onUnreadable } = options;
  const requests = await createPrivacyRequestStore(db, onUnreadable);
  const people = await createPersonStore(db, reader);
  const tries = await createProofTriesStore(db, now);
  const deps: CarryOutDeps = { ...options, people };

  async function present(request: PrivacyRequest): Promise<PrivacyRequestView> {
    const numbers = await people.numbersOf([request.conversationId]);
    return toView(request, numbers);
  }

  /** People decide where nothing proves who asks: not the chat's token, where several chats are in one conversation. */
  async function needsPeople(threads: readonly string[], until: Date): Promise<boolean> {
    return (await people.findByThreads(threads, until)).some(({ severalPlaces }) => severalPlaces === true);
  }

  function carryOut(request: PrivacyRequest): Promise<Outcome> {
    if (request.refusal !== null) return carryOutRefusal(deps, request, request.refusal);
    return request.kind === 'access' ? carryOutAccess(deps, request) : carryOutErasure(deps, request);
  }

  async function settle(request: PrivacyRequest, outcome: Outcome): Promise<void> {
    if (!outcome.isDone) {
      const { waitsForAgents } = outcome;
      await requests.change(request, { waitsForAgents, nextAt: later(now(), waitMs) });
      return;
    }
    const { conversations: count } = outcome;
    const isRefusal = request.refusal !== null;
    if (!isRefusal) {
      // Before it is said to be done: rather twice on record than not at all.
      const action = request.kind === 'access' ? 'privacy.copied' : 'privacy.erased';
      await audit({ action, by: null, target: request._id, details: { conversations: count } });
    }
    await requests.change(request, {
      state: isRefusal ? 'refused' : 'done',
      nextAt: null,
      refusal: null,
      waitsForAgents: 0,
      doneAt: now(),
      conversations: isRefusal ? null : count,
    });
  }

  async function decide(
    id: string,
    by: RequestPerson,
    action: string,
    changes: Partial<Omit<PrivacyRequest, '_id'>>,
  ): Promise<PrivacyRequestView> {
    const at = now();
    const decidedBy = { id: by.id, name: by.name };
    const decided = { ...changes, decidedBy, decidedAt: at, nextAt: at };
    if (!(await requests.change({ _id: id, state: 'waiting' }, decided))) {
      await getRequest(id);
      throw new PlantaoError('conflict', 'Somebody has decided this already. Load the list again.');
    }
    await audit({ action, by: by.id, target: id });
    return present(await getRequest(id));
  }

  async function getRequest(id: string): Promise<PrivacyRequest> {
    const found = await requests.find(id);
    if (found === null) throw new PlantaoError('not-found', 'There is no such request.');
    return found;
  }

  const sweeping = createRunner(async () => {
    for (let taken = 0; taken < mostAtOnce; taken += 1) {
      const at = now();
      const request = await requests.takeDue(at, later(at, leaseMs));
      if (request === null) return;
      try {
        if (request.decidedBy === null && (await needsPeople(request.threads, asOf(request)))) {
          await requests.change(request, { state: 'waiting', nextAt: null });
        } else await settle(request, await carryOut(request));
      } catch (error) {
        onFault(error);
      }
    }
  }, onFault);

  return {
    prove: (proof) => provePerson({ people, tries }, proof),

    async note(conversationId) {
      const { privacy, threadId, channel, locale } = await conversations.getFresh(conversationId);
      const asked = privacy?.asked ?? [];
      for (const each of asked) {
        const isWaiting = each.isUnproven || (await needsPeople(each.threads, each.at));
        // Asked again while it waits, it is one request.
        if (isWaiting && (await requests.isWaiting(threadId, each.kind))) continue;
        await requests.add(
          newRequest({
            _id: each.id,
            kind: each.kind,
            state: isWaiting ? 'waiting' : 'open',
            channel,
            threadId,
            conversationId,
            locale,
            threads: each.threads,
            requestedAt: each.at,
            nextAt: isWaiting ? null : now(),
            registeredBy: null,
          }),
        );
      }
      const noted = new Set(asked.map(({ id }) => id));
      await conversations.apply(conversationId, (conversation) => {
        if (conversation.privacy === null) return null;
        const left = conversation.privacy.asked.filter(({ id }) => !noted.has(id));
        const dueAt = left.length === 0 ? null : conversation.privacy.dueAt;
        return step(conversation, { privacy: { ...conversation.privacy, asked: left, dueAt } });
      });
    },

    sweep: sweeping.run,

    async list(state) {
      const groups: PrivacyState[][] =
        state === undefined
          ? [
              ['waiting', 'open'],
              ['done', 'refused'],
            ]
          : [[state]];
      const found: PrivacyRequest[] = [];
      for (const states of groups) found.push(...(await requests.list(states, mostListed)));
      const numbers = await people.numbersOf(found.map(({ conversationId }) => conversationId));
      const items = found.map((request) => toView(request, numbers));
      return { items, waiting: await requests.countWaiting() };
    },

    async register({ kind, conversation: number }, by) {
      const [about] = await people.findByNumbers([number]);
      if (about === undefined) throw unknownNumber('conversation', [number]);
      if (isErased(about)) throw new PlantaoError('conflict', 'This conversation is erased already.');
      const { _id: conversationId, threadId, channel, locale } = about;
      if (await requests.isWaiting(threadId, kind)) {
        throw new PlantaoError('conflict', 'Such a request of this chat waits already: decide that one.');
      }
      const request = newRequest({
        _id: randomUUID(),
        kind,
        state: 'waiting',
        channel,
        threadId,
        conversationId,
        locale,
        threads: [threadId],
        requestedAt: now(),
        nextAt: null,
        registeredBy: { id: by.id, name: by.name },
      });
      await requests.add(request);
      await audit({ action: 'privacy.registered', by: by.id, target: request._id, details: { kind } });
      return present(request);
    },

    async approve(id, by, conversationNumbers) {
      const request = await getRequest(id);
      const found = await people.findByNumbers(conversationNumbers);
      const known = new Set(found.map(({ number }) => number));
      const unknown = conversationNumbers.filter((number) => !known.has(number));
      if (unknown.length > 0) throw unknownNumber('conversations', unknown);
      const threads = [...new Set([...request.threads, ...found.map(({ threadId }) => threadId)])];
      return decide(id, by, 'privacy.approved', { state: 'open', threads });
    },

    refuse: (id, by, reason) => decide(id, by, 'privacy.refused', { state: 'refused', refusal: reason }),
  };
}

function unknownNumber(field: string, numbers: readonly number[]): PlantaoError {
  return new PlantaoError('invalid-input', 'There is no conversation with this number.', {
    fields: { [field]: numbers.map((number) => `#${number}`).join(', ') },
  });
}

function toView(request: PrivacyRequest, numbers: ReadonlyMap<string, number>): PrivacyRequestView {
  const { _id, kind, state, channel, conversationId, requestedAt, dueAt, waitsForAgents } = request;
  return {
    id: _id,
    kind,
    state,
    conversation: { id: conversationId, number: numbers.get(conversationId) ?? null },
    channel,
    requestedAt: requestedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    waitsForAgents,
    registeredBy: request.registeredBy?.name ?? null,
    decidedBy: request.decidedBy?.name ?? null,
    doneAt: request.doneAt?.toISOString() ?? null,
    conversations: request.conversations,
  };
}

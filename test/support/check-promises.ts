import type { z } from 'zod';
import { activityListSchema, type PlantaoKind } from '../../contracts/activity';

const minute = 60_000;
const closeAfterMs = 10 * minute;
/** Typing within a quarter of the first stage moves no clock. */
const typingSlackMs = 75_000;

const ofTheBot: readonly PlantaoKind[] = [
  'greeting',
  'smalltalk',
  'clarify',
  'answer',
  'intake',
  'unsure',
  'queued',
  'out-of-hours',
  'feedback',
  'acknowledged',
];
/** What the sequence itself says to a choice of its second call. */
const afterSecondCall: readonly PlantaoKind[] = ['intake', 'acknowledged', 'closed'];

type Entry = z.infer<typeof activityListSchema>['items'][number];
type Owner = 'bot' | 'queue' | 'unknown' | { agent: string };

function ownerAfter(owner: Owner, { plantao, event }: Entry): Owner {
  if (plantao?.kind === 'agent-joined') return { agent: plantao.agentName };
  if (plantao?.kind === 'transferred')
    return plantao.joined === true ? { agent: plantao.agentName } : 'queue';
  switch (event?.name) {
    case 'queued':
      return 'queue';
    case 'closed':
      return 'bot';
    case 'customer-returned':
    case 'reopened':
      return 'unknown';
    default:
      return owner;
  }
}

/**
 * Walks through a transcript as staff read it and gives back what should never have happened: by the numbers, by who
 * spoke while whose the conversation was, and by the clock. The absence sequence is 5, 8 and 10 minutes.
 *
 * @param typedAt when the customer was last known to type
 */
export function findBrokenPromises(body: unknown, typedAt: readonly number[]): string[] {
  const { items } = activityListSchema.parse(body);
  const broken: string[] = [];
  const steps = new Set<string>();
  let owner: Owner = 'bot';
  let lastCustomerAt = 0;
  let isCalled = false;
  items.forEach((entry, index) => {
    const at = Date.parse(entry.at);
    const kind = entry.plantao?.kind;
    const say = (what: string) => broken.push(`${entry.seq} ${kind ?? entry.event?.name ?? ''}: ${what}`);
    if (entry.seq !== index + 1) say('a number is missing or doubled');
    if (entry.from.role === 'customer') lastCustomerAt = at;
    const isAgents = typeof owner === 'object';
    if (kind !== undefined && isAgents && ofTheBot.includes(kind)) {
      if (!(isCalled && afterSecondCall.includes(kind))) say('the bot spoke while a person had it');
    }
    if (entry.plantao?.kind === 'agent-message' && isAgents) {
      if (owner !== 'unknown' && typeof owner === 'object' && owner.agent !== entry.plantao.agentName)
        say(`written by somebody else than ${owner.agent}`);
    }
    if (entry.plantao?.kind === 'agent-message' && (owner === 'queue' || owner === 'bot'))
      say('nobody had it');
    if (kind?.startsWith('absence-')) {
      if (owner === 'queue') say('the customer was waiting for us');
      if (steps.has(`${kind}${at}`)) say('fired twice');
      steps.add(`${kind}${at}`);
    }
    if (kind === 'absence-close') {
      const typed = typedAt.filter((time) => time <= at).map((time) => time - typingSlackMs);
      if (at - Math.max(lastCustomerAt, ...typed) < closeAfterMs) say('the customer was there lately');
    }
    if (kind === 'absence-second-call') isCalled = true;
    else if (kind === 'agent-message') isCalled = false;
    owner = ownerAfter(owner, entry);
  });
  return broken;
}

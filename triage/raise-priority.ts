import type { Signals } from '../contracts/category';
import { type Priority, priorityRank } from '../contracts/priority';

/** The more urgent of what the category has and what the message gives away. */
export function raisePriority(priority: Priority, signals: Signals): Priority {
  const heard = priorityOfSignals(signals);
  return priorityRank[heard] < priorityRank[priority] ? heard : priority;
}

function priorityOfSignals({
  harm,
  legalThreat,
  fraud,
  vulnerable,
  anger,
  waitingLong,
  urgent,
}: Signals): Priority {
  if (harm !== null || legalThreat || fraud || anger || waitingLong || urgent) return 'urgent';
  return vulnerable ? 'high' : 'low';
}

/** The signals as the conversation keeps them: the names of those that a person should see. */
export function listSignals(signals: Signals): string[] {
  const names: [boolean, string][] = [
    [signals.harm !== null, 'harm'],
    [signals.legalThreat, 'legal-threat'],
    [signals.fraud, 'fraud'],
    [signals.anger, 'anger'],
    [signals.vulnerable, 'vulnerable'],
    [signals.waitingLong, 'waiting-long'],
  ];
  return names.filter(([heard]) => heard).map(([, name]) => name);
}

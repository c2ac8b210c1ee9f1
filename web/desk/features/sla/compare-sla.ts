import type { Sla, SlaTargets } from '../../../../contracts/sla';
import { clocks, priorities } from './sla-form';

/** A part of the setting: the targets of all, those of a category, or what comes of them. */
export type SlaPart =
  | { kind: 'clock'; clock: (typeof clocks)[number] }
  | { kind: 'category'; category: string }
  | { kind: 'warnBeforePercent' }
  | { kind: 'escalate' };

const written = (targets: SlaTargets, of: readonly (typeof clocks)[number][] = clocks) =>
  of.flatMap((clock) => priorities.map((priority) => String(targets[clock][priority]))).join(' ');

/** Which parts of two settings say something else. */
export function differingParts(one: Sla, other: Sla): SlaPart[] {
  const names = new Set([...one.categories, ...other.categories].map(({ category }) => category));
  const own = (sla: Sla, name: string) => {
    const line = sla.categories.find(({ category }) => category === name);
    return line === undefined ? null : written(line);
  };
  return [
    ...clocks
      .filter((clock) => written(one, [clock]) !== written(other, [clock]))
      .map((clock) => ({ kind: 'clock' as const, clock })),
    ...[...names]
      .filter((name) => own(one, name) !== own(other, name))
      .map((category) => ({ kind: 'category' as const, category })),
    ...(one.warnBeforePercent === other.warnBeforePercent ? [] : [{ kind: 'warnBeforePercent' as const }]),
    ...(one.escalate === other.escalate ? [] : [{ kind: 'escalate' as const }]),
  ];
}

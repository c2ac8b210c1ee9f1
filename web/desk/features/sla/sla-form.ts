import { type Priority, prioritySchema } from '../../../../contracts/priority';
import { longestTarget, type Sla, type SlaTargets, slaClockNameSchema } from '../../../../contracts/sla';
import { parseDuration, writeDuration } from './parse-duration';

export const clocks = slaClockNameSchema.options;
/** The most urgent first. */
export const priorities = prioritySchema.options.toReversed();

/** Targets as they are typed; empty promises nothing. */
export type TargetsForm = Record<(typeof clocks)[number], Record<Priority, string>>;

/** The setting as the page edits it; it may be wrong until it is saved. */
export interface SlaForm extends TargetsForm {
  categories: ({ category: string } & TargetsForm)[];
  warnBeforePercent: number;
  escalate: boolean;
}

const hour = 60;

/** What suits a small company that answers in chats; to begin with, not promised until it is saved. */
export const proposedSla: Sla = {
  firstResponse: { urgent: 5, high: 10, normal: 15, low: 30 },
  resolution: { urgent: 2 * hour, high: 4 * hour, normal: 8 * hour, low: 16 * hour },
  categories: [],
  warnBeforePercent: 25,
  escalate: true,
};

const write = (minutes: number | null) => (minutes === null ? '' : writeDuration(minutes));
const read = (typed: string) => (typed.trim() === '' ? null : parseDuration(typed));

function writeTargets({ firstResponse, resolution }: SlaTargets): TargetsForm {
  const written = (of: SlaTargets['resolution']) => ({
    urgent: write(of.urgent),
    high: write(of.high),
    normal: write(of.normal),
    low: write(of.low),
  });
  return { firstResponse: written(firstResponse), resolution: written(resolution) };
}

function readTargets({ firstResponse, resolution }: TargetsForm): SlaTargets {
  const meant = (of: TargetsForm['resolution']) => ({
    urgent: read(of.urgent),
    high: read(of.high),
    normal: read(of.normal),
    low: read(of.low),
  });
  return { firstResponse: meant(firstResponse), resolution: meant(resolution) };
}

export function toForm({ categories, warnBeforePercent, escalate, ...targets }: Sla): SlaForm {
  return {
    ...writeTargets(targets),
    categories: categories.map(({ category, ...own }) => ({ category, ...writeTargets(own) })),
    warnBeforePercent,
    escalate,
  };
}

export function toSla({ categories, warnBeforePercent, escalate, ...targets }: SlaForm): Sla {
  return {
    ...readTargets(targets),
    categories: categories.map(({ category, ...own }) => ({ category, ...readTargets(own) })),
    warnBeforePercent,
    escalate,
  };
}

/** Nothing, or a span from one minute up to the longest that may be promised. */
export function targetIsRight(typed: string): boolean {
  if (typed.trim() === '') return true;
  const minutes = parseDuration(typed);
  return minutes !== null && minutes >= 1 && minutes <= longestTarget;
}

export function isRight(form: SlaForm): boolean {
  return [form, ...form.categories].every((targets) =>
    clocks.every((clock) => priorities.every((priority) => targetIsRight(targets[clock][priority]))),
  );
}

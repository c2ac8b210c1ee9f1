import { isNumeric, isPlainObject } from '../bson/bson-values';
import type { AnyDocument } from '../bson/raw-document';
import { CommandError, notImplemented, typeMismatch } from '../command-error';
import { REFUSED_STAGES } from '../commands/refused-names';
import { compileQuery } from '../query/match-query';
import { compileProjection } from '../query/project-fields';
import { compileSort, Sorter } from '../query/sort-documents';
import { groupStage } from './group-stage';

type Emit = (doc: AnyDocument) => void;

/** One stage as documents are pushed through it. `isDone` tells the source that no more are wanted. */
export interface Stage {
  push(doc: AnyDocument, emit: Emit): void;
  end?(emit: Emit): void;
  isDone?(): boolean;
}

/** Documents through all stages of a pipeline. */
class Pipeline {
  private readonly results: AnyDocument[] = [];
  private readonly emits: Emit[];
  constructor(private readonly stages: readonly Stage[]) {
    this.emits = stages.map((_, i) => (doc) => this.pushTo(i + 1, doc));
  }

  push(doc: AnyDocument): void {
    this.pushTo(0, doc);
  }

  private pushTo(i: number, doc: AnyDocument): void {
    const emit = this.emits[i];
    if (emit) this.stages[i]?.push(doc, emit);
    else this.results.push(doc);
  }

  get isDone(): boolean {
    return this.stages.some((stage) => stage.isDone?.() === true);
  }

  /** What has come out since the last call. */
  drain(): AnyDocument[] {
    return this.results.splice(0);
  }

  finish(): AnyDocument[] {
    for (const [i, emit] of this.emits.entries()) this.stages[i]?.end?.(emit);
    return this.drain();
  }
}

/** @throws 40324 for an unknown stage, 238 for one left out */
export function compilePipeline(stages: readonly unknown[]): Pipeline {
  return new Pipeline(
    stages.map((stage) => {
      const [entry, second] = isPlainObject(stage) ? Object.entries(stage) : [];
      if (!entry || second) throw new CommandError(40323, 'A pipeline stage must contain exactly one field.');
      const compile = Object.hasOwn(STAGES, entry[0]) ? STAGES[entry[0]] : undefined;
      if (compile) return compile(entry[1]);
      if (REFUSED_STAGES.has(entry[0])) throw notImplemented(`the stage ${entry[0]}`);
      throw new CommandError(40324, `Unrecognized pipeline stage name: '${entry[0]}'`);
    }),
  );
}

const STAGES: Record<string, (spec: unknown) => Stage> = {
  $match(spec) {
    if (!isPlainObject(spec)) throw new CommandError(15959, 'the match filter must be an object');
    const match = compileQuery(spec);
    return { push: (doc, emit) => match(doc) && emit(doc) };
  },
  $project(spec) {
    const project = compileProjection(spec ?? 0);
    if (!project) throw new CommandError(51272, 'Invalid $project: it must have a field');
    return { push: (doc, emit) => emit(project(doc)) };
  },
  $sort(spec) {
    const order = compileSort(spec);
    if (order.length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
    const sorter = new Sorter(order);
    return {
      push: (doc) => sorter.add({ doc }, 200),
      end: (emit) => sorter.finish().forEach(({ doc }) => void emit(doc)),
    };
  },
  $limit(spec) {
    let left = wholeNumber(spec, 1, 15958);
    return { push: (doc, emit) => left-- > 0 && emit(doc), isDone: () => left <= 0 };
  },
  $skip(spec) {
    let left = wholeNumber(spec, 0, 15956);
    return { push: (doc, emit) => left-- <= 0 && emit(doc) };
  },
  $count(spec) {
    if (typeof spec !== 'string' || /^$|^\$|\./.test(spec))
      throw new CommandError(40156, 'the count field must be a non-empty string without $ and dots');
    let n = 0;
    return { push: () => void n++, end: (emit) => n > 0 && emit({ [spec]: n }) };
  },
  $group: groupStage,
  $changeStream() {
    throw new CommandError(40602, '$changeStream is only valid as the first stage in a pipeline');
  },
};

function wholeNumber(value: unknown, least: number, code: number): number {
  if (!isNumeric(value)) throw typeMismatch('a number is needed for $limit and $skip');
  if (Number.isInteger(Number(value)) && Number(value) >= least) return Number(value);
  throw new CommandError(code, `invalid argument to $limit or $skip: ${value}`);
}

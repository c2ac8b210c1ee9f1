import type { Document } from 'bson';

export type Emit = (doc: Document) => void;

/** One stage as documents are pushed through it. `isDone` tells the source that no more are wanted. */
export interface Stage {
  push(doc: Document, emit: Emit): void;
  end?(emit: Emit): void;
  isDone?(): boolean;
}

/** Reads another collection of the same database for `$lookup`. */
export type ReadCollection = (collection: string, filter: Document) => Document[];

/** Compiles a pipeline within a stage. */
export type Compile = (stages: unknown, read: ReadCollection) => Pipeline;

/** Documents through all stages of a pipeline. */
export class Pipeline {
  private readonly results: Document[] = [];
  private readonly emits: Emit[] = [];
  constructor(private readonly stages: readonly Stage[]) {
    this.emits[stages.length] = (doc) => this.results.push(doc);
    for (let i = stages.length - 1; i >= 0; i--) {
      const stage = stages[i];
      const next = this.emits[i + 1];
      if (stage && next) this.emits[i] = (doc) => stage.push(doc, next);
    }
  }

  push(doc: Document): void {
    this.emits[0]?.(doc);
  }

  get isDone(): boolean {
    return this.stages.some((stage) => stage.isDone?.() === true);
  }

  /** What has come out since the last call. */
  drain(): Document[] {
    return this.results.splice(0);
  }

  finish(): Document[] {
    this.stages.forEach((stage, i) => {
      const next = this.emits[i + 1];
      if (next) stage.end?.(next);
    });
    return this.drain();
  }
}

import type { Document } from 'bson';
import { isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import { compileSort, Sorter } from '../query/sort-documents';
import { documentStage } from './document-stages';
import { groupStage } from './group-stage';
import { lookupStage } from './lookup-stage';
import { Pipeline, type ReadCollection, type Stage } from './stage';

const REFUSED = new Set(
  `$bucket $bucketAuto $changeStreamSplitLargeEvent $collStats $currentOp $densify $documents $fill $geoNear
  $graphLookup $indexStats $listLocalSessions $listSampledQueries $listSearchIndexes $listSessions $merge $out
  $planCacheStats $querySettings $redact $search $searchMeta $setWindowFields $shardedDataDistribution
  $unionWith $vectorSearch`.split(/\s+/),
);

/**
 * Compiles a pipeline.
 * @throws 40324 for an unknown stage, 238 for one left out
 */
export function compilePipeline(stages: unknown, read: ReadCollection): Pipeline {
  if (!Array.isArray(stages)) throw new CommandError(14, "'pipeline' must be an array");
  return new Pipeline(
    stages.map((stage) => {
      const entries = isPlainObject(stage) ? Object.entries(stage) : [];
      const [entry] = entries;
      if (!entry || entries.length !== 1) {
        throw new CommandError(
          40323,
          'A pipeline stage specification object must contain exactly one field.',
        );
      }
      return compileStage(entry[0], entry[1], read);
    }),
  );
}

function compileStage(name: string, spec: unknown, read: ReadCollection): Stage {
  const perDocument = documentStage(name, spec);
  if (perDocument) return { push: (doc, emit) => perDocument(doc).forEach(emit) };
  switch (name) {
    case '$group':
      return groupStage(spec);
    case '$sort':
      return sortStage(spec);
    case '$limit':
      return limitStage(wholeNumber(name, spec, 1));
    case '$skip':
      return skipStage(wholeNumber(name, spec, 0));
    case '$count':
      return countStage(spec);
    case '$sortByCount':
      return chain([groupStage({ _id: spec, count: { $sum: 1 } }), sortStage({ count: -1 })]);
    case '$sample':
      return sampleStage(isPlainObject(spec) ? wholeNumber('$sample', spec.size, 1) : 1);
    case '$facet':
      return facetStage(spec, read);
    case '$lookup':
      return lookupStage(spec, read, compilePipeline);
  }
  if (REFUSED.has(name)) throw notImplemented(`the stage ${name}`);
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

function wholeNumber(name: string, value: unknown, least: number): number {
  const number = toNumber(value, Number.NaN, name);
  if (!Number.isInteger(number) || number < least) {
    throw new CommandError(name === '$limit' ? 15958 : 15956, `invalid argument to ${name} stage: ${number}`);
  }
  return number;
}

function chain(stages: Stage[]): Stage {
  const pipeline = new Pipeline(stages);
  return {
    push: (doc) => pipeline.push(doc),
    end: (emit) => pipeline.finish().forEach(emit),
  };
}

function sortStage(spec: unknown): Stage {
  const order = compileSort(spec);
  if (order.length === 0) throw new CommandError(15976, '$sort stage must have at least one sort key');
  const sorter = new Sorter<Document>(order);
  return {
    push: (doc) => sorter.add(doc, doc, 200),
    end: (emit) => sorter.finish().forEach(emit),
  };
}

function limitStage(limit: number): Stage {
  let left = limit;
  return {
    push: (doc, emit) => {
      if (left > 0) emit(doc);
      left--;
    },
    isDone: () => left <= 0,
  };
}

function skipStage(skip: number): Stage {
  let left = skip;
  return { push: (doc, emit) => (left > 0 ? void left-- : emit(doc)) };
}

function countStage(spec: unknown): Stage {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
    throw new CommandError(40156, 'the count field must be a non-empty string without $ and dots');
  }
  let count = 0;
  return {
    push: () => void count++,
    end: (emit) => {
      if (count > 0) emit({ [spec]: count });
    },
  };
}

function sampleStage(size: number): Stage {
  const kept: Document[] = [];
  let seen = 0;
  return {
    push: (doc) => {
      const place = Math.floor(Math.random() * ++seen);
      if (kept.length < size) kept.push(doc);
      else if (place < size) kept[place] = doc;
    },
    end: (emit) => kept.forEach(emit),
  };
}

function facetStage(spec: unknown, read: ReadCollection): Stage {
  if (!isPlainObject(spec)) throw badValue('$facet needs an object of pipelines');
  const facets = Object.entries(spec).map(([name, stages]) => [name, compilePipeline(stages, read)] as const);
  return {
    push: (doc) => {
      for (const [, facet] of facets) facet.push(shallowCopy(doc));
    },
    end: (emit) => emit(Object.fromEntries(facets.map(([name, facet]) => [name, facet.finish()]))),
  };
}

/** Stages build new objects rather than change the given one, so that a shallow copy keeps facets apart. */
const shallowCopy = (doc: Document): Document => ({ ...doc });

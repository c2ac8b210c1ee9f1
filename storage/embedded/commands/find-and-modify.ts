import type { Document } from 'bson';
import { failedToParse } from '../command-error';
import { compileProjection } from '../query/project-fields';
import { findNow } from '../query/read-documents';
import { compileUpdate } from '../update/apply-update';
import {
  any,
  type Command,
  type CommandContext,
  collectionName,
  flag,
  ignored,
  object,
  readQuery,
  sortOrder,
} from './command';
import { updateStored, upsert } from './run-statements';

/** What goes with an update alone. */
const updateFields = ['update', 'new', 'upsert', 'arrayFilters'];

export const findAndModify: Command = {
  fields: {
    ...{ findAndModify: collectionName, query: object, sort: sortOrder, fields: object, hint: any },
    ...{
      update: any,
      remove: flag,
      new: flag,
      upsert: flag,
      arrayFilters: any,
      bypassDocumentValidation: ignored,
    },
  },
  refused: 'let collation',
  run(args, context) {
    const { file, retries } = context.engine;
    if (args.remove ? updateFields.some((name) => args[name]) : args.update === undefined)
      throw failedToParse(
        `Either an update or remove=true must be specified, and only an update with ${updateFields}`,
      );
    return file.write(() => retries.once(args, () => modify(args, context)));
  },
};

function modify(args: Document, { engine, database }: CommandContext): Document {
  const { remove, update, arrayFilters, findAndModify: name } = args;
  const project = compileProjection(args.fields) ?? ((doc) => doc);
  const change = remove ? undefined : compileUpdate(update, arrayFilters);
  const collection = engine.catalog.find(database, name);
  const query = { ...readQuery(collection, args), limit: 1 };
  const [stored] = findNow(engine.file, collection, query);
  if (collection && stored && !change) {
    engine.documents.remove(collection, stored);
    return { lastErrorObject: { n: 1 }, value: project(stored.doc) };
  }
  if (!change) return { lastErrorObject: { n: 0 }, value: null };
  if (collection && stored) {
    const after = updateStored(engine, collection, stored, change);
    return {
      lastErrorObject: { n: 1, updatedExisting: true },
      value: project(args.new ? after : stored.doc),
    };
  }
  if (!args.upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const doc = upsert(engine, engine.catalog.open(database, name), query.filter, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc.get('_id') };
  return { lastErrorObject, value: args.new ? project(doc) : null };
}

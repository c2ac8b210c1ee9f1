import type { Document } from 'bson';
import { failedToParse } from '../command-error';
import type { Engine } from '../engine';
import { compileProjection } from '../query/project-fields';
import { compileSort } from '../query/sort-documents';
import { RawDocument } from '../raw-reply';
import { compileUpdate } from '../update/apply-update';
import type { Commands } from './command';
import { collectionName, filterOf, hintedIndex } from './read-arguments';
import { deleteStored, findNow, openCollection, updateStored, upsert } from './write-documents';

const FIELDS = `query sort remove update new fields upsert bypassDocumentValidation arrayFilters hint`.split(
  ' ',
);

export const findAndModifyCommands: Commands = {
  findAndModify: {
    fields: FIELDS,
    refused: ['let', 'collation'],
    run(body, { engine, database }) {
      const name = collectionName(body, 'findAndModify');
      if (body.remove === true && body.update !== undefined)
        throw failedToParse('Cannot specify both an update and remove=true');
      if (body.remove === true && body.new === true)
        throw failedToParse(
          "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
        );
      if (body.remove !== true && body.update === undefined)
        throw failedToParse('Either an update or remove=true must be specified');
      return engine.file.write(() =>
        engine.retries.once(body, () => findAndModify(engine, database, name, body)),
      );
    },
  },
};

function findAndModify(engine: Engine, database: string, name: string, body: Document): Document {
  const filter = filterOf(body.query);
  const order = compileSort(body.sort ?? undefined);
  const projection = compileProjection(body.fields ?? undefined);
  const existing = engine.catalog.find(database, name);
  const update = body.remove === true ? undefined : compileUpdate(body.update, body.arrayFilters);
  const hint = hintedIndex(existing, body.hint);
  const [stored] = findNow(engine, existing, { filter, order, limit: 1, hint });
  const shown = (raw: Buffer, doc: Document): unknown => {
    if (!projection) return new RawDocument(raw);
    return projection(doc, stored?.details);
  };
  if (!update) {
    if (!stored || !existing) return { lastErrorObject: { n: 0 }, value: null };
    deleteStored(engine, existing, stored);
    return { lastErrorObject: { n: 1 }, value: shown(stored.raw, stored.doc) };
  }
  if (!stored || !existing) {
    if (body.upsert !== true) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
    const made = upsert(engine, openCollection(engine, database, name), filter, update);
    const value = body.new === true ? shown(made.raw, made.doc) : null;
    return { lastErrorObject: { n: 1, updatedExisting: false, upserted: made.doc._id }, value };
  }
  const { after } = updateStored(engine, existing, stored, update);
  const value = body.new === true ? shown(after.raw, after.doc) : shown(stored.raw, stored.doc);
  return { lastErrorObject: { n: 1, updatedExisting: true }, value };
}

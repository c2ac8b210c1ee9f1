import type { Document } from 'bson';
import { equalValues } from '../bson/order';
import { arrayType, fieldOf, RawDocument } from '../bson/raw-document';

export const childOf = (value: unknown, name = ''): unknown =>
  Array.isArray(value) ? value[Number(name)] : fieldOf(value, name);

/** `updateDescription` of a change event: of each path, the topmost part that is new or gone, or what differs. */
export function describeUpdate(
  changes: readonly { names: string[] }[],
  before: RawDocument,
  after: RawDocument,
  fields: ReadonlyMap<string, unknown>,
): Document {
  const updatedFields: Document = {};
  const removedFields: string[] = [];
  for (const { names } of changes) {
    const [root = ''] = names;
    if (names.length === 1) {
      if (after.find(root)) Object.assign(updatedFields, differing(root, before, after));
      else if (before.find(root)) removedFields.push(root);
      continue;
    }
    let [old, now] = [before.get(root), fields.get(root)];
    let at = 1;
    for (; at < names.length && old !== undefined && now !== undefined; at++)
      [old, now] = [childOf(old, names[at]), childOf(now, names[at])];
    const path = names.slice(0, at).join('.');
    if (now === undefined && old !== undefined) removedFields.push(path);
    else if (now !== undefined && (old === undefined || !equalValues(old, now))) updatedFields[path] = now;
  }
  return { updatedFields, removedFields, truncatedArrays: [] };
}

/** A field as it is now, if its bytes are others; of an array that only grew, the new elements. */
function differing(name: string, before: RawDocument, after: RawDocument): Document {
  const now = after.raw(name);
  const old = before.raw(name);
  if (!now || !old || old.type !== now.type) return { [name]: now };
  if (now.bytes.equals(old.bytes)) return {};
  const grownFrom = old.bytes.length - 1;
  const hasGrown = now.bytes.subarray(4, grownFrom).equals(old.bytes.subarray(4, grownFrom));
  if (now.type !== arrayType || !hasGrown) return { [name]: now };
  const first = new RawDocument(old.bytes).rawValues().length;
  const added = new RawDocument(now.bytes).rawValues(grownFrom);
  return Object.fromEntries(added.map((value, i) => [`${name}.${first + i}`, value]));
}

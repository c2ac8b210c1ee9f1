import * as z from 'zod';
import { localeSchema } from '../../contracts/locale';
import type { Neighbours } from './neighbours';
import type { ByteMatrix } from './quantise';
import type { ClassifierModel } from './train-classifier';
import type { Network } from './train-ensemble';

/** Raise it when a stored model can no longer be read, or features change; the model is then trained anew. */
export const modelFormat = 10;

const logisticSchema = z.object({
  weights: z.array(z.number()),
  means: z.array(z.number()),
  scales: z.array(z.number()),
});
const headSchema = z.object({
  format: z.literal(modelFormat),
  effort: z.enum(['quick', 'full']),
  labels: z.array(z.string()),
  locale: z.nullable(localeSchema),
  fallbackLocale: localeSchema,
  vocabulary: z.object({ words: z.array(z.string()), frequencies: z.array(z.number()) }),
  unseenIdf: z.number(),
  mix: z.tuple([z.number(), z.number(), z.number()]),
  neighbours: z.boolean(),
  calibration: z.nullable(z.object({ confidence: logisticSchema, threshold: z.number() })),
  columns: z.object({ linear: z.number(), hidden: z.array(z.number()) }),
  arrays: z.array(z.object({ type: z.enum(['i8', 'i32', 'f32']), length: z.int().check(z.nonnegative()) })),
});

type Packed = Int8Array | Int32Array | Float32Array;

/** A model as bytes: the length of its head, the head as JSON, then its arrays, each at a multiple of four. */
export function packModel(model: ClassifierModel): Uint8Array {
  const { vocabulary, space, owners, ensemble, effort, labels, locale, fallbackLocale, mix, calibration } =
    model;
  const { linear, networks, neighbours } = ensemble;
  const arrays: Packed[] = [
    space.keys,
    space.numbers,
    space.idf,
    owners.offsets,
    owners.classes,
    ...(neighbours ? [neighbours.offsets, neighbours.rows, neighbours.values, neighbours.labels] : []),
    ...[linear, ...networks.flatMap(({ input, output }) => [input, output])].flatMap(({ values, scales }) => [
      values,
      scales,
    ]),
  ];
  const head: z.infer<typeof headSchema> = {
    format: modelFormat,
    effort,
    labels,
    locale,
    fallbackLocale,
    vocabulary,
    unseenIdf: space.unseenIdf,
    mix: [...mix],
    neighbours: neighbours !== null,
    calibration,
    columns: {
      linear: linear.columns,
      hidden: networks.map(({ input }) => input.columns),
    },
    arrays: arrays.map((array) => ({ type: typeOf(array), length: array.length })),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  let size = align(4 + headBytes.length);
  for (const array of arrays) size = align(size + array.byteLength);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, headBytes.length, true);
  bytes.set(headBytes, 4);
  let at = align(4 + headBytes.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = align(at + array.byteLength);
  }
  return bytes;
}

/**
 * Reads a packed model back; null when the bytes are not one of this format. The model lies in the very memory of the
 * bytes where they have one to themselves: a copy of so much is seldom given back to the system.
 */
export function unpackModel(bytes: Uint8Array): ClassifierModel | null {
  const head = readHead(bytes);
  if (!head) return null;
  // A copy of its own starts at a multiple of four, as the arrays need, and keeps nothing else alive.
  const isAlone = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  const own = isAlone ? bytes.buffer : bytes.slice().buffer;
  let at = align(4 + new DataView(own).getUint32(0, true));
  const arrays: Packed[] = [];
  for (const { type, length } of head.arrays) {
    const size = type === 'i8' ? length : length * 4;
    if (at + size > own.byteLength) return null;
    arrays.push(
      type === 'i8'
        ? new Int8Array(own, at, length)
        : type === 'i32'
          ? new Int32Array(own, at, length)
          : new Float32Array(own, at, length),
    );
    at = align(at + size);
  }
  return assemble(head, arrays);
}

function assemble(head: z.infer<typeof headSchema>, arrays: readonly Packed[]): ClassifierModel | null {
  const [keys, numbers, idf, offsets, classes, ...rest] = arrays;
  if (!(keys instanceof Int32Array && numbers instanceof Int32Array && idf instanceof Float32Array))
    return null;
  if (!(offsets instanceof Int32Array && classes instanceof Int32Array)) return null;
  const neighbours = head.neighbours ? readNeighbours(rest) : null;
  if (head.neighbours && !neighbours) return null;
  const layers = head.neighbours ? rest.slice(4) : rest;
  const linear = layer(layers, 0, head.columns.linear);
  if (!linear) return null;
  const networks: Network[] = [];
  for (const [number, hidden] of head.columns.hidden.entries()) {
    const input = layer(layers, 2 + 4 * number, hidden);
    const output = layer(layers, 4 + 4 * number, linear.columns);
    if (!input || !output) return null;
    networks.push({ input, output });
  }
  const { effort, labels, locale, fallbackLocale, vocabulary, unseenIdf, mix, calibration } = head;
  return {
    vocabulary,
    space: { keys, numbers, idf, unseenIdf },
    owners: { offsets, classes },
    ensemble: { linear, networks, neighbours },
    effort,
    labels,
    locale,
    fallbackLocale,
    mix,
    calibration,
  };
}

function readNeighbours([offsets, rows, values, labels]: readonly Packed[]): Neighbours | null {
  if (!(offsets instanceof Int32Array && rows instanceof Int32Array)) return null;
  if (!(values instanceof Float32Array && labels instanceof Int32Array)) return null;
  return { offsets, rows, values, labels };
}

function layer(arrays: readonly Packed[], at: number, columns: number): ByteMatrix | null {
  const values = arrays[at];
  const scales = arrays[at + 1];
  if (!(values instanceof Int8Array && scales instanceof Float32Array)) return null;
  return { columns, values, scales };
}

function readHead(bytes: Uint8Array): z.infer<typeof headSchema> | null {
  if (bytes.byteLength < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length > bytes.byteLength - 4) return null;
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes.subarray(4, 4 + length)).toString());
    return headSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

function typeOf(array: Packed): 'i8' | 'i32' | 'f32' {
  return array instanceof Int8Array ? 'i8' : array instanceof Int32Array ? 'i32' : 'f32';
}

function align(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}

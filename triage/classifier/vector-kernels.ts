import { PlantaoError } from '../../contracts/plantao-error';

/**
 * Two loops over 32-bit floats, four at a time: nearly all of the time that training takes is spent in them, and
 * WebAssembly's vector instructions run them several times faster than compiled JavaScript does. The module is
 * assembled here, instruction by instruction, so that nothing binary has to be kept or rebuilt.
 *
 * All arguments that are addresses or lengths are in bytes, lengths a multiple of sixteen.
 */
interface VectorKernels {
  /** target += factor × source. */
  addScaled(target: number, source: number, length: number, factor: number): void;
  /**
   * One step of Adagrad on a row of weights whose gradients are factor × errors; gives the product of the errors with
   * the weights as they were. squares += gradient²; weights -= rate × gradient / √squares.
   */
  stepRow(
    weights: number,
    squares: number,
    errors: number,
    length: number,
    factor: number,
    rate: number,
  ): number;
}

const i32 = 0x7f;
const f32 = 0x7d;
const v128 = 0x7b;

// Instructions, by their names in the WebAssembly specification.
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const loop = [0x03, 0x40];
const end = [0x0b];
const branchIf = [0x0d, 0];
const int = (value: number) => [0x41, value];
const addInt = [0x6a];
const lessThan = [0x49];
const addFloat = [0x92];
const vector = (operation: number) =>
  operation < 0x80 ? [0xfd, operation] : [0xfd, (operation & 0x7f) | 0x80, operation >> 7];
const alignment = [4, 0];
const load = [...vector(0x00), ...alignment];
const store = [...vector(0x0b), ...alignment];
const zero = [...vector(0x0c), ...new Array<number>(16).fill(0)];
const splat = vector(0x13);
const lane = (number: number) => [...vector(0x1f), number];
const squareRoot = vector(0xe3);
const add = vector(0xe4);
const subtract = vector(0xe5);
const multiply = vector(0xe6);
const divide = vector(0xe7);

/** Moves the given addresses on by one vector. */
const advance = (...locals: number[]) =>
  locals.flatMap((local) => [...get(local), ...int(16), ...addInt, ...set(local)]);

interface Kernel {
  name: string;
  parameters: number[];
  result: number[];
  locals: number[];
  code: number[];
}

const addScaled: Kernel = {
  name: 'addScaled',
  parameters: [i32, i32, i32, f32],
  result: [],
  locals: [v128],
  // 0 target, 1 source, 2 length and then where the target ends, 3 factor; 4 the factor in every lane.
  code: [
    ...[...get(3), ...splat, ...set(4)],
    ...[...get(0), ...get(2), ...addInt, ...set(2)],
    ...loop,
    ...[...get(0), ...get(0), ...load, ...get(1), ...load, ...get(4), ...multiply, ...add, ...store],
    ...advance(1),
    ...[...get(0), ...int(16), ...addInt, ...tee(0), ...get(2), ...lessThan, ...branchIf],
    ...end,
  ],
};

const stepRow: Kernel = {
  name: 'stepRow',
  parameters: [i32, i32, i32, i32, f32, f32],
  result: [f32],
  locals: [v128, v128, v128, v128, v128, v128],
  // 0 weights, 1 squares, 2 errors, 3 length and then where the weights end, 4 factor, 5 rate;
  // 6 and 7 those two in every lane, 8 the product's sums, 9 gradients, 10 new squares, 11 old weights.
  code: [
    ...[...get(4), ...splat, ...set(6), ...get(5), ...splat, ...set(7), ...zero, ...set(8)],
    ...[...get(0), ...get(3), ...addInt, ...set(3)],
    ...loop,
    ...[...get(2), ...load, ...tee(9), ...get(0), ...load, ...tee(11), ...multiply],
    ...[...get(8), ...add, ...set(8)],
    ...[...get(9), ...get(6), ...multiply, ...set(9)],
    ...[...get(1), ...get(9), ...get(9), ...multiply, ...get(1), ...load, ...add, ...tee(10), ...store],
    ...[...get(0), ...get(11), ...get(9), ...get(7), ...multiply, ...get(10), ...squareRoot, ...divide],
    ...[...subtract, ...store],
    ...advance(1, 2),
    ...[...get(0), ...int(16), ...addInt, ...tee(0), ...get(3), ...lessThan, ...branchIf],
    ...end,
    ...[...get(8), ...lane(0), ...get(8), ...lane(1), ...addFloat],
    ...[...get(8), ...lane(2), ...addFloat, ...get(8), ...lane(3), ...addFloat],
  ],
};

/** A number in the variable length that WebAssembly uses (unsigned LEB128). */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}

const list = (items: readonly number[][]) => [...leb(items.length), ...items.flat()];
const sized = (bytes: readonly number[]) => [...leb(bytes.length), ...bytes];
const section = (id: number, bytes: readonly number[]) => [id, ...sized(bytes)];
const text = (value: string) => sized([...Buffer.from(value)]);

/** The module: types, the memory that it works in, functions, their names, their code. */
function assemble(kernels: readonly Kernel[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      list(kernels.map(({ parameters, result }) => [0x60, ...sized(parameters), ...sized(result)])),
    ),
    ...section(2, list([[...text('host'), ...text('memory'), 0x02, 0x00, 0]])),
    ...section(3, list(kernels.map((_, type) => [type]))),
    ...section(7, list(kernels.map(({ name }, number) => [...text(name), 0x00, number]))),
    ...section(
      10,
      list(
        kernels.map(({ locals, code }) => sized([...list(locals.map((type) => [1, type])), ...code, ...end])),
      ),
    ),
  ]);
}

/** Floats inside the memory that the kernels work in: where they start, in bytes, and the floats themselves. */
interface FloatBlock {
  at: number;
  floats: Float32Array;
}

interface VectorArena {
  kernels: VectorKernels;
  /** Rows of floats, all zero; a row's length is rounded up to whole vectors: see `paddedTo`. */
  allocate(floats: number): FloatBlock;
}

const page = 65_536;

/** The next multiple of four: what a row of so many floats takes. */
export function padRow(floats: number): number {
  return (floats + 3) & ~3;
}

/** Memory for so many floats in all, with the kernels that work in it. */
export function createArena(floats: number): VectorArena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / page) + 1 });
  const module = new WebAssembly.Module(assemble([addScaled, stepRow]));
  const { exports } = new WebAssembly.Instance(module, { host: { memory } });
  const { addScaled: add_, stepRow: step_ } = exports;
  if (!add_ || !step_) throw new PlantaoError('internal', 'The vector kernels could not be assembled.');
  let next = 0;
  return {
    kernels: { addScaled: add_, stepRow: step_ },
    allocate(count) {
      const at = next;
      next += padRow(count) * 4;
      return { at, floats: new Float32Array(memory.buffer, at, padRow(count)) };
    },
  };
}

/** Rows without what pads them. */
export function packRows(floats: Float32Array, width: number, columns: number): Float32Array {
  if (width === columns) return floats.slice();
  const rows = floats.length / width;
  const packed = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    packed.set(floats.subarray(row * width, row * width + columns), row * columns);
  }
  return packed;
}

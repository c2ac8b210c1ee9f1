import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';

/**
 * Reads a file of JSON lines, each of one shape; empty lines and a byte order mark are passed over.
 *
 * @throws PlantaoError `invalid-input` naming the file and the first line that is at fault, or a file with no line:
 * figures of nothing would look like bad ones
 */
export function readJsonLines<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape>[] {
  const lines = readText(file)
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, `${file}, line ${at + 1}`, shape)]));
  if (lines.length > 0) return lines;
  throw new PlantaoError('invalid-input', `${file} is empty: write one JSON object on each line.`);
}

function readText(file: string): string {
  try {
    return readFileSync(findFile(file), 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new PlantaoError('invalid-input', `${file} cannot be read: check that it exists and is a file.`, {
      cause,
    });
  }
}

/** npm runs commands in the project's folder; who names a file means the folder where they called npm. */
function findFile(file: string): string {
  const named = resolve(process.env.INIT_CWD ?? '', file);
  return existsSync(named) ? named : file;
}

function readLine<Shape extends z.ZodType>(line: string, place: string, shape: Shape): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new PlantaoError('invalid-input', `${place}: write one JSON object on each line.`, { cause });
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new PlantaoError('invalid-input', `${place}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

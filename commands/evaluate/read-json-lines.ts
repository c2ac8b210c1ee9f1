import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';

/**
 * Reads a file of JSON lines, each of one shape; empty lines are passed over.
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
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PlantaoError('invalid-input', `${file} cannot be read: check that it exists and is a file.`, {
      cause,
    });
  }
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

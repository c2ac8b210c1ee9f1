import { writeFileSync } from 'node:fs';

/** Writes a file of JSON lines, and gives back where. */
export function writeLines(file: string, lines: readonly unknown[]): string {
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import {
  type ArticleLine,
  articleLineSchema,
  type ImportFault,
  type LineProblem,
} from '../../contracts/article';
import { isReadable } from '../../markdown/read-tokens';
import { describeProblem, problemOf } from './line-problems';

export type ImportFormat = 'ndjson' | 'csv';

/** What was read: each article with the line that it began on, and every fault found. */
interface ReadLines {
  articles: { line: number; article: ArticleLine }[];
  faults: ImportFault[];
}

/** Reading is computing: customers' turns come in between. */
const linesAtOnce = 200;
/** Each answer's formatting is read. */
const charactersAtOnce = 50_000;
const bytesAtOnce = 64 * 1024;
/** So many problems of one line are told. */
const mostProblems = 5;
/** What has so many faults is another kind of file: no more of it is read. */
const mostFaults = 1_000;
/** More columns than any of ours. */
const mostColumns = 100;

/** Reads an import. All faults are told at once, up to a thousand of them. */
export async function readArticleLines(bytes: Buffer, format: ImportFormat): Promise<ReadLines> {
  const read: ReadLines = { articles: [], faults: [] };
  const records = format === 'csv' ? readCsv(bytes, read.faults) : readNdjson(bytes, read.faults);
  const places = new Map<string, { line: number; publish: boolean }[]>();
  let count = 0;
  let characters = 0;
  for await (const { line, value } of records) {
    count += 1;
    if (count % linesAtOnce === 0) await setImmediate();
    if (read.faults.length >= mostFaults) break;
    const result = articleLineSchema.safeParse(value, { reportInput: true });
    if (!result.success) {
      read.faults.push(faultOf(line, ...result.error.issues.slice(0, mostProblems).map(problemOf)));
      continue;
    }
    const { key, locale, answer, publish } = result.data;
    characters += answer.length;
    if (characters > charactersAtOnce) {
      characters = 0;
      await setImmediate();
    }
    if (!isReadable(answer)) {
      read.faults.push(faultOf(line, { code: 'tangled-formatting', field: 'answer' }));
      continue;
    }
    const name = `${locale} ${key}`;
    const earlier = places.get(name) ?? [];
    const fault = findRepeat(earlier, publish);
    if (fault !== null) read.faults.push(faultOf(line, fault));
    else read.articles.push({ line, article: result.data });
    places.set(name, [...earlier, { line, publish }]);
  }
  const faults = read.faults.sort((a, b) => a.line - b.line).slice(0, mostFaults);
  return { articles: read.articles, faults };
}

/** An article comes once in a language, or twice: what is live, and after it the draft of what comes next. */
function findRepeat(
  earlier: readonly { line: number; publish: boolean }[],
  publish: boolean,
): LineProblem | null {
  const [first] = earlier;
  if (first === undefined) return null;
  if (earlier.length === 1 && first.publish && !publish) return null;
  return { code: 'repeated', field: 'key', limit: String(first.line) };
}

function faultOf(line: number, ...problems: LineProblem[]): ImportFault {
  return { line, message: problems.map(describeProblem).join(' '), problems };
}

interface RawLine {
  line: number;
  value: unknown;
}

async function* readNdjson(bytes: Buffer, faults: ImportFault[]): AsyncGenerator<RawLine> {
  let start = 0;
  for (let line = 1; start < bytes.length && faults.length < mostFaults; line += 1) {
    if (line % linesAtOnce === 0) await setImmediate();
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    const text = decode(part);
    if (text === null) faults.push(faultOf(line, { code: 'not-utf8' }));
    else if (text.trim() !== '') {
      const value = parseJson(text);
      if (value === undefined) faults.push(faultOf(line, { code: 'not-json' }));
      else yield { line, value };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const csvRecord = z.object({
  info: z.object({ lines: z.number() }),
  record: z.record(z.string(), z.string()),
});

/** Spreadsheets: a header row; several questions in a cell by line break or `|`, tags by comma or `|`. */
async function* readCsv(bytes: Buffer, faults: ImportFault[]): AsyncGenerator<RawLine> {
  // One kind of line break: the parser counts two lines for CR LF inside quotes.
  const text = decode(bytes)?.replace(/\r\n?/g, '\n') ?? null;
  if (text === null) {
    faults.push(faultOf(findInvalidLine(bytes), { code: 'not-utf8' }));
    return;
  }
  const [header = ''] = text.split('\n', 1);
  // Spreadsheets in Brazil write semicolons.
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  if (header.split(delimiter).length > mostColumns) {
    faults.push(faultOf(1, { code: 'wrong-cells' }));
    return;
  }
  const parser = parse({
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter,
    info: true,
    relax_column_count: false,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) faults.push(faultOf(lineOf(error), { code: 'wrong-cells' }));
      return undefined;
    },
  });
  const source = Readable.from(piecesOf(Buffer.from(text), faults)).pipe(parser);
  let endOfLast = 1;
  try {
    for await (const read of source) {
      const { info, record } = csvRecord.parse(read);
      yield { line: endOfLast + 1, value: toLine(record) };
      endOfLast = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push(faultOf(lineOf(error), { code: 'broken-csv' }));
  }
}

async function* piecesOf(bytes: Buffer, faults: readonly ImportFault[]): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length && faults.length < mostFaults; start += bytesAtOnce) {
    yield bytes.subarray(start, start + bytesAtOnce);
    await setImmediate();
  }
}

function lineOf(error: CsvError): number {
  return z.object({ lines: z.number() }).safeParse(error).data?.lines ?? 1;
}

function toLine(record: Record<string, string>): unknown {
  const { questions, tags, publish, mustfind, mustnotfind, ...rest } = record;
  const ofQuestions = (name: string, cell: string | undefined) =>
    cell === undefined ? {} : { [name]: splitCell(cell, /\n|\|/) };
  return {
    ...rest,
    ...ofQuestions('questions', questions),
    ...ofQuestions('mustFind', mustfind),
    ...ofQuestions('mustNotFind', mustnotfind),
    ...(tags === undefined ? {} : { tags: splitCell(tags, /[,|\n]/) }),
    ...(publish === undefined ? {} : { publish: readYes(publish) }),
  };
}

function splitCell(cell: string, separator: RegExp): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** What is neither yes nor no is left as it is, for the schema to refuse. */
function readYes(cell: string): boolean | string {
  const text = cell.trim().toLowerCase();
  if (['true', '1', 'yes', 'sim', 'x'].includes(text)) return true;
  return ['', 'false', '0', 'no', 'não', 'nao'].includes(text) ? false : cell;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function findInvalidLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (decode(bytes.subarray(start, end < 0 ? bytes.length : end)) === null) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
}

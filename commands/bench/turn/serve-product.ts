import '../../../bot/start-small';

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { readConfiguration } from '../../../bot/configuration/read-configuration';
import { startService } from '../../../bot/create-service';
import { type ArticleLine, articleLineSchema } from '../../../contracts/article';
import { openDatabase } from '../../../storage/open-database';
import { generateArticles } from '../search/generate-articles';
import { reportReady } from './report-usage';

const articleCount = 1_000;
const credentials = { email: 'bench@localhost', password: 'a password of the bench' };

type Call = (method: string, address: string, body?: string, type?: string) => Promise<string>;

/** The administrator's calls to the service. */
async function signIn(url: string): Promise<Call> {
  const headers: Record<string, string> = { 'X-Requested-With': 'plantao' };
  const call: Call = async (method, address, body, type = 'application/json') => {
    const response = await fetch(url + address, {
      method,
      headers: { ...headers, 'Content-Type': type },
      ...(body === undefined ? {} : { body }),
    });
    headers.Cookie ??= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}: ${text}`);
    return text;
  };
  await call('POST', '/api/session', JSON.stringify(credentials));
  return call;
}

/** Fills the knowledge base up to its size, and gives the questions that the sample articles know. */
async function fillKnowledge(url: string): Promise<string[]> {
  const call = await signIn(url);
  const lines: ArticleLine[] = (await call('GET', '/api/articles/export'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => articleLineSchema.parse(JSON.parse(line)));
  const filler = generateArticles(Math.max(0, articleCount - lines.length), 0).articles.map(
    ({ id, locale, title, questions, answer }) => ({
      key: id,
      locale,
      title,
      questions,
      answer,
      tags: [],
      publish: true,
    }),
  );
  const body = filler.map((line) => JSON.stringify(line)).join('\n');
  await call('POST', '/api/articles/import?dryRun=false', body, 'application/x-ndjson');
  return lines
    .filter(({ locale }) => locale === 'pt-BR')
    .map(({ questions, title }) => questions[0] ?? title);
}

/** The whole service with 1,000 articles, on the embedded engine or on MONGODB_URI. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'plantao-bench-'));
  const { MONGODB_URI } = process.env;
  const configuration = readConfiguration({
    PORT: '0',
    RATE_LIMITS: 'off',
    ADMIN_EMAIL: credentials.email,
    ADMIN_PASSWORD: credentials.password,
    DATA_DIR: dataDir,
    ...(MONGODB_URI === undefined ? {} : { MONGODB_URI }),
  });
  const database = await openDatabase({
    dataDir,
    ...(configuration.mongodbUri === null ? {} : { mongodbUri: configuration.mongodbUri }),
  });
  const service = await startService({
    configuration,
    database,
    now: () => new Date(),
    logger: pino({ level: 'silent' }),
    pagesFolder: dataDir,
    version: 'bench',
  });
  const questions = await fillKnowledge(service.url);
  reportReady({ url: service.url, questions });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

import './start-small';
import './stop-signals';

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../storage/open-database';
import { expectWhole, isReplacing, noteStepAside } from '../storage/unfinished-copy';
import { loadEnvironmentFile } from './configuration/load-environment-file';
import { type Configuration, readConfiguration } from './configuration/read-configuration';
import { createLogger } from './create-logger';
import { startService } from './create-service';
import { describeStartFault } from './describe-start-fault';
import { stepAsideWhenReplaced } from './step-aside';
import { stopWith } from './stop-signals';

const root = path.resolve(__dirname, '../..');

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function announce(
  url: string,
  configuration: Configuration,
  generatedPassword: string | null,
  isEmbedded: boolean,
): void {
  const lines = [
    `Plantão ready on ${url}`,
    `  shop with the chat  ${url}/`,
    `  chat                ${url}/chat`,
    `  help centre         ${url}/ajuda  ${url}/help`,
    `  desk                ${url}/desk`,
    isEmbedded
      ? `  database            embedded, in ${path.resolve(configuration.dataDir)} (to move on: npm run move-data -- --to mongodb://…)`
      : '  database            MongoDB',
  ];
  if (generatedPassword !== null) {
    lines.push(
      `  administrator       ${configuration.administrator.email}, password ${generatedPassword} (shown this once)`,
    );
  }
  console.log(lines.join('\n'));
}

function fail(error: unknown): void {
  console.error(describeStartFault(error) ?? error);
  process.exit(1);
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const configuration = readConfiguration(process.env);
  const logger = createLogger(configuration.logLevel);
  const database = await openDatabase({
    dataDir: configuration.dataDir,
    ...(configuration.mongodbUri === null ? {} : { mongodbUri: configuration.mongodbUri }),
    logger,
    // Whoever runs the service starts it again; without its database it could only refuse.
    onEngineDeath: () => process.exit(1),
  });
  await expectWhole(database.db);
  const start = () =>
    startService({
      configuration,
      database,
      now: () => new Date(),
      logger,
      pagesFolder: path.join(root, 'dist/web'),
      version: readVersion(),
    });
  const service = await start();
  const name = randomUUID();
  const serving = stepAsideWhenReplaced({
    service,
    isBeingReplaced: () => isReplacing(database.db),
    note: (state) => noteStepAside(database.db, name, state),
    start,
    onStartFault: fail,
    logger,
  });
  stopWith(async () => {
    await serving.close();
    await database.close();
  });
  announce(
    configuration.publicUrl ?? service.url,
    configuration,
    service.generatedPassword,
    database.kind === 'embedded',
  );
}

main().catch(fail);

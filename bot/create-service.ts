import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Category } from '../contracts/category';
import { defaultTeam } from '../contracts/staff';
import type { AbsenceRules } from '../conversations/absence/advance-absence';
import { composeAbsence } from '../dialogs/absence/compose-absence';
import { privacyTexts } from '../dialogs/privacy/privacy-texts';
import { readSampleReplies } from '../handoff/canned-replies';
import { timeZoneOf } from '../handoff/hours/hours-store';
import { createPrivacy } from '../privacy/create-privacy';
import { makeFirstAdministrator } from '../staff/first-administrator';
import { saveSampleCategories } from '../triage/sample-categories';
import { createTriage } from '../triage/triage-service';
import type { Configuration } from './configuration/read-configuration';
import { createBrain } from './create-brain';
import { type Core, createCore } from './create-core';
import { createDoors } from './create-doors';
import { createKnowledge } from './create-knowledge';
import { createActivityStreams } from './direct-line/activity-stream';
import { createChannelTyping } from './direct-line/send-typing';
import { favourSpeed } from './favour-speed';
import { createFileStore } from './files/file-store';
import { createPersonalFiles } from './files/personal-files';
import { followOtherInstances } from './follow-other-instances';
import { createMetrics } from './http/metrics';
import { createLive } from './live/create-live';
import { createModel } from './model/create-model';
import { createModelMetrics } from './model/model-metrics';
import type { ServiceDatabase } from './service-database';
import { readSessionSecret } from './session-secret';
import { createSweeper } from './sweep-conversations';
import { waitAtMost } from './wait-at-most';

/** Naming a team or a skill creates it: what the categories name, agents can be put into and conversations sent to. */
async function nameTeams(teams: Core['teams'], categories: readonly Category[]): Promise<void> {
  await teams.ensure({
    teams: [defaultTeam, ...categories.map(({ team }) => team)],
    skills: categories.flatMap(({ skills }) => skills ?? []),
  });
}

/** The shop that the sample articles speak of. */
const sampleWorkspace = { name: 'Casa Aroeira', colour: '#8a3b1c' };

interface ServiceOptions {
  configuration: Configuration;
  database: ServiceDatabase;
  now: () => Date;
  logger: Logger;
  /** The folder that the pages were built into. */
  pagesFolder: string;
  version: string;
}

export interface Service {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  url: string;
  /** The first administrator's generated password; null unless one was made just now. */
  generatedPassword: string | null;
  /** What is due, acted on now; the service does so by itself every second. */
  sweep(): Promise<void>;
  /** Resolves when no turn is running. */
  whenIdle(): Promise<void>;
  /** Stops accepting, finishes what is under way, and lets go of everything but the database. */
  close(): Promise<void>;
}

/** How long turns under way may take to finish when the service closes, in milliseconds. */
const drainMs = 6_000;
/** At the start, activities of conversations changed in the last while are looked at for what a crash left uncopied. */
const leftoversMs = 24 * 60 * 60_000;

/** Builds everything once, listens, and begins to act on what is due. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { configuration, database, now, logger } = options;
  const { db } = database;
  const metrics = createMetrics();
  const core = await createCore({ database, absenceWeb: configuration.absenceWeb, now, logger });
  const { conversations, handoff } = core;
  const administrator = await makeFirstAdministrator(core.staff, configuration.administrator);

  if (configuration.sampleData) await saveSampleCategories(db, now);
  const triage = await createTriage({ db, logger, now });
  await nameTeams(core.teams, triage.listCategories());
  const live = await createLive({ core, db, now, logger });
  const model = await createModel({
    endpoint: configuration.openai,
    logger,
    now,
    ...(configuration.openai === null ? {} : { observe: createModelMetrics(metrics.registry) }),
  });
  const knowledge = await createKnowledge({
    database,
    sampleData: configuration.sampleData,
    now,
    logger,
    onChange: live.articleChanged,
    embeddings: model.embeddings,
    registry: metrics.registry,
  });
  if (knowledge.isNewSample) {
    await core.workspace.write(sampleWorkspace);
    await core.cannedReplies.write(readSampleReplies());
  }
  const stopWaiting = conversations.onCommit(() => {
    stopWaiting();
    favourSpeed();
  });
  const streams = createActivityStreams({ conversations, logger });
  const typing = createChannelTyping({ streams, signals: live.signals, now });
  const files = await createFileStore(db, now);
  const privacy = await createPrivacy({
    db,
    reader: core.reader,
    conversations,
    texts: privacyTexts,
    files: createPersonalFiles(files),
    async forgetElsewhere(ids) {
      await Promise.all([knowledge.forgetConversations(ids), live.signals.forget(ids)]);
    },
    audit: core.audit.record,
    timeZone: () => timeZoneOf(handoff.hours.current()),
    now,
    onFault: (error) =>
      logger.error(
        { err: error },
        'A request about personal data could not be carried out yet; it is taken up again',
      ),
    onUnreadable: (id, error) =>
      logger.error(
        { err: error, requestId: id },
        'A request about personal data is stored in a shape that this version does not read: start the version that wrote it',
      ),
  });
  const turns = createBrain({
    core,
    provePerson: privacy.prove,
    knowledge,
    triage,
    model: model.chat,
    isLocal: configuration.openai === null,
    now,
    logger,
    onTyping: typing.bot,
  });
  const doors = await createDoors({
    ...options,
    metrics,
    core,
    knowledge,
    triage,
    turns,
    streams,
    live,
    typing,
    files,
    privacy,
    secret: await readSessionSecret(db, configuration.sessionSecret),
  });

  const absence: AbsenceRules = {
    policyOf: core.policyOf,
    compose: composeAbsence,
    opensAt: handoff.opensAt,
  };
  // The embedded engine serves this one process; a MongoDB server may serve more.
  const others =
    database.kind === 'mongodb'
      ? followOtherInstances({ db, instanceId: core.store.instanceId, conversations, streams, logger })
      : null;
  const sweeper = createSweeper({
    ...core,
    turns,
    absence,
    beginCall: handoff.callbacks.beginDue,
    deliver: doors.deliver,
    privacy,
    removeExpired: files.removeExpired,
    now,
    logger,
  });
  await conversations.settleLeftovers(new Date(now().getTime() - leftoversMs));
  await knowledge.whenReady();
  await new Promise<void>((resolve, reject) => {
    // restify passes the error of listening on as its own.
    doors.server.once('error', reject);
    doors.server.listen(configuration.port, configuration.host, resolve);
  });
  if (others === null) await sweeper.recover();
  handoff.start();
  sweeper.start();

  return {
    url: addressOf(doors.server.server.address(), configuration.host),
    generatedPassword: administrator?.generatedPassword ?? null,
    sweep: sweeper.sweep,
    whenIdle: turns.drain,
    async close() {
      doors.stopAccepting();
      await sweeper.close();
      await waitAtMost(drainMs, turns.drain());
      await others?.close();
      await doors.close();
      streams.close();
      await Promise.all([live.close(), handoff.close(), triage.close(), knowledge.close()]);
      await conversations.close();
      metrics.stop();
    },
  };
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

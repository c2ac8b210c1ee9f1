import type { Logger } from 'pino';
import { type AbsencePolicy, policyByChannel } from '../conversations/absence/absence-policy';
import { createConversationStore } from '../conversations/conversation-store';
import { createConversations } from '../conversations/conversations';
import { createStoredReader } from '../conversations/stored-reader';
import { createHandoffTexts } from '../dialogs/handing-over/handoff-texts';
import { followBooking } from '../handoff/callbacks/follow-booking';
import { createCannedReplies } from '../handoff/canned-replies';
import { createHandoff, type Handoff } from '../handoff/create-handoff';
import { createHoursStore, timeZoneOf } from '../handoff/hours/hours-store';
import { followSla } from '../handoff/sla/follow-sla';
import { createSlaStore } from '../handoff/sla/sla-store';
import { createAuditStore } from '../staff/audit-store';
import { createFailedSignInStore } from '../staff/failed-sign-in-store';
import { createSessionStore } from '../staff/session-store';
import { createStaffStore } from '../staff/staff-store';
import { createTeamStore } from '../staff/team-store';
import type { ServiceDatabase } from './service-database';
import { createWorkspaceSetting } from './workspace';

interface Options {
  database: Pick<ServiceDatabase, 'db' | 'mongoose'>;
  absenceWeb: AbsencePolicy | null;
  now: () => Date;
  logger: Logger;
}

/** The parts that keep state: conversations, the people who work here, and the hand-off between them. */
export async function createCore({ database, absenceWeb, now, logger }: Options) {
  const { db, mongoose } = database;
  const policyOf = policyByChannel(absenceWeb);
  const reader = createStoredReader((unreadable) =>
    logger.error(
      unreadable,
      'A conversation is stored in a shape that this version does not read: it is set aside as it is, and the service goes on without it. Start again once it is mended, or with the version that wrote it',
    ),
  );
  const store = await createConversationStore(db, reader);
  const setting = {
    db,
    now,
    onFault: (error: unknown) =>
      logger.error({ err: error }, 'A setting could not be read; the last one holds'),
  };
  const hours = createHoursStore(setting);
  const sla = createSlaStore(setting);
  await Promise.all([hours.read(), sla.read()]);
  const conversations = createConversations({
    store,
    now,
    follow: (before, decided, at) =>
      followSla(before, followBooking(decided), at, { targets: sla.current, hours: hours.current }),
    onFault: (error) =>
      logger.error({ err: error }, 'Activities could not be copied yet; they are safe and tried again'),
  });

  const audit = await createAuditStore({ db, now });
  const workspace = createWorkspaceSetting(setting);
  const cannedReplies = createCannedReplies(setting);
  const sessions = await createSessionStore({ db, now });
  const failures = await createFailedSignInStore({ db, now });
  const teams = createTeamStore({ db });
  // The staff's store is made before the hand-off that wants to hear of its changes.
  const handoffRef: { current: Handoff | null } = { current: null };
  const staff = await createStaffStore({
    connection: mongoose,
    now,
    onChange: async () => handoffRef.current?.staffChanged(),
  });

  const handoff = await createHandoff({
    db,
    reader,
    conversations,
    now,
    policyOf,
    hours,
    sla,
    texts: createHandoffTexts(teams.nameOf, () => timeZoneOf(hours.current())),
    staff: { list: staff.list, find: staff.find, hasTeam: teams.hasTeam },
    audit: audit.record,
    onFault: (error) =>
      logger.error({ err: error }, 'The hand-off could not finish something; the next sweep does'),
  });
  handoffRef.current = handoff;

  return {
    policyOf,
    reader,
    store,
    conversations,
    audit,
    workspace,
    cannedReplies,
    sessions,
    failures,
    teams,
    staff,
    handoff,
  };
}

export type Core = Awaited<ReturnType<typeof createCore>>;

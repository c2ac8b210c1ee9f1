import { createAuditStore } from '../staff/audit-store';
import { resetPassword } from '../staff/reset-password';
import { createSessionStore } from '../staff/session-store';
import { createStaffStore } from '../staff/staff-store';
import { reachDatabase } from '../storage/reach-database';
import { expectData, readDatabasePlace } from './read-database-place';
import { readArgument, runCommand } from './run-command';

const usage = `Usage: npm run reset-password -- E-MAIL
Gives somebody who works here a new password, printed once, and signs them out everywhere; the service may run.`;

runCommand(usage, async () => {
  const email = readArgument(usage);
  const place = readDatabasePlace();
  expectData(place);
  const database = await reachDatabase(place);
  try {
    const { db, mongoose: connection } = database;
    const now = () => new Date();
    const password = await resetPassword(
      {
        staff: await createStaffStore({ connection, now }),
        sessions: await createSessionStore({ db, now }),
        audit: await createAuditStore({ db, now }),
      },
      email,
    );
    process.stdout.write(`${email}: ${password}\n`);
  } finally {
    await database.close();
  }
});

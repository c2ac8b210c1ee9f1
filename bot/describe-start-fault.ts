import { MongoServerError, MongoServerSelectionError } from 'mongodb';
import { z } from 'zod';
import { PlantaoError } from '../contracts/plantao-error';
import { ConfigurationError } from './configuration/read-configuration';
import { isDatabaseFull } from './http/database-faults';

const faultSchema = z
  .object({ code: z.string(), syscall: z.string(), address: z.unknown(), port: z.unknown() })
  .partial();
const authenticationFailed = 18;

const remedies: Record<string, (fault: z.infer<typeof faultSchema>) => string> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use. Stop what listens there, or set PORT to another.`,
  EADDRNOTAVAIL: ({ address }) => `${address} is no address of this machine. Set HOST to one that is.`,
  ENOTFOUND: () => 'HOST is no name that this machine knows. Set it to an address.',
  EACCES: ({ port }) =>
    port === undefined
      ? 'The data folder cannot be written to. Give this user the right to, or set DATA_DIR to another.'
      : `Port ${port} is not for this user to open. Set PORT to one above 1023.`,
  EPERM: () =>
    'The data folder belongs to another user. Give it to this one, or set DATA_DIR to another folder.',
};

/**
 * A start that failed for a reason that whoever starts it can do something about, in a line or a few; null for
 * anything else, which is ours and comes with its trace.
 */
export function describeStartFault(error: unknown): string | null {
  if (error instanceof ConfigurationError || error instanceof PlantaoError) return error.message;
  if (error instanceof MongoServerSelectionError) {
    return `MongoDB cannot be reached: ${error.message}. Check MONGODB_URI, and whether the server runs.`;
  }
  if (isDatabaseFull(error)) {
    return 'The database has no room to write, or its disk takes no writes. Free some of its disk, and start again.';
  }
  if (error instanceof MongoServerError && error.code === authenticationFailed) {
    return 'MongoDB refuses the user or the password. Check both in MONGODB_URI, and its authSource.';
  }
  if (!(error instanceof Error)) return null;
  const { code = '', ...fault } = faultSchema.safeParse(error).data ?? {};
  // What mongodb+srv:// looks up; it is asked for by no other name.
  if (/^query(Srv|Txt)$/.test(fault.syscall ?? '')) {
    return `The name in MONGODB_URI cannot be looked up (${code}). Check it, and that this machine has DNS.`;
  }
  return remedies[code]?.(fault) ?? null;
}

import { parseArgs } from 'node:util';
import { MongoServerSelectionError } from 'mongodb';
import { z } from 'zod';
import { PlantaoError } from '../contracts/plantao-error';

/** How Node's own reader of arguments says that it was given what it does not know. */
const misuseSchema = z.object({ code: z.string().startsWith('ERR_PARSE_ARGS_') });

/**
 * Runs a program of the command line. `--help` says how it is used and does nothing else; what fails is said with its
 * remedy, without a trace, and ends the process with status 1.
 */
export function runCommand(usage: string, main: () => Promise<void>): void {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage);
    return;
  }
  main().catch((error: unknown) => {
    console.error(describe(error, usage));
    process.exitCode = 1;
  });
}

/** The command's only argument. @throws PlantaoError `invalid-input` with the usage for none, or more than one */
export function readArgument(usage: string): string {
  const [argument, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (!argument || more.length > 0) throw new PlantaoError('invalid-input', usage);
  return argument;
}

function describe(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof MongoServerSelectionError) {
    return `MongoDB cannot be reached: ${error.message}. Check its address, and whether the server runs.`;
  }
  return misuseSchema.safeParse(error).success ? `${error.message}\n${usage}` : error.message;
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

interface Options {
  limitMs: number;
  /** Flags of Node itself. */
  execArgv?: readonly string[];
}

/** Why a measurement came to nothing. */
export interface Unmeasured {
  /** True when it was stopped at its limit. */
  isLate: boolean;
  reason: string;
}

const failureSchema = z.object({ killed: z.boolean(), stderr: z.string() });

/**
 * Runs a program that prints its figures as JSON on its last line, in a process of its own, so that nothing else
 * weighs on them; it is stopped at its limit.
 */
export async function measureApart<Figures>(
  program: string,
  args: readonly string[],
  schema: z.ZodType<Figures>,
  { limitMs, execArgv = [] }: Options,
): Promise<{ figures: Figures } | Unmeasured> {
  try {
    const { stdout } = await run(process.execPath, [...execArgv, program, ...args], {
      timeout: limitMs,
      killSignal: 'SIGKILL',
      maxBuffer: 64_000_000,
    });
    return { figures: schema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')) };
  } catch (error) {
    const failure = failureSchema.safeParse(error).data;
    const reason = failure?.stderr.trim().split('\n').at(-1) || String(error);
    return { isLate: failure?.killed === true, reason };
  }
}

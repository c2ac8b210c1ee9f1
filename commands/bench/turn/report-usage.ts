import * as z from 'zod';

/** What a served process tells the bench. Times in microseconds of CPU, all its threads together; memory in bytes. */
export const usageSchema = z.object({ cpuMicros: z.number(), rss: z.number() });
export type Usage = z.infer<typeof usageSchema>;

export const readySchema = z.object({ url: z.string(), questions: z.array(z.string()).default([]) });

/** Says that the process serves, answers each further message with its usage, and ends with its parent. */
export function reportReady(ready: z.input<typeof readySchema>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { cpuMicros: user + system, rss: process.memoryUsage().rss };
    process.send?.(usage);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
}

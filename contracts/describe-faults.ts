import type * as z from 'zod';

const mostFaultsTold = 5;

/** What does not have its shape, for a log line or an operator: `week.mon: Invalid input; …`. No value is told. */
export function describeFaults({ issues }: z.core.$ZodError): string {
  return issues
    .slice(0, mostFaultsTold)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
}

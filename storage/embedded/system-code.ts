/** The system's name for what went wrong, such as `EEXIST`; undefined for what is no fault of the system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

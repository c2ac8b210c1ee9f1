/** The part of a logger that triage writes to; pino's fits. */
export interface TriageLogger {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

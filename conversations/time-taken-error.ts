import { PlantaoError } from '../contracts/plantao-error';

/** Refuses a booking whose place somebody else took first: whoever books decides anew on what is free then. */
export class TimeTakenError extends PlantaoError {
  constructor({ cause }: { cause?: unknown } = {}) {
    super('time-taken', 'This time has just been taken: choose another one.', { cause });
  }
}

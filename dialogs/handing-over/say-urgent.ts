import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { say, textsFor } from '../say';

const lineOfHarm = { injury: 'understoodInjury', misconduct: 'understoodMisconduct' } as const;

/** Says that a person is called at once: with words of care to whom harm was done. */
export async function sayUrgent(context: TurnContext, { harm }: Signals): Promise<void> {
  const line = harm === null ? 'understoodUrgent' : lineOfHarm[harm];
  await say(context, line, textsFor(context)[line], { plantao: { kind: 'acknowledged' } });
}

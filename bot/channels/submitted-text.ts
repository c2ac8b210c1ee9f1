import { PlantaoError } from '../../contracts/plantao-error';

/** A card has a handful of fields; more than this is no card. */
const mostValues = 200;
const mostLevels = 5;

/**
 * What a card's button says in the customer's name by its `value`: a text or a number as it is; of an object, as an
 * Adaptive Card's `Action.Submit` sends it, the texts in it, a line each. Empty where there are none.
 *
 * @throws PlantaoError `invalid-input` for a value with too much in it, or nested too deep
 */
export function submittedText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const texts: string[] = [];
  let values = 0;
  const read = (part: unknown, levels: number): void => {
    values += 1;
    if (values > mostValues) throw refuse(`Submit at most ${mostValues} values at once.`);
    if (typeof part === 'string') texts.push(part.trim());
    if (typeof part !== 'object' || part === null) return;
    if (levels === 0) throw refuse(`Nest what is submitted at most ${mostLevels} levels deep.`);
    for (const inner of Object.values(part)) read(inner, levels - 1);
  };
  read(value, mostLevels);
  return texts.filter((text) => text !== '').join('\n');
}

function refuse(remedy: string): PlantaoError {
  return new PlantaoError('invalid-input', 'This card submits more than can be read.', {
    fields: { value: remedy },
  });
}

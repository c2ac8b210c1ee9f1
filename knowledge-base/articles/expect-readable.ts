import { PlantaoError } from '../../contracts/plantao-error';
import { isReadable } from '../../markdown/read-tokens';

/**
 * Refuses an answer whose formatting nobody could read: customers would be shown its marks.
 *
 * @throws PlantaoError `tangled-formatting`
 */
export function expectReadable(answer: string): void {
  if (isReadable(answer)) return;
  throw new PlantaoError('tangled-formatting', "The answer's formatting cannot be shown. Simplify it.", {
    fields: {
      answer:
        'Part it into shorter paragraphs with empty lines between them, with fewer marks in each and less in one another.',
    },
  });
}

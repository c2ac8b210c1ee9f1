import type * as z from 'zod';
import type { ArticleView, articlePutSchema } from '../../contracts/article';
import { PlantaoError } from '../../contracts/plantao-error';

/** What a PUT cannot change, and what can. The rest of what an article is read with follows from what is done to it. */
const remedies = {
  id: 'It never changes. Write another article instead.',
  key: 'It never changes. Write another article instead.',
  locale: 'It never changes. Write another article with the same key in the other language.',
  state: 'Publish or withdraw the article: POST /api/articles/{id}/publish or /withdraw.',
};

/**
 * Lets an article be put back as it was read, and refuses a change to what a PUT leaves as it is: it would be lost
 * unseen. Whoever has an old revision is not looked at: they are told of that.
 *
 * @throws PlantaoError `invalid-input`
 */
export function refuseFixedFields(sent: z.infer<typeof articlePutSchema>, stored: ArticleView): void {
  if (sent.revision !== stored.revision) return;
  const names = (['id', 'key', 'locale', 'state'] as const).filter(
    (name) => sent[name] !== undefined && sent[name] !== stored[name],
  );
  if (names.length === 0) return;
  const fields = Object.fromEntries(names.map((name) => [name, remedies[name]]));
  throw new PlantaoError('invalid-input', 'Send the fields named as they were read, or not at all.', {
    fields,
  });
}

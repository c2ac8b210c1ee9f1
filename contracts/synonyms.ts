import * as z from 'zod/mini';

const maxSynonymGroups = 500;
const maxSynonymsInGroup = 20;

const word = z
  .string()
  .check(
    z.trim(),
    z.minLength(2, 'A word has two letters or more.'),
    z.maxLength(40),
    z.regex(/^[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*$/u, 'Write one word, without spaces or signs.'),
  );
const group = z
  .array(word)
  .check(z.minLength(2, 'A group has two words or more.'), z.maxLength(maxSynonymsInGroup));
const groups = z.array(group).check(z.maxLength(maxSynonymGroups));

/** Groups of words that customers use for the same thing, by language, beside those that come with the product. */
export const synonymsSchema = z.object({ 'pt-BR': z._default(groups, []), en: z._default(groups, []) });
export type SynonymSettings = z.infer<typeof synonymsSchema>;

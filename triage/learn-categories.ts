import { createHash } from 'node:crypto';
import type { Category } from '../contracts/category';
import { modelFormat } from './classifier/pack-model';
import { type Example, outOfScope } from './classifier/train-classifier';
import { outOfScopeExamples } from './out-of-scope-examples';

/** The rows that the classifier learns the categories from. */
export function listExamples(categories: readonly Category[]): {
  examples: Example[];
  names: Record<string, string>;
} {
  const examples: Example[] = [];
  const names: Record<string, string> = {};
  for (const { key, name, examples: texts } of categories) {
    // The name stands in where there is nothing else, so that the category exists at all.
    for (const text of texts.length > 0 ? texts : [name]) examples.push({ text, label: key });
    names[key] = name;
  }
  // With fewer than two categories there is nothing to tell apart.
  if (categories.length > 1) {
    for (const text of outOfScopeExamples) examples.push({ text, label: outOfScope });
  }
  return { examples, names };
}

/** Names what a model was trained from: the same categories' words, the same way of learning. */
export function fingerprintCategories(categories: readonly Category[]): string {
  const learned = categories.map(({ key, name, examples }) => [key, name, examples]);
  return createHash('sha256')
    .update(JSON.stringify([modelFormat, learned, outOfScopeExamples]))
    .digest('hex')
    .slice(0, 32);
}

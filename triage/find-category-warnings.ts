import type { Category, CategoryWarning } from '../contracts/category';
import { foldText } from '../language/fold-text';
import { tokenize } from '../language/tokenize';

/** Fewer examples than this are learned from, but seldom suffice. */
const enoughExamples = 5;
const manyCategories = 300;
const namedAtMost = 20;

/**
 * What in the categories will make the classifier worse, in words for an editor. None of it stops the
 * categories from being used.
 */
export function findCategoryWarnings(categories: readonly Category[]): CategoryWarning[] {
  return [
    ...findTooFew(categories),
    ...findWithoutExamples(categories),
    ...findSameExamples(categories),
    ...(categories.length > manyCategories
      ? [
          {
            code: 'many-categories' as const,
            message: `${categories.length} categories are hard to tell apart and to route. Consider joining those that go to the same team.`,
            fields: {},
          },
        ]
      : []),
  ];
}

function findTooFew(categories: readonly Category[]): CategoryWarning[] {
  if (categories.length === 0) {
    return [
      {
        code: 'no-categories',
        message: 'Without categories every request goes to the default team. Add at least two.',
        fields: {},
      },
    ];
  }
  if (categories.length > 1) return [];
  return [
    {
      code: 'single-category',
      message: 'With one category only, anything that uses its words will be put into it. Add a second one.',
      fields: { '0': 'the only category' },
    },
  ];
}

function findWithoutExamples(categories: readonly Category[]): CategoryWarning[] {
  const empty: Record<string, string> = {};
  const few: Record<string, string> = {};
  for (const [index, { name, examples }] of categories.entries()) {
    if (examples.length === 0) note(empty, `${index}.examples`, name);
    else if (examples.length < enoughExamples) note(few, `${index}.examples`, `${name}: ${examples.length}`);
  }
  return [
    ...warn('no-examples', 'These categories have no examples and are found by their name only.', empty),
    ...warn(
      'few-examples',
      `These categories have fewer than ${enoughExamples} examples. Add some in customers' own words.`,
      few,
    ),
  ];
}

function findSameExamples(categories: readonly Category[]): CategoryWarning[] {
  const owners = new Map<string, number>();
  const fields: Record<string, string> = {};
  for (const [index, { examples }] of categories.entries()) {
    for (const [place, example] of examples.entries()) {
      const form = tokenize(foldText(example)).join(' ');
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, index);
      else if (owner !== index) {
        note(
          fields,
          `${index}.examples.${place}`,
          `also in ${categories[owner]?.name ?? 'another category'}`,
        );
      }
    }
  }
  return warn(
    'same-example-twice',
    'These examples stand in two categories, so that neither can be told by them. Keep each in one.',
    fields,
  );
}

function note(fields: Record<string, string>, path: string, text: string): void {
  if (Object.keys(fields).length < namedAtMost) fields[path] = text;
}

function warn(
  code: CategoryWarning['code'],
  message: string,
  fields: Record<string, string>,
): CategoryWarning[] {
  return Object.keys(fields).length > 0 ? [{ code, message, fields }] : [];
}

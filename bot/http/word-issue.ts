import type * as z from 'zod';

/** What zod expects, as somebody reads it who does not know zod. */
const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  date: 'a time such as 2026-11-21T15:00:00Z',
  nonoptional: 'a value',
};

/** What to do about what a schema has no words of its own for; undefined leaves it to zod. */
export const wordIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = names[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `It is missing: send ${expected}.` : `Send ${expected}.`;
    }
    case 'invalid_value':
      return `Send one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'It is empty, or too short.' : `Send ${issue.minimum} or more.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Send at most ${issue.maximum} characters.`
        : `Send at most ${issue.maximum}.`;
    default:
      return undefined;
  }
};

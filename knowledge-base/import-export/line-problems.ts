import type * as z from 'zod';
import type { LineProblem } from '../../contracts/article';

/** What zod found (told with its input), as an editor can act on it. */
export function problemOf(issue: z.core.$ZodIssue): LineProblem {
  const path = issue.path.join('.');
  const field = path === '' ? {} : { field: path };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'boolean') return { code: 'not-a-choice', ...field, limit: 'true, false' };
      return { code: issue.input === undefined ? 'missing' : 'wrong', ...field };
    case 'invalid_value':
      return { code: 'not-a-choice', ...field, limit: issue.values.map(String).join(', ') };
    case 'too_big':
      return {
        code: issue.origin === 'array' ? 'too-many' : 'too-long',
        ...field,
        limit: String(issue.maximum),
      };
    case 'too_small':
      return { code: 'missing', ...field };
    default:
      return { code: 'wrong', ...field };
  }
}

const sentences: Record<LineProblem['code'], (limit: string) => string> = {
  'not-utf8': () => 'It is not valid UTF-8. Save the file as UTF-8.',
  'not-json': () => 'It is not a JSON object.',
  'wrong-cells': () => 'It has too many or too few cells, or a stray quote.',
  'broken-csv': () => 'It cannot be read as CSV. A quote may be missing.',
  repeated: (line) => `The article stands in line ${line} already. Keep one of the two.`,
  missing: () => 'Fill it in.',
  'too-long': (most) => `Write at most ${most} characters.`,
  'too-many': (most) => `Give at most ${most}.`,
  'not-a-choice': (choices) => `Write one of: ${choices}.`,
  'tangled-formatting': () =>
    'Its formatting cannot be shown. Part it into shorter paragraphs, with fewer marks and less in one another.',
  wrong: () => 'It cannot be like this. Look at the format.',
};

/** A problem in English, for programs and logs: the desk has its own words. */
export function describeProblem({ code, field, limit = '' }: LineProblem): string {
  const sentence = sentences[code](limit);
  return field === undefined ? sentence : `${field}: ${sentence}`;
}

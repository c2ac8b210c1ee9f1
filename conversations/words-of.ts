import type { PlantaoKind } from '../contracts/activity';
import { cutText } from '../language/cut-text';
import { maskNumbers } from '../language/mask-numbers';
import type { StoredActivity } from './activity';
import type { Words } from './conversation-parts';

const courtesies: ReadonlySet<string> = new Set([
  'queued',
  'out-of-hours',
  'acknowledged',
  'agent-joined',
  'transferred',
  'closed',
  'survey',
  'reopened',
] satisfies PlantaoKind[]);

/** Whether an entry says something about the matter: what only tells the customer who has them, and where, does not. */
export function hasWords({ kind, action, plantao }: StoredActivity): boolean {
  return (
    kind === 'message' && action === undefined && !(plantao !== undefined && courtesies.has(plantao.kind))
  );
}

/** As much as a row of a list shows, in characters. */
const longestWords = 200;

/** What an entry says, in short; of one that is only a file, the file's name. */
export function wordsOf(activity: StoredActivity): Words {
  const { text, attachments, at } = activity;
  const words = cutText(text.trim() === '' ? (attachments?.[0]?.name ?? '') : text, longestWords);
  return { text: words, masked: isPublic(activity) ? words : maskNumbers(words), at };
}

/** An article's answer: the numbers in it are the company's own. */
export function isPublic({ plantao }: Pick<StoredActivity, 'plantao'>): boolean {
  return plantao?.kind === 'answer';
}

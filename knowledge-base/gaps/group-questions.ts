import type { Locale } from '../../contracts/locale';

interface Groupable {
  locale: Locale;
  stems: readonly string[];
  count: number;
}

/** From this share of common stems on (Dice's coefficient), two questions are taken to ask the same. */
const alike = 0.6;

/**
 * Puts questions of alike meaning together: each joins the group whose first question shares most of its stems, the
 * most asked questions first, so that these lead the groups. The groups come back with the most asked first.
 */
export function groupQuestions<Q extends Groupable>(questions: readonly Q[]): Q[][] {
  const groups: Q[][] = [];
  const groupsByStem = new Map<string, number[]>();
  const ordered = [...questions].sort(
    (a, b) => b.count - a.count || compare(a.stems.join(' '), b.stems.join(' ')),
  );
  for (const question of ordered) {
    const found = findGroup(question, groups, groupsByStem);
    if (found !== undefined) {
      found.push(question);
      continue;
    }
    for (const stem of question.stems) {
      const name = `${question.locale} ${stem}`;
      groupsByStem.set(name, [...(groupsByStem.get(name) ?? []), groups.length]);
    }
    groups.push([question]);
  }
  const total = (group: Q[]) => group.reduce((sum, { count }) => sum + count, 0);
  return groups.sort((a, b) => total(b) - total(a));
}

function findGroup<Q extends Groupable>(
  { locale, stems }: Q,
  groups: Q[][],
  groupsByStem: ReadonlyMap<string, number[]>,
): Q[] | undefined {
  const shared = new Map<number, number>();
  for (const stem of stems) {
    for (const index of groupsByStem.get(`${locale} ${stem}`) ?? [])
      shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  let best: { group: Q[]; likeness: number } | undefined;
  for (const [index, common] of shared) {
    const group = groups[index];
    const leader = group?.[0];
    if (group === undefined || leader === undefined) continue;
    const likeness = (2 * common) / (stems.length + leader.stems.length);
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { group, likeness };
  }
  return best?.group;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

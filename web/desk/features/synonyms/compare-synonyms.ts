import { localeSchema } from '../../../../contracts/locale';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { fold } from '../../lib/fold';

type Group = readonly string[];

/** The same words in another order, or written otherwise, are the same group. */
const nameOf = (group: Group) => group.map(fold).sort().join(' ');

function without(groups: readonly Group[], others: readonly Group[]): string[][] {
  const names = new Set(others.map(nameOf));
  return groups.filter((group) => !names.has(nameOf(group))).map((group) => [...group]);
}

/** The groups of one version that another has not. */
export function onlyIn(one: SynonymSettings, other: SynonymSettings): SynonymSettings {
  return { 'pt-BR': without(one['pt-BR'], other['pt-BR']), en: without(one.en, other.en) };
}

export function isSame(one: SynonymSettings, other: SynonymSettings): boolean {
  const differing = [onlyIn(one, other), onlyIn(other, one)];
  return differing.every((groups) => localeSchema.options.every((locale) => groups[locale].length === 0));
}

/** Theirs with what I added to what we both began from, and without what I took out of it. */
export function joinSynonyms(
  base: SynonymSettings,
  mine: SynonymSettings,
  theirs: SynonymSettings,
): SynonymSettings {
  const join = (locale: keyof SynonymSettings) => {
    const kept = without(theirs[locale], without(base[locale], mine[locale]));
    return [...kept, ...without(without(mine[locale], base[locale]), kept)];
  };
  return { 'pt-BR': join('pt-BR'), en: join('en') };
}

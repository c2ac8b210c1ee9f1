/** A name as people write it, as a key: "Pós-venda SP" becomes "pos-venda-sp". */
export function toKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
}

/** The keys of names, each once. */
export function toKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(toKey).filter((key) => key !== ''))];
}

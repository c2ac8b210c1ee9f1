/**
 * The text's beginning, up to `length` characters. It never ends within a number: half a CPF would be recognised as
 * none, and so be masked nowhere.
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const wordStart = cut.search(/\S*$/);
  const next = /^\s*\S*/.exec(text.slice(length, length + 100))?.[0] ?? '';
  if (!/\d/.test(cut.slice(wordStart) + next)) return cut;
  return cut.slice(0, wordStart).replace(/[\d\s().+/-]+$/, '');
}

import { foldText } from '../../language/fold-text';

const namePattern =
  /(?<=^|[\s,.!;:])(?:meu nome completo (?:é|e|eh)|meu nome (?:é|e|eh)|me chamo|eu me chamo|pode me chamar de|aqui quem fala (?:é|e|eh) (?:o|a)|quem fala (?:é|e|eh) (?:o|a)|my name is|my name's|my full name is|i am called|nome:|name:)\s+(\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’.-]*){0,5})/iu;
/** "Call me back" and "this is late" name nobody: these count alone, and before a name that is written as one. */
const nameAlone =
  /^(?:(?:[Oo]i|[Oo]lá|[Bb]om dia|[Bb]oa tarde|[Bb]oa noite|[Hh]i|[Hh]ello)[,!.]?\s+)?(?:[Aa]qui (?:é|e|eh) (?:o|a)|[Tt]his is|(?:[Yy]ou can |[Pp]lease )?[Cc]all me)\s+(\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:d[aeo]s?|e|van|von|del|di|la)\s+)?\p{Lu}[\p{L}'’-]*){0,2})[.!]?$/u;
const notNames = new Set(
  `a about an and as at but e em esta estou for from gostaria i is minha meu my na no o para por preciso que quero
regarding the tenho to want with need ridiculous urgent not very so quando comprei fiz mas cpf email telefone um uma pedido
nao sim sei here there it terrible absurd unacceptable order having frustrating really back later asap now today tomorrow maybe please`.split(
    /\s+/,
  ),
);
const nameParticles = new Set(['de', 'da', 'do', 'das', 'dos', 'e', 'van', 'von', 'del', 'di', 'la']);

/** The name that a text introduces: "meu nome é Ana Lima". */
export function findName(text: string): string | null {
  const found = namePattern.exec(text)?.[1] ?? nameAlone.exec(text.trim())?.[1];
  return found ? readName(found, false) : null;
}

/** The leading words that can be a name; `whole`: nothing else may follow. */
export function readName(text: string, whole: boolean): string | null {
  const words = text
    .trim()
    .replace(/[.!]+$/, '')
    .split(/\s+/);
  const name: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[,.;]+$/, '');
    const folded = foldText(bare);
    const particle = nameParticles.has(folded) && name.length > 0;
    if (!/^\p{L}[\p{L}'’-]*$/u.test(bare) || (notNames.has(folded) && !particle)) break;
    name.push(bare);
    if (bare !== word || name.length === 6) break;
  }
  while (nameParticles.has(foldText(name.at(-1) ?? ''))) name.pop();
  if (name.length === 0 || (whole && (name.length < words.length || words.length > 6))) return null;
  return name.map(capitalise).join(' ');
}

function capitalise(word: string): string {
  if (nameParticles.has(word.toLowerCase())) return word.toLowerCase();
  const [first = '', ...rest] = word;
  const tail = rest.join('');
  return first.toUpperCase() + (tail === tail.toUpperCase() ? tail.toLowerCase() : tail);
}

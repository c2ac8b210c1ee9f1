import { closeUpWord } from '../../language/close-up-word';
import { expandAbbreviations } from '../../language/expand-abbreviations';
import { foldText } from '../../language/fold-text';
import { withinOneEdit } from './within-one-edit';

const readCharacters = 2_000;
const wordOrMark = /[\p{L}\p{N}]+|[.,;:!?\n]+/gu;

/** Words that decide, and that people mistype: a word one slip away from one of them is read as it. */
const decisiveWords =
  `atendente atendentes atendimento humano humana pessoa advogado advogada procon processar justica
juizado fraude golpe clonaram clonado clonada hackearam reclamacao representante supervisor gerente absurdo vergonha
palhacada ridiculo pessimo inaceitavel indignado indignada furioso furiosa urgente urgencia emergencia esperando
aguardando falar conversar transferir operador agent human person representative someone speak lawyer attorney
lawsuit fraud scam hacked unauthorized ridiculous outrageous unacceptable terrible disgusting furious waiting urgent urgently
emergency immediately asap manager operator obrigado obrigada thanks`.split(/\s+/);

/** Words of their own that are one slip away from a decisive one. */
const distinct = new Set(
  `pessoal pessoas humanos atendeste atendentes fraudes golpes gole justica justice persona personal persons agents
agenda agente agentes urgentes gerentes processa processor processos processo humane humans humanas falam falara
speaks speaking speaker peak spoke terribly lawyers scan scams scar sham span waitin wanting falta falhar talar fala falas falou falo faltar urgen agency huma hugman frau fral wasting tasting waste calar
faler valar salar conversas operators operado operadora managers manages waiting baiting weighting hiding person parson
pessoais frauds fraudar brand absurda absurdos absurdas vergonhas ridicula ridiculos pessima pessimos pessimas asas ascap
aceitavel atendimentos emergencias supervisora supervisores representantes advogados advogadas outrageously clonar clonou clonaro clonadas
clonados reclamacoes transferi transferia transferiu transferira gerenta agency aguardado aguardados hack packed
rent ardent gent argent spear someones humanor`.split(/\s+/),
);

const byLength = new Map<number, string[]>();
for (const word of decisiveWords) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
const decisive = new Set(decisiveWords);

/**
 * A message as the signals read it: folded, abbreviations written out, stretched letters closed up
 * ("atendenteeee"), slips in the decisive words mended, words apart by one blank, and " | " where a
 * clause ends. Blanks at both ends.
 */
export function normaliseMessage(text: string): string {
  const parts: string[] = [];
  const folded = foldText(text.slice(0, readCharacters))
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ');
  for (const [part] of folded.matchAll(wordOrMark)) {
    if (/^[\p{L}\p{N}]/u.test(part)) parts.push(...expandAbbreviations([closeUpWord(part)]).map(mend));
    else if (parts.length > 0 && parts.at(-1) !== '|') parts.push('|');
  }
  return ` ${parts.join(' ')} `;
}

function mend(word: string): string {
  if (word.length < 4 || decisive.has(word) || distinct.has(word)) return word;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate.length >= 5 && candidate[0] === word[0] && withinOneEdit(word, candidate))
        return candidate;
    }
  }
  return word;
}

import type { Conversation } from '../../conversations/conversation';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { readBareAnswer } from '../hearing/bare-answer';
import { fullWords } from '../hearing/plain-words';
import { readScore } from '../hearing/read-score';
import { isWish } from '../hearing/wish';

interface SurveyAnswer {
  /** Null where they say only how it was. */
  score: number | null;
  comment?: string;
}

/** What stands after a score that the message begins with. */
const afterScore = /^\s*(?:nota\s+)?(?:10|\d)(?:\s*[,.;:!-]+\s*|\s+)(\p{L}.*)$/isu;
/** "Pq demorou" and "vocês são péssimos" after a score ask nothing. */
const why = /^(?:(?:pq|porque|por que|pois|because|cause|cuz|voces|vcs)\s+)+/;
/** So long after the score a remark still belongs to it. */
const remarkMs = 15 * 60_000;
const mostCharacters = 1_000;

const ofService =
  /\b(?:atend(?:imento|ente|ida|ido|eu|eram)|servico|suporte|equipe|chat|robo|simpatic[oa]s?|educad[oa]s?|atencios[oa]s?|gentil|gentis|prestativ[oa]s?|paciente|paciencia|rapid[oa]s?|agil|ageis|lent[oa]s?|demorad[oa]s?|demorou|demoraram|esperei|espera|elogi\w+|gostei|adorei|amei|otim[oa]s?|excelentes?|maravilhos[oa]s?|perfeit[oa]s?|pessim[oa]s?|horrive(?:l|is)|ruim|fof[oa]s?|querid[oa]s?|um amor|service|support|agents?|rep|staff|team|friendly|polite|kind|patient|helpful|helped|quick|quickly|fast|slow|slowly|waited|wait|great|excellent|awesome|lovely|amazing|perfect|wonderful|brilliant|terrible|horrible|awful|rating|score)\b/;

const stillMissing =
  /\b(?:ainda|continu\w+|falt\w+|sem (?:o|a|meu|minha)|nao (?:me )?(?:recebi|cheg\w+|resolv\w+|veio|caiu|devolv\w+)|still|missing|(?:havent|hasnt|not|didnt|never) (?:been )?(?:received?|sol\w+|arrived?|refunded|come|came))\b/;

/** Whether a text may be meant for nobody's help: it asks for nothing, and says of nothing that it is still to come. */
function asksNothing(services: BotServices, text: string): boolean {
  const signals = services.recogniseSignals(text);
  if (signals.wantsPerson || signals.harm !== null || signals.legalThreat || signals.fraud) return false;
  if (asksQuestion(text) || text.includes('?') || isWish(text)) return false;
  if (readBareAnswer(text, signals) === 'unsolved') return false;
  if (Object.keys(services.findDetails(text)).length > 0) return false;
  return !stillMissing.test(fullWords(text));
}

/** Whether a text speaks of how somebody was served, and asks for nothing. */
function judgesService(services: BotServices, text: string, agent: string | null): boolean {
  if (!asksNothing(services, text)) return false;
  const words = fullWords(text);
  const [name = ''] = fullWords(agent ?? '').split(' ');
  return ofService.test(words) || (name !== '' && words.split(' ').includes(name));
}

/**
 * What a message answers to the survey at the close: a score, alone or in a sentence ("9, demorou um pouco", "daria um
 * oito"), or the remark that follows one; without a score, the remark that comes in its place. Null when it is none.
 */
export function readSurveyAnswer(
  services: BotServices,
  { closed, survey }: Conversation,
  { text, now }: { text: string; now: Date },
): SurveyAnswer | null {
  if (closed?.reason !== 'agent') return null;
  const agent = closed.ownerBefore.kind === 'agent' ? closed.ownerBefore.agentName : null;
  const read = readScore(text);
  if (read !== null) {
    const { score, isPlain } = read;
    const beside = read.beside.replace(why, '');
    if (beside === '') return { score };
    const isScore = isPlain ? asksNothing(services, beside) : judgesService(services, beside, agent);
    if (isScore) {
      return { score, comment: (afterScore.exec(text)?.[1] ?? text).trim().slice(0, mostCharacters) };
    }
  }
  const since = survey?.at ?? closed.at;
  const isRecent = now.getTime() - since.getTime() < remarkMs;
  if (!isRecent || survey?.comment !== undefined || !judgesService(services, text, agent)) return null;
  return { score: survey?.score ?? null, comment: text.trim().slice(0, mostCharacters) };
}

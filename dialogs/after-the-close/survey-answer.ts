import type { Conversation } from '../../conversations/conversation';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { readBareAnswer } from '../hearing/bare-answer';
import { fullWords } from '../hearing/plain-words';
import { isWish } from '../hearing/wish';

interface SurveyAnswer {
  score: number;
  comment?: string;
}

const alone = /^\s*(?:nota\s+)?(10|\d)\s*[.!]*\s*$/i;
const scored = /^\s*(?:nota\s+)?(10|\d)(?:\s*[,.;:!-]+\s*|\s+)(\p{L}.*)$/isu;
/** So long after the score a remark still belongs to it. */
const remarkMs = 15 * 60_000;
const mostCharacters = 1_000;

const ofService =
  /\b(?:atend(?:imento|ente|ida|ido|eu|eram)|servico|suporte|equipe|chat|robo|simpatic[oa]s?|educad[oa]s?|atencios[oa]s?|gentil|gentis|prestativ[oa]s?|paciente|paciencia|rapid[oa]s?|agil|ageis|lent[oa]s?|demorad[oa]s?|demorou|demoraram|esperei|espera|elogi\w+|gostei|adorei|amei|otim[oa]s?|excelentes?|maravilhos[oa]s?|pessim[oa]s?|ruim|service|support|agents?|rep|staff|team|friendly|polite|kind|patient|helpful|helped|quick|quickly|fast|slow|slowly|waited|wait|great|excellent|awesome|terrible|awful|rating|score)\b/;

const stillMissing =
  /\b(?:ainda|continu\w+|falt\w+|sem (?:o|a|meu|minha)|nao (?:me )?(?:recebi|cheg\w+|resolv\w+|veio|caiu|devolv\w+)|still|missing|(?:havent|hasnt|not|didnt|never) (?:been )?(?:received?|sol\w+|arrived?|refunded|come|came))\b/;

/** Whether a text speaks of how somebody was served, and asks for nothing. */
function judgesService(services: BotServices, text: string, agent: string | null): boolean {
  const signals = services.recogniseSignals(text);
  if (signals.wantsPerson || signals.harm !== null || signals.legalThreat || signals.fraud) return false;
  if (asksQuestion(text) || text.includes('?') || isWish(text)) return false;
  if (readBareAnswer(text, signals) === 'unsolved') return false;
  if (Object.keys(services.findDetails(text)).length > 0) return false;
  const words = fullWords(text);
  if (stillMissing.test(words)) return false;
  const [name = ''] = fullWords(agent ?? '').split(' ');
  return ofService.test(words) || (name !== '' && words.split(' ').includes(name));
}

/**
 * What a message answers to the survey at the close: a score, alone or with a remark ("9, demorou um pouco"), or the
 * remark that follows one. Null when it is neither.
 */
export function readSurveyAnswer(
  services: BotServices,
  { closed, survey }: Conversation,
  { text, now }: { text: string; now: Date },
): SurveyAnswer | null {
  if (closed?.reason !== 'agent') return null;
  const only = alone.exec(text)?.[1];
  if (only !== undefined) return { score: Number(only) };
  const agent = closed.ownerBefore.kind === 'agent' ? closed.ownerBefore.agentName : null;
  const [, score, beside = ''] = scored.exec(text) ?? [];
  if (score !== undefined && judgesService(services, beside, agent)) {
    return { score: Number(score), comment: beside.trim().slice(0, mostCharacters) };
  }
  const isRecent = survey !== null && now.getTime() - survey.at.getTime() < remarkMs;
  if (!isRecent || survey.comment !== undefined || !judgesService(services, text, agent)) return null;
  return { score: survey.score, comment: text.trim().slice(0, mostCharacters) };
}

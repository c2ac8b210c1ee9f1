import { foldText } from '../../language/fold-text';

const edge = /^[\s,.;:!…)(-]+|[\s,.;:(…-]+$/gu;
/** What grumbles at the matter, and insults nobody. */
const portuguese =
  '(?:(?:aff+e?|afe|poxa|puxa(?: vida)?|putz|nossa|gente|caramba|pow|po|mano|cara|ai|mas|e|que|isso|isto|assim) )*(?:(?:e|eh|foi|ta|esta|fica|acho|achei) )?(?:(?:um|uma|o|a|muito|muita|bem|tao|mo|maior|baita|puta|pura|tremend[oa]|meio|realmente) )*(?:sacanagem|saco|droga|absurdo|chat[oa]|chateacao|chatice|raiva|odio|ridicul[oa]|irritante|frustrante|decepcionante|decepcao)(?: (?:isso|isto|isso ai|viu|hein|ne|demais|mesmo|gente|cara|mano|sinceramente))*';
const feeling =
  '(?:(?:eu )?(?:to|tou|estou|fiquei|fico|ando) (?:(?:muito|bem|meio|um pouco|super|tao|ja) )*(?:chatead[oa]|frustrad[oa]|irritad[oa]|decepcionad[oa]|insatisfeit[oa])(?: (?:com isso|viu|hein|ne))*)';
const english =
  '(?:(?:ugh|argh|oh|well|man|guys|honestly|seriously|really|sorry but|and|but|its|it is|this is|thats|that is|how|such|what|quite|rather|so|very|a bit|a little|kind of|pretty|just|a|the|an) )*(?:annoying|frustrating|ridiculous|absurd|disappointing|irritating|annoyance|nuisance|damn|crap)(?: (?:honestly|really|guys|tbh|btw|though))*';
const feelingEnglish =
  '(?:(?:im|i am) (?:(?:a bit|a little|quite|rather|really|so|very|kind of|pretty|getting) )*(?:annoyed|frustrated|irritated|disappointed|upset)(?: (?:about (?:this|it)|with this|tbh|honestly))*)';
const grumble = new RegExp(`^(?:${portuguese}|${feeling}|${english}|${feelingEnglish})$`);
/** What a grumble at something is followed by: "que raiva de vocês" is at somebody. */
const at = /^(?:de|do|da|dos|das|dess[ae]s?|dest[ae]s?|com|of|with|at|by|from) /;
const mostWords = 8;
/** A face beside a grumble may be an angry one. */
const face = /\p{Extended_Pictographic}/u;

function words(text: string): string {
  return foldText(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isGrumble(text: string): boolean {
  return !face.test(text) && grumble.test(words(text));
}

/** The message without a grumble at its beginning; the same when there is none. */
function withoutFirst(text: string): string {
  const parts = text.split(/(\s+)/u);
  for (let count = Math.min(mostWords * 2, parts.length); count > 0; count--) {
    const rest = parts.slice(count).join('');
    if (isGrumble(parts.slice(0, count).join('')) && !at.test(`${words(rest)} `)) return rest;
  }
  return text;
}

function withoutLast(text: string): string {
  const parts = text.split(/(\s+)/u);
  for (let count = Math.max(0, parts.length - mostWords * 2); count < parts.length; count++) {
    if (isGrumble(parts.slice(count).join(''))) return parts.slice(0, count).join('');
  }
  return text;
}

/**
 * What a message says besides a grumble ("que saco, …", "…, sacanagem", "this is annoying, …"): null when it has no
 * grumble, or is nothing but one.
 */
export function besidesGrumble(text: string): string | null {
  const rest = withoutLast(withoutFirst(text)).replace(edge, '');
  return rest === text.replace(edge, '') || !/\p{L}{2}/u.test(rest) ? null : rest;
}

import { foldText } from '../../language/fold-text';

const greetings =
  /\b(bom dia|boa tarde|boa noite|good (morning|afternoon|evening|night|day)|have a (nice|good|great) day)\b/g;
const moments =
  /\b(hoje|amanha|manha|tarde|noite|tardezinha|tardinha|noitinha|manhazinha|cedinho|madrugada|almoco|meio dia|meio-dia|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|semana|fim de semana|proxim[oa]|mes que vem|daqui a|depois d[aoe]s?|antes d[aoe]s?|qualquer (hora|horario|dia|momento)|quando (puder|puderem|der|quiser|quiserem|possivel|for)|assim que|mais tarde|outra hora|horario comercial|today|tomorrow|tonight|morning|afternoon|evening|night|noon|lunch|mon(day)?|tue(s|sday)?|wed(nesday)?|thu(rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?|week|weekend|later|any ?time|whenever|when you can|office hours|after (work|lunch)|before (work|lunch)|as soon as)\b/;
const clockOrDate =
  /\b\d{1,2}\s*(h|hs|hrs|horas?|:\d{2}|h\d{2}|am|pm|a\.m|p\.m|o'?clock)|\b\d{1,2}[/.-]\d{1,2}\b|\b(as|umas|pelas|a|das|dia|at|after|before|apos|depois das|around|by|the|on)\s+\d{1,2}\b|^\D{0,15}\d{1,2}\D{0,10}$/;

/** A message folded, without "boa tarde" and the like, which name no time. */
export function withoutGreetings(text: string): string {
  return foldText(text).replace(greetings, ' ').trim();
}

/** Whether a message names a time at which somebody may call: "amanhã às 15h", "any time after 6 pm". */
export function namesTime(text: string): boolean {
  const said = withoutGreetings(text);
  return moments.test(said) || clockOrDate.test(said);
}

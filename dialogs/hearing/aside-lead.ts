import { asksQuestion } from './asks-question';

const lead =
  /^\s*(?:(?:ah|oh|oi|ei|ok|e|mas|ent[aã]o|and|but|so|well|hey|hi)[\s,]+)*(?:enquanto (?:isso|(?:eu )?(?:espero|aguardo))|aproveitando|ali[aá]s|por falar nisso|(?:s[oó] )?(?:mais )?uma (?:[uú]ltima )?(?:d[uú]vida|pergunta|coisa)|outra (?:coisa|pergunta|d[uú]vida)|by the way|btw|meanwhile|in the meantime|while (?:i|we) (?:wait|am waiting|are waiting)|(?:just )?(?:a|one|another) (?:more |quick |last |other )*(?:question|thing)|also)[\s,:;.!-]+(?=\S)/iu;

/** A question without what leads over to it from something else: "enquanto isso, qual o horário?" */
export function withoutAsideLead(text: string): string {
  const rest = text.replace(lead, '');
  return rest !== text && asksQuestion(rest) ? rest : text;
}

import { foldText } from '../language/fold-text';

const readCharacters = 2_000;
const mostRequests = 4;

/** Where a second request may begin; what is matched goes, except that it is kept when nothing is split. */
const boundary =
  /[\n;]+|(?<=[.!?])\s+|,?\s+(?:e\s+(?:tambem|também|outra coisa|mais uma coisa|aproveitando|alem disso|além disso|ja que|ainda|depois)|(?:alem disso|além disso|outra coisa|tambem|também|aproveitando|mais uma coisa|another thing|also|besides|one more thing|as well as|plus|on top of that)[,:]?|and\s+(?:also|another thing|one more thing|additionally|then)|e|and)\s+/giu;

// What makes a part a request of its own: it asks, wants, or reports something.
const asksPattern =
  /(?:^|\s)(?:quero|queria|gostaria|preciso|precisava|posso|pode|podem|poderia|consigo|como|quando|onde|qual|quais|quanto|quanta|quantos|cade|por que|porque|sera|tem como|da para|voces|vcs|quem|trocar|cancelar|devolver|rastrear|saber|alterar|mudar|emitir|receber|pedir|comprar|pagar|atualizar|reenviar|enviar|segunda via|nota fiscal|boleto|reembolso|estorno|nao (?:recebi|chegou|consigo|funciona|veio|encontro|caiu)|chegou|veio|esta|foi|i want|i need|i would|id like|can|could|how|when|where|what|which|why|is|are|do|does|did|will|would|cancel|return|exchange|track|refund|change|update|send|pay|get|know|invoice|receipt|it (?:arrived|came)|havent|hasnt|my)(?=\s|$)/u;
const small =
  /^(?:oi|ola|bom dia|boa tarde|boa noite|tudo bem|hi|hello|hey|obrigad[oa]|valeu|thanks|thank you|por favor|please|ok)[\s,.!?]*$/u;
/** "trocar o tênis e também a nota fiscal": what follows "também" counts without a verb. */
const strongFrom =
  /tambem|outra coisa|aproveitando|alem disso|mais uma coisa|also|besides|another thing|one more thing|additionally|plus|on top of that|as well as|[\n;]/;

/**
 * The requests that stand in one message, in their order; the whole message when it is one. Parts begin
 * at sentence ends, "e também", "also" and the like, and count when they ask for or report something of
 * their own; a plain "e" or "and" needs a request on both sides. At most four.
 */
export function splitRequests(text: string): string[] {
  const read = text.slice(0, readCharacters).trim();
  if (read === '') return [];
  if (read.search(boundary) < 0) return [read];
  const requests: string[] = [];
  for (const { lead, part } of cutAtBoundaries(read)) {
    const folded = plain(part);
    if (folded === '') continue;
    const own = asksPattern.test(folded) || (strongFrom.test(foldText(lead)) && /\p{L}{3}/u.test(folded));
    const last = requests.at(-1);
    if (requests.length === 0) requests.push(part);
    else if (last !== undefined && (small.test(plain(last)) || !asksPattern.test(plain(last)))) {
      requests[requests.length - 1] = last + lead + part;
    } else if (
      (own || goesOnAsking(lead, folded, plain(last ?? ''))) &&
      !small.test(folded) &&
      requests.length < mostRequests &&
      isWhole(lead, folded)
    ) {
      requests.push(part);
    } else requests[requests.length - 1] = (last ?? '') + lead + part;
  }
  return requests.length > 1 ? requests.map(tidy) : [read];
}

/** After a plain "e" or "and" a part must begin as a request does: "chegou rasgado e sujo" is one. */
function isWhole(lead: string, folded: string): boolean {
  if (!/^,?\s+(?:e|and)\s+$/i.test(lead)) return true;
  if (folded.split(/\s+/).length < 3 || ofBefore.test(folded) || asksOfBefore.test(folded)) return false;
  return condition.test(folded) || asksPattern.test(folded.split(/\s+/).slice(0, 2).join(' '));
}

/** "I bought a desk and it did not arrive" tells one thing. */
const ofBefore = /^(?:it|they|he|she|el[ae]s?|isso|ess[ea]s?)(?: |$)/u;
/** Nor does "can my husband pick it up and what does he need to bring" ask two. */
const asksOfBefore =
  /^(?:o que|que|quando|onde|como|what|when|where|how|which)(?: \w+)? (?:(?:do|does|did|can|could|will|would|should|is|are) )?(?:he|she|they|ele|ela|eles|elas)(?: |$)/u;
const condition = /^(?:se|if|what if) /u;
const question =
  /(?:^|\s)(?:como|quando|onde|qual|quais|quanto|quanta|quantos|quem|sera|saber|tem como|da pra|da para|posso|how|when|where|what|which|who|know|can i)(?=\s|$)/u;

/** "Quanto custa o frete e se eu retirar na loja?" asks twice; "troco se der e se for de graça" does not. */
function goesOnAsking(lead: string, folded: string, last: string): boolean {
  return /^,?\s+(?:e|and)\s+$/i.test(lead) && condition.test(folded) && question.test(last);
}

function* cutAtBoundaries(text: string): Generator<{ lead: string; part: string }> {
  let at = 0;
  let lead = '';
  for (const match of text.matchAll(boundary)) {
    yield { lead, part: text.slice(at, match.index) };
    lead = match[0];
    at = match.index + lead.length;
  }
  yield { lead, part: text.slice(at) };
}

function plain(part: string): string {
  return foldText(part)
    .replaceAll("'", '')
    .replace(/[.,!?:]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function tidy(part: string): string {
  return part.trim().replace(/^[,;:\s]+|[,;:\s]+$/g, '');
}

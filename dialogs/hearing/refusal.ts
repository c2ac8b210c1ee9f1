import { plainWords } from './plain-words';

const takesBack =
  /^(?:(?:mas|entao|ah|na verdade|pensando bem|ok|actually|but|well|oh) )*(?:mudei de ideia|desisti|(?:deixa|deixe|pode deixar|melhor deixar|deixar)(?: (?:ele|ela|tudo))? (?:como|do jeito que) (?:esta|ta)|(?:vou |quero |melhor )?(?:manter|mantem|mantenha)(?: (?:ele|ela|o pedido|a compra))?(?= |$)|(?:i(?:ll| will)? )?keep (?:it|them|the order)(?= |$)|(?:eu )?nao (?:quero|vou|preciso|queria) mais|i changed my mind|(?:i )?(?:dont|do not|no longer) (?:want|need)\b.*\b(?:any ?more|now)|i no longer (?:want|need))\b/;
// "No cartão" is Portuguese for "on the card".
const refuses =
  /^(?:(?:mas|entao|ah|e|but|well) )*(?:nao|not|no(?= (?:i|it|its|that|thats|this|the|not|we|you|they|there|my|but|thanks|thank|sorry|none|longer|more)\b|$)|i (?:dont|didnt|cant|cannot|couldnt))\b/;

/** Whether a text begins by refusing something, and takes a wish back by it. */
export function readRefusal(text: string): 'taken-back' | 'refused' | null {
  const said = plainWords(text);
  if (takesBack.test(said)) return 'taken-back';
  return refuses.test(said) ? 'refused' : null;
}

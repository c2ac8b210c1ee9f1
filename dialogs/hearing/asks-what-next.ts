import { saysOnly } from './plain-words';

const asks =
  /^(?:(?:ta|ok|okay|certo|mas|e|entao|and|so|but|well|ah|then) )*(?:(?:o )?que (?:e que )?(?:eu )?(?:faco|devo fazer|tenho que fazer|preciso fazer|posso fazer|acontece)(?: (?:agora|entao|depois|nesse caso|com isso|a seguir))*|(?:e )?agora(?: o que)?|como (?:e que )?(?:fica|ficamos|eu faco|faco|funciona agora|a gente faz)(?: (?:agora|entao|isso))*|qual (?:e )?(?:o )?proximo passo|what (?:now|next)|now what|whats next|what (?:do|should|can|must) i do(?: (?:now|next|then|about (?:it|this|that)))*|what happens(?: (?:now|next|then))*|what (?:is|are) the next steps?|how does (?:it|this) (?:go on|work now))$/;

/** Whether a message asks how it goes on, and no more: "o que eu faço agora?", "so what now". */
export function asksWhatNext(text: string): boolean {
  return saysOnly(text, asks);
}

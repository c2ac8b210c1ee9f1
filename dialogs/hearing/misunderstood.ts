import { plainWords, saysEitherWay } from './plain-words';

const objects = new RegExp(
  `^(?:(?:nao|no|mas|but|ue|oi|lia|olha|desculpa|sorry|ah|gente|entao|eu acho que|acho que|i think) )*(?:${[
    '(?:isso )?(?:nao|nunca) (?:e|era|foi) (?:bem )?(?:isso |nada disso )?(?:o )?que (?:eu )?(?:perguntei|pedi|quis dizer|falei|disse|quero saber|queria saber|estou perguntando|quero|queria)',
    'nao (?:perguntei|pedi|falei|disse|quis dizer) (?:nada )?(?:isso|disso|nada)',
    '(?:eu )?(?:perguntei|falei|disse|pedi|queria saber) (?:de )?outra coisa',
    '(?:voce |voces )?(?:nao )?(?:me )?entend(?:eu|eram) (?:tudo )?errado|(?:voce |voces )?nao (?:me )?(?:entendeu|entenderam|esta (?:me )?entendendo|entende|leu|le|esta lendo)(?: nada| direito| o que (?:eu )?(?:disse|falei|escrevi|perguntei|quero)| a (?:minha )?pergunta)?',
    '(?:isso |a resposta )?nao (?:respondeu|responde) (?:a |o )?(?:(?:minha )?pergunta|(?:o )?que (?:eu )?perguntei|nada)',
    '(?:isso )?nao tem nada (?:a |h?a)?ver(?: com (?:isso|o que .*|a (?:minha )?pergunta))?|nada a ver(?: isso)?',
    '(?:that|this|it)s? ?(?:is|was)? ?(?:not|isnt|wasnt) (?:at all )?what (?:i|im|i am|i was) (?:asked|asking|meant|mean|said|saying|want|wanted|need|needed)(?: for| about| to know)?|not what i (?:asked|meant|said|want|wanted)(?: for| about)?',
    '(?:that|this|it) (?:isnt|wasnt|is not|was not|doesnt|does not|didnt) (?:answer(?:s|ed|ing)? (?:my|the) question|what i (?:asked|meant|said|wanted)(?: for| about)?)',
    'i (?:didnt|did not|never) (?:ask|say|mean) (?:that|this|it|anything like that)(?: at all)?|i (?:asked|meant|said) something else',
    'you(?:re| are)? ?(?:not|arent)? ?(?:misunderstood(?: me)?|(?:got|get) (?:it|me|that) (?:all )?wrong|(?:didnt|dont|did not|do not) (?:understand|get)(?: me| it| what i .*| my question)?|(?:didnt|did not|havent) answer(?:ed)?(?: me| my question| the question)?|(?:not )?(?:listening|reading|understanding)(?: me| to me| what i .*)?)',
    '(?:are|r) (?:you|u) (?:even |actually |really )?(?:reading|listening|understanding)(?: (?:this|me|to me|what i .*|my messages))?',
    'wrong (?:topic|subject|answer|question)|resposta errada|assunto errado',
  ].join('|')})(?: (?:viu|ne|mesmo|at all|though|mate|sorry|desculpa|por favor|please))*$`,
);
const mostWords = 14;

/** Whether a message says that the bot has taken what was said for something else: "não é isso que eu perguntei". */
export function saysMisunderstood(text: string): boolean {
  return plainWords(text).split(' ').length <= mostWords && saysEitherWay(text, objects);
}

import type { SmallTalk } from '../../contracts/category';

/** What fills a message of small talk without deciding its kind. */
const fillers =
  `e o a ai pra para pro voce voces vcs todos todo mundo de com da do por sua seu teu tua pela pelo pelas
muito muitas muita mesmo demais tambem viu ne gente pessoal querido querida lindo linda lindos lindas anjo flor amigo amiga moca moco bot robo lia plantao assistente
ate um uma bom que deus abencoe so era isso ajuda ajudar atencao resposta informacao informacoes tudo ok okay certo
entendi perfeito beleza ja agora tao super me the lot bunch a an you your so very much for to my all is it that was and bot there
everyone team guys man dear sir madam again really help info information reply answer got this one have at with of
oh ah hum hmm rs rsrs haha hahaha kkk kkkk senhor senhora doutor ainda pelo pela atendimento rapidez nao sei quanto
pois entao mas no hein eh ta please por favor friend mate service support assistance quick time everything pronto perfect great good nice cool fine excellent brilliant lovely
wonderful wow otimo maravilha legal show joia certinho combinado fechado fechou sure alright aight righto right okey sweet awesome
cheers thats sorted bro man buddy pal folks love hun luv then well anyway anyways enfim tranquilo suave massa top bora daora
now here ever indeed nossa caramba puxa eita wow usted ustedes alguien desculpa desculpe desculpem demora sorry delay wait tmj minha meu filha filho jovem colega patrao chefe eu vou te`.split(
    /\s+/,
  );
const filler = new Set(fillers);

/** "whatsapp your name": chat spelling is written out before, and "whats" is one of its words. */
const kindPatterns: readonly [SmallTalk, RegExp][] = [
  [
    'who-are-you',
    /(?<= )(?:quem e voce|quem es|quem (?:te|foi que te) (?:fez|criou|inventou|programou)|quem (?:fez|criou|inventou|programou) voce|qual (?:e )?(?:o )?seu nome|voce tem (?:um )?nome|como (?:voce )?se chama|voce e (?:um |uma )?(?:robo|bot|humano|humana|pessoa|gente|maquina|ia|real|inteligencia artificial|de verdade|atendente)|estou falando com (?:um |uma )?(?:robo|bot|maquina|ia|humano|pessoa)|(?:isso|aqui|ai) e (?:um |uma )?(?:robo|bot|maquina|pessoa|humano)(?: (?:de verdade|mesmo|real))?|e (?:um )?(?:robo|bot)(?= )|o que voce (?:faz|e|sabe fazer)|com quem (?:eu )?(?:estou falando|falo)|who are you|what are you|who (?:made|built|created|programmed|invented) you|what(?:s|sapp) your name|what is your name|are you (?:a |an )?(?:real )?(?:robot|bot|human being|human|person|machine|ai|computer|chatbot)|are you (?:even )?real|am i (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:robot|bot|machine|human|person|computer|real person)|is (?:this|that|it) (?:a |an )?(?:real )?(?:bot|robot|machine|human|person|ai)(?: (?:that )?(?:im|i am|am i) (?:talking|chatting|speaking) (?:to|with))?|am i (?:talking|speaking|chatting) (?:to|with) (?:a )?real (?:human|person)|what can you do|who am i (?:talking|speaking) (?:to|with)|do you have a name) /u,
  ],
  [
    'languages',
    /(?<= )(?:(?:do |can )?(?:you|u|anyone|anybody|someone|they) (?:guys )?(?:speak|understand|write|know|reply in|answer in|help me in) (?:english|portuguese|spanish)|(?:is there )?(?:someone|anyone|anybody) (?:who |that )?(?:speaks|understands) (?:english|portuguese)|(?:can we|can i|could we|may i) (?:speak|talk|chat|write|continue)(?: to you| with you)? in (?:english|portuguese)|(?:in )?english|(?:voce |voces |aqui |alguem )?(?:fala|falam|entende|entendem|atende|atendem|atendem em|atende em) (?:em )?(?:portugues|ingles|espanhol)|(?:posso|pode|podemos) (?:falar|escrever|conversar) em (?:portugues|ingles|espanhol)|(?:habla|hablan|hablas) (?:en )?espanol|en espanol) /u,
  ],
  [
    'how-are-you',
    /(?<= )(?:tudo (?:bem|bom|certo|joia|tranquilo|beleza|ok)|como (?:voce )?(?:vai|esta|vao|estao)(?: voce| voces| as coisas)?|td bem|como foi (?:seu|o) dia|como anda|beleza\?|how are you(?: doing)?|hows it going|how is it going|how do you do|how have you been|whats up|how are things|how is your day|hows your day(?: going)?|(?<!thanks? )you (?:ok|alright|good)|hope you are (?:well|doing well)|hope youre (?:well|doing well)) /u,
  ],
  [
    'goodbye',
    /(?<= )(?:tchau|tchauzinho|ate logo|ate mais|ate breve|ate amanha|adeus|falou|fui|bye|goodbye|good bye|bye bye|see you|see ya|cya|have a (?:nice|good|great|lovely) (?:day|evening|one|weekend|night)|tenha (?:um|uma) (?:otimo|bom|otima|boa|excelente) (?:dia|tarde|noite|fim de semana|semana)|bom fim de semana|good night|abraco|abracos|beijo|beijos|bjs|take care|passar bem|bom descanso|ate a proxima|(?:eu )?vou indo(?: nessa)?|(?:eu )?(?:tenho que|preciso|vou ter que) (?:ir|sair)|ate depois|inte|catch you later|talk (?:to you )?(?:soon|later)|later|laters|goodnight|cheerio|farewell|(?:i )?(?:gotta|got to|have to|need to|must) (?:go|run|leave|head out)|take it easy|enjoy your (?:day|evening|weekend)) /u,
  ],
  [
    'thanks',
    /(?<= )(?:obrigado|obrigada|obrigadas|obrigados|muito grato|muito grata|grato|grata|agradeco|agradecido|agradecida|valeu|gratidao|thanks|thank you|thank u|thankyou|ty|tysm|tyvm|tks|cheers|much appreciated|appreciate it|i appreciate|many thanks|deus (?:lhe|te|que te|que lhe) pague|obg|deus (?:te|lhe|que te|que lhe) abencoe|obrigadao|obrigadinha|obrigadinho|brigadao|brigadinha|agradecidissima|agradecidissimo|tmj|gracias|appreciated|bless you|god bless(?: you)?|thanx) /u,
  ],
  [
    'compliment',
    /(?<=(?<! nao| nem| not) )(?:parabens|voce e (?:otimo|otima|demais|incrivel|show|maravilhoso|maravilhosa|top|excelente|o melhor|a melhor|muito (?:bom|boa|inteligente|util|legal|eficiente))|otimo atendimento|excelente atendimento|atendimento (?:otimo|excelente|nota 10|maravilhoso|perfeito|top|show)|adorei|amei|show de bola|nota 10|nota dez|arrasou|mandou bem|gostei|voces sao (?:otimos|demais|incriveis|maravilhosos|os melhores|top|show)|well done|good job|great job|great service|good bot|awesome|amazing|excellent service|you rock|you are (?:great|awesome|amazing|the best|so helpful|very helpful|brilliant|wonderful)|youre (?:great|awesome|amazing|the best|so helpful|very helpful|brilliant|wonderful)|love it|loved it|love you|nice work|nice job|perfect service|best service|that was (?:great|easy|helpful|quick|perfect)|so helpful|very helpful|muito util|voce e (?:um |uma )?(?:anjo|amor|fofa|fofo)|me salvou|salvou (?:minha vida|meu dia)|voces arrasam|(?:you are|youre|your) (?:a |an )?(?:star|legend|lifesaver|life saver|gem|angel|superstar)|(?:that|this) (?:really )?(?:helps|helped)|(?:great|big|huge) help|super helpful|me ajudou muito|ajudou muito|helped a lot|helped me a lot) /u,
  ],
  [
    'greeting',
    /(?<= )(?:oi|oie|oii|ola|opa|alo|hola|e ai|eae|eai|ei|hey|hi|hii|hello|helo|heya|hiya|yo|good morning|good afternoon|good evening|good day|greetings|(?<=^ )morning|bom dia|boa tarde|boa noite|buenas|salve|fala|saudacoes|howdy|(?:eu )?(?:voltei|retornei)|estou de volta|(?:(?:im|i am) )?back again|(?:im|i am) back) /u,
  ],
];

/** What small talk is made of: words, and patterns' sources. */
export const smallTalkWords = [...fillers, ...kindPatterns.map(([, { source }]) => source)];

/** More words than this say something besides. */
const mostWords = 14;

/**
 * The kind of small talk that the whole message is, or null when it says anything else. Where kinds meet,
 * the one that wants a reply of its own wins: "oi, tudo bem?" asks how one is; "obrigado, tchau" takes leave.
 */
export function findSmallTalk(message: string): SmallTalk | null {
  let rest = message.replaceAll('|', ' ').replace(/ +/g, ' ');
  if (rest.trim() === '' || rest.split(' ').length - 2 > mostWords) return null;
  let found: SmallTalk | null = null;
  for (const [kind, pattern] of kindPatterns) {
    const global = new RegExp(pattern.source, 'gu');
    const without = rest.replace(global, '');
    if (without === rest) continue;
    found ??= kind;
    rest = without;
  }
  if (!found) return null;
  const left = rest
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word));
  return left.length === 0 ? found : null;
}

const saysYes =
  /^(?:sim|s|ss|sim sim|isso|isso mesmo|isso ai|exato|exatamente|claro|claro que sim|com certeza|certeza|pode ser|pode|pode sim|quero|quero sim|aceito|positivo|confirmo|confirmado|correto|certo|esta certo|esta sim|e isso|e isso mesmo|era isso|uhum|aham|ahan|ok|okay|okey|beleza|fechado|combinado|foi|foi sim|ajudou|ajudou sim|resolveu|resolveu sim|perfeito|perfeitamente|bora|vamos|vamos la|manda|por favor|otimo|deu certo|funcionou|ta bom|esta bom|esta bem|tudo bem|pois nao|sem duvida|logico|obvio|serviu|yes|y|yeah|yea|yess|yes please|yep|yes it did|yes i do|yes it is|sure|sure thing|of course|correct|right|thats right|that is right|thats it|exactly|indeed|please|please do|go ahead|absolutely|definitely|affirmative|it did|it was|it helped|sounds good|fine|alright|all right|perfect|great|got it|it worked|uh huh|mhm|aye|ja|i do|i would|true)$/u;
/** To an offer: "pode chamar", "sim, pode passar". "Me chama" asks for something else. */
const goAhead =
  /^(?:(?:sim|ok|okay|claro|por favor|entao|ta|ta bom|beleza|isso|certo|quero|aham|uhum|bom) )*(?:(?:(?:pode|podem) (?:sim )?)?(?:chama|chame|chamem|chamar)|(?:pode|podem|sim|ok|claro)(?: sim)? (?:me )?(?:passa|passe|passar|transfere|transfira|transferir|encaminha|encaminhe|encaminhar|mandar|fazer))(?: (?:ai|la|entao|sim|logo|ja|agora|eles|ele|ela|por favor))*$|^(?:(?:yes|yeah|ok|okay|sure|please|then) )*(?:(?:call|get) (?:them|someone|somebody)|(?:transfer|connect) me|put me through)(?: (?:please|then|now))*$/u;
const saysNo =
  /^(?:nao|nn|n n|nao nao|nao quero|nao obrigado|negativo|nunca|jamais|de jeito nenhum|claro que nao|nem pensar|ainda nao|nao foi|nao era|nao era isso|nao e isso|nao e|nao ajudou|nao resolveu|nao deu certo|nao funcionou|nao serviu|nada disso|nem um pouco|errado|incorreto|esta errado|nenhum|nenhuma|nenhum deles|nenhuma delas|nenhuma dessas|nenhum desses|deixa|deixa para la|esquece|agora nao|hoje nao|prefiro nao|acho que nao|melhor nao|dispenso|nao precisa|nao preciso|nao mesmo|nao sei|nem|no|nope|nah|no thanks|no thank you|not really|not at all|never|no way|it didnt|it did not|it doesnt|didnt help|it didnt help|did not help|not helpful|not that|thats not it|that is not it|thats wrong|wrong|incorrect|none|none of these|none of them|none of those|neither|not yet|not now|no it didnt|no it isnt|i dont|i do not|id rather not|rather not|dont|negative|forget it|nevermind|never mind|not needed|not what i meant|not what i needed|not what i asked)$/u;
const trailing =
  /(?: (?:obrigado|obrigada|por favor|sim|viu|aqui|comigo|para mim|ainda|for me|here|moco|moca|thanks|thank you|please|nao|mesmo|bot|ok|ta|e isso|and thanks))+$/u;
const yesSign = /^\s*(?:👍|✅|👌|🙌|✔️?|👍🏻|👍🏼|👍🏽|👍🏾|👍🏿)+\s*$/u;
const noSign = /^\s*(?:👎|❌|🚫|✖️?|👎🏻|👎🏼|👎🏽|👎🏾|👎🏿)+\s*$/u;

/** What a yes or a no is made of: the patterns' sources. */
export const yesNoWords = [saysYes, goAhead, saysNo, trailing].map(({ source }) => source);

/** Whether the whole message says yes, or no, and nothing else. */
export function readYesOrNo(message: string, original: string): { yes: boolean; no: boolean } {
  if (yesSign.test(original)) return { yes: true, no: false };
  if (noSign.test(original)) return { yes: false, no: true };
  const said = message.replaceAll('|', ' ').replace(/ +/g, ' ').trim();
  const core = said.replace(trailing, '').trim();
  const no = saysNo.test(said) || saysNo.test(core);
  return { yes: !no && [said, core].some((part) => saysYes.test(part) || goAhead.test(part)), no };
}

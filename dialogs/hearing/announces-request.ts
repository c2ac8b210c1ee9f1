import { readWhole } from './phrases';
import { saysOnly } from './plain-words';

const announced = readWhole({
  phrases: `
    so? eu? (tenho|tinha|queria_tirar|quero_tirar|preciso_tirar|gostaria_de_tirar|fiquei_com) so? (uma|umas|algumas|outra) (duvida|duvidas|pergunta|perguntas)
    so? eu? (to|tou|estou|ficou) com so? (uma|umas|algumas|outra) (duvida|duvidas|pergunta|perguntas)
    so? (uma|outra) (duvida|pergunta)
    (voce|voces|vcs|vc)? (pode|podem|poderia|poderiam|consegue) me (ajudar|ajuda|tirar_uma_duvida)
    me ajuda (ai|aqui)?
    eu? (preciso|precisava|queria|quero|gostaria) (de|duma)? (uma|sua)? (ajuda|dajuda|informacao|informacoes)
    eu? (queria|quero|preciso|gostaria_de) (ver|saber|perguntar|falar|resolver|fazer) (de|sobre)? (um_negocio|uma_coisa|uma_pergunta|uma_coisinha|um_assunto)
    eu? (to|tou|estou|tive|tenho|estamos|deu|aconteceu) (com|tendo)? (um|uns)? (probleminha|problema|problemas) (aqui|com_voces)?
    (i_have|ive_got|im_having|there_is|theres|we_have) (a|an|some) (problem|problems|issue|issues) (here|with_you)?
    (i_have|ive_got|just) (a|an|another|one|some) (quick|small)? (question|questions)
    (can|could|may) i ask you? (something|a_question|a_quick_question)
    (can|could) you please? help me? out? with_something?
    i (need|would_like|want) (some|your)? help with_something?
    i need to ask you? something
  `,
});

/** Whether a text only says that a request is to come: "tenho uma dúvida", "can you help me?" */
export function announcesRequest(text: string): boolean {
  return saysOnly(text, announced);
}

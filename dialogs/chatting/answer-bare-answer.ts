import type { Signals } from '../../contracts/category';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { readBareAnswer, saysGoesAhead, saysNotWorked } from '../hearing/bare-answer';
import { isUrgent } from '../hearing/is-urgent';
import { saysOnly } from '../hearing/plain-words';
import type { Message } from '../message';
import { say, textsFor } from '../say';
import { requestsOf, scopeOf } from '../scope-state';

const announced =
  /^((so )?(eu )?(tenho|tinha|queria tirar|quero tirar|preciso tirar|gostaria de tirar|fiquei com|(?:to|tou|estou|ficou) com) (so )?(uma|umas|algumas|outra) (duvidas?|perguntas?)|(so )?(uma|outra) (duvida|pergunta)|(voce |voces |vcs |vc )?(pode|podem|poderia|poderiam|consegue) me (ajudar|ajuda|tirar uma duvida)|me ajuda( ai| aqui)?|(eu )?(preciso|precisava|queria|quero|gostaria) (de |d)?(uma |sua )?(ajuda|informacao|informacoes)|(eu )?(queria|quero|preciso|gostaria de) (ver|saber|perguntar|falar|resolver|fazer) (de |sobre )?(um negocio|uma coisa|uma pergunta|uma coisinha|um assunto)|(eu )?(to|tou|estou|tive|tenho|estamos|deu|aconteceu) (com |tendo )?(um |uns )?(probleminha|problema|problemas)( aqui| com voces)?|(i have|ive got|im having|there is|theres|we have) (a|an|some) (problem|problems|issue|issues)( here| with you)?|(i have|ive got|just) (a|an|another|one|some) (quick |small )?questions?|(can|could|may) i ask (you )?(something|a question|a quick question)|(can|could) you (please )?help( me)?( out)?( with something)?|i (need|would like|want) (some |your )?help( with something)?|i need to ask (you )?something)$/;

/** Whether a message only says that a request is to come, with or without a greeting before it. */
function announces(text: string, services: BotServices): boolean {
  if (saysOnly(text, announced)) return true;
  const parts = text.split(/[,.;?!\n]+/).filter((part) => part.trim() !== '');
  const says = parts.map((part) => saysOnly(part, announced));
  return (
    says.includes(true) &&
    parts.every((part, at) => says[at] === true || saysNothing(part, services.recogniseSignals(part)))
  );
}

function saysNothing(part: string, { smallTalk, yes }: Signals): boolean {
  return smallTalk !== null || yes || saysOnly(part, /^(por favor|por gentileza|please|pf|tudo bem|lia)$/);
}

/**
 * A bare yes, no or "ok" that no dialog had asked for is no question either, nor is one that is only announced: it is
 * answered, and is no gap.
 */
export async function answerBareAnswer({ dc, services, text, signals }: Message): Promise<boolean> {
  const { context } = dc;
  const { conversation } = scopeOf(context);
  const answer = announces(text, services)
    ? 'yes'
    : saysGoesAhead(text) && !isUrgent(signals)
      ? 'heard'
      : readBareAnswer(text, signals);
  if (answer === null) return false;
  if (answer === 'unsolved') {
    const words = requestsOf(context).current ?? conversation.articlesTried.at(-1)?.question ?? text;
    const after = saysNotWorked(text) ? 'not-worked' : 'not-helped';
    await dc.beginDialog(dialogIds.offerPerson, { words, tries: 1, after });
    return true;
  }
  const texts = textsFor(context);
  const line = answer === 'yes' ? 'tellMe' : 'noMore';
  await say(context, line, texts[line], { plantao: { kind: 'smalltalk' }, choices: [texts.choices.person] });
  return true;
}

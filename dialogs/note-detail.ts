import type { DialogContext } from 'botbuilder-dialogs';
import { step } from '../conversations/transition';
import type { BotServices, FoundDetails } from './bot-services';
import { isAnyChoice } from './choices';
import { dialogIds } from './dialog-ids';
import { plainWords } from './plain-words';
import { say, textsFor } from './say';
import { requestsOf, scopeOf } from './scope-state';

/** What stands around a detail and says nothing besides. */
const around = new Set(
  `o a e eh os as um uma do da de no na meu minha me eu sou aqui quem fala nome completo chamo pode chamar pedido compra
numero protocolo codigo cpf cnpj cep email mail telefone celular whatsapp fone contato endereco acho que so por favor
obrigado obrigada pf pfv ok oi ola bom dia boa tarde noite segue esta this is my the it its i am im call please thanks thank
you order number purchase phone name postcode zip code think believe s hi hello here and full`.split(/\s+/),
);
const oneNumber = /^\D*(?<!\d)\d{4,7}(?!\d)\D*$/;

/** The details that a message gives while it says nothing else; null when it says more, or gives none. */
function readMereDetails(text: string, services: BotServices): FoundDetails | null {
  if (isAnyChoice(text)) return null;
  const labelled = services.findDetails(text);
  // A number without a name is taken for the order's, as it would be had it been asked for.
  const isNameless = Object.keys(labelled).length === 0 && oneNumber.test(text);
  const found = isNameless ? services.findDetails(text, 'order-number') : labelled;
  if (Object.keys(found).length === 0) return null;
  const names = new Set(plainWords(found.name ?? '').split(' '));
  const left = plainWords(text.replace(/\S+@\S+/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word) && !around.has(word) && !names.has(word));
  return left.length === 0 ? found : null;
}

/**
 * A detail that nobody had asked for, such as an order's number after an answer, is no question: it is kept, and
 * whoever gives one for their open request is offered a person, who alone can look into it. Asked for the article
 * that is meant, the bot asks again. True when the message was such a one.
 */
export async function noteMereDetail(dc: DialogContext, services: BotServices): Promise<boolean> {
  const { context } = dc;
  const scope = scopeOf(context);
  const found = readMereDetails(scope.activity.text, services);
  if (found === null) return false;
  scope.change((conversation) => step(conversation, { details: { ...conversation.details, ...found } }));
  const texts = textsFor(context);
  const { current } = requestsOf(context);
  if (dc.activeDialog?.id === dialogIds.clarify) {
    await say(context, 'noted', texts.noted, { plantao: { kind: 'acknowledged' } });
    await dc.repromptDialog();
  } else if (current !== null && dc.activeDialog !== undefined && dc.activeDialog.id !== dialogIds.more) {
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.offerPerson, { words: current, tries: 1, after: 'detail' });
  } else {
    await say(context, 'detailNoted', texts.detailNoted, {
      plantao: { kind: 'acknowledged' },
      choices: [texts.choices.person],
    });
  }
  return true;
}

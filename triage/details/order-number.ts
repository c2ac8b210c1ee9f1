import { isCpf } from '../../language/check-digits';
import { foldText } from '../../language/fold-text';

/** What an order number may look like: a run of digits, or letters and digits, perhaps with hyphens. */
const codePattern = '[a-z]{0,4}-?\\d[\\da-z]{2,19}(?:-[\\da-z]{1,12}){0,3}';
const labelledOrder = new RegExp(
  `\\b(?:pedido|compra|encomenda|protocolo|order|purchase|ped|reference|ref)s?(?:\\s+(?:de|do|da|o|a|e|is|my|n|no|nr|nro|num|numero|number|id|com|foi|codigo|code|cod|was|the|meu|com o)\\b){0,5}\\s*[.:#º°-]*\\s*#?\\s*(${codePattern})(?![\\da-z@])`,
);
const markedOrder = new RegExp(`#\\s?(${codePattern})(?![\\da-z])`);
const trailingOrder = new RegExp(
  `\\b(?:numero|number|no)\\s+(?:do|da|of|for)\\s+(?:meu|minha|my)?\\s*(?:pedido|compra|order)\\s*(?:e|is|:|=)?\\s*#?(${codePattern})(?![\\da-z])`,
);
/** "Pedido 55 812": digits in two groups, as somebody reads them out. */
const grouped = /(?<![\d.,-])(\d{2,3})[ .](\d{3})(?![\d.,-])/g;

/** The order number that a text names as one: "pedido 48213", "#48213"; in capitals. */
export function findOrderNumber(text: string): string | null {
  const folded = foldText(text).replace(grouped, '$1$2');
  for (const pattern of [labelledOrder, trailingOrder, markedOrder]) {
    const found = pattern.exec(folded)?.[1];
    if (found && !isCpf(found) && /\d{3}/.test(found)) return found.toUpperCase();
  }
  return null;
}

const longestAside = 12;
const anyCode = new RegExp(`(?<![\\w@.,/-]|\\d:)#?(${codePattern})(?![\\w@/:]|[.,]\\d|-\\d)`, 'g');
const amountBefore =
  /(?:r\$|us\$|\$|\b(?:dia|em|ano|of|in|on|ate|acima de|abaixo de|cep|cpf|cnpj|codigo postal|zip))\s*$/;
const unitAfter =
  /^\s*(?:reais|real|dias?|horas?|hs?|min(?:utos?)?|km|kg|g|ml|cm|mm|%|days?|hours?|weeks?|months?|semanas?|mes(?:es)?|vezes|x|dollars|am|pm)\b/;

const addressPattern =
  /\b(?:rua|avenida|av|alameda|travessa|apto|apartamento|bloco|andar|street|avenue|apartment|floor)\b/;
const timeOfDay = /^\d{1,2}h\d{2}$/;

/**
 * The order number in an answer to the question for it: alone, or the only number of a sentence that is no amount,
 * date, time or address. Other details are for the caller to take out before.
 */
export function findBareOrder(text: string): string | null {
  const folded = foldText(text);
  if (folded.split(/\s+/).length > longestAside || addressPattern.test(folded)) return null;
  const codes = [...folded.matchAll(anyCode)].filter(
    ({ 0: whole, 1: code = '', index }) =>
      (code.match(/\d/g)?.length ?? 0) >= 3 &&
      !timeOfDay.test(code) &&
      !amountBefore.test(folded.slice(0, index)) &&
      !unitAfter.test(folded.slice(index + whole.length)),
  );
  return codes.length === 1 ? (codes[0]?.[1]?.toUpperCase() ?? null) : null;
}

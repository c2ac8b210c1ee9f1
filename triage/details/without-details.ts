const itsName = '(?:\\b(?:e|and)\\s+)?\\b(?:(?:o|a|meu|minha|my|the)\\s+)*';
const is = '(?:\\s+(?:é|e|eh|is|do|da|número|numero|number))*\\s*:?\\s*';
const numbered = new RegExp(
  `${itsName}(?:cpf|cnpj|cep|telefone|celular|whatsapp|phone|postcode)\\b${is}\\+?\\(?\\d[\\d\\s().\\/-]{6,}\\d`,
  'giu',
);
const written = new RegExp(`${itsName}e-?mail\\b${is}\\S+@\\S+`, 'giu');
const named = new RegExp(
  `${itsName}(?:nome|name)\\b(?:\\s+completo)?\\s*(?:\\s(?:é|eh|is)\\s|:)\\s*\\p{L}+(?:\\s+\\p{L}+){0,3}(?=\\s*(?:[,.;!\\n]|$))`,
  'giu',
);
/** With fewer words left, the details are what the message is about. */
const fewestWords = 3;

/**
 * A request without the name, documents and addresses that somebody gives along with it: they say who asks, not about
 * what. "meu CPF" alone stays, and so does an order's number.
 */
export function withoutDetails(text: string): string {
  const rest = [numbered, written, named].reduce((left, told) => left.replace(told, ' '), text).trim();
  return rest === text.trim() || rest.split(/\s+/).length < fewestWords ? text : rest;
}

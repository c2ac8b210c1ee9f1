import type { Locale } from '../../../contracts/locale';

/** Words that wrap a request without saying what it is about: wishes, greetings, thanks. Accents off. */
export const fillers: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set(
    `quero queria quer queremos gostaria gostava gostariamos desejo desejaria pretendo preciso precisava precisaria oi ola bom boa
    tarde noite obrigado obrigada obrigados agradeco favor gentileza valeu opa e ai pessoal gente moca moco senhor senhora
    ai entao assim agora aqui ta tipo pois bem onde aonde quanto quanta quantos quantas porque ok beleza sim certo`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `want wants wanted like wish hello hi hey dear good morning afternoon evening thanks thank please kindly well ok okay sure
    anyone somebody someone somehow anyway really actually basically guys sir madam id ill im ive theres thats lets`.split(
      /\s+/,
    ),
  ),
};

import type { Locale } from '../../../contracts/locale';

/** The forms of a counted text. Zero has its own: in pt-BR it selects the category `one` ("0 mensagem nova"). */
interface PluralForms {
  zero: string;
  one: string;
  other: string;
}

const rules = new Map<Locale, Intl.PluralRules>();

/** Picks the form for `count` and puts the count, formatted, in place of `#`. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  let rule = rules.get(locale);
  if (rule === undefined) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  const form = count === 0 ? forms.zero : rule.select(count) === 'one' ? forms.one : forms.other;
  return form.replace('#', count.toLocaleString(locale));
}

import { type Stringifier, stringify } from 'csv-stringify';
import type { Locale } from '../contracts/locale';

/** A table for a spreadsheet, as those in that language read it. What they would take for a formula is escaped. */
export function csvOf(locale: Locale, columns: readonly string[]): Stringifier {
  return stringify({
    header: true,
    columns: [...columns],
    // Spreadsheets in Portuguese read commas as decimal signs, and take UTF-8 for Latin-1 without the mark.
    delimiter: locale === 'pt-BR' ? ';' : ',',
    bom: true,
    escape_formulas: true,
  });
}

import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/new-id';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { useLineList } from '../../ui/use-line-list';
import { faultOf, type SynonymLine } from './synonym-form';

/** A language's groups, one line each; Enter goes on to the next, Backspace in an empty one takes it away. */
export function SynonymLines({
  locale,
  lines,
  readOnly,
  faults,
  onChange,
}: {
  locale: 'pt-BR' | 'en';
  lines: SynonymLine[];
  readOnly: boolean;
  /** What the server said of a line, by its id: the word at fault. */
  faults: ReadonlyMap<string, string>;
  onChange: (lines: SynonymLine[]) => void;
}) {
  const { t } = useTranslation();
  const { list, add, remove, onKeyDown } = useLineList({
    lines,
    readOnly,
    newLine: () => ({ id: newId(), words: '' }),
    isEmpty: (line) => line.words === '',
    onChange,
  });
  const errorOf = (line: SynonymLine) => {
    const fault = faultOf(line);
    if (fault !== null) return t(`articles.synonyms.fault.${fault}`);
    const word = faults.get(line.id);
    return word === undefined ? undefined : t('articles.synonyms.fault.refused', { word });
  };
  return (
    <section className="card" aria-label={t(`locale.${locale}`)}>
      <h2>{t(`locale.${locale}`)}</h2>
      {lines.length === 0 ? <p className="muted">{t('articles.synonyms.none')}</p> : null}
      <ul className="plain-list synonym-lines" ref={list}>
        {lines.map((line, index) => (
          <li key={line.id} className="synonym-line">
            <div className="grow">
              <TextField
                hideLabel
                label={t('articles.synonyms.group', { number: index + 1, locale: t(`locale.${locale}`) })}
                placeholder={t('articles.synonyms.placeholder')}
                value={line.words}
                lang={locale}
                readOnly={readOnly}
                maxLength={900}
                error={errorOf(line)}
                onChange={(event) => onChange(lines.with(index, { ...line, words: event.target.value }))}
                onKeyDown={onKeyDown(index, line)}
              />
            </div>
            {readOnly ? null : (
              <IconButton
                icon="trash"
                label={t('articles.synonyms.remove', { number: index + 1, locale: t(`locale.${locale}`) })}
                onClick={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button compact look="quiet" icon="plus" onClick={add}>
          {t('articles.synonyms.add')}
        </Button>
      )}
    </section>
  );
}

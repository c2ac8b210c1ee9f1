import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../../contracts/category';
import { useFormats } from '../../lib/use-formats';
import { Icon } from '../../ui/icon';
import { asWritten, type WeighedWord, weighWords } from './weigh-words';

/** Below this likeness an example has nothing to do with the text. */
const alike = 0.05;

/** The words and examples that a text's category rests on, or the nearest one where it was not recognised. */
export function WhyThisCategory({ explanation, text }: { explanation: Explanation; text: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameWord = useWordName(text);
  const { name: category, words } = explanation;
  const weighed = weighWords(words);
  const examples = explanation.examples.filter(({ similarity }) => similarity >= alike);
  return (
    <div className="why-category">
      <Words
        title={t('settings.categories.why.for', { category })}
        side="for"
        words={weighed.for}
        nameWord={nameWord}
        none={t('settings.categories.why.forNone')}
      />
      {weighed.against.length === 0 ? null : (
        <Words
          title={t('settings.categories.why.against', { category })}
          side="against"
          words={weighed.against}
          nameWord={nameWord}
        />
      )}
      <section>
        <h2 className="field-title">{t('settings.categories.why.examples')}</h2>
        {examples.length === 0 ? (
          <p className="muted small">{t('settings.categories.why.examplesNone')}</p>
        ) : (
          <ul className="plain-list why-list">
            {examples.map((example) => (
              <li key={example.text}>
                <p className="why-example">{example.text}</p>
                <p className="why-scale small muted numbers">
                  <Bar share={example.similarity} />
                  {t('settings.categories.why.alike', {
                    percent: formats.percent(Math.round(Math.min(1, example.similarity) * 100) / 100),
                  })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {weighed.rest.length === 0 ? null : (
        <p className="small muted why-rest">
          {t('settings.categories.why.rest', { list: [...new Set(weighed.rest.map(nameWord))].join(', ') })}
        </p>
      )}
    </div>
  );
}

/** One side's words; what each weighs is said in words beside the bar. */
function Words({
  title,
  side,
  words,
  nameWord,
  none,
}: {
  title: string;
  side: 'for' | 'against';
  words: readonly WeighedWord[];
  nameWord: (word: string) => string;
  none?: string;
}) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="field-title row">
        <Icon name={side === 'for' ? 'plus' : 'minus'} size={14} />
        {title}
      </h2>
      {words.length === 0 ? <p className="muted small">{none}</p> : null}
      <ul className="plain-list why-list">
        {words.map(({ word, strength, share }, place) => (
          // A word that comes twice is weighed twice.
          <li key={`${word} ${String(place)}`} className="why-word">
            <span className="why-name">{nameWord(word)}</span>
            <Bar share={share} side={side} />
            <span className="small muted">{t(`settings.categories.why.weight.${strength}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A length for the eye; whoever listens has the words beside it. */
function Bar({ share, side = 'for' }: { share: number; side?: 'for' | 'against' }) {
  return (
    <span className="why-bar" aria-hidden="true">
      <span data-side={side} style={{ width: `${Math.max(4, Math.min(1, share) * 100)}%` }} />
    </span>
  );
}

/** A word as the customer wrote it; a number stands for all of its length. */
function useWordName(text: string): (word: string) => string {
  const { t } = useTranslation();
  return (word) => {
    if (word === '#code') return t('settings.categories.why.code');
    const digits = /^#(\d)$/.exec(word)?.[1];
    if (digits !== undefined) return t('settings.categories.why.number', { count: Number(digits) });
    return asWritten(word, text);
  };
}

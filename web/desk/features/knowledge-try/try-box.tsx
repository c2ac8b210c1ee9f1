import './knowledge-try.css';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, localeSchema } from '../../../../contracts/locale';
import { tryQuestion } from '../../lib/api/articles';
import { toLocale } from '../../lib/i18n/choose-locale';
import { areasOf } from '../../lib/permissions';
import { useRefusals } from '../../lib/use-refusals';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { SelectField, TextField } from '../../ui/fields';
import { RightArticle } from './right-article';
import { TryOutcome } from './try-outcome';

/**
 * Asks what the bot would answer, with the drafts and as it is live, side by side; no customer is spoken to.
 * @param articleId the article in the editor, marked where it is found
 */
export function TryBox({
  articleId,
  locale: fixed,
  before,
}: {
  articleId?: string;
  locale?: Locale;
  /** Runs first, such as saving what is in the editor. */
  before?: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const mayWrite = areasOf(useSession()).writeArticles;
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState<Locale | undefined>(fixed);
  const attempt = useMutation({
    mutationFn: async () => {
      await before?.();
      const [draft, live] = await Promise.all([
        tryQuestion(question, chosen, true),
        tryQuestion(question, chosen, false),
      ]);
      return { draft, live, asked: question };
    },
  });
  const { form, refused, refuse } = useRefusals();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() === '') refuse();
    else attempt.mutate();
  };
  return (
    <section className="try" aria-label={t('articles.tryTitle')}>
      {/* On the page that is for nothing else, the page's heading says it already. */}
      <h2 className={articleId === undefined ? 'visually-hidden' : 'field-title'}>
        {t('articles.tryTitle')}
      </h2>
      <form className="try-form" noValidate ref={form} onSubmit={submit}>
        <div className="grow">
          <TextField
            label={t('articles.try.question')}
            placeholder={t('articles.try.placeholder')}
            maxLength={2_000}
            error={refused && question.trim() === '' ? t('validation.required') : undefined}
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
        </div>
        {fixed === undefined ? (
          <SelectField
            label={t('articles.try.locale')}
            value={chosen ?? ''}
            choices={[
              { value: '', label: t('articles.try.anyLocale') },
              ...localeSchema.options.map((value) => ({ value, label: t(`locale.${value}`) })),
            ]}
            onChange={(event) => setChosen(toLocale(event.target.value) ?? undefined)}
          />
        ) : null}
        <Button type="submit" loading={attempt.isPending}>
          {t('actions.try')}
        </Button>
      </form>
      <ErrorStrip error={attempt.error} />
      {attempt.data === undefined ? null : (
        <div className="try-results" aria-live="polite">
          <TryOutcome title={t('articles.try.draft')} result={attempt.data.draft} articleId={articleId} />
          <TryOutcome title={t('articles.try.live')} result={attempt.data.live} articleId={articleId} />
          {mayWrite ? (
            <RightArticle
              key={attempt.data.asked}
              question={attempt.data.asked}
              locale={chosen}
              found={attempt.data.live}
            />
          ) : null}
        </div>
      )}
    </section>
  );
}

import { localeSchema } from '../../../../contracts/locale';
import { ErrorStrip } from '../../ui/error-strip';
import './articles.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../lib/api/api-error';
import { articleKeys, createArticle } from '../../lib/api/articles';
import { toLocale } from '../../lib/i18n/choose-locale';
import { useLocale } from '../../lib/i18n/use-locale';
import { useLeaveGuard } from '../../lib/use-leave-guard';
import { useRefusals } from '../../lib/use-refusals';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { LeaveDialog } from '../../ui/leave-dialog';
import { emptyText, isComplete, tidy } from './article-text';
import { Preview } from './preview';
import { TestsSection } from './tests-section';
import { TextFields } from './text-fields';

/** A new article, perhaps begun from a question that nobody could answer (`?question=…&locale=…`). */
export function NewArticle() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [query] = useSearchParams();
  const pageLocale = useLocale();
  const question = query.get('question');
  const [locale, setLocale] = useState(toLocale(query.get('locale')) ?? pageLocale);
  const [key, setKey] = useState('');
  const [text, setText] = useState(
    question === null ? emptyText : { ...emptyText, title: question, questions: query.getAll('question') },
  );
  const created = useRef(false);
  const guard = useLeaveGuard(
    () => !created.current && (text.answer.trim() !== '' || (question === null && text.title.trim() !== '')),
  );
  const create = useMutation({
    mutationFn: () =>
      createArticle({ ...tidy(text), locale, ...(key.trim() === '' ? {} : { key: key.trim() }) }),
    onSuccess: (article) => {
      created.current = true;
      client.setQueryData(articleKeys.one(article.id), article);
      void client.invalidateQueries({ queryKey: articleKeys.lists });
      navigate(`/articles/${article.id}`, { replace: true, state: 'created' });
    },
  });
  const { form, refused, refuse } = useRefusals();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete(text)) create.mutate();
    else refuse();
  };
  const keyFault = create.error instanceof ApiError && create.error.fields.key !== undefined;
  return (
    <form className="editor" noValidate ref={form} onSubmit={submit}>
      <header className="editor-head">
        <h1 className="grow">{t('articles.editor.newTitle')}</h1>
      </header>
      <div className="editor-columns">
        <div className="stack">
          <div className="article-filters">
            <SelectField
              label={t('articles.editor.locale')}
              value={locale}
              choices={localeSchema.options.map((value) => ({ value, label: t(`locale.${value}`) }))}
              onChange={(event) => setLocale(toLocale(event.target.value) ?? 'pt-BR')}
            />
            <div className="grow">
              <TextField
                label={t('articles.editor.key')}
                description={t('articles.editor.keyHint')}
                error={keyFault ? t('validation.key') : undefined}
                value={key}
                onChange={(event) => setKey(event.target.value.toLowerCase())}
              />
            </div>
          </div>
          <TextFields text={text} readOnly={false} required={refused} onChange={setText} />
          <TestsSection
            text={text}
            locale={locale}
            readOnly={false}
            onChange={setText}
            onIncomplete={refuse}
          />
        </div>
        <Preview answer={text.answer} locale={locale} />
      </div>
      <footer className="page-end editor-end">
        <span className="grow">
          <ErrorStrip error={create.error} />
        </span>
        <Button type="submit" look="primary" loading={create.isPending}>
          {t('articles.editor.create')}
        </Button>
      </footer>
      {guard === null ? null : <LeaveDialog {...guard} />}
    </form>
  );
}

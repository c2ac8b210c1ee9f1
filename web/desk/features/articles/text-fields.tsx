import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields';
import { TagsField } from '../../ui/picker-fields';
import type { ArticleText } from './article-text';
import { QuestionsField } from './questions-field';

const MarkdownEditor = lazy(() => import('./markdown-editor'));

export function TextFields({
  text,
  readOnly,
  required,
  onChange,
}: {
  text: ArticleText;
  readOnly: boolean;
  /** Whether what is missing is a mistake: in a new article only once it was to be kept. */
  required: boolean;
  onChange: (text: ArticleText) => void;
}) {
  const { t } = useTranslation();
  const faultId = useId();
  const missing = (words: string) => required && words.trim() === '';
  const noAnswer = missing(text.answer);
  return (
    <>
      <TextField
        label={t('articles.editor.title')}
        required
        readOnly={readOnly}
        maxLength={300}
        error={missing(text.title) ? t('validation.required') : undefined}
        value={text.title}
        onChange={(event) => onChange({ ...text, title: event.target.value })}
      />
      <div className="stack-tight">
        <span className="field-title">
          {t('articles.editor.answer')}{' '}
          <span className="save-bad" aria-hidden="true">
            *
          </span>
        </span>
        <Suspense fallback={<pre className="markdown-editor answer-waiting">{text.answer}</pre>}>
          <MarkdownEditor
            label={t('articles.editor.answer')}
            readOnly={readOnly}
            value={text.answer}
            fault={noAnswer ? faultId : undefined}
            onChange={(answer) => onChange({ ...text, answer })}
          />
        </Suspense>
        {noAnswer ? (
          <span id={faultId} className="small save-bad">
            {t('validation.required')}
          </span>
        ) : null}
      </div>
      <QuestionsField
        names={{
          title: t('articles.editor.questions'),
          hint: t('articles.editor.questionsHint'),
          add: t('articles.editor.addQuestion'),
          question: (number) => t('articles.editor.question', { number }),
          remove: (number) => t('articles.editor.removeQuestion', { number }),
        }}
        questions={text.questions}
        readOnly={readOnly}
        onChange={(questions) => onChange({ ...text, questions })}
      />
      <TagsField
        label={t('articles.editor.tags')}
        values={text.tags}
        onChange={(tags) => (readOnly ? undefined : onChange({ ...text, tags }))}
      />
    </>
  );
}

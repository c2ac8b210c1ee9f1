import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mostTests } from '../../../../contracts/article';
import type { MeasuredTest } from '../../../../contracts/article-test';
import type { Locale } from '../../../../contracts/locale';
import { checkArticle } from '../../lib/api/article-tests';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { useAnswerText } from '../../ui/use-answer-text';
import { type ArticleText, isComplete, tidy } from './article-text';
import { CheckOutcome } from './check-outcome';
import { QuestionsField } from './questions-field';

const kinds = ['mustFind', 'mustNotFind'] as const;

/** The article's own tests, run against the text in the editor, saved or not. */
export function TestsSection({
  text,
  locale,
  articleId,
  readOnly,
  onChange,
  onIncomplete,
}: {
  text: ArticleText;
  locale: Locale;
  /** Left out for an article that is not there yet. */
  articleId?: string;
  readOnly: boolean;
  onChange: (text: ArticleText) => void;
  /** That they were to be run though something is missing. */
  onIncomplete: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const run = useMutation({
    mutationFn: (tried: ArticleText) =>
      checkArticle({ ...tried, locale, ...(articleId === undefined ? {} : { articleId }) }),
  });
  const now = tidy(text);
  // What came out holds for the text that it was run with, and for no other.
  const isOf = JSON.stringify(run.variables) === JSON.stringify(now);
  const check = isOf ? run.data : undefined;
  const testOf = (kind: MeasuredTest['kind'], question: string) =>
    check?.own.find((test) => test.kind === kind && test.question === question);
  return (
    <section className="stack article-tests" aria-labelledby={id}>
      <div className="row">
        <h2 id={id} className="grow">
          {t('articleTests.title')}
        </h2>
        {readOnly ? null : (
          <Button
            compact
            icon="check"
            loading={run.isPending}
            onClick={() => (isComplete(text) ? run.mutate(now) : onIncomplete())}
          >
            {t('articleTests.run')}
          </Button>
        )}
      </div>
      <p className="small muted">{t('articleTests.hint')}</p>
      {kinds.map((kind) => (
        <QuestionsField
          key={kind}
          names={{
            title: t(`articleTests.${kind}.title`),
            hint: t(`articleTests.${kind}.hint`),
            add: t('articleTests.add'),
            question: (number) => t(`articleTests.${kind}.question`, { number }),
            remove: (number) => t(`articleTests.${kind}.remove`, { number }),
          }}
          questions={text[kind]}
          readOnly={readOnly}
          most={mostTests}
          mark={(question) =>
            question === '' || readOnly ? null : <TestMark test={testOf(kind, question)} />
          }
          onChange={(questions) => onChange({ ...text, [kind]: questions })}
        />
      ))}
      <ErrorStrip error={isOf ? run.error : null} />
      <div role="status">{check === undefined ? null : <CheckOutcome check={check} />}</div>
    </section>
  );
}

function TestMark({ test }: { test: MeasuredTest | undefined }) {
  const { t } = useTranslation();
  const answerText = useAnswerText();
  if (test === undefined) return <Badge>{t('articleTests.notRun')}</Badge>;
  return (
    <p className="row small">
      <Badge tone={test.passes ? 'ok' : 'bad'} icon={test.passes ? 'check' : 'alert'}>
        {test.passes ? t('articleTests.passes') : t('articleTests.fails')}
      </Badge>
      {test.passes ? null : <span className="muted">{answerText(test.after)}</span>}
    </p>
  );
}

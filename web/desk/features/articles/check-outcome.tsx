import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ArticleCheck, MeasuredTest } from '../../../../contracts/article-test';
import type { EffectChange } from '../../../../contracts/learning';
import { Badge } from '../../ui/badge';
import { useAnswerText } from '../../ui/use-answer-text';

/** Which tests and which past questions come out otherwise. */
export function CheckOutcome({ check }: { check: ArticleCheck }) {
  const { t } = useTranslation();
  const { own, others, regressions, asked, total, past } = check;
  const all = [...own, ...others];
  const broken = all.filter((test) => test.passedBefore && !test.passes);
  const mended = all.filter((test) => !test.passedBefore && test.passes);
  const failing = own.filter((test) => !test.passedBefore && !test.passes);
  return (
    <div className="stack-tight check-outcome">
      <p className="row">
        {regressions === 0 ? (
          <Badge tone="ok" icon="check">
            {t('articleTests.noneBroken', { count: asked })}
          </Badge>
        ) : (
          <Badge tone="bad" icon="alert">
            {t('articleTests.broken', { count: regressions })}
          </Badge>
        )}
        {failing.length === 0 ? null : (
          <Badge tone="warn" icon="alert">
            {t('articleTests.stillFail', { count: failing.length })}
          </Badge>
        )}
        {past.asked === 0 ? null : (
          <Badge>{t('articleTests.past', { count: past.changed, asked: past.asked })}</Badge>
        )}
      </p>
      {asked < total ? <p className="small muted">{t('articleTests.notAll', { asked, total })}</p> : null}
      <TestList open title={t('articleTests.list.broken')} tests={broken} />
      <TestList title={t('articleTests.list.failing')} tests={failing} />
      <TestList title={t('articleTests.list.mended')} tests={mended} />
      <PastList changes={past.items} />
    </div>
  );
}

function TestList({
  title,
  tests,
  open = false,
}: {
  title: string;
  tests: readonly MeasuredTest[];
  open?: boolean;
}) {
  const { t } = useTranslation();
  const answerText = useAnswerText();
  if (tests.length === 0) return null;
  return (
    <details className="small" open={open}>
      <summary>{title}</summary>
      <ul className="effect-changes">
        {tests.map((test) => (
          <li key={`${test.articleId} ${test.kind} ${test.question}`}>
            <q lang={test.locale}>{test.question}</q>{' '}
            <span className="muted">
              {t(`articleTests.${test.kind}.of`)}{' '}
              <Link to={`/articles/${test.articleId}`} target="_blank">
                {test.title}
              </Link>
            </span>
            <br />
            {t('articleTests.change', {
              before: answerText(test.before),
              after: answerText(test.after),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function PastList({ changes }: { changes: readonly EffectChange[] }) {
  const { t } = useTranslation();
  const answerText = useAnswerText();
  if (changes.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('articleTests.list.past')}</summary>
      <ul className="effect-changes">
        {changes.map(({ question, origin, expected, before, after }) => (
          <li key={`${origin} ${question}`}>
            <q>{question}</q> <span className="muted">({t(`learning.origin.${origin}`)})</span>
            <br />
            {t('articleTests.change', { before: answerText(before), after: answerText(after) })}
            {expected === null ? null : (
              <span className="muted"> {t('learning.expected', { title: expected })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

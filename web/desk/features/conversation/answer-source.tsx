import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlantaoData } from '../../../../contracts/activity';
import { areasOf } from '../../lib/permissions';
import { useFormats } from '../../lib/use-formats';
import { useSession } from '../../lib/use-session';
import { MarkdownText } from '../../ui/markdown-text';

/** Which article, in which revision, an answer of the bot came from, and what of it bears out a model's wording. */
export function AnswerSource({
  answer,
  title,
}: {
  answer: Extract<PlantaoData, { kind: 'answer' }>;
  title: string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayOpen = areasOf(useSession()).articles;
  const { articleId, revision, confidence, phrased, citations = [] } = answer;
  const facts = [
    t('articles.revision', { revision }),
    t('conversation.source.confidence', { percent: formats.percent(Math.round(confidence * 100) / 100) }),
    ...(phrased ? [t('conversation.source.phrased')] : []),
  ];
  return (
    <div className="answer-source small muted">
      <p>
        {t('conversation.source.article')}{' '}
        {mayOpen ? <Link to={`/articles/${encodeURIComponent(articleId)}`}>{title}</Link> : title}
        <span className="numbers"> · {facts.join(' · ')}</span>
      </p>
      {citations.length === 0 ? null : (
        <details>
          <summary>{t('conversation.source.passages')}</summary>
          <ul className="plain-list answer-citations" lang={answer.locale}>
            {citations.map(({ sentence, passages }) => (
              <li key={sentence}>
                <MarkdownText source={sentence} />
                {passages.map((passage) => (
                  <blockquote key={passage}>
                    <MarkdownText source={passage} />
                  </blockquote>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

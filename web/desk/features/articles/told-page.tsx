import './articles.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Told } from '../../../../contracts/recall';
import { articleQuery } from '../../lib/api/articles';
import { toldQuery } from '../../lib/api/recall';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useChannelName } from '../../lib/use-channel-name';
import { useFormats } from '../../lib/use-formats';
import { useSession } from '../../lib/use-session';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import { Loaded } from '../../ui/loaded';
import { MarkdownText } from '../../ui/markdown-text';
import { EmptyState } from '../../ui/states';

const periods = ['1', '7', '30', '90'] as const;
const dayMs = 24 * 60 * 60_000;
const sinceOf = (days: string) => new Date(Date.now() - Number(days) * dayMs).toISOString();

/** Who was told a text of the article that is no longer the published one. */
export default function ToldPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const article = useQuery(articleQuery(id));
  usePageTitle(t('answerRecall.title'));
  const [days, setDays] = useState('30');
  const [since, setSince] = useState(() => sinceOf('30'));
  const list = useInfiniteQuery(toldQuery(id, since));
  const [first] = list.data?.pages ?? [];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('answerRecall.title')}</h1>
        <Link to={`/articles/${id}`}>{article.data?.title ?? t('articles.back')}</Link>
      </header>
      <p className="muted">{t('answerRecall.hint')}</p>
      <div className="article-filters">
        <SelectField
          label={t('answerRecall.since')}
          value={days}
          choices={periods.map((value) => ({
            value,
            label: t('answerRecall.days', { count: Number(value) }),
          }))}
          onChange={(event) => {
            setDays(event.target.value);
            setSince(sinceOf(event.target.value));
          }}
        />
      </div>
      <Loaded query={list} rows={6}>
        {() =>
          first === undefined || items.length === 0 ? (
            <EmptyState icon="check" title={t('answerRecall.empty')} />
          ) : (
            <>
              <p className="muted small numbers" role="status">
                {t('answerRecall.people', { count: first.customers })}{' '}
                {first.open === 0 ? null : t('answerRecall.open', { count: first.open })}
              </p>
              {first.complete ? null : <p className="small">{t('answerRecall.notAll')}</p>}
              <ul className="plain-list lined-list" aria-label={t('answerRecall.title')}>
                {items.map((told, at) => (
                  <ToldRow key={told.conversation?.id ?? String(at)} told={told} />
                ))}
              </ul>
              {list.hasNextPage ? (
                <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('actions.loadMore')}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function ToldRow({ told }: { told: Told }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const channelName = useChannelName();
  const mayEnter = areasOf(useSession()).desk;
  const { conversation, open, toldSince, at, revision, passage } = told;
  const name =
    conversation === null
      ? t('answerRecall.somebody')
      : `${conversation.customerName ?? t('answerRecall.unnamed')} · #${conversation.number}`;
  return (
    <li className="told-row">
      <p className="row">
        {conversation !== null && mayEnter ? (
          <Link className="article-title" to={`/inbox/${open ? 'queue' : 'closed'}/${conversation.id}`}>
            {name}
          </Link>
        ) : (
          <span className="article-title">{name}</span>
        )}
        <Badge tone={open ? 'warn' : 'plain'}>
          {open ? t('answerRecall.isOpen') : t('answerRecall.isClosed')}
        </Badge>
        {toldSince ? (
          <Badge tone="ok" icon="check">
            {t('answerRecall.knows')}
          </Badge>
        ) : null}
      </p>
      <p className="small muted numbers">
        {formats.dateTime(at)} · {t('articles.revision', { revision })}
        {conversation === null ? null : ` · ${channelName(conversation.channel)}`}
      </p>
      {passage === null ? null : (
        <details className="small">
          <summary>{t('answerRecall.passage')}</summary>
          <blockquote>
            <MarkdownText source={passage} />
          </blockquote>
        </details>
      )}
    </li>
  );
}

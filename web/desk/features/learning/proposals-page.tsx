import './learning.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Proposal, ProposalList } from '../../../../contracts/learning';
import { errorCode } from '../../lib/api/api-error';
import { articleKeys } from '../../lib/api/articles';
import { acceptProposal, dismissProposal, proposalsKey, proposalsQuery } from '../../lib/api/learning';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useErrorText } from '../../lib/use-error-text';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loaded } from '../../ui/loaded';
import { RegressedTests } from '../../ui/regressed-tests';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { ProposalRow } from './proposal-row';

/** So many are shown and measured at a time: nobody decides about more in one go. */
const atOnce = 20;

interface Acceptance {
  kind: 'accept';
  id: string;
  question: string | undefined;
  despiteTests: boolean;
}
type Deed = Acceptance | { kind: 'dismiss'; id: string };

/** What customers' wordings could teach the articles: the editor sees the effect first, then decides. */
export default function ProposalsPage() {
  const { t } = useTranslation();
  usePageTitle(t('learning.title'));
  const client = useQueryClient();
  const errorText = useErrorText();
  const [limit, setLimit] = useState(atOnce);
  const shown = proposalsQuery(limit);
  const mayDecide = areasOf(useSession()).writeArticles;
  const proposals = useQuery(shown);
  const { data } = proposals;
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** Where the one stood that was just decided: it leaves the page, and its neighbour takes the focus. */
  const leaving = useRef<number | null>(null);
  /** What tests hold up, until the editor says that it is to be done all the same. */
  const [refused, setRefused] = useState<{ deed: Acceptance; failure: unknown } | null>(null);
  const decide = useMutation({
    mutationFn: async (deed: Deed) => {
      if (deed.kind === 'dismiss') await dismissProposal(deed.id);
      return deed.kind === 'accept' ? acceptProposal(deed.id, deed) : null;
    },
    onSuccess: (accepted, { id }) => {
      setRefused(null);
      leaving.current = data?.items.findIndex((item) => item.id === id) ?? 0;
      client.setQueryData<ProposalList>(shown.queryKey, (known) =>
        known === undefined
          ? known
          : { items: known.items.filter((item) => item.id !== id), total: known.total - 1 },
      );
      if (accepted === null) showToast(t('learning.dismissed'));
      else showToast(accepted.published ? t('learning.published') : t('learning.drafted'));
      void client.invalidateQueries({ queryKey: articleKeys.all });
    },
    onError: (failure, deed) => {
      if (errorCode(failure) === 'tests-regress' && deed.kind === 'accept') {
        setRefused({ deed, failure });
        return;
      }
      showToast(errorText(failure), { tone: 'bad' });
      void client.invalidateQueries({ queryKey: proposalsKey });
    },
  });
  useEffect(() => {
    if (leaving.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('.proposal-question');
    const next = rows?.[Math.min(leaving.current, rows.length - 1)] ?? heading.current;
    leaving.current = null;
    next?.focus();
  }, [data]);
  const busyWith = ({ id }: Proposal) =>
    decide.isPending && decide.variables.id === id ? decide.variables.kind : null;
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('learning.title')}
        </h1>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('learning.hint')}</p>
      <Loaded query={proposals} rows={4} height={140}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState icon="check" title={t('learning.empty')}>
              <p>{t('learning.emptyHint')}</p>
            </EmptyState>
          ) : (
            <>
              <p className="muted small numbers" role="status">
                {t('learning.total', { count: total })}
              </p>
              <ul className="plain-list lined-list" ref={list} aria-label={t('learning.title')}>
                {items.map((proposal) => (
                  <ProposalRow
                    key={proposal.id}
                    proposal={proposal}
                    mayDecide={mayDecide}
                    busy={busyWith(proposal)}
                    onAccept={(question) =>
                      decide.mutate({ kind: 'accept', id: proposal.id, question, despiteTests: false })
                    }
                    onDismiss={() => decide.mutate({ kind: 'dismiss', id: proposal.id })}
                  />
                ))}
              </ul>
              {total > items.length && limit < 100 ? (
                <Button onClick={() => setLimit(limit + atOnce)}>{t('actions.loadMore')}</Button>
              ) : null}
            </>
          )
        }
      </Loaded>
      {refused === null ? null : (
        <ConfirmDialog
          title={t('articleTests.refused.title')}
          text={t('articleTests.refused.text')}
          confirm={t('articleTests.refused.accept')}
          loading={decide.isPending}
          onConfirm={() => decide.mutate({ ...refused.deed, despiteTests: true })}
          onClose={() => setRefused(null)}
        >
          <RegressedTests error={refused.failure} />
        </ConfirmDialog>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Proposal } from '../../../../contracts/learning';
import { effectQuery } from '../../lib/api/learning';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { EffectView } from './effect-view';

interface ProposalRowProps {
  proposal: Proposal;
  mayDecide: boolean;
  /** What is under way with it. */
  busy: 'accept' | 'dismiss' | null;
  onAccept: (question: string | undefined) => void;
  onDismiss: () => void;
}

/** A wording, the article that it would join, who asked so, and what would change. */
export function ProposalRow({ proposal, mayDecide, busy, onAccept, onDismiss }: ProposalRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const id = useId();
  /** Null: as it was proposed. */
  const [wording, setWording] = useState<string | null>(null);
  const edited = wording !== null && wording.trim() !== '' && wording.trim() !== proposal.question;
  const settled = useSettled((wording ?? '').trim(), 600);
  const own = useQuery({
    ...effectQuery(proposal.id, settled),
    enabled: edited && settled !== '' && settled !== proposal.question,
  });
  const isSettled = settled === wording?.trim();
  const measured = edited ? ((isSettled ? own.data : undefined) ?? { effect: null, progress: 0 }) : proposal;
  const { article, sources } = proposal;
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = wording?.trim() === '';
  const accept = () => {
    if (isEmpty) field.current?.focus();
    else onAccept(edited ? wording.trim() : undefined);
  };
  const said = (['customer', 'agent', 'editor'] as const).filter((source) => sources[source] > 0);
  return (
    <li className="proposal" aria-labelledby={id}>
      <h2 id={id} className="proposal-question" lang={proposal.locale} tabIndex={-1}>
        {proposal.question}
      </h2>
      <p>
        {t('learning.for')} <Link to={`/articles/${article.id}`}>{article.title}</Link>
      </p>
      <p className="small muted numbers">
        {said.map((source) => t(`learning.source.${source}`, { count: sources[source] })).join(' · ')} ·{' '}
        {t(`locale.${proposal.locale}`)} ·{' '}
        {t('articles.gapList.last', { time: formats.ago(proposal.lastAt, now) })}
      </p>
      {proposal.wordings.length === 0 ? null : (
        <details className="small">
          <summary>{t('articles.gapList.examples')}</summary>
          <ul lang={proposal.locale}>
            {proposal.wordings.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {wording === null ? null : (
        <TextField
          label={t('learning.wording')}
          description={t('learning.wordingHint')}
          ref={field}
          error={isEmpty ? t('validation.required') : undefined}
          value={wording}
          maxLength={500}
          lang={proposal.locale}
          autoFocus
          onChange={(event) => setWording(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setWording(null);
          }}
        />
      )}
      <EffectView measured={measured} />
      {mayDecide ? (
        <div className="row">
          <Button
            look="primary"
            icon="check"
            disabled={measured.effect === null || busy === 'dismiss'}
            loading={busy === 'accept'}
            aria-describedby={id}
            onClick={accept}
          >
            {t('learning.accept')}
          </Button>
          <Button
            icon={wording === null ? 'pencil' : 'close'}
            aria-describedby={id}
            onClick={() => setWording(wording === null ? proposal.question : null)}
          >
            {wording === null ? t('learning.edit') : t('learning.keepWording')}
          </Button>
          <Button
            look="quiet"
            icon="trash"
            disabled={busy === 'accept'}
            loading={busy === 'dismiss'}
            aria-describedby={id}
            onClick={onDismiss}
          >
            {t('learning.dismiss')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

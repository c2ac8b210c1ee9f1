import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Strip } from './states';

export interface VersionChoice {
  saving: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

interface VersionConflictProps extends VersionChoice {
  title: string;
  /** That somebody else saved, and that nothing is lost. */
  text: string;
  /** What theirs says otherwise. */
  children: ReactNode;
  /** Where the two can be put together. */
  join?: { label: string; hint: string; onJoin: () => void };
}

/** Somebody else saved meanwhile: what theirs says otherwise, and what to do. Nothing is lost until then. */
export function VersionConflict({
  title,
  text,
  children,
  saving,
  onTakeTheirs,
  onKeepMine,
  join,
}: VersionConflictProps) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  // The button that had the focus can do nothing now.
  useEffect(() => section.current?.focus(), []);
  return (
    <section className="stack" ref={section} tabIndex={-1} aria-label={title} data-undecided>
      <Strip tone="warn" icon="alert" live="assertive">
        {text}
      </Strip>
      {children}
      <div className="row">
        {join === undefined ? null : (
          <Button compact look="primary" onClick={join.onJoin}>
            {join.label}
          </Button>
        )}
        <Button compact look={join === undefined ? 'primary' : undefined} onClick={onTakeTheirs}>
          {t('actions.takeTheirs')}
        </Button>
        <Button compact loading={saving} onClick={onKeepMine}>
          {t('actions.keepMine')}
        </Button>
      </div>
      {join === undefined ? null : <p className="small muted">{join.hint}</p>}
    </section>
  );
}

/** The parts of another version that say something else, by their names. */
export function OtherVersion({
  title,
  parts,
}: {
  title: string;
  parts: readonly { name: string; words: string }[];
}) {
  return (
    <>
      <p className="small">{title}</p>
      <dl className="other-version small">
        {parts.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

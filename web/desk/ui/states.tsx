import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icon';

/** Nothing here: says why, and what to do next. Where it is all that the page has, its title is the page's heading. */
export function EmptyState({
  icon,
  title,
  wholePage = false,
  children,
}: {
  icon?: IconName;
  title: ReactNode;
  wholePage?: boolean;
  children?: ReactNode;
}) {
  const Title = wholePage ? 'h1' : 'p';
  return (
    <div className="empty-state">
      {icon === undefined ? null : <Icon name={icon} size={28} />}
      <Title className="empty-title">{title}</Title>
      {children === undefined ? null : <div className="stack">{children}</div>}
    </div>
  );
}

/** Grey lines where something will be; they appear only after 300 ms, so that fast answers do not flicker. */
export function SkeletonRows({ rows = 5, height = 56 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton-rows" aria-busy="true">
      <span className="visually-hidden" role="status">
        {shown ? t('app.loading') : ''}
      </span>
      {shown
        ? Array.from({ length: rows }, (_, row) => <Skeleton key={String(row)} height={height} radius={8} />)
        : null}
    </div>
  );
}

/** A strip over or under what it speaks about. */
export function Strip({
  tone,
  icon,
  children,
  live = 'polite',
}: {
  tone: 'warn' | 'bad' | 'ok' | 'plain';
  icon?: IconName;
  children: ReactNode;
  live?: 'polite' | 'assertive' | 'off';
}) {
  return (
    <div
      className={`strip strip-${tone}`}
      role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <div className="row grow">{children}</div>
    </div>
  );
}

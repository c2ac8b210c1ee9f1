import type { ReactNode } from 'react';

/** One figure with what it says, what it rests on, and what it was before. */
export function Figure({
  label,
  value,
  more,
  sample,
  before,
  definition,
}: {
  label: string;
  /** Null: there is nothing yet to tell it from. */
  value: string | null;
  /** What else belongs to the figure. */
  more?: ReactNode;
  sample?: string;
  before?: string;
  definition: string;
}) {
  return (
    <section className="card figure" aria-label={label}>
      <h2 className="figure-label">{label}</h2>
      <p className="figure-value numbers">{value ?? '–'}</p>
      {more === undefined || value === null ? null : <p className="numbers">{more}</p>}
      <p className="small muted numbers">
        {[sample, before].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p className="small muted figure-definition">{definition}</p>
    </section>
  );
}

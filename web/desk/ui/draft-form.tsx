import { type ReactNode, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../lib/use-leave-guard';
import { useRefusals } from '../lib/use-refusals';
import { Button } from './button';
import { ErrorStrip } from './error-strip';
import { LeaveDialog } from './leave-dialog';

interface DraftFormProps {
  /** The draft as `useVersionedDraft` keeps it. */
  draft: {
    changed: boolean;
    theirs: object | null;
    saving: boolean;
    error: unknown;
    save: () => Promise<boolean>;
  };
  /** Whether it may be saved as it is; where not, the first field that is marked as wrong takes the focus. */
  isRight?: boolean;
  /** For who may read it only. */
  readOnly?: boolean;
  /** That it was to be saved though it is not right: what is missing is a mistake from now on. */
  onRefused?: () => void;
  /** What it says while something is not saved. */
  unsaved: string;
  children: ReactNode;
}

/** The form of a page that is saved whole, by a button at its end. It stops whoever leaves with something unsaved. */
export function DraftForm({
  draft,
  isRight = true,
  readOnly = false,
  onRefused,
  unsaved,
  children,
}: DraftFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const { changed, theirs, saving, error } = draft;
  const guard = useLeaveGuard(() => changed);
  const { form, refuse } = useRefusals();
  // It was begun by a button in whose place it stands.
  useEffect(() => {
    if (changed) form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight) onRefused?.();
        if (!isRight || theirs !== null) refuse();
        else if (changed) void draft.save();
      }}
    >
      {children}
      <ErrorStrip error={error} />
      {readOnly ? null : (
        <div className="page-end">
          <span id={id} className="grow muted">
            {changed ? unsaved : t('settings.unchanged')}
          </span>
          <Button type="submit" look={changed ? 'primary' : 'normal'} loading={saving} aria-describedby={id}>
            {t('actions.save')}
          </Button>
        </div>
      )}
      {guard === null ? null : <LeaveDialog {...guard} />}
    </form>
  );
}

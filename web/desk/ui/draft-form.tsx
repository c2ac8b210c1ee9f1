import type { ReactNode } from 'react';
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
  /** That it was to be saved though it is not right: what is missing is a mistake from now on. */
  onRefused?: () => void;
  /** What it says while something is not saved. */
  unsaved: string;
  children: ReactNode;
}

/** The form of a page that is saved whole, by a button at its end. It stops whoever leaves with something unsaved. */
export function DraftForm({ draft, isRight = true, onRefused, unsaved, children }: DraftFormProps) {
  const { t } = useTranslation();
  const { changed, theirs, saving, error } = draft;
  const guard = useLeaveGuard(() => changed);
  const { form, refuse } = useRefusals();
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight) {
          refuse();
          onRefused?.();
        } else if (changed && theirs === null) void draft.save();
      }}
    >
      {children}
      <ErrorStrip error={error} />
      <div className="page-end">
        <span className="grow muted">{changed ? unsaved : null}</span>
        <Button type="submit" look="primary" disabled={!changed || theirs !== null} loading={saving}>
          {t('actions.save')}
        </Button>
      </div>
      {guard === null ? null : <LeaveDialog {...guard} />}
    </form>
  );
}

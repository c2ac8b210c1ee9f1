import { useErrorText } from '../lib/use-error-text';
import { Strip } from './states';

/** What went wrong, said where it was tried; nothing while `error` is null. */
export function ErrorStrip({ error }: { error: unknown }) {
  const errorText = useErrorText();
  return error === null ? null : (
    <Strip tone="bad" icon="alert" live="assertive">
      {errorText(error)}
    </Strip>
  );
}

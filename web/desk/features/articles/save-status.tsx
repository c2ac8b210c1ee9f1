import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/use-error-text';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { Icon } from '../../ui/icon';
import type { SaveState } from './autosave';

export function SaveStatus({ state, savedAt }: { state: SaveState; savedAt: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const errorText = useErrorText();
  switch (state.kind) {
    case 'saved': {
      const at = state.at ?? savedAt;
      const time = formats.time(at);
      return (
        <span className="save-status muted numbers" role="status">
          <Icon name="check" size={14} />
          {formats.sameDay(at, now)
            ? t('articles.editor.savedAt', { time })
            : t('articles.editor.savedOn', { date: formats.date(at), time })}
        </span>
      );
    }
    case 'saving':
      return <span className="save-status muted">{t('actions.saving')}</span>;
    case 'unsaved':
      return <span className="save-status muted">{t('articles.editor.unsaved')}</span>;
    case 'incomplete':
      return <span className="save-status save-bad">{t('articles.editor.incomplete')}</span>;
    case 'conflict':
      return <span className="save-status save-bad">{t('errors.conflict')}</span>;
    case 'failed':
      return (
        <span className="save-status save-bad" role="alert">
          {t('articles.editor.saveFailed')} {errorText(state.error)}
        </span>
      );
  }
}

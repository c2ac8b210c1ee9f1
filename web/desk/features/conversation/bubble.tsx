import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';
import { useFormats } from '../../lib/use-formats';
import { Icon } from '../../ui/icon';
import { MarkdownText } from '../../ui/markdown-text';
import { AnswerSource } from './answer-source';
import { Attachments } from './attachments';

function nameSender(entry: ActivityView, staffId: string, t: TFunction): string {
  const { role, id, name } = entry.from;
  if (role === 'bot') return name ?? t('conversation.bot');
  if (role === 'customer') return name ?? t('conversation.customer');
  if (role === 'system') return t('conversation.system');
  return id === staffId ? t('conversation.you') : (name ?? '');
}

export function Bubble({
  entry,
  staffId,
  joined,
}: {
  entry: ActivityView;
  staffId: string;
  joined: boolean;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sender = nameSender(entry, staffId, t);
  const note = entry.kind === 'note';
  const side = entry.from.role === 'customer' ? 'theirs' : 'ours';
  const { plantao } = entry;
  return (
    <article className={`bubble-box ${side}`} data-kind={note ? 'note' : entry.from.role}>
      <header className={joined && !note ? 'visually-hidden' : 'bubble-head small muted'}>
        {entry.from.role === 'bot' ? <Icon name="bot" size={14} /> : null}
        {note ? <Icon name="note" size={14} /> : null}
        <span>{note ? `${t('conversation.note')} · ${sender}` : sender}</span>
      </header>
      <div className="bubble">
        {entry.text === '' ? null : entry.from.role === 'bot' ? (
          <MarkdownText source={entry.text} />
        ) : (
          <p className="bubble-text">{entry.text}</p>
        )}
        {entry.attachments.length === 0 ? null : <Attachments files={entry.attachments} />}
        {entry.suggestedActions.length === 0 ? null : (
          <p className="small muted">
            {t('conversation.options', { list: entry.suggestedActions.join(' · ') })}
          </p>
        )}
      </div>
      {plantao?.kind === 'answer' && plantao.articleTitle !== undefined ? (
        <AnswerSource answer={plantao} title={plantao.articleTitle} />
      ) : null}
      <footer className="small muted numbers">
        {note ? `${t('conversation.noteHint')} · ` : null}
        <time dateTime={entry.at} title={formats.dateTime(entry.at)}>
          {formats.time(entry.at)}
        </time>
      </footer>
    </article>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CannedReply } from '../../../../contracts/canned-reply';
import { cannedRepliesQuery, saveCannedReplies } from '../../lib/api/canned-replies';
import type { Versioned } from '../../lib/api/request';
import { ItemConflict } from '../../lib/change-list';
import { fold } from '../../lib/fold';
import { useSaveItem } from '../../lib/use-save-item';
import { useTeamName } from '../../lib/use-team-name';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { ReplyDialog } from './reply-dialog';
import { replyKind } from './reply-form';

/** From so many on, the list can be searched. */
const manyReplies = 8;

interface Edited {
  /** As it was when the editor began, or left it to what somebody else saved; undefined for a new one. */
  before: CannedReply | undefined;
  /** Tells one beginning from the next. */
  round: number;
}

/** The list of canned replies; those who may write them open one by a click. */
export function RepliesEditor({ saved, mayWrite }: { saved: Versioned<CannedReply[]>; mayWrite: boolean }) {
  const { t } = useTranslation();
  const teamName = useTeamName();
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<Edited | null>(null);
  const save = useSaveItem({
    saved,
    query: cannedRepliesQuery,
    save: saveCannedReplies,
    kind: replyKind,
    onSaved() {
      showToast(t('replies.saved'));
      setEdited(null);
    },
  });
  const open = (before: CannedReply | undefined) => {
    save.reset();
    setEdited((last) => ({ before, round: (last?.round ?? 0) + 1 }));
  };
  const conflict: ItemConflict<CannedReply> | null = save.error instanceof ItemConflict ? save.error : null;
  const change = (key: string, before: CannedReply | undefined, after: CannedReply | undefined) =>
    // A second time, over what the notice showed.
    save.mutate({ key, before: before === undefined || conflict === null ? before : conflict.theirs, after });
  const replies = saved.content;
  const found = replies.filter(({ shortcut, title, texts }) =>
    fold(`/${shortcut} ${title} ${texts['pt-BR']} ${texts.en}`).includes(fold(words)),
  );
  return (
    <>
      <div className="row">
        {mayWrite ? (
          <Button look="primary" icon="plus" onClick={() => open(undefined)}>
            {t('replies.new')}
          </Button>
        ) : null}
        {replies.length < manyReplies ? null : (
          <TextField
            hideLabel
            type="search"
            label={t('replies.search')}
            placeholder={t('replies.search')}
            leading={<Icon name="search" />}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={replies.length === 0 ? 'note' : 'search'}
          title={replies.length === 0 ? t('replies.none') : t('replies.noneFound', { words })}
        >
          {replies.length === 0 ? (
            <p>{t('replies.emptyHint')}</p>
          ) : (
            <Button onClick={() => setWords('')}>{t('actions.clear')}</Button>
          )}
        </EmptyState>
      ) : (
        <ul className="plain-list lined-list" aria-label={t('replies.title')}>
          {found.map((reply) => (
            <li key={reply.shortcut}>
              <Row
                reply={reply}
                team={reply.team === undefined ? null : teamName(reply.team)}
                onOpen={mayWrite ? open : null}
              />
            </li>
          ))}
        </ul>
      )}
      {edited === null ? null : (
        <ReplyDialog
          key={edited.round}
          reply={edited.before}
          takenShortcuts={replies.map(({ shortcut }) => shortcut)}
          saving={save.isPending}
          error={conflict === null ? save.error : null}
          conflict={conflict}
          onClose={() => setEdited(null)}
          onSave={(reply) => change(reply.shortcut, edited.before, reply)}
          onRemove={() => {
            if (edited.before !== undefined) change(edited.before.shortcut, edited.before, undefined);
          }}
          onTakeTheirs={() => {
            if (conflict?.theirs === undefined) setEdited(null);
            else open(conflict.theirs);
          }}
        />
      )}
    </>
  );
}

function Row({
  reply,
  team,
  onOpen,
}: {
  reply: CannedReply;
  team: string | null;
  /** Null: to read only. */
  onOpen: ((reply: CannedReply) => void) | null;
}) {
  const { t } = useTranslation();
  const { shortcut, title, texts } = reply;
  const languages = (['pt-BR', 'en'] as const).filter((locale) => texts[locale] !== '');
  const content = (
    <>
      <span className="row">
        <kbd>/{shortcut}</kbd>
        <strong className="grow">{title}</strong>
        <span className="small muted">
          {[...(team === null ? [] : [team]), ...languages.map((locale) => t(`locale.${locale}`))].join(
            ' · ',
          )}
        </span>
      </span>
      {languages.map((locale) => (
        <span key={locale} className="reply-words" lang={locale}>
          {texts[locale]}
        </span>
      ))}
    </>
  );
  return onOpen === null ? (
    <div className="reply-row">{content}</div>
  ) : (
    <button type="button" className="reply-row" onClick={() => onOpen(reply)}>
      {content}
    </button>
  );
}

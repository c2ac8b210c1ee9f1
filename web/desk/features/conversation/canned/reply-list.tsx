import './reply-list.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../../contracts/conversation';
import { cannedRepliesQuery } from '../../../lib/api/canned-replies';
import { fillReply, knownIn } from '../../../lib/fill-reply';
import { useSession } from '../../../lib/use-session';
import { ErrorStrip } from '../../../ui/error-strip';
import { rankReplies } from './rank-replies';

interface ReplyListProps {
  id: string;
  conversation: ConversationDetail;
  typed: string;
  /** Filled with what the field's keys do here; true where one was for the list. */
  keys: RefObject<((event: KeyboardEvent) => boolean) | null>;
  /** Which option stands for the focus; null while there is none. */
  onActive: (optionId: string | null) => void;
  onChoose: (text: string) => void;
  onLeave: () => void;
}

/** The canned replies that fit what was typed, as they would be put in. The focus stays in the field. */
export default function ReplyList(props: ReplyListProps) {
  const { id, conversation, typed, keys, onActive, onChoose, onLeave } = props;
  const { t } = useTranslation();
  const { staff, workspace } = useSession();
  const { data, error } = useQuery(cannedRepliesQuery);
  const known = knownIn(conversation, staff.name, workspace.name);
  const { locale, team } = conversation;
  const offered = rankReplies(data?.content ?? [], { typed, locale, teams: team === null ? [] : [team] }).map(
    (reply) => ({ ...reply, text: fillReply(reply.text, known) }),
  );
  // Another word begins at its first reply.
  const [chosen, setChosen] = useState({ typed, at: 0 });
  const at =
    chosen.typed === typed ? Math.min(chosen.at, offered.length - 1) : Math.min(0, offered.length - 1);
  const goTo = (next: number) => setChosen({ typed, at: (next + offered.length) % offered.length });
  const choose = (index: number) => {
    const reply = offered[index];
    if (reply !== undefined) onChoose(reply.text);
  };

  useLayoutEffect(() => {
    keys.current = ({ key, shiftKey, ctrlKey, metaKey, altKey }) => {
      if (key === 'Escape') onLeave();
      else if (key === 'Tab' && shiftKey) {
        // Shut before the focus moves on, so that it does not stop here.
        onLeave();
        return false;
      } else if (at < 0 || shiftKey || ctrlKey || metaKey || altKey) return false;
      else if (key === 'ArrowDown') goTo(at + 1);
      else if (key === 'ArrowUp') goTo(at - 1);
      else if (key === 'Enter' || key === 'Tab') choose(at);
      else return false;
      return true;
    };
  });
  useLayoutEffect(
    () => () => {
      keys.current = null;
    },
    [keys],
  );
  const active = at < 0 ? null : `${id}-${at}`;
  useLayoutEffect(() => {
    onActive(active);
    return () => onActive(null);
  }, [active, onActive]);
  useEffect(() => {
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const none =
    data === undefined
      ? null
      : data.content.length === 0
        ? t('replies.none')
        : t('replies.noneFound', { words: typed });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click here leaves the focus where it is
    <div className="reply-list" onMouseDown={(event) => event.preventDefault()}>
      <ErrorStrip error={error} />
      <p role="status" className={offered.length === 0 ? 'small muted reply-none' : 'visually-hidden'}>
        {offered.length === 0 ? none : t('replies.found', { count: offered.length })}
      </p>
      {offered.length === 0 ? null : (
        <div id={id} role="listbox" tabIndex={0} className="reply-options" aria-label={t('replies.title')}>
          {offered.map((reply, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant stands for the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
            <div
              key={reply.shortcut}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="reply-option"
              onPointerMove={() => setChosen({ typed, at: index })}
              onClick={() => choose(index)}
            >
              <span className="row">
                <kbd>/{reply.shortcut}</kbd>
                <strong className="grow">{reply.title}</strong>
                {reply.locale === locale ? null : (
                  <span className="small muted">{t(`locale.${reply.locale}`)}</span>
                )}
              </span>
              <span className="reply-preview" lang={reply.locale}>
                {reply.text}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

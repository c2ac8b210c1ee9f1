import {
  type KeyboardEvent,
  type RefObject,
  type TextareaHTMLAttributes,
  useId,
  useRef,
  useState,
} from 'react';
import type { ConversationDetail } from '../../../../../contracts/conversation';
import { findGaps } from '../../../lib/fill-reply';
import { usePart } from '../../../lib/use-part';
import { findSlash, type Slash } from './find-slash';
import { replaceText } from './replace-text';

const loadReplyList = () => import('./reply-list');

interface ReplyFieldProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  field: RefObject<HTMLTextAreaElement | null>;
  conversation: ConversationDetail;
  /** Whether `/` offers the canned replies: they are for customers, not for notes. */
  canned: boolean;
  text: string;
  onText: (text: string) => void;
}

/**
 * The field to write in. `/` opens the canned replies, and Tab goes through the gaps that one left, then on as
 * everywhere.
 */
export function ReplyField({
  field,
  conversation,
  canned,
  text,
  onText,
  onKeyDown,
  ...rest
}: ReplyFieldProps) {
  const [slash, setSlash] = useState<Slash | null>(null);
  /** Where a list was left by Escape: it stays shut there. */
  const left = useRef<number | null>(null);
  const listKeys = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const listId = useId();
  const isOpen = canned && slash !== null;

  const follow = (element: HTMLTextAreaElement) => {
    const { selectionStart, selectionEnd, value } = element;
    const found = selectionStart === selectionEnd ? findSlash(value, selectionStart) : null;
    if (found?.start !== left.current) left.current = null;
    setSlash(left.current === null ? found : null);
  };
  const leave = () => {
    left.current = slash?.start ?? null;
    setSlash(null);
  };
  const insert = (words: string) => {
    if (slash === null || field.current === null) return;
    setSlash(null);
    replaceText(field.current, slash.start, slash.end, words);
    const [gap] = findGaps(words);
    if (gap !== undefined) field.current.setSelectionRange(slash.start + gap.start, slash.start + gap.end);
  };
  const goToGap = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!canned || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return false;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const gaps = findGaps(text);
    const next = event.shiftKey
      ? gaps.findLast(({ end }) => end <= selectionStart)
      : gaps.find(({ start }) => start >= selectionEnd);
    if (next === undefined) return false;
    event.currentTarget.setSelectionRange(next.start, next.end);
    return true;
  };

  const ReplyList = usePart(loadReplyList, isOpen);

  return (
    <div className="reply-field">
      {isOpen && ReplyList !== null ? (
        <ReplyList
          id={listId}
          conversation={conversation}
          typed={slash.words}
          keys={listKeys}
          onActive={setActive}
          onChoose={insert}
          onLeave={leave}
        />
      ) : null}
      <textarea
        {...rest}
        // A field of several lines may not be a combobox by its role: it says what of one it may.
        {...(isOpen && active !== null
          ? {
              'aria-haspopup': 'listbox',
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': active,
            }
          : {})}
        ref={field}
        className="composer-field"
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          follow(event.target);
        }}
        onSelect={(event) => follow(event.currentTarget)}
        onBlur={() => setSlash(null)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if ((isOpen && listKeys.current?.(event) === true) || goToGap(event)) event.preventDefault();
          else onKeyDown?.(event);
        }}
      />
    </div>
  );
}

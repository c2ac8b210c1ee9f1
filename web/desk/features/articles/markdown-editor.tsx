import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import { useEffect, useRef } from 'react';

const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const highlight = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: [tags.link, tags.url], color: 'var(--primary)' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--muted)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--bg)' },
  '.cm-content': { caretColor: 'var(--text)', fontFamily: 'inherit', padding: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '22px', overflow: 'auto' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--primary-soft)',
  },
  '&.cm-focused': { outline: 'none' },
});

function markFault(fault: string | undefined): Extension {
  return fault === undefined
    ? []
    : EditorView.contentAttributes.of({ 'aria-invalid': 'true', 'aria-describedby': fault });
}

/** A Markdown editor. Tab leaves it, as every other field. */
export default function MarkdownEditor({
  value,
  label,
  readOnly,
  fault,
  onChange,
}: {
  value: string;
  label: string;
  readOnly: boolean;
  /** The id of what says what is wrong with it; undefined when nothing is. */
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const first = useRef(value);
  const marks = useRef(new Compartment());

  useEffect(() => {
    if (box.current === null) return;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          markdown,
          syntaxHighlighting(highlight),
          look,
          EditorView.lineWrapping,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-required': 'true',
            spellcheck: 'true',
          }),
          marks.current.of(markFault(undefined)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      first.current = editor.state.doc.toString();
      view.current = null;
      editor.destroy();
    };
  }, [label, readOnly]);

  // Another text from outside, as when a version is restored.
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({ effects: marks.current.reconfigure(markFault(fault)) });
  }, [fault, label, readOnly]);

  return <div className="markdown-editor" ref={box} />;
}

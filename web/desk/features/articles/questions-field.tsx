import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';

/** Other ways to ask: one line each; Enter goes on to the next, Backspace in an empty one takes it away. */
export function QuestionsField({
  questions,
  readOnly,
  onChange,
}: {
  questions: string[];
  readOnly: boolean;
  onChange: (questions: string[]) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  const addAfter = (index: number) => {
    onChange(questions.toSpliced(index + 1, 0, ''));
    focus(index + 1);
  };
  const remove = (index: number) => {
    onChange(questions.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  return (
    <fieldset className="questions" aria-describedby={id}>
      <legend className="field-title">{t('articles.editor.questions')}</legend>
      <p id={id} className="small muted">
        {t('articles.editor.questionsHint')}
      </p>
      <ul className="plain-list stack-tight" ref={list}>
        {questions.map((question, index) => (
          <li key={String(index)} className="question-line">
            <div className="grow">
              <TextField
                hideLabel
                label={t('articles.editor.question', { number: index + 1 })}
                value={question}
                readOnly={readOnly}
                maxLength={500}
                onChange={(event) => onChange(questions.with(index, event.target.value))}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing || readOnly) return;
                  if (event.key === 'Enter') {
                    event.preventDefault();
                    addAfter(index);
                  } else if (event.key === 'Backspace' && question === '') {
                    event.preventDefault();
                    remove(index);
                  }
                }}
              />
            </div>
            {readOnly ? null : (
              <IconButton
                icon="trash"
                label={t('articles.editor.removeQuestion', { number: index + 1 })}
                onClick={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button compact look="quiet" icon="plus" onClick={() => addAfter(questions.length - 1)}>
          {t('articles.editor.addQuestion')}
        </Button>
      )}
    </fieldset>
  );
}

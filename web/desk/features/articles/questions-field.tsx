import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { useLineList } from '../../ui/use-line-list';

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
  const { list, add, remove, onKeyDown } = useLineList({
    lines: questions,
    readOnly,
    newLine: () => '',
    isEmpty: (question) => question === '',
    onChange,
  });
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
                onKeyDown={onKeyDown(index, question)}
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
        <Button compact look="quiet" icon="plus" onClick={add}>
          {t('articles.editor.addQuestion')}
        </Button>
      )}
    </fieldset>
  );
}

import { type ReactNode, useId } from 'react';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/fields';
import { useLineList } from '../../ui/use-line-list';

interface QuestionsFieldProps {
  names: {
    title: string;
    hint: string;
    add: string;
    /** Of the line with this number, from 1. */
    question: (number: number) => string;
    remove: (number: number) => string;
  };
  questions: string[];
  readOnly: boolean;
  /** As many as there may be. */
  most?: number;
  /** What is said of a question, under its line. */
  mark?: (question: string) => ReactNode;
  onChange: (questions: string[]) => void;
}

/** Questions, one line each; Enter goes on to the next, Backspace in an empty one takes it away. */
export function QuestionsField({
  names,
  questions,
  readOnly,
  most = Number.POSITIVE_INFINITY,
  mark,
  onChange,
}: QuestionsFieldProps) {
  const id = useId();
  const { list, add, remove, onKeyDown } = useLineList({
    lines: questions,
    readOnly,
    newLine: () => '',
    isEmpty: (question) => question === '',
    onChange: (changed) => {
      if (changed.length <= most) onChange(changed);
    },
  });
  return (
    <fieldset className="questions" aria-describedby={id}>
      <legend className="field-title">{names.title}</legend>
      <p id={id} className="small muted">
        {names.hint}
      </p>
      <ul className="plain-list stack-tight" ref={list}>
        {questions.map((question, index) => (
          <li key={String(index)}>
            <div className="question-line">
              <div className="grow">
                <TextField
                  hideLabel
                  label={names.question(index + 1)}
                  value={question}
                  readOnly={readOnly}
                  maxLength={500}
                  onChange={(event) => onChange(questions.with(index, event.target.value))}
                  onKeyDown={onKeyDown(index, question)}
                />
              </div>
              {readOnly ? null : (
                <IconButton icon="trash" label={names.remove(index + 1)} onClick={() => remove(index)} />
              )}
            </div>
            {mark?.(question.trim())}
          </li>
        ))}
      </ul>
      {readOnly || questions.length >= most ? null : (
        <Button compact look="quiet" icon="plus" onClick={add}>
          {names.add}
        </Button>
      )}
    </fieldset>
  );
}

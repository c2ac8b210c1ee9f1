/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { useChat, useTexts } from './chat-context';

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** After the close: how likely they would recommend us, and why if they like to say. */
export function Survey({ surveyId }: { surveyId: string }) {
  const chat = useChat();
  const texts = useTexts();
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (score !== null) chat.answerSurvey(surveyId, score, comment);
  };
  return (
    <form class="survey" onSubmit={submit}>
      <fieldset>
        <legend class="sr-only">{texts.surveyTitle}</legend>
        <div class="scores">
          {scores.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="score"
                value={value}
                checked={score === value}
                onChange={() => setScore(value)}
                class="sr-only"
              />
              <span>{value}</span>
            </label>
          ))}
        </div>
        <p class="ends" aria-hidden="true">
          <span>0 · {texts.surveyLow}</span>
          <span>10 · {texts.surveyHigh}</span>
        </p>
      </fieldset>
      {score !== null && (
        <label class="comment">
          <span>{texts.surveyComment}</span>
          <textarea
            rows={2}
            maxLength={2000}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="survey-buttons">
        <button type="button" class="quiet" onClick={() => chat.skipSurvey(surveyId)}>
          {texts.surveySkip}
        </button>
        <button type="submit" class="primary" disabled={score === null}>
          {texts.surveySend}
        </button>
      </div>
    </form>
  );
}

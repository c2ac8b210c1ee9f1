import { fitMix, type JudgedText } from '../../../triage/classifier/fit-mix';
import { createRandom } from '../../../triage/classifier/random';
import { mixScores } from '../../../triage/classifier/score';
import { defaultMix } from '../../../triage/classifier/train-ensemble';

const classCount = 4;
const random = createRandom(7);

/** Scores that point at the target as far as the skill (0 to 1) goes, and otherwise anywhere. */
function opinion(target: number, skill: number, scale: number): Float64Array {
  const scores = Float64Array.from({ length: classCount }, () => random() * scale);
  if (random() < skill) scores[target] = scale;
  return scores;
}

function texts(count: number, skills: { linear: number; network: number; nearest: number }): JudgedText[] {
  return Array.from({ length: count }, (_, number) => {
    const target = number % classCount;
    return {
      target,
      scores: {
        linear: opinion(target, skills.linear, 4),
        network: opinion(target, skills.network, 4),
        nearest: { byClass: opinion(target, skills.nearest, 0.4), outOfScope: 0 },
      },
    };
  });
}

test('the member that knows best counts most', () => {
  const [linear, network, nearest] = fitMix(texts(400, { linear: 0, network: 0, nearest: 0.95 }));
  expect(nearest).toBeGreaterThan(4 * Math.max(linear, network));
  const other = fitMix(texts(400, { linear: 0, network: 0.95, nearest: 0 }));
  expect(other[1]).toBeGreaterThan(4 * Math.max(other[0], other[2]));
});

test('the mix makes the right classes likelier than the default does', () => {
  const held = texts(400, { linear: 0.5, network: 0.2, nearest: 0.8 });
  const surprise = (mix: typeof defaultMix) =>
    held.reduce((sum, { scores, target }) => sum - Math.log(mixScores(scores, mix)[target] ?? 0), 0);
  const mix = fitMix(held);
  expect(mix.every((weight) => weight >= 0)).toBe(true);
  expect(surprise(mix)).toBeLessThan(surprise(defaultMix));
});

test('from a few texts nothing is concluded', () => {
  expect(fitMix([])).toEqual(defaultMix);
  expect(fitMix(texts(29, { linear: 1, network: 0, nearest: 0 }))).toEqual(defaultMix);
});

import { asWritten, weighWords } from '../../../web/desk/features/categories/weigh-words';

test('words are for, against, or next to nothing; the strongest first, each as long as its share', () => {
  const words = [
    { word: 'estorno', weight: 10 },
    { word: 'cancelar', weight: -5 },
    { word: 'pix', weight: 1.5 },
    { word: 'o', weight: 0.1 },
    { word: 'quero', weight: -0.5 },
  ];
  expect(weighWords(words)).toEqual({
    for: [
      { word: 'estorno', strength: 'strong', share: 1 },
      { word: 'pix', strength: 'medium', share: 0.15 },
    ],
    against: [
      { word: 'cancelar', strength: 'strong', share: 0.5 },
      { word: 'quero', strength: 'slight', share: 0.05 },
    ],
    rest: ['o'],
  });
});

test('among light words the heaviest is not strong', () => {
  expect(weighWords([{ word: 'qual', weight: 0.5 }]).for).toEqual([
    { word: 'qual', strength: 'slight', share: 0.5 },
  ]);
  expect(weighWords([])).toEqual({ for: [], against: [], rest: [] });
});

test('a word has its accents back; one that was read otherwise stays as it was read', () => {
  expect(asWritten('mongolia', 'Qual a capital da Mongólia?')).toBe('mongólia');
  expect(asWritten('voces', 'vcs vendem geladeira?')).toBe('voces');
});

import { readDigitWords } from '../../../triage/classifier/read-digit-words';

test.each([
  ['ive been waiting 4 a refund', 'ive been waiting for a refund'],
  ['i want 2 cancel my order', 'i want to cancel my order'],
  ['how do i get 2 my account 4 free', 'how do i get to my account for free'],
])('reads the digits of "%s" as words', (text, written) => {
  expect(readDigitWords(text.split(' ')).join(' ')).toBe(written);
});

test.each([
  'i need 2 tickets',
  'a table for 4 please',
  'wake me at 4 tomorrow',
  'order 2 of them',
  'the 4 people that came',
  '2 shirts',
  'give me 2',
])('leaves the numbers of "%s"', (text) => {
  expect(readDigitWords(text.split(' ')).join(' ')).toBe(text);
});

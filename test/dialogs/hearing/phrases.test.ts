import { readWhole } from '../../../dialogs/hearing/phrases';

const pattern = readWhole({
  before: '(ah|entao)',
  phrases: `
    eu? nao (entendi|compreendi) (nada|muito_bem)?
    agradec* tudo
    tried (it|twice)+
    demora (muito|mesmo)+?
  `,
  after: '(viu|ta_bom)',
});

test.each([
  'nao entendi',
  'eu nao compreendi muito bem',
  'ah entao nao entendi nada viu ta bom',
  'agradeco tudo',
  'tried it twice',
  'demora',
  'demora muito mesmo',
])('"%s" is one of the phrases', (text) => expect(pattern.test(text)).toBe(true));

test.each([
  '',
  'entao',
  'nao',
  'nao entendinada',
  'nao entendi muito',
  'mas nao entendi',
  'nao entendi porque',
  'tried',
  'demoraviu',
])('"%s" is none of them', (text) => expect(pattern.test(text)).toBe(false));

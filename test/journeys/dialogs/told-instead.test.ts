import { Talk } from '../../support/talk';

let talk: Talk;

beforeAll(async () => {
  talk = await Talk.start();
});
afterAll(() => talk.stop());

/** A category that no sample article answers, so that the intake begins. */
const delivery = 'entrega';

describe('another detail than the one that is asked for', () => {
  it.each([
    ['01310-100', 'postcode'],
    ['52998224725', 'cpf'],
    ['11987654321', 'phone'],
  ])('"%s" is the %s, and no order number', async (text, kind) => {
    const ana = await talk.service.customer();
    await talk.answersTo(ana, delivery);
    await talk.answersTo(ana, text);
    const { details } = await talk.read(ana);
    expect(details).toHaveProperty(kind);
    expect(details['order-number']).toBeUndefined();
  });
});

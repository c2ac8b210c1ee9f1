import type { IntakeTexts } from './texts';
import { lowerFirst } from './word-values';

/** What is said while details are asked for. */
export const englishIntake: IntakeTexts = {
  askDetail: {
    'order-number': ['What is the order number?', 'Could you give me the order number?'],
    email: [
      "What's the e-mail address on your account?",
      'Which e-mail address did you use for the purchase?',
    ],
    cpf: ["What is the buyer's CPF?", 'Could you tell me the CPF of the account?'],
    phone: [
      'What is a phone number to reach you, with area code?',
      'Could you give me a phone number with area code?',
    ],
    name: ['What is your name?', 'What should I call you?'],
    cnpj: ["What is the company's CNPJ?", 'Could you give me the CNPJ?'],
    postcode: ['What is the postcode (CEP) of the delivery?', 'Could you give me the postcode?'],
  },
  invalidDetail: {
    'order-number': [
      "I didn't recognise that number. It is digits (or letters and digits), and it is in the confirmation e-mail.",
      'That does not look like an order number. Could you check? If you don\'t have it at hand, just say "I don\'t have it".',
    ],
    email: [
      "That e-mail doesn't look complete. Could you check it? For example: name@provider.com",
      "I didn't recognise the e-mail. Could you write it again, with the @?",
    ],
    cpf: [
      "That CPF doesn't add up. Could you type the 11 digits again?",
      "The digits of that CPF don't match. Could you check? If you'd rather not say, answer \"I don't have it\".",
    ],
    phone: [
      "I didn't recognise the phone number. Could you write it with the area code? For example: 11 91234-5678",
      'That phone number looks incomplete. Could you check the area code and the number?',
    ],
    name: ['Could you tell me just your name?', "I didn't catch your name. What should I call you?"],
    cnpj: [
      "That CNPJ doesn't add up. Could you type the 14 digits again?",
      "The digits of the CNPJ don't match. Could you check?",
    ],
    postcode: [
      "I didn't recognise the postcode. It has 8 digits: could you check?",
      'That postcode looks incomplete. Could you type it again?',
    ],
  },
  aboutDetail: {
    'order-number': [
      'The order number is in the confirmation e-mail; with it the team finds your purchase at once. What is it? If you don\'t have it at hand, just say "I don\'t have it".',
      'It came with the confirmation e-mail, and the team finds your purchase by it. Could you give it to me? Or we carry on without it.',
    ],
    email: [
      "It's the address that you used for the purchase: the team finds your account by it. What is it?",
      'The team needs it to find your account and write back to you. Which one did you use?',
    ],
    cpf: [
      'The CPF confirms that the purchase is yours, and only the person who helps you sees it. Could you tell me? Or we carry on without it.',
      'It lets the team be sure that the purchase is yours. What is the CPF? If you\'d rather not say now, answer "I don\'t have it".',
    ],
    phone: [
      "It's for the team to reach you if the chat drops. What is the number, with area code?",
      'That way the team can call you if need be. What is your number, with area code?',
    ],
    name: [
      "It's only so that the team knows what to call you. What is your name?",
      'That way the person who helps you knows who they are talking to. What should I call you?',
    ],
    cnpj: [
      "It's the CNPJ of the company's account, as on the invoice: the team finds the purchase by it. What is it?",
      "With the CNPJ the team finds the company's account. Could you give me the 14 digits?",
    ],
    postcode: [
      "It's the postcode (CEP) of the delivery address: the team checks the shipment by it. What is it?",
      'With the postcode the team sees what goes there, and when. Could you give me the 8 digits?',
    ],
  },
  goAhead: ['Yes, of course: just send it here.', 'Sure, go ahead.'],
  backTo: [
    ({ question }) => `Back to your case: ${lowerFirst(question)}`,
    ({ question }) => `And, to go on with your case: ${lowerFirst(question)}`,
  ],
  notedBackTo: [
    ({ question }) => `I've noted that for the team. ${question}`,
    ({ question }) => `Right, that goes with your case. ${question}`,
  ],
  nextBackTo: [
    ({ question }) =>
      `Nearly there: with this, a person from the team looks into it and tells you what to do. ${question}`,
    ({ question }) => `The team goes on from here, and only needs this to find your purchase. ${question}`,
  ],
  unsureAside: [
    "I can't say that for sure: I'll leave the question to the team.",
    "I'd rather not guess that one. The person who helps you will get it too.",
    "I don't have that information here; the team will answer it as well.",
  ],
  withoutDetail: [
    "No problem, we'll carry on without it.",
    'All right, the person who helps you can look into that later.',
  ],
  theDetail: {
    'order-number': 'the order number',
    email: 'the e-mail address',
    cpf: 'the CPF',
    phone: 'the phone number',
    name: 'your name',
    cnpj: 'the CNPJ',
    postcode: 'the postcode',
  },
  notedWithout: [
    ({ detail }) => `I've noted that with your case. We'll carry on without ${detail}.`,
    ({ detail }) => `Right, that's with your case now. For the moment we go on without ${detail}.`,
  ],
  gotInstead: [
    ({ details, question }) => `I've noted ${details}, thank you! ${question}`,
    ({ details, question }) => `Right, I have ${details} now. ${question}`,
  ],
};

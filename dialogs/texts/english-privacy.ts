import type { PrivacyLines } from './texts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What is said to who asks about their own data. */
export const englishPrivacy: PrivacyLines = {
  privacyCopyComing: [
    'Sure. I am putting together what I keep of our conversations here; the copy arrives in this chat in a moment.',
    'Of course, it is your right. I am making the copy of what I keep of our conversations here; it will be here shortly.',
  ],
  privacyAskErase: [
    'I can erase it. **Gone for good**: the messages, the details you gave, the files, booked calls, your name and the comments of this conversation and earlier ones here.\n\n**What stays**: figures without you, such as how many conversations there were and the ratings, and what the law wants kept outside this chat, such as invoices. Backups lose the data when they expire.\n\nAfter that I close this conversation. Do you confirm?',
    'Before I erase it, please confirm. **Gone for good**: messages, details, files, booked calls, your name and comments of this conversation and earlier ones here.\n\n**What stays**: figures without you (how many conversations, ratings) and what the law wants kept outside this chat, such as invoices. Backups lose the data when they expire.\n\nShall I erase it and close the conversation?',
  ],
  privacyAskEraseProven: [
    ({ others }) =>
      `Confirmed: ${many(others, 'other conversation is yours', 'other conversations are yours')}. I erase everything, this one included, and close the conversation. Do you confirm?`,
  ],
  privacyErasing: [
    'All right: I close this conversation and erase everything now. Thank you, and take care!',
    'Done talking, then: I close the conversation and erase your data now. Goodbye!',
  ],
  privacyKept: [
    'Fine, I left everything as it is. Can I help with anything else?',
    'All right, nothing has changed. Do you need anything else?',
  ],
  privacyAskProof: [
    'To be sure that they are yours, write in one message the **e-mail** and the **CPF or an order number** that you gave in those conversations.',
    'I need to confirm that it is you. Write in one message the **e-mail** and also the **CPF or an order number** given in them.',
  ],
  privacyProofBoth: [
    'I need both in the same message: the e-mail, and the CPF or an order number.',
    'One of them is missing. Write the e-mail together with the CPF, or with an order number.',
  ],
  privacyNotProven: [
    'I could not confirm it with these details. Check them and try again, or say “no” to leave everything as it is.',
    'I still could not confirm it. You can try once more, or say “no” to leave everything as it is.',
  ],
  privacyToPeople: [
    'I cannot confirm this here, so I passed your request on to our team, who will answer within 15 days.',
    'A person decides about this request: I noted it for the team, who will answer within 15 days.',
  ],
  privacyCopyReady: [
    ({ conversations, messages, files, hours }) =>
      `Here is the copy of your data: ${many(conversations, 'conversation', 'conversations')} with ${many(messages, 'message', 'messages')}, the details you gave, ${files === 0 ? 'no files' : many(files, 'file', 'files')} and your ratings. The file can be opened for ${hours} hours.`,
  ],
  privacyErased: [
    'Done: your data has been erased. If you need anything, just write, and I begin a new conversation.',
  ],
  privacyRefused: [
    ({ reason }) => `About your request concerning your data: we could not do it this time. ${reason}`,
  ],
};

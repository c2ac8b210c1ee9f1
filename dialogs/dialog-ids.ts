/** The dialogs' ids, kept in stored conversations: a renamed one resets the conversations that wait in it. */
export const dialogIds = {
  feedback: 'feedback',
  clarify: 'clarify',
  intake: 'intake',
  offerPerson: 'offer-person',
  callback: 'callback',
  more: 'more',
} as const;

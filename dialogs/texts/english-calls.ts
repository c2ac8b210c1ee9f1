import type { CallTexts } from './texts';

/** What is said of a time to be called back. */
export const englishCalls: CallTexts = {
  callTimes: [
    'Sure. Pick a time for the team to get back to you, or write another, such as “Friday afternoon”.',
    'Of course! Which time suits you? You can also write another day and time.',
  ],
  callTimesMore: [
    'These are free as well. Or write the day and time that you prefer.',
    'Here are some more. You can also write another day and time.',
  ],
  callTimesFit: ['These times are free then:', 'I found these free times. Which one suits you?'],
  callTimeTaken: [
    'That time is taken already. The nearest free ones are:',
    'That time has just been taken. Close to it I have these:',
  ],
  callTimeClosed: [
    "We're closed at that time. The nearest free ones are:",
    "The team isn't there at that time. Close to it I have these:",
  ],
  callTimeTooSoon: [
    'That is too soon for us. The next free times are:',
    "I can't book at such short notice. I have these:",
  ],
  callTimeTooLate: [
    "That date isn't open for booking yet. I have these times:",
    "I can't book that far ahead yet. These are free:",
  ],
  callTimesNone: [
    'There are no free times at the moment. If you like, talk to a person: you join the line, and the team answers here.',
    'All times are taken for now. I can put you in line to talk to a person.',
  ],
  callTimesBeside: [
    'If you prefer, book a time for the team to get back to you:',
    'Or pick a time, and the team will get back to you then:',
  ],
  callBooked: [
    ({ when }) =>
      `Booked: ${when}. The team will carry on here at that time, knowing what you told me. To change it, write “reschedule” or “cancel”.`,
    ({ when }) =>
      `Done, I've reserved this for you: ${when}. The team picks the conversation up then. Write “reschedule” or “cancel” whenever you need to.`,
  ],
  callMoved: [
    ({ when }) => `Rescheduled: ${when}. See you then!`,
    ({ when }) => `Done, the new time is: ${when}. See you then!`,
  ],
  callStands: [
    ({ when }) => `Your time with the team is booked: ${when}.`,
    ({ when }) => `The team will get back to you at the booked time: ${when}.`,
  ],
  callCancelled: [
    "I've cancelled the time. Is there anything else?",
    'Done, the time is cancelled. Just ask if you want another one. Anything else?',
  ],
  callCancelledQueued: [
    "I've cancelled the time. Your place in line is kept.",
    'Done, the time is cancelled. You are still in line, and the team answers here.',
  ],
  callMovedByStaff: [
    ({ when }) =>
      `The team has moved your time. It is now: ${when}. If that doesn't suit you, write “reschedule”.`,
    ({ when }) =>
      `Your new time with the team: ${when}. If it doesn't work for you, just write “reschedule”.`,
  ],
  callCancelledByStaff: [
    'The team had to cancel the time you booked. Sorry! Would you like another one, or to talk to a person?',
    'Sorry, the team had to cancel your time. I can book another one or call a person.',
  ],
  callDue: [
    ({ name }) =>
      `${name === null ? "It's" : `${name}, it's`} the time we agreed on. I've called the team, and they have everything you told me.`,
    ({ name }) =>
      `${name === null ? 'This' : `${name}, this`} is the time you booked: the team has your conversation and will answer here.`,
  ],
  callDueNobody: [
    ({ name }) =>
      `${name === null ? "It's" : `${name}, it's`} the time we agreed on, but nobody from the team is available right now. Sorry! You are the first to be served as soon as somebody is there.`,
    ({ name }) =>
      `${name === null ? 'This' : `${name}, this`} is the time you booked, and the team isn't there yet. I'm sorry: you are first in line.`,
  ],
  callDueClosed: [
    ({ name, opens }) =>
      `${name === null ? "It's" : `${name}, it's`} the time we agreed on, but the team is only back ${opens}. Sorry! You are at the front of the line; if you prefer, write “other times”.`,
    ({ name, opens }) =>
      `${name === null ? 'This' : `${name}, this`} is the time you booked, but we are closed until ${opens}. I'm sorry: your place at the front of the line is kept.`,
  ],
};

import type { QueueTexts } from './texts';
import { lowerFirst } from './word-values';

const wait = (minutes: string | null) => (minutes === null ? '' : ` The wait should be ${minutes}.`);

/** What is said to who gets, has or leaves a place in the queue. */
export const englishQueue: QueueTexts = {
  queued: [
    ({ place, wait: minutes }) =>
      `You're ${place} in line.${wait(minutes)} I've passed on everything you told me.`,
    ({ place, wait: minutes }) =>
      `I've called the team: you're ${place} in line.${wait(minutes)} You won't have to repeat anything.`,
  ],
  queuedNobody: [
    ({ place }) =>
      `I've kept your place: you're ${place} in line. Nobody from the team is available right now; as soon as someone is, they'll answer here, knowing what you told me.`,
    ({ place }) =>
      `You're in line, in ${place} place. Nobody is available at the moment, but your conversation waits for the first person who comes. Feel free to add details.`,
  ],
  queuedAlone: [
    ({ wait: minutes }) => `You're next in line.${wait(minutes)} I've passed on everything you told me.`,
    ({ wait: minutes }) =>
      `I've called the team, and you're next.${wait(minutes)} You won't have to repeat anything.`,
  ],
  outOfHours: [
    ({ when }) =>
      `Our team is back ${when}. You're already in line, with everything you told me. Feel free to leave a note here.`,
    ({ when }) =>
      `Nobody from the team is here right now; we're back ${when}. I've saved your place in line, and you can add details here.`,
  ],
  stillQueued: [
    ({ place, wait: minutes }) => `You're ${place} in line.${wait(minutes)}`,
    ({ place, wait: minutes }) => `For now, you're ${place} in line.${wait(minutes)}`,
  ],
  stillNobody: [
    ({ place }) =>
      `You're ${place} in line. Nobody from the team is available yet; as soon as someone is, they'll answer here.`,
    ({ place }) =>
      `Nobody is available at the moment. Your place is kept: ${place} in line. You need not keep this page open.`,
  ],
  stillNext: [
    ({ wait: minutes }) => `You're next in line.${wait(minutes)}`,
    ({ wait: minutes }) => `Nearly there: you're next.${wait(minutes)}`,
  ],
  queuedNote: [
    'Noted. The person who helps you will read this.',
    "Got it, I've added it to your case.",
    "Thanks, that's in your case now.",
  ],
  queuedMatter: [
    ({ category }) => `Noted: ${lowerFirst(category)}. The person who helps you will know.`,
    ({ category }) => `Right, it's about ${lowerFirst(category)}. I've added it to your case.`,
  ],
  cancelWhat: [
    'Just so I understand: would you like to leave the line? If you want to cancel something else, tell me what, and the person who helps you will see to it.',
    'Leave the line, or cancel something else? If it is something else, write it here and the team will read it.',
  ],
  questionKept: "I'll leave that one for the team.",
  queuedMeanwhile: [
    'Your place in line is kept. If this is all you needed, just write “no longer need it”.',
    'You are still in line for the team. If you no longer need them, write “no longer need it”.',
  ],
  queuedUrgent: [
    "I understand that it can't wait: your case is now among the urgent ones.",
    "Right, I've marked it as urgent, and your case has moved up the line.",
  ],
  queuedSorry: [
    "I'm sorry about all this. The person who helps you will read what you wrote.",
    "I understand that you're upset, and I apologise. It's all with your case.",
  ],
  queuedWorry: [
    'I understand that this is worrying. Your place is kept, and whoever helps you will read all of it.',
    "I'm sorry that you are going through this. It's with your case now, and the team answers here.",
  ],
  queuedRead: [
    'I do read it, and keep all of it for the person who helps you. They answer here.',
    'Sorry if I was no help. Everything you write goes to the person who helps you.',
  ],
  goodbyeQueued: [
    "See you! I'm keeping your place in line.",
    'Bye for now! The team will write to you here.',
  ],
  leftQueue: [
    "Done: you're out of the line, and I've closed this here. Just write if you need us.",
    'No problem! You have left the line. Write again whenever you like.',
  ],
};

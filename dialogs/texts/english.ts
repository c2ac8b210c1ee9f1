import { englishCalls } from './english-calls';
import { englishIntake } from './english-intake';
import { englishPrivacy } from './english-privacy';
import { englishQueue } from './english-queue';
import type { AbsenceValues, Texts } from './texts';
import { lowerFirst } from './word-values';

const hello = (name: string | null, rest: string) =>
  name === null ? rest.charAt(0).toUpperCase() + rest.slice(1) : `${name}, ${rest}`;
type Topic = Pick<AbsenceValues, 'about' | 'question'>;
const answerTo = ({ about, question }: Topic) =>
  question !== null ? ` to “${question}”` : about !== null ? ` about “${about}”` : '';
const stoppedAt = ({ about, question }: Topic) =>
  question !== null || about !== null ? `at “${question ?? about}”` : 'at your answer';
const isWaiting = (agent: string | null) => (agent === null ? "I'm waiting" : `${agent} is waiting`);

export const english: Texts = {
  greeting: [
    "Hi! I'm Lia, a virtual assistant. How can I help?",
    'Hello! Lia here, a virtual assistant. What do you need?',
    "Hi there! I'm Lia, the virtual assistant. Tell me: how can I help?",
  ],
  greetingByName: [
    ({ name }) => `Hi, ${name}! I'm Lia, a virtual assistant. How can I help?`,
    ({ name }) => `Hello, ${name}! Lia here, a virtual assistant. What do you need?`,
  ],
  helpMore: [
    'All right! Can I help with anything else?',
    'Sure. Is there anything else?',
    'Okay! Any other question?',
  ],
  tellMe: [
    'Go ahead: what do you need?',
    'Sure, tell me what happened.',
    "I'm listening: just write your question.",
  ],
  noMore: [
    'All right! Just write here if you need anything.',
    "Okay! I'm here whenever you need me.",
    'Sure! Just write if anything comes up.',
  ],
  briefHello: ["Hi! I'm doing fine here.", 'Hello! Good to talk to you.'],
  thanks: ["You're welcome! I'm here if you need me.", 'My pleasure!', 'Glad I could help!'],
  goodbye: ['See you! Just write here whenever you need.', 'Bye for now!', 'Goodbye, and take care!'],
  howAreYou: ["I'm fine, thank you! How can I help you today?", 'All good here! What can I do for you?'],
  languages: [
    'I understand English and Portuguese: write in whichever you prefer. How can I help?',
    'English and Portuguese are both fine. What do you need?',
  ],
  whoAreYou: [
    "I'm Lia, a virtual assistant: I answer the most common questions and call a person from the team when it takes one.",
    "I'm Lia, a customer-service bot. If you would rather talk to a person, just ask.",
  ],
  compliment: [
    'How kind, thank you! Can I help with anything else?',
    "Thank you! I'm here if you need anything.",
  ],
  askHelpful: ['Was this what you needed?', 'Does this answer your question?', 'Did that help?'],
  askHelpfulFirst: [
    ({ request }) => `Does that help? I'll get to “${request}” next.`,
    ({ request }) => `Was that it? After this comes “${request}”.`,
  ],
  clarify: [
    'I found more than one topic like that. Which one do you mean?',
    'Just so I get it right: which of these is it?',
    'It could be more than one thing. Which would you like to know about?',
  ],
  clarifyOne: [
    ({ title }) => `Just so I get it right: is it about “${title}”?`,
    ({ title }) => `Would that be “${title}”?`,
  ],
  noneOfThese: 'None of these',
  unsure: [
    "I'm not sure I understood. Could you put it in other words? Or I can call a person.",
    "I couldn't find an answer to that. Would you like to try another way, or talk to a person?",
  ],
  unsureAgain: [
    "I still haven't found the answer, and I don't want to make one up. Shall I call someone from the team?",
    "Sorry, I don't know that one. Would you like me to call a person?",
  ],
  glad: ['Great!', 'Good to hear!'],
  allRight: ['All right!', 'Sure!'],
  gladItHelped: ['Great! Can I help with anything else?', 'Good to hear! Anything else?'],
  nextRequest: [({ request }) => `Now, about “${request}”:`, ({ request }) => `As for “${request}”:`],
  sorryNotHelpful: [
    "Sorry, that wasn't it. Could you tell me in other words what you need? Or I can call a person.",
    "I see, that didn't solve it. Tell me a little more, or I'll call a person to help.",
  ],
  sorryNotWorked: [
    "I'm sorry that didn't work. Tell me what you see, or I can call a person from the team. Shall I?",
    "Sorry it didn't work. Shall I call a person from the team to look into it with you?",
  ],
  sorryUnclear: [
    "Sorry, I wasn't clear. What is confusing? Or I can call a person to explain it. Shall I?",
    "Let's take it step by step: what would you like to do? Or I can call a person to explain it. Shall I?",
  ],
  misunderstood: [
    "Sorry, I got that wrong. Could you tell me in other words what you need? If you'd rather, I can call a person.",
    'My apologies, that was not it then. Put your question in a few words, or I can call a person from the team.',
  ],
  nobodyCalled: [
    "All right, I won't call anyone. Tell me what you need and I'll look here.",
    'Fine, we carry on here. What would you like to sort out?',
  ],
  nextIsPerson: [
    'The next step is for a person from the team to look into it. Shall I call one now?',
    'Now it takes somebody from the team to look at this with you. Shall I call them?',
  ],
  worryOffer: [
    'I understand that this is worrying. Shall I call a person from the team to look into it with you?',
    "It's natural to worry. I can call somebody from the team now. Shall I?",
  ],
  passedOn: [
    "Got it. I'll bring in a person from the team to go on from where you left off.",
    "I see. The team will go on with this: I'm calling a person now.",
  ],
  understood: [
    "Got it. I'll bring in someone from our team for this.",
    "Right, I'll pass you on to a person from the team.",
  ],
  understoodAs: [
    ({ category }) => `Got it: ${lowerFirst(category)}. I'll bring in someone from our team for this.`,
    ({ category }) => `Right, it's about ${lowerFirst(category)}. I'll pass you on to a person.`,
  ],
  understoodUrgent: [
    "I'm sorry about that. I'm passing you on to a person from the team right now, as a priority.",
    "I understand, and this matters. I'm calling someone from the team to take care of your case.",
  ],
  sorryFirst: [
    "I'm sorry about the trouble. See if this helps; if you'd rather talk to a person, just say so.",
    "I understand, that is a nuisance. Here's the answer; I can call a person from the team if you like.",
  ],
  understoodInjury: [
    "I'm so sorry. I hope everyone is all right. I'm calling a person from the team, as a priority. In an emergency, please call your local emergency number now.",
    "I'm really sorry about this. I'm calling someone from the team to talk to you. If anyone is hurt or in danger, please call your local emergency number first.",
  ],
  understoodMisconduct: [
    "I'm so sorry, this is serious. I'm calling a person from the team, as a priority. If you don't feel safe, please call the police now.",
    "I'm sorry that you went through this. I'm calling someone from the team to talk to you. If you are in danger, please call the police now.",
  ],
  ...englishIntake,
  ...englishCalls,
  gotFile: ["I've received the file and added it to your case.", 'The file is here, thank you!'],
  gotFileAlone: [
    'Got the file, thank you! I am passing it on to a person from the team. If you can, say in a sentence what it is about.',
    'The file arrived. I am calling a person from the team; meanwhile, tell me in a few words what happened.',
  ],
  detailNoted: ['Noted, thank you! And what do you need?', "Got it, I've noted that. How can I help?"],
  wrongCpf: [
    "That CPF can't be right. If it should go with your case, please type its 11 digits again.",
    "The digits of that CPF don't add up: could you check and send it again?",
  ],
  detailNotedOffer: [
    'Noted, thank you! Shall I call a person from the team to look into your case?',
    'Got it. For your own case I can call a person from the team. Shall I?',
  ],
  detailDeclined: [
    "That's fine, you don't have to give it. How can I help?",
    "No problem, it isn't needed here. What can I do for you?",
  ],
  detailDeclinedOffer: [
    "That's fine, you don't have to give it. Shall I call a person from the team to look into your case?",
    "No problem, we'll go on without it. If you like, I can call a person from the team.",
  ],
  inLastAnswer: [
    ({ passage }) => `The answer above says:\n\n${passage}\n\nDoes that help?`,
    ({ passage }) => `That is in the answer I sent:\n\n${passage}\n\nIs that what you needed?`,
  ],
  answeredAbove: [
    "What I know about that is in the answer above. If it isn't there, I can call a person from the team. Shall I?",
    "I have nothing more on that than what I've sent. Would you like me to call a person from the team?",
  ],
  anyDoubt: [
    "I see. If the answer above doesn't settle your case, I can call a person from the team to look into it with you.",
    "All right. If that didn't settle it, I can call a person from the team. Shall I?",
  ],
  keptAfterThanks: [
    "You're welcome! The team takes it from here, with what you've told me.",
    "My pleasure! I'll leave your case with the team, with what you've told me.",
  ],
  keptForTeam: [
    "See you! I'll leave your case with the team, with what you've told me.",
    "All right! The team will take it from here, with what you've told me.",
  ],
  ...englishQueue,
  ...englishPrivacy,
  failed: [
    "Something went wrong on my side and I couldn't answer. I've called a person from the team to take it from here.",
    "I ran into a problem. I've put you in line to talk to a person.",
  ],
  returned: [
    "Good to have you back! Let's pick up where we left off.",
    "Hello again! Let's carry on from here.",
  ],
  returnedAfresh: ['Hello again! Good to have you back.', 'Hi again!'],
  returnedToAgent: [
    ({ agent }) => `Good to have you back! I've told ${agent}, who knows your case.`,
    ({ agent }) => `Hello again! You're back in line, with ${agent} if possible.`,
  ],
  callbackAsk: [
    'Of course. Which day and time suit you for the team to get back to you?',
    'Sure. When should we get back to you? For example: tomorrow at 3 pm.',
  ],
  callbackAskAgain: [
    'And when should we get back to you?',
    'So which day and time suit you for the team to get back to you?',
  ],
  callbackNoted: [
    ({ wish }) => `Noted: “${wish}”. The team will see your request. Talk to you then!`,
    ({ wish }) => `Done, I've recorded “${wish}” for the team. See you!`,
  ],
  callbackNumber: 'For the call, please write the number as well, with its area code.',
  callbackCancelled: [
    'All right, no call then. Your place in line is kept, and the team will answer here.',
    'Cancelled: nobody will call. You are still in line, and the answer comes here.',
  ],
  leftIt: [
    "No problem, I'll close it here. Just write whenever you like.",
    'All right! Another time, then: just write.',
  ],
  goOn: ["Great, let's carry on. I'm listening.", 'Good! You can pick up where you left off.'],
  agentJoined: [({ agent }) => `${agent} joined the conversation.`],
  transferredToTeam: [
    ({ team }) =>
      `I'm passing you on to the ${team} team, who take care of this. You won't have to repeat anything.`,
    ({ team }) => `The ${team} team takes care of that. I'm transferring you, with everything you told us.`,
  ],
  transferredToAgent: [
    ({ agent }) => `I'm passing you on to ${agent}, with everything you told us.`,
    ({ agent }) => `${agent} will take it from here. You won't have to repeat anything.`,
  ],
  closedByAgent: [
    ({ agent }) => `${agent} closed the conversation. If you need anything else, just write here.`,
    ({ agent }) => `Conversation closed by ${agent}. Write whenever you need us.`,
  ],
  reopenedByAgent: [
    "We've reopened your conversation: let's carry on from here.",
    'Your conversation is open again.',
  ],
  survey: [
    'From 0 to 10, how likely are you to recommend our service?',
    'From 0 to 10, what are the chances that you recommend our service to a friend?',
  ],
  surveyCommentThanks: [
    "Thank you! I'll pass your comment on to the team.",
    "I've noted your comment, thank you!",
  ],
  surveyAskScore: [
    'Thanks for telling us! And as a number, from 0 to 10?',
    'Thank you for the comment! If you can, give it a score from 0 to 10 too.',
  ],
  surveyThanks: ['Thank you for rating us!', 'Noted, thank you!'],
  absenceNotice: [
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, `${isWaiting(agent)} for your answer${answerTo(topic)}.`)} If we don't hear from you, the conversation closes in ${left}.`,
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, 'are you still there?')} ${agent ?? 'We'} stopped ${stoppedAt(topic)}. If now is a bad time, the conversation closes in ${left}.`,
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, `all ${agent === null ? "that's missing" : `${agent} needs`} is your answer${answerTo(topic)}.`)} I'll keep the conversation open for another ${left}.`,
  ],
  absenceSecondCall: [
    ({ name, wait: left }) =>
      `${hello(name, 'I imagine you may be busy.')} Would you like to go on now, be called back at another time, or leave it? I'll close in ${left}.`,
    ({ name, wait: left }) =>
      `${hello(name, 'I know days can get hectic.')} We can go on now, arrange a time to get back to you, or stop here. The conversation closes in ${left}.`,
  ],
  absenceClose: [
    ({ name, agent: _agent, ...topic }) =>
      `${hello(name, `we didn't get your answer${answerTo(topic)}, so I closed the conversation.`)} Whenever you can, write here: within 24 hours we pick up where we left off.`,
    ({ name }) =>
      `${hello(name, "I closed the conversation because we didn't hear back from you.")} Write within 24 hours and we pick it up at the same point.`,
  ],
  choices: {
    yes: 'Yes',
    no: 'No',
    person: 'Talk to a person',
    goOn: 'Go on now',
    callBack: 'Call me back',
    leaveIt: 'Leave it',
    stayQueued: 'Stay in line',
    leaveQueue: 'Leave the line',
    skip: "I don't have it",
    eraseAll: 'Yes, erase everything',
    keepData: 'No, leave it as it is',
    otherChats: 'Include my other conversations',
    eraseData: 'Erase my data',
    otherTimes: 'Other times',
    moveCall: 'Reschedule',
    cancelCall: 'Cancel this time',
  },
};

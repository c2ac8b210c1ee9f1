import type { DetailKind } from '../../contracts/category';

/** What a text may speak of. A function gets what it needs and decides the wording. */
type Line<Values = void> = Values extends void ? readonly string[] : readonly ((values: Values) => string)[];

/** A duration such as "4 min" or "1 h 05 min", already worded. */
type Worded = string;

export interface AbsenceValues {
  /** The customer's first name. */
  name: string | null;
  /** Who waits for the answer; null when it is the bot. */
  agent: string | null;
  /** What the conversation is about. */
  about: string | null;
  /** The very question that waits for its answer; it goes before `about`. */
  question: string | null;
}

/**
 * Everything that the bot says, by language. Each line has several wordings, so that none is sent twice in a row;
 * `say` picks the next one.
 */
export interface Texts {
  greeting: Line;
  greetingByName: Line<{ name: string }>;
  helpMore: Line;
  /** To a "yes" that says nothing else. */
  tellMe: Line;
  /** To a "no" or an "ok" that says nothing else. */
  noMore: Line;
  /** A greeting in the middle of a question. */
  briefHello: Line;
  thanks: Line;
  goodbye: Line;
  howAreYou: Line;
  whoAreYou: Line;
  /** Which languages are understood. */
  languages: Line;
  compliment: Line;
  askHelpful: Line;
  /** The same, with the request that comes next. */
  askHelpfulFirst: Line<{ request: string }>;
  clarify: Line;
  /** Where only one article comes near. */
  clarifyOne: Line<{ title: string }>;
  noneOfThese: string;
  /** To who asks for their own data, or that they be erased; the copy, and the end of it. */
  privacyCopyComing: Line;
  privacyAskErase: Line;
  privacyAskEraseProven: Line<{ others: number }>;
  privacyErasing: Line;
  privacyKept: Line;
  privacyAskProof: Line;
  privacyProofBoth: Line;
  privacyNotProven: Line;
  privacyToPeople: Line;
  privacyCopyReady: Line<{ conversations: number; messages: number; files: number; hours: number }>;
  privacyErased: Line;
  privacyRefused: Line<{ reason: string }>;
  unsure: Line;
  unsureAgain: Line;
  gladItHelped: Line;
  /** Before the next of several requests. */
  glad: Line;
  allRight: Line;
  nextRequest: Line<{ request: string }>;
  sorryNotHelpful: Line;
  /** To "não funcionou": what was answered was tried. */
  sorryNotWorked: Line;
  sorryUnclear: Line;
  /** To "não é isso que eu perguntei". */
  misunderstood: Line;
  /** To who wants nobody called. */
  nobodyCalled: Line;
  /** To "o que eu faço agora?" where only a person can go on. */
  nextIsPerson: Line;
  /** To worry or fear. */
  worryOffer: Line;
  /** To who goes on with what they and the staff spoke of before. */
  passedOn: Line;
  understood: Line;
  understoodAs: Line<{ category: string }>;
  understoodUrgent: Line;
  /** To a grumble beside a question, before its answer. */
  sorryFirst: Line;
  /** To an injury, an accident or danger; to harassment, assault, threat or theft by staff. Said in the queue as well. */
  understoodInjury: Line;
  understoodMisconduct: Line;
  askDetail: Record<DetailKind, Line>;
  invalidDetail: Record<DetailKind, Line>;
  /** What a detail is for and where it is found, to who asks; with the question for it. */
  aboutDetail: Record<DetailKind, Line>;
  /** To who asks whether they may give another detail, or send it otherwise. */
  goAhead: Line;
  /** Before what was asked for and waits, after a question of the customer's own. */
  backTo: Line<{ question: string }>;
  /** The same, after a word that gives no detail: it is kept for the team. */
  notedBackTo: Line<{ question: string }>;
  /** The same, to who asks how it goes on. */
  nextBackTo: Line<{ question: string }>;
  /** To such a question, when nothing sure answers it. */
  unsureAside: Line;
  withoutDetail: Line;
  /** A detail within a sentence, with its article. */
  theDetail: Record<DetailKind, string>;
  /** Without a detail as well, when something else was told in its place: that is kept. */
  notedWithout: Line<{ detail: string }>;
  /** To other details than the one that is asked for, which is asked for again. */
  gotInstead: Line<{ details: string; question: string }>;
  gotFile: Line;
  /** To a file that comes without a word, and nothing was asked for. */
  gotFileAlone: Line;
  /** To a detail that nobody had asked for: before anything was asked, and with a request that is open. */
  detailNoted: Line;
  /** Of one that was given unasked. */
  wrongCpf: Line;
  detailNotedOffer: Line;
  /** To who will not give a detail that nobody waits for: before anything was asked, and with a request that is open. */
  detailDeclined: Line;
  detailDeclinedOffer: Line;
  /** To a question that the last answer is about: the part that fits, or that there is no more to say. */
  inLastAnswer: Line<{ passage: string }>;
  answeredAbove: Line;
  /** To a remark after an answer. */
  anyDoubt: Line;
  keptForTeam: Line;
  keptAfterThanks: Line;
  queued: Line<{ place: string; wait: Worded | null }>;
  queuedNobody: Line<{ place: string }>;
  queuedAlone: Line<{ wait: Worded | null }>;
  outOfHours: Line<{ when: string }>;
  stillQueued: Line<{ place: string; wait: Worded | null }>;
  stillNobody: Line<{ place: string }>;
  stillNext: Line<{ wait: Worded | null }>;
  queuedNote: Line;
  /** The same, where it says what the matter is. */
  queuedMatter: Line<{ category: string }>;
  /** To a bare "cancel" in the queue: the wait, or what it is about? */
  cancelWhat: Line;
  /** Before the place, to a question that a person will answer. */
  questionKept: string;
  /** Under an article's answer to somebody who waits in the queue. */
  queuedMeanwhile: Line;
  /** To anger in the queue. */
  queuedSorry: Line;
  /** To worry or fear, and to doubt that anybody reads, in the queue. */
  queuedWorry: Line;
  queuedRead: Line;
  /** To what makes the matter urgent: it has moved up. */
  queuedUrgent: Line;
  goodbyeQueued: Line;
  leftQueue: Line;
  failed: Line;
  returned: Line;
  /** To who comes back after the matter was closed by somebody: there is nothing to pick up. */
  returnedAfresh: Line;
  returnedToAgent: Line<{ agent: string }>;
  callbackAsk: Line;
  callbackAskAgain: Line;
  callbackNoted: Line<{ wish: string }>;
  /** After it, while no number is known. */
  callbackNumber: string;
  callbackCancelled: Line;
  /** Free times to choose from: at first, further ones, those within what was named. */
  callTimes: Line;
  callTimesMore: Line;
  callTimesFit: Line;
  /** To a time that is not to be had, before the nearest that are. */
  callTimeTaken: Line;
  callTimeClosed: Line;
  callTimeTooSoon: Line;
  callTimeTooLate: Line;
  /** Where none is left. */
  callTimesNone: Line;
  /** Beside when the team is back. */
  callTimesBeside: Line;
  callBooked: Line<{ when: string }>;
  callMoved: Line<{ when: string }>;
  callStands: Line<{ when: string }>;
  callCancelled: Line;
  callCancelledQueued: Line;
  callMovedByStaff: Line<{ when: string }>;
  callCancelledByStaff: Line;
  /** The booked time has come. */
  callDue: Line<{ name: string | null }>;
  callDueNobody: Line<{ name: string | null }>;
  callDueClosed: Line<{ name: string | null; opens: string }>;
  leftIt: Line;
  goOn: Line;
  agentJoined: Line<{ agent: string }>;
  transferredToTeam: Line<{ team: string }>;
  transferredToAgent: Line<{ agent: string }>;
  closedByAgent: Line<{ agent: string }>;
  reopenedByAgent: Line;
  survey: Line;
  surveyThanks: Line;
  /** To a remark on the service without a score. */
  surveyAskScore: Line;
  surveyCommentThanks: Line;
  absenceNotice: Line<AbsenceValues & { wait: Worded }>;
  absenceSecondCall: Line<AbsenceValues & { wait: Worded }>;
  absenceClose: Line<AbsenceValues>;
  choices: {
    yes: string;
    no: string;
    person: string;
    goOn: string;
    callBack: string;
    leaveIt: string;
    stayQueued: string;
    leaveQueue: string;
    skip: string;
    eraseAll: string;
    keepData: string;
    otherChats: string;
    eraseData: string;
    otherTimes: string;
    moveCall: string;
    cancelCall: string;
  };
}

/** What is said while details are asked for: a file of its own in each language. */
export type IntakeTexts = Pick<
  Texts,
  | 'askDetail'
  | 'invalidDetail'
  | 'aboutDetail'
  | 'goAhead'
  | 'backTo'
  | 'notedBackTo'
  | 'nextBackTo'
  | 'unsureAside'
  | 'withoutDetail'
  | 'theDetail'
  | 'notedWithout'
  | 'gotInstead'
>;

/** What is said to who asks about their own data: the same. */
export type PrivacyLines = Pick<Texts, Extract<keyof Texts, `privacy${string}`>>;
/** What is said of a time to be called back: the same. */
export type CallTexts = Pick<
  Texts,
  | 'callTimes'
  | 'callTimesMore'
  | 'callTimesFit'
  | 'callTimeTaken'
  | 'callTimeClosed'
  | 'callTimeTooSoon'
  | 'callTimeTooLate'
  | 'callTimesNone'
  | 'callTimesBeside'
  | 'callBooked'
  | 'callMoved'
  | 'callStands'
  | 'callCancelled'
  | 'callCancelledQueued'
  | 'callMovedByStaff'
  | 'callCancelledByStaff'
  | 'callDue'
  | 'callDueNobody'
  | 'callDueClosed'
>;

/** What is said to who is in the queue: the same. */
export type QueueTexts = Pick<
  Texts,
  | 'queued'
  | 'queuedNobody'
  | 'queuedAlone'
  | 'outOfHours'
  | 'stillQueued'
  | 'stillNobody'
  | 'stillNext'
  | 'queuedNote'
  | 'queuedMatter'
  | 'cancelWhat'
  | 'questionKept'
  | 'queuedMeanwhile'
  | 'queuedUrgent'
  | 'queuedSorry'
  | 'queuedWorry'
  | 'queuedRead'
  | 'goodbyeQueued'
  | 'leftQueue'
>;

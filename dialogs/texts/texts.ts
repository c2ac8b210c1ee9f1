import type { DetailKind } from '../../contracts/category';

/** What a text may speak of. A function gets what it needs and decides the wording. */
type Line<Values = void> = Values extends void ? readonly string[] : readonly ((values: Values) => string)[];

/** A duration such as "4 min" or "1 h 05 min", already worded. */
type Worded = string;

/**
 * Everything that the bot says, by language. Each line has several wordings, so that none is sent twice in a row;
 * `say` picks the next one.
 */
export interface Texts {
  greeting: Line;
  greetingByName: Line<{ name: string }>;
  helpMore: Line;
  thanks: Line;
  goodbye: Line;
  howAreYou: Line;
  whoAreYou: Line;
  compliment: Line;
  askHelpful: Line;
  clarify: Line;
  noneOfThese: string;
  unsure: Line;
  unsureAgain: Line;
  gladItHelped: Line;
  nextRequest: Line<{ request: string }>;
  sorryNotHelpful: Line;
  understood: Line;
  understoodAs: Line<{ category: string }>;
  understoodUrgent: Line;
  askDetail: Record<DetailKind, Line>;
  invalidDetail: Record<DetailKind, Line>;
  withoutDetail: Line;
  queued: Line<{ place: string; wait: Worded | null }>;
  queuedAlone: Line<{ wait: Worded | null }>;
  outOfHours: Line<{ when: string }>;
  outOfHoursUnknown: Line;
  stillQueued: Line<{ place: string; wait: Worded | null }>;
  queuedNote: Line;
  failed: Line;
  returned: Line;
  returnedToAgent: Line<{ agent: string }>;
  callbackAsk: Line;
  callbackNoted: Line<{ wish: string }>;
  leftIt: Line;
  goOn: Line;
  agentJoined: Line<{ agent: string }>;
  transferredToTeam: Line<{ team: string }>;
  transferredToAgent: Line<{ agent: string }>;
  closedByAgent: Line<{ agent: string }>;
  reopenedByAgent: Line;
  survey: Line;
  surveyThanks: Line;
  absenceNotice: Line<{ name: string | null; about: string | null; wait: Worded }>;
  absenceSecondCall: Line<{ name: string | null; about: string | null; wait: Worded }>;
  absenceClose: Line<{ name: string | null; about: string | null }>;
  choices: {
    yes: string;
    no: string;
    person: string;
    goOn: string;
    callBack: string;
    leaveIt: string;
    skip: string;
  };
}

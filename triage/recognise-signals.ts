import { RecentMap } from '../basics/recent-map';
import type { Harm, Signals } from '../contracts/category';
import { saysAnger, showsAnger } from './signals/anger';
import { reportsFraud } from './signals/fraud';
import { besidesGrumble } from './signals/grumble';
import { findHarm } from './signals/harm';
import { type Hearing, hearSignals } from './signals/learned/hear-signals';
import { threatensLegally } from './signals/legal-threat';
import { normaliseMessage } from './signals/normalise-message';
import { findSmallTalk } from './signals/small-talk';
import { isUrgent } from './signals/urgent';
import { seemsVulnerable } from './signals/vulnerable';
import { waitsLong } from './signals/waiting-long';
import { wantsPerson } from './signals/wants-person';
import { readYesOrNo } from './signals/yes-no';

const readCharacters = 2_000;

/** One message is asked about several times in a turn, and many customers say the same few words. */
const recent = new RecentMap<string, Signals>(200);

/**
 * What a message gives away besides its subject, in either language: that a person is wanted, small talk,
 * harm, anger, a legal threat, fraud, need, a long wait, urgency, a plain yes or no. Typos and chat spelling are
 * taken; each signal has its exceptions ("processo de troca" is no lawsuit). Reads 2,000 characters.
 */
export function recogniseSignals(text: string): Signals {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const signals = readSignals(text);
  if (text.length <= readCharacters) recent.set(text, signals);
  return signals;
}

function readSignals(text: string): Signals {
  const original = text.slice(0, readCharacters);
  const message = normaliseMessage(original);
  const heard = hearSignals(original);
  const talk = findSmallTalk(message);
  // "Is that a human I'm talking to?" and "are you a real person?" ask who we are.
  const person =
    (talk !== 'who-are-you' && wantsPerson(message)) ||
    (talk === null && heard.carries('wants-person', false));
  // "Tudo bem" says yes; "tudo bem?" asks how one is.
  const asksAfterUs = original.includes('?') && talk === 'how-are-you';
  const answer = asksAfterUs ? { yes: false, no: false } : readYesOrNo(message, original);
  const angry = saysAnger(message);
  return {
    wantsPerson: person,
    // "Não, obrigada" is a no, politely.
    smallTalk: person || answer.yes || answer.no ? null : talk,
    // What calls a person is never doubted once it is said.
    harm: findHarm(message) ?? harmOf(heard),
    // A grumble beside another matter is one, however ordinary the matter.
    anger:
      showsAnger(original) || (angry && besidesGrumble(original) !== null) || heard.carries('anger', angry),
    legalThreat: heard.carries('legal-threat', threatensLegally(message)),
    fraud: heard.carries('fraud', reportsFraud(message)),
    vulnerable: heard.carries('vulnerable', seemsVulnerable(message)),
    waitingLong: heard.carries('waiting-long', waitsLong(message, original)),
    urgent: heard.carries('urgent', isUrgent(message)),
    ...answer,
  };
}

/** What the examples take for harm where no phrase says so; an assault that hurt is misconduct. */
function harmOf(heard: Hearing): Harm | null {
  if (heard.carries('misconduct', false)) return 'misconduct';
  return heard.carries('injury', false) ? 'injury' : null;
}

import type { Locale } from '../../../contracts/locale';
import type { CardAction, IncomingActivity } from '../direct-line/activity';
import type { Clock } from '../direct-line/clock';
import { Connection, type Socket } from '../direct-line/connection';
import { ConversationToken } from '../direct-line/conversation-token';
import { DirectLineError } from '../direct-line/direct-line-error';
import type { DirectLineHttp } from '../direct-line/direct-line-http';
import type { OutboxItem } from '../direct-line/outbox';
import type { Host } from '../host/host';
import type { StoredSession } from '../host/host-messages';
import { deriveStatus, isWaiting, keepExpected } from '../transcript/derive-status';
import { emptyTranscript, listEntries } from '../transcript/transcript';
import { addActivities, expireTyping } from '../transcript/update-transcript';
import { type ChatState, initialState, Observable } from './chat-state';
import { PlaceWatch } from './place-watch';
import { languageOf, tellsPlace } from './read-arrivals';
import { type Payload, Sending } from './sending';
import { listUnread, updateReading } from './unread';

/** The name of the event that carries the customer's answer to the survey. */
const surveyEventName = 'plantao.survey';
const typingEveryMs = 4_000;

interface ChatOptions {
  host: Host;
  http: DirectLineHttp;
  clock: Clock;
  /** Gives 0 to 1. */
  random: () => number;
  newId: () => string;
  openSocket: (streamUrl: string) => Socket;
  locale: Locale;
}

/** One customer's chat: what it shows, and everything that they can do in it. */
export class Chat {
  readonly state: Observable<ChatState>;
  readonly host: Host;
  private session: StoredSession;
  private token: ConversationToken;
  private connection: Connection;
  private readonly sending: Sending;
  private readonly placeWatch: PlaceWatch;
  private typingSentAt = 0;
  private endInSight = true;
  private startedAt: number;

  constructor(private readonly options: ChatOptions) {
    this.host = options.host;
    const { host, http, clock, random, newId, locale } = options;
    this.session = host.session;
    this.startedAt = clock.now();
    this.state = new Observable(initialState(host.session, locale, host.open));
    this.sending = new Sending({
      clock,
      random,
      newId,
      now: () => clock.now() + http.clockSkewMs,
      transmit: (item, onProgress) => this.transmit(item, onProgress),
      changeTranscript: (change) => this.change({ transcript: change(this.state.value.transcript) }),
      save: (part) => this.save(part),
    });
    this.placeWatch = new PlaceWatch(
      clock,
      () => this.token.use((key, id) => http.fetchPlace(key, id)),
      (place) => this.change({ place: keepExpected(place, this.state.value.place?.expectedAt) }),
    );
    [this.token, this.connection] = this.openConversation();
  }

  start(): void {
    for (const { clientId, text } of this.session.unsent ?? []) this.sending.say(text, [], clientId);
    this.connection.start();
  }

  /** Says `text`, with files. An empty message is not sent. */
  send(text: string, files: readonly File[] = []): void {
    if (text.trim() === '' && files.length === 0) return;
    this.change({ surveyThanks: false, reading: { ...this.state.value.reading, dividerKey: null } });
    this.sending.say(text.trim(), files);
  }

  press(action: CardAction): void {
    this.sending.press(action);
  }

  retry(key: string): void {
    this.sending.retry(key);
  }

  discard(key: string): void {
    this.sending.discard(key);
  }

  /** Sends the answer to the survey; `comment` may be empty. */
  answerSurvey(surveyId: string, score: number, comment: string): void {
    const said = comment.trim();
    const value = said === '' ? { score } : { score, comment: said };
    this.sending.send({ type: 'event', name: surveyEventName, value });
    this.skipSurvey(surveyId);
    this.change({ surveyThanks: true });
  }

  skipSurvey(surveyId: string): void {
    this.change({ surveyedId: surveyId });
    this.save({ surveyedId: surveyId });
  }

  /** The customer is writing: keeps the draft, and lets the other side know now and then. */
  write(draft: string): void {
    const now = this.options.clock.now();
    this.change(draft === '' ? { draft } : { draft, typedAt: now });
    this.save({ draft });
    const { connection } = this.state.value;
    if (draft.trim() === '' || connection !== 'online' || now - this.typingSentAt < typingEveryMs) return;
    this.typingSentAt = now;
    const typing = { type: 'typing', ...this.sender() };
    // An indicator that gets lost is no loss.
    this.token.use((key, id) => this.options.http.postActivity(key, id, typing)).catch(() => {});
  }

  /** The customer's own choice: from then on it stays, whatever language is spoken. */
  setLocale(locale: Locale): void {
    this.change({ locale });
    this.save({ locale });
    this.reportUnread();
  }

  /** The window was opened or closed, or its page came to the front or left it. */
  setVisible(visible: boolean): void {
    if (visible === this.state.value.visible) return;
    const { reading } = this.state.value;
    const read = !visible && this.unread() === 0;
    this.change({ visible, ...(read ? { reading: { ...reading, dividerKey: null } } : {}) });
    if (visible) {
      this.connection.wake();
      // Whether the end of what came meanwhile is in sight, the transcript says once it has chosen its place.
      if (this.unread() > 0) this.endInSight = false;
    }
    this.watchPlace();
    this.updateReading();
  }

  /** The end of the transcript came into sight or left it. */
  setEndInSight(inSight: boolean): void {
    this.endInSight = inSight;
    this.updateReading();
  }

  networkChanged(online: boolean): void {
    if (online) this.connection.wake();
    else this.connection.goOffline();
  }

  expireTyping(): void {
    this.change({ transcript: expireTyping(this.state.value.transcript, this.options.clock.now()) });
  }

  /** When this conversation was opened here, by the server's clock; what is older is history. */
  get openedAt(): number {
    return this.startedAt + this.clockSkewMs;
  }

  /** How far the server's clock is ahead of this device's, in milliseconds. */
  get clockSkewMs(): number {
    return this.options.http.clockSkewMs;
  }

  /** How many messages of the others wait to be read. */
  unread(): number {
    const { transcript, reading } = this.state.value;
    return listUnread(listEntries(transcript), reading.seenKey).length;
  }

  close(): void {
    this.options.host.close();
  }

  /** Leaves this conversation on this device and starts another. */
  startOver(): void {
    this.connection.stop();
    this.sending.setConnected(false);
    for (const { key } of this.state.value.transcript.pending) this.sending.discard(key);
    this.startedAt = this.options.clock.now();
    const { locale: chosen } = this.session;
    this.session = chosen === undefined ? {} : { locale: chosen };
    const { locale, visible } = this.state.value;
    this.state.set(initialState({}, locale, visible));
    this.watchPlace();
    this.options.host.save(this.session, { conversationId: undefined });
    [this.token, this.connection] = this.openConversation();
    this.connection.start();
  }

  private openConversation(): [ConversationToken, Connection] {
    const { host, http, clock, random, openSocket } = this.options;
    const { conversationId, resumeSecret } = this.session;
    const { userName } = host.config;
    const locale = () => this.state.value.locale;
    const known = conversationId !== undefined && resumeSecret !== undefined;
    const token = new ConversationToken({
      http,
      clock,
      locale,
      ...(userName === undefined ? {} : { userName }),
      ...(known ? { resume: { conversationId, resumeSecret } } : {}),
      onSession: (session) => this.save(session),
      onLost: () => {
        const { pending } = this.state.value.transcript;
        this.change({ transcript: { ...emptyTranscript, pending }, lost: true });
      },
    });
    const connection = new Connection({
      http,
      token,
      clock,
      random,
      openSocket,
      locale,
      onActivities: (activities) => this.receive(activities),
      onState: (state) => {
        this.change({ connection: state });
        this.sending.setConnected(state === 'online');
        this.watchPlace();
      },
    });
    return [token, connection];
  }

  private receive(activities: IncomingActivity[]): void {
    const before = this.state.value;
    const transcript = addActivities(before.transcript, activities, this.options.clock.now());
    this.change(tellsPlace(activities) ? { transcript, place: null } : { transcript });
    const spoken = languageOf(activities);
    // Who writes in the other language reads the window in it as well, unless they have chosen one.
    if (spoken !== null && this.session.locale === undefined) this.change({ locale: spoken });
    for (const { clientActivityId } of activities) {
      if (clientActivityId !== undefined) this.sending.confirm(clientActivityId);
    }
    if (before.reading.seenKey !== null && activities.some(({ at }) => at < this.openedAt)) {
      // What came while the page was closed gets the divider, though its end is in sight at once.
      this.change({ reading: updateReading(before.reading, listEntries(transcript), false) });
    }
    this.updateReading();
    this.watchPlace();
    const active = deriveStatus(transcript).phase !== 'closed';
    if (active !== this.session.active) this.save({ active });
  }

  private async transmit(item: OutboxItem<Payload>, onProgress: (part: number) => void): Promise<string> {
    const { http } = this.options;
    const { activity, files } = item.payload;
    const sent = { ...activity, ...this.sender(), channelData: { clientActivityID: item.clientId } };
    try {
      return await this.token.use((key, id) =>
        files.length === 0 ? http.postActivity(key, id, sent) : http.upload(key, id, sent, files, onProgress),
      );
    } catch (error) {
      if (error instanceof DirectLineError && error.code === 'network') this.connection.check();
      throw error;
    }
  }

  /** Who speaks, in which language. The server trusts the token for the former, never this. */
  private sender() {
    return { from: { role: 'user' }, locale: this.state.value.locale, textFormat: 'plain' };
  }

  private watchPlace(): void {
    const { visible, connection, transcript } = this.state.value;
    this.placeWatch.setWanted(visible && connection === 'online' && isWaiting(deriveStatus(transcript)));
  }

  private updateReading(): void {
    const { reading, visible, transcript } = this.state.value;
    const next = updateReading(reading, listEntries(transcript), visible && this.endInSight);
    if (next !== reading) this.change({ reading: next });
    if (next.seenKey !== null && next.seenKey !== this.session.lastSeenId) {
      this.save({ lastSeenId: next.seenKey });
    }
    this.reportUnread();
  }

  private reportUnread(): void {
    this.options.host.setUnread(this.unread(), this.state.value.locale);
  }

  private change(part: Partial<ChatState>): void {
    this.state.set({ ...this.state.value, ...part });
  }

  private save(part: Partial<StoredSession>): void {
    const { conversationId, ...rest } = part;
    // A key that was renewed begins no conversation.
    const changed = conversationId === this.session.conversationId ? rest : part;
    this.session = { ...this.session, ...part };
    this.options.host.save(this.session, changed);
  }
}

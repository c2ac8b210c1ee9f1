import type { CardAction } from '../direct-line/activity';
import type { Clock } from '../direct-line/clock';
import { Outbox, type OutboxItem } from '../direct-line/outbox';
import type { StoredSession } from '../host/host-messages';
import type { LocalFile, Transcript } from '../transcript/transcript';
import * as update from '../transcript/update-transcript';

/** What is sent: an activity, and the files that go with it. */
export interface Payload {
  activity: { type: string; text?: string; [field: string]: unknown };
  files: readonly File[];
}

interface SendingOptions {
  clock: Clock;
  random: () => number;
  newId: () => string;
  /** The server's time, in milliseconds. */
  now: () => number;
  /** Sends one item under the conversation's token; gives the server's id. */
  transmit: (item: OutboxItem<Payload>, onProgress: (part: number) => void) => Promise<string>;
  changeTranscript: (change: (transcript: Transcript) => Transcript) => void;
  save: (part: Partial<StoredSession>) => void;
}

/** The customer's side of the talk: every message gets a bubble at once, and a place in the outbox. */
export class Sending {
  private readonly outbox: Outbox<Payload>;

  constructor(private readonly options: SendingOptions) {
    const mark = (key: string, delivery: Parameters<typeof update.markDelivery>[2]) =>
      options.changeTranscript((transcript) => update.markDelivery(transcript, key, delivery));
    this.outbox = new Outbox<Payload>({
      clock: options.clock,
      random: options.random,
      send: (item) =>
        options.transmit(item, (part) =>
          options.changeTranscript((transcript) => update.markProgress(transcript, item.clientId, part)),
        ),
      onState: mark,
      onSent: (key) => mark(key, 'delivered'),
      onChange: (items) => this.keepUnsent(items),
    });
  }

  /** Says `text`, with files; `clientId` is given for what an earlier page could not send. */
  say(text: string, files: readonly File[], clientId = this.options.newId()): void {
    const localFiles = files.map(describeFile);
    const entry = {
      key: clientId,
      from: 'customer' as const,
      name: '',
      text,
      markdown: false,
      attachments: [],
      suggestedActions: [],
      at: this.options.now(),
      delivery: 'waiting' as const,
      ...(localFiles.length === 0 ? {} : { localFiles }),
    };
    this.options.changeTranscript((transcript) => update.addPending(transcript, entry));
    this.outbox.add({ clientId, payload: { activity: { type: 'message', text }, files } });
  }

  /** Does what a button of a card says; links open by themselves. */
  press(action: CardAction): void {
    // Direct Line's postBack is a message that the transcript does not show until the server echoes it.
    if (action.type === 'postBack') this.send({ type: 'message', text: action.value, value: action.value });
    else this.say(action.value, []);
  }

  /** Sends an activity that has no bubble. */
  send(activity: Payload['activity']): void {
    this.outbox.add({ clientId: this.options.newId(), payload: { activity, files: [] } });
  }

  retry(key: string): void {
    this.options.changeTranscript((transcript) => update.moveToEnd(transcript, key));
    this.outbox.retry(key);
  }

  discard(key: string): void {
    this.outbox.remove(key);
    this.options.changeTranscript((transcript) => update.removePending(transcript, key));
  }

  /** The server's stream showed this message: whatever its sending said, it has arrived. */
  confirm(key: string): void {
    this.outbox.remove(key);
  }

  setConnected(connected: boolean): void {
    this.outbox.setConnected(connected);
  }

  private keepUnsent(items: readonly OutboxItem<Payload>[]): void {
    const texts = items.filter(
      ({ payload }) => payload.files.length === 0 && payload.activity.type === 'message',
    );
    this.options.save({
      unsent: texts.map(({ clientId, payload }) => ({ clientId, text: payload.activity.text ?? '' })),
    });
  }
}

function describeFile(file: File): LocalFile {
  const { name, type: contentType } = file;
  return contentType.startsWith('image/')
    ? { name, contentType, previewUrl: URL.createObjectURL(file) }
    : { name, contentType };
}

import type { PlantaoKind } from '../../../contracts/activity';
import { matchLocale } from '../texts/texts';
import type {
  CardAction,
  HeroCard,
  IncomingActivity,
  IncomingAttachment,
  PlantaoNote,
  WaitRange,
} from './activity';
import { isObject, type JsonObject, readArray, readNumber, readObject, readString } from './read-json';

// Activities are read by hand, not with contracts' zod schemas: those would add 6 KB gzip to a first open of at
// most 25 KB, and Direct Line carries far more than contracts describe. Unknown fields and shapes are skipped,
// never trusted.

/** Every kind that a note may have; a record, so that a kind added to contracts is missed by the compiler. */
const knownKinds: Record<PlantaoKind, true> = {
  greeting: true,
  smalltalk: true,
  intake: true,
  unsure: true,
  feedback: true,
  acknowledged: true,
  survey: true,
  closed: true,
  reopened: true,
  privacy: true,
  'callback-times': true,
  'callback-booked': true,
  'callback-cancelled': true,
  handoff: true,
  typing: true,
  clarify: true,
  answer: true,
  queued: true,
  'out-of-hours': true,
  'agent-joined': true,
  'agent-message': true,
  transferred: true,
  'absence-notice': true,
  'absence-second-call': true,
  'absence-close': true,
};

/** The frame of a stream, or the answer to a poll. `watermark` is undefined when the frame carries none. */
export function readActivitySet(value: unknown): { activities: IncomingActivity[]; watermark?: string } {
  const set = readObject(value);
  const activities = readArray(set.activities).flatMap((entry) => readActivity(entry) ?? []);
  const watermark = readString(set.watermark) ?? readNumber(set.watermark)?.toString();
  return watermark === undefined ? { activities } : { activities, watermark };
}

/** Reads one activity, or null when it is of a type that a chat does not show. */
export function readActivity(value: unknown): IncomingActivity | null {
  if (!isObject(value)) return null;
  const { type } = value;
  if (type !== 'message' && type !== 'typing' && type !== 'event') return null;
  const from = readObject(value.from);
  const channelData = readObject(value.channelData);
  const id = readString(value.id);
  if (id === undefined && type !== 'typing') return null;
  const at = Date.parse(readString(value.timestamp) ?? '');
  return {
    id: id ?? '',
    type,
    own:
      from.role === 'user' || (from.role === undefined && (readString(from.id)?.startsWith('dl_') ?? false)),
    name: readString(from.name) ?? '',
    text: readString(value.text) ?? '',
    markdown: value.textFormat !== 'plain',
    locale: matchLocale(readString(value.locale)),
    attachments: readArray(value.attachments).flatMap((entry) => readAttachment(entry) ?? []),
    suggestedActions: readActions(readObject(value.suggestedActions).actions),
    note: readNote(channelData.plantao),
    eventName: readString(value.name),
    clientActivityId: readString(channelData.clientActivityID),
    at: Number.isNaN(at) ? Date.now() : at,
  };
}

function readNote(value: unknown): PlantaoNote | undefined {
  if (!isObject(value)) return undefined;
  const { kind } = value;
  if (!isKind(kind)) return undefined;
  return {
    kind,
    position: readNumber(value.position),
    expectedWait: readWait(value),
    withoutAgents: value.withoutAgents === true,
    opensAt: readString(value.opensAt),
    closesAt: readString(value.closesAt),
    agentName: readString(value.agentName),
    joined: value.joined === true,
  };
}

function isKind(kind: unknown): kind is PlantaoKind {
  return typeof kind === 'string' && Object.hasOwn(knownKinds, kind);
}

/** The expected wait of a place in the queue: its range, or about how long where that is all that is known. */
export function readWait(place: JsonObject): WaitRange | undefined {
  const range = readObject(place.expectedWaitRange);
  const about = readNumber(place.expectedWaitSeconds);
  const fromSeconds = readNumber(range.fromSeconds) ?? about;
  const toSeconds = readNumber(range.toSeconds) ?? about;
  return fromSeconds === undefined || toSeconds === undefined ? undefined : { fromSeconds, toSeconds };
}

function readActions(value: unknown): CardAction[] {
  return readArray(value).flatMap((entry) => {
    const action = readObject(entry);
    const said = readString(action.value) ?? readString(readObject(action.value).text);
    const title = readString(action.title) ?? said;
    if (title === undefined) return [];
    const text = readString(action.text) ?? said ?? title;
    return [{ type: readString(action.type) ?? 'imBack', title, value: text }];
  });
}

function readAttachment(value: unknown): IncomingAttachment | null {
  const attachment = readObject(value);
  const contentType = readString(attachment.contentType) ?? '';
  if (/^application\/vnd\.microsoft\.card\.(hero|thumbnail)$/.test(contentType)) {
    return { type: 'card', card: readCard(readObject(attachment.content)) };
  }
  const url = readString(attachment.contentUrl);
  if (url === undefined) return readFallback(attachment);
  return { type: 'file', name: readString(attachment.name) ?? '', contentType, url: reachable(url) };
}

/**
 * A file of ours on the origin that served this page, as the stream (open-stream): behind a proxy the server may not
 * know its own address.
 */
function reachable(url: string): string {
  const [, path] = /^https?:\/\/[^/]+(\/v3\/directline\/attachments\/.+)$/.exec(url) ?? [];
  return path ?? url;
}

/** Of a card that the chat cannot draw, the text that its author gave for that case. */
function readFallback(attachment: JsonObject): IncomingAttachment | null {
  const content = readObject(attachment.content);
  const text = readString(content.fallbackText) ?? readString(content.speak) ?? readString(content.text);
  if (text === undefined) return null;
  const card = { title: readString(content.title) ?? '', subtitle: '', text, images: [], buttons: [] };
  return { type: 'card', card: { ...card, buttons: readActions(content.buttons) } };
}

function readCard(content: JsonObject): HeroCard {
  return {
    title: readString(content.title) ?? '',
    subtitle: readString(content.subtitle) ?? '',
    text: readString(content.text) ?? '',
    images: readArray(content.images).flatMap((entry) => {
      const image = readObject(entry);
      const url = readString(image.url);
      return url === undefined ? [] : [{ url, alt: readString(image.alt) ?? '' }];
    }),
    buttons: readActions(content.buttons),
  };
}

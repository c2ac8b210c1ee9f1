import { readArray, readObject, readString } from '../direct-line/read-json';
import type { HostConfig, StoredSession } from './host-messages';

/** Reads what a page kept for us, skipping whatever has another shape: the page's storage is anybody's. */
export function readSession(value: unknown): StoredSession {
  const stored = readObject(value);
  return {
    conversationId: readString(stored.conversationId),
    resumeSecret: readString(stored.resumeSecret),
    draft: readString(stored.draft),
    locale: readString(stored.locale),
    lastSeenId: readString(stored.lastSeenId),
    surveyedId: readString(stored.surveyedId),
    active: stored.active === true,
    unsent: readArray(stored.unsent).flatMap((entry) => {
      const item = readObject(entry);
      const clientId = readString(item.clientId);
      const text = readString(item.text);
      return clientId === undefined || text === undefined ? [] : [{ clientId, text }];
    }),
  };
}

/** Reads the page's wishes; a colour that is not a hex colour is left out. */
export function readConfig(value: unknown): HostConfig {
  const config = readObject(value);
  const colour = readString(config.colour);
  return {
    locale: readString(config.locale),
    colour: colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined,
    name: readString(config.name)?.slice(0, 60),
    userName: readString(config.userName)?.slice(0, 100),
  };
}

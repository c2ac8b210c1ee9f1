import type { Document } from 'bson';
import type { Engine } from '../engine';
import type { Fields } from './read-arguments';

/** One client's connection, as far as commands need to know it. */
export interface Connection {
  readonly id: number;
  /** The signed-in user; undefined until authentication succeeds. */
  user: string | undefined;
}

export interface CommandContext {
  engine: Engine;
  database: string;
  connection: Connection;
}

/** A command: the fields it takes besides the general ones, and what it does. The reply goes out with `ok: 1`. */
export interface Command {
  fields: Fields;
  /** Fields that MongoDB knows and this engine refuses (238). */
  refused?: string;
  /** True for the handshake alone. */
  ignoresUnknown?: boolean;
  run(args: Document, context: CommandContext): Document | Promise<Document>;
}

export type Commands = Record<string, Command>;

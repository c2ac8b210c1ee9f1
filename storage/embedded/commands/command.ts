import type { Document } from 'bson';
import type { Engine } from '../engine';

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
  fields: readonly string[];
  /** Fields that MongoDB knows and this engine refuses (238). */
  refused?: readonly string[];
  /** True for the handshake alone. */
  ignoresUnknown?: boolean;
  run(body: Document, context: CommandContext): Document | Promise<Document>;
}

export type Commands = Record<string, Command>;

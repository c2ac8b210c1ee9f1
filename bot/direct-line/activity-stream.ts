import type { Logger } from 'pino';
import type WebSocket from 'ws';
import { createRunner, type Runner } from '../../basics/run-again';
import type { Commit, Conversations } from '../../conversations/conversations';
import type { DirectLineActivity } from './present-activity';
import { presentTranscript } from './present-transcript';

/** A client that reads so slowly that this much waits is cut off; it resumes by its watermark. Bytes. */
const maxBacklog = 4 * 1024 * 1024;
/** So many sockets of one thread stay open at once: more than a customer has windows. */
const mostReaders = 20;
/** Asks a client to come again later (RFC 6455's register). */
const tryAgainLater = 1013;

interface Reader {
  socket: WebSocket;
  /** Where this client reaches the service. */
  origin: string;
  sentSeq: number;
  /** Sends what is stored and was not sent, one look at a time: what is appended meanwhile waits for the next. */
  catchUp: Runner;
}

/** The open WebSockets of customers, by thread. Each is sent every activity once, in order. */
export interface ActivityStreams {
  /**
   * Sends everything after `watermark`, then what comes; closes the socket at once where the thread has many already.
   * `origin`: where this client reaches the service.
   */
  open(socket: WebSocket, threadId: string, watermark: number, origin: string): void;
  /** A passing activity (typing) that has no number. */
  sendPassing(threadId: string, activity: DirectLineActivity): void;
  /** Another instance may have appended to these threads. */
  wake(threadId: string): void;
  /** The threads that somebody listens to. */
  threads(): string[];
  close(): void;
}

export function createActivityStreams({
  conversations,
  logger,
}: {
  conversations: Conversations;
  logger: Logger;
}): ActivityStreams {
  const readers = new Map<string, Set<Reader>>();

  function send(reader: Reader, frame: object): void {
    if (reader.socket.readyState !== reader.socket.OPEN) return;
    if (reader.socket.bufferedAmount > maxBacklog) reader.socket.terminate();
    else reader.socket.send(JSON.stringify(frame));
  }

  function push(
    reader: Reader,
    { conversation, activities }: Pick<Commit, 'conversation' | 'activities'>,
  ): void {
    const last = activities.at(-1);
    if (last === undefined) return;
    reader.sentSeq = last.seq;
    const visible = presentTranscript(activities, conversation, reader.origin);
    if (visible.length > 0) send(reader, { activities: visible, watermark: String(last.seq) });
  }

  function createReader(socket: WebSocket, threadId: string, watermark: number, origin: string): Reader {
    const catchUp = createRunner(
      async () => {
        const conversation = await conversations.findByThread(threadId);
        if (conversation === null) return;
        push(reader, { conversation, activities: await conversations.read(conversation, reader.sentSeq) });
      },
      (error) => {
        logger.warn({ err: error }, 'A stream could not be brought up to date; the client will resume');
        socket.terminate();
      },
    );
    const reader: Reader = { socket, origin, sentSeq: watermark, catchUp };
    return reader;
  }

  const stopListening = conversations.onCommit((commit) => {
    for (const reader of readers.get(commit.conversation.threadId) ?? []) {
      const first = commit.activities[0];
      if (first === undefined) continue;
      if (reader.catchUp.isIdle && first.seq === reader.sentSeq + 1) push(reader, commit);
      else reader.catchUp.wake();
    }
  });

  return {
    open(socket, threadId, watermark, origin) {
      const group = readers.get(threadId) ?? new Set();
      if (group.size >= mostReaders) {
        socket.close(tryAgainLater, 'too many windows');
        return;
      }
      const reader = createReader(socket, threadId, watermark, origin);
      group.add(reader);
      readers.set(threadId, group);
      socket.on('close', () => {
        group.delete(reader);
        if (group.size === 0 && readers.get(threadId) === group) readers.delete(threadId);
      });
      socket.on('error', () => socket.terminate());
      reader.catchUp.wake();
    },

    sendPassing(threadId, activity) {
      for (const reader of readers.get(threadId) ?? []) send(reader, { activities: [activity] });
    },

    wake(threadId) {
      for (const reader of readers.get(threadId) ?? []) reader.catchUp.wake();
    },

    threads: () => [...readers.keys()],

    close() {
      stopListening();
      for (const group of readers.values()) for (const { socket } of group) socket.close(1001, 'restarting');
    },
  };
}

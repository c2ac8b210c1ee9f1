import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Document, deserialize, serialize } from 'bson';

/** A client that speaks bare OP_MSG, for what no driver would send. */
export class WireClient {
  private received = Buffer.alloc(0);
  private lastId = 0;
  private wake: () => void = () => {};
  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      this.wake();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.wake());
  }

  /** @param uri as the engine prints it for its Unix socket */
  static async connect(uri: string): Promise<WireClient> {
    const [, path = ''] = /^mongodb:\/\/([^/]+)\//.exec(uri) ?? [];
    const socket = connect(decodeURIComponent(path));
    await once(socket, 'connect');
    return new WireClient(socket);
  }

  static frame(body: Uint8Array, requestId = 1, opcode = 2013): Buffer {
    const head = Buffer.alloc(21);
    head.writeInt32LE(head.length + body.length, 0);
    head.writeInt32LE(requestId, 4);
    head.writeInt32LE(opcode, 12);
    return Buffer.concat([head, body]);
  }

  /** Sends a command and gives its reply. */
  async command(body: Document): Promise<Document> {
    this.socket.write(WireClient.frame(serialize(body), ++this.lastId));
    return this.reply();
  }

  /** The next reply; rejects if the connection ends first. */
  async reply(): Promise<Document> {
    for (;;) {
      const size = this.received.length >= 4 ? this.received.readInt32LE(0) : Number.POSITIVE_INFINITY;
      if (this.received.length >= size) {
        const frame = this.received.subarray(0, size);
        this.received = this.received.subarray(size);
        return deserialize(frame.subarray(21));
      }
      if (this.socket.destroyed) throw new Error('connection closed');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  close(): void {
    this.socket.destroy();
  }
}

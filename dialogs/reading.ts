/** One way to read a message: does what such a message calls for, or leaves it to the next. True when it took it. */
export type Reading<Message> = (message: Message) => Promise<boolean>;

/** Tries readings in their order, until one takes the message. False when none does. */
export async function isTaken<Message>(
  message: Message,
  readings: readonly Reading<Message>[],
): Promise<boolean> {
  for (const take of readings) if (await take(message)) return true;
  return false;
}

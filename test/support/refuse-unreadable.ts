/** For tests in which every conversation can be read. */
export function refuseUnreadable({
  conversationId,
  faults,
}: {
  conversationId: string;
  faults: string;
}): never {
  throw new Error(`${conversationId} cannot be read: ${faults}`);
}

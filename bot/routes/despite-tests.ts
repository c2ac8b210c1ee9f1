/** What the audit record says of article tests that were broken knowingly, by name. */
export function despiteTests(broken: readonly string[]): { despiteTests?: readonly string[] } {
  return broken.length === 0 ? {} : { despiteTests: broken };
}

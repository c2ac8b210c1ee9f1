/** The last entry of each conversation that was in sight, kept for this tab's time. */
const key = 'plantao.desk.seen';

function readAll(): Record<string, number> {
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
    );
  } catch {
    return {};
  }
}

const seen = readAll();

export function lastSeen(conversationId: string): number | null {
  return seen[conversationId] ?? null;
}

export function markSeen(conversationId: string, seq: number) {
  if ((seen[conversationId] ?? 0) >= seq) return;
  seen[conversationId] = seq;
  try {
    sessionStorage.setItem(key, JSON.stringify(seen));
  } catch {
    // It holds for this page at least.
  }
}

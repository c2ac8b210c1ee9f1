/** The largest answer that is read, in bytes: vectors of many long passages take some ten million. */
const mostBytes = 32 * 1024 * 1024;

/** As `fetch`, but an answer that goes on and on is broken off: an endpoint's mistake must not fill the memory. */
export async function fetchLimited(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let received = 0;
  const limited = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      if (received > mostBytes) controller.error(new Error('The answer is too long.'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(limited), response);
}

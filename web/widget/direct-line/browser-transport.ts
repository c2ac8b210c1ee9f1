import type { HttpAnswer, HttpRequest, Transport } from './direct-line-http';

/** An answer that takes longer than this counts as none, in milliseconds. Uploads have no limit but progress. */
const answerLimitMs = 20_000;

/** Carries calls with XMLHttpRequest, the only way to tell how much of a picture has left. */
export const browserTransport: Transport = (request) =>
  new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.path);
    for (const [name, value] of Object.entries(request.headers)) call.setRequestHeader(name, value);
    if (!(request.body instanceof FormData)) call.timeout = answerLimitMs;
    call.onload = () => resolve(readAnswer(call));
    call.onerror = call.ontimeout = call.onabort = () => reject(new Error('no answer'));
    watchProgress(call, request);
    call.send(request.body ?? null);
  });

function watchProgress(call: XMLHttpRequest, { onProgress }: HttpRequest): void {
  if (onProgress === undefined) return;
  call.upload.onprogress = (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total);
  };
}

function readAnswer(call: XMLHttpRequest): HttpAnswer {
  return {
    status: call.status,
    retryAfter: call.getResponseHeader('Retry-After'),
    date: call.getResponseHeader('Date'),
    body: call.responseText,
  };
}

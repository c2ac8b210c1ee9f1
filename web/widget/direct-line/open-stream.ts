import type { Socket } from './connection';

/**
 * Opens the stream on the origin that served this page, whatever host the server put into the address: behind a
 * proxy, and under a policy that allows `'self'` alone, that is the one that can be reached.
 */
export function openStream(streamUrl: string): Socket {
  const { pathname, search } = new URL(streamUrl, location.href);
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}${pathname}${search}`);
  const stream: Socket = {
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data);
    },
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  socket.onopen = () => stream.onopen?.();
  socket.onmessage = (event: MessageEvent<unknown>) => stream.onmessage?.({ data: event.data });
  socket.onclose = () => stream.onclose?.();
  return stream;
}

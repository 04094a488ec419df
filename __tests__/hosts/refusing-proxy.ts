/** A proxy that demands a login for every connection. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @param use is called with the environment of whoever has to use the proxy */
export async function behindRefusingProxy<T>(
  use: (environment: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const server = createServer().on('connect', (_request, socket) => {
    // The client may have gone.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await use({ HTTPS_PROXY: url, https_proxy: url });
  } finally {
    server.close();
  }
}

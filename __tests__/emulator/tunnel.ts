/** A tunnel opened by hand, to read bytes that no HTTP client shows. */
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import type { RunningCloud } from '../../emulator/start.ts';
import { nextText } from './client.ts';

export interface Tunnel {
  /** The first line of the proxy's answer to CONNECT. */
  readonly status: string;
  readonly socket: net.Socket;
}

export async function openTunnel(running: RunningCloud, host: string): Promise<Tunnel> {
  const socket = net.connect(Number(new URL(running.environment['HTTPS_PROXY'] ?? '').port), '127.0.0.1');
  socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`);
  const [status = ''] = (await nextText(socket)).split('\r\n');
  return { socket, status };
}

/** TLS through a tunnel, as a client that trusts the cloud's authority. */
export async function secureTunnel(running: RunningCloud, host: string): Promise<tls.TLSSocket> {
  const { socket } = await openTunnel(running, host);
  const secure = tls.connect({ socket, servername: host, ca: running.authority });
  await once(secure, 'secureConnect');
  return secure;
}

/** Everything that arrives until the server ends the connection. */
export async function untilEnd(socket: tls.TLSSocket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
  });
  await once(socket, 'end');
  return text;
}

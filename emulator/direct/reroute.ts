/**
 * Put before the bundle (`node --import`), leads connections to port 443 of the hosts in DIRECT_ROUTES (`{"host": port}`) to
 * ports of this machine: what leaves without the proxy is seen, and reaches no real service.
 */
import { Socket } from 'node:net';

const routes = JSON.parse(process.env['DIRECT_ROUTES'] ?? '{}') as Readonly<Record<string, number>>;
const plainConnect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => Socket;

interface Goal {
  readonly host?: string;
  readonly port?: number | string;
}

function rerouted(goal: Goal): Goal {
  const port = goal.host === undefined || Number(goal.port) !== 443 ? undefined : routes[goal.host];
  return port === undefined ? goal : { ...goal, host: '127.0.0.1', port };
}

// TLS hands `connect` the goal itself; elsewhere Node hands it a list of its own, marked, with the goal first.
Object.defineProperty(Socket.prototype, 'connect', {
  value: function connect(this: Socket, ...args: unknown[]): Socket {
    const [first, ...rest] = args;
    if (!Array.isArray(first)) return plainConnect.call(this, rerouted(first as Goal), ...rest);
    first[0] = rerouted(first[0] as Goal);
    return plainConnect.call(this, first, ...rest);
  },
});

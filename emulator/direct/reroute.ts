/**
 * Loaded before the bundle (`node --import`), it redirects connections to port 443 of the hosts in DIRECT_ROUTES
 * (`{"host": port}`) to local ports: connections without the proxy are observed, and reach no real service.
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

// TLS passes the target itself to `connect`; elsewhere Node passes an internal list, marked, with the target first.
Object.defineProperty(Socket.prototype, 'connect', {
  value: function connect(this: Socket, ...args: unknown[]): Socket {
    const [first, ...rest] = args;
    if (!Array.isArray(first)) return plainConnect.call(this, rerouted(first as Goal), ...rest);
    first[0] = rerouted(first[0] as Goal);
    return plainConnect.call(this, first, ...rest);
  },
});

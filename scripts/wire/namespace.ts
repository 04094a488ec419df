/**
 * A network of its own for one process and its children: loopback and nothing else, so that port 443 is free, names lead where
 * `/etc/hosts` says, and no request can leave the machine.
 */
import { spawnSync } from 'node:child_process';

/** Why no namespace can be made here, or how. */
export type Entrance = { readonly prefix: readonly string[] } | { readonly missing: string };

const works = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Needs Linux, util-linux and iproute2, and root or sudo without a password. */
export function findEntrance(): Entrance {
  const unshare = ['unshare', '--net', '--mount', '--'];
  const root = process.getuid?.() === 0;
  const prefix = root ? unshare : ['sudo', '-n', '--preserve-env', ...unshare];
  const [command = '', ...args] = prefix;
  if (works(command, ...args, 'ip', 'link', 'set', 'lo', 'up')) return { prefix };
  return {
    missing: 'a network namespace (Linux; sudo apt-get install util-linux iproute2; root, or sudo without a password)',
  };
}

/** The user who called goes on inside as before; only he may then listen on port 443 without being root. */
function dropPrivileges(): string {
  const [user, group] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (user === 0) return 'exec "$@"';
  return `sysctl -qw net.ipv4.ip_unprivileged_port_start=0 && exec setpriv --reuid ${user} --regid ${group} --init-groups -- "$@"`;
}

/**
 * The command that runs another one inside.
 *
 * @param hostsFile takes the place of `/etc/hosts` there, and may be written anew at any time
 */
export function insideNamespace(prefix: readonly string[], hostsFile: string, command: readonly string[]): string[] {
  const script = `ip link set lo up && mount --bind "$1" /etc/hosts && shift && ${dropPrivileges()}`;
  // sudo sets a PATH of its own, whatever it preserves of the environment.
  const path = `PATH=${process.env['PATH'] ?? ''}`;
  return [...prefix, 'sh', '-c', script, 'sh', hostsFile, 'env', path, ...command];
}

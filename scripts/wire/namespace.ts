/**
 * A network namespace for one process and its children. It has only the loopback device, so port 443 is free, names resolve only
 * through `/etc/hosts`, and no request can leave the machine.
 */
import { spawnSync } from 'node:child_process';

/** How to create a namespace on this machine, or why that is not possible. */
export type Entrance = { readonly prefix: readonly string[] } | { readonly missing: string };

const works = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Needs Linux, util-linux and iproute2, and root or passwordless sudo. */
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

/** The command runs inside as the calling user, who may then listen on port 443 without being root. */
function dropPrivileges(): string {
  const [user, group] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (user === 0) return 'exec "$@"';
  return `sysctl -qw net.ipv4.ip_unprivileged_port_start=0 && exec setpriv --reuid ${user} --regid ${group} --init-groups -- "$@"`;
}

/**
 * The command that runs another one in the namespace.
 *
 * @param hostsFile replaces `/etc/hosts` there, and may be changed at any time
 */
export function insideNamespace(prefix: readonly string[], hostsFile: string, command: readonly string[]): string[] {
  const script = `ip link set lo up && mount --bind "$1" /etc/hosts && shift && ${dropPrivileges()}`;
  // sudo sets its own PATH, even if it preserves the rest of the environment.
  const path = `PATH=${process.env['PATH'] ?? ''}`;
  return [...prefix, 'sh', '-c', script, 'sh', hostsFile, 'env', path, ...command];
}

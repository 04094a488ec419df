/** The Azure CLI's own sign-in. */
import type { Command } from '../model/runbook.ts';
import { az } from './command.ts';

export function signInToAz(tenantId?: string): Command {
  return az('login', ...(tenantId === undefined ? [] : ['--tenant', tenantId]));
}

export const tokenOfAz: Command = az('account', 'get-access-token', '--query', 'expiresOn');

/** The Azure CLI on this machine: whom it is signed in as, and access tokens of that person or identity. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import nodePath from 'node:path';
import * as v from 'valibot';
import { identityIn } from '../../azure/access-token.ts';
import { scopes } from '../../azure/cloud.ts';
import { RunError } from '../../errors/errors.ts';
import { guid } from '../../inputs/formats.ts';
import type { Environment } from '../../inputs/inputs.ts';
import { parseJson } from '../../runtime/json.ts';
import { excerpt } from '../../runtime/secrets.ts';
import type { AccessToken, AccessTokenSource } from '../host.ts';

export interface Account {
  /** `ada@contoso.com`, an application's client ID, or the kind of a managed identity. */
  readonly name: string;
  readonly kind: 'person' | 'application' | 'managed identity';
  /** Whether its tokens are of its own tenant alone, which az then does not take as an option. */
  readonly hasOneTenant: boolean;
  readonly tenantId: string;
  readonly subscriptionId: string;
}

export interface OpenedAz {
  readonly account: Account;
  readonly source: AccessTokenSource;
  /** With az's tenant and subscription where none are given. */
  readonly environment: Environment;
}

/** @throws RunError if az is not installed, not signed in, or has no token for the tenant */
export async function openAz(given: Environment): Promise<OpenedAz> {
  const account = await readAccount(given);
  const chosen = (name: string, standard: string) =>
    given[`INPUT_${name}-ID`]?.trim() || given[`AZURE_${name}_ID`]?.trim() || standard;
  const [tenantId, subscriptionId] = [
    chosen('TENANT', account.tenantId),
    chosen('SUBSCRIPTION', account.subscriptionId),
  ];
  const accessToken = (scope: string) => tokenOf({ account, scope, tenantId, environment: given });
  // What is no GUID is an invalid input.
  const identity = account.kind === 'application' || !guid(tenantId) ? account.name : await idOf(account, accessToken);
  const ids = { 'INPUT_TENANT-ID': tenantId, 'INPUT_SUBSCRIPTION-ID': subscriptionId, 'INPUT_CLIENT-ID': identity };
  return { account, source: { who: account.name, accessToken }, environment: { ...given, ...ids } };
}

const accountAnswer = v.object({
  id: v.string(),
  tenantId: v.string(),
  user: v.object({
    name: v.string(),
    type: v.string(),
    /** `MSI`, `MSIClient-ID`, `MSIObject-ID` or `MSIResource-ID`. */
    assignedIdentityInfo: v.nullish(v.string()),
    cloudShellID: v.nullish(v.boolean()),
  }),
});

async function readAccount(environment: Environment): Promise<Account> {
  const ended = await az(['account', 'show', '--output', 'json'], environment);
  const answer = v.safeParse(accountAnswer, parseJson(ended.stdout));
  if (ended.code !== 0 || !answer.success) throw refusal(ended);
  const { id, tenantId, user } = answer.output;
  const isManaged = typeof user.assignedIdentityInfo === 'string';
  return {
    name: user.name,
    kind: user.type === 'user' ? 'person' : isManaged ? 'managed identity' : 'application',
    hasOneTenant: isManaged || user.cloudShellID === true,
    tenantId,
    subscriptionId: id,
  };
}

/** A person has no client ID: roles are given to the object ID. Of a managed identity az may know neither. */
async function idOf({ kind }: Account, accessToken: AccessTokenSource['accessToken']): Promise<string> {
  const { objectId, clientId } = identityIn((await accessToken(scopes.arm)).token);
  return (kind === 'person' ? objectId : clientId) ?? '';
}

const tokenAnswer = v.object({
  accessToken: v.string(),
  /** Seconds since 1970. */
  expires_on: v.optional(v.number()),
});

/** Of a token whose end az does not tell (before version 2.54). */
const shortestLife = 5 * 60_000;

interface TokenRequest {
  readonly account: Account;
  readonly scope: string;
  readonly tenantId: string;
  readonly environment: Environment;
}

async function tokenOf({ account, scope, tenantId, environment }: TokenRequest): Promise<AccessToken> {
  const isElsewhere = account.tenantId !== tenantId;
  if (account.hasOneTenant && isElsewhere) throw new RunError('AzOtherTenant', tenantId);
  const tenant = account.hasOneTenant ? [] : ['--tenant', tenantId];
  const args = ['account', 'get-access-token', '--scope', scope, ...tenant, '--output', 'json'];
  const ended = await az(args, environment);
  const answer = v.safeParse(tokenAnswer, parseJson(ended.stdout));
  if (ended.code === 0 && answer.success) {
    const { accessToken: token, expires_on: end } = answer.output;
    return { token, expiresOnTimestamp: end === undefined ? Date.now() + shortestLife : end * 1000 };
  }
  if (isElsewhere) throw new RunError('AzOtherTenant', tenantId);
  throw refusal(ended);
}

function refusal({ stderr }: Ended): RunError {
  const error = stderr.split('\n').find((line) => line.startsWith('ERROR'));
  const isSignedOut = /'az login'|\baz login\b/.test(stderr);
  return new RunError(isSignedOut ? 'AzSignedOut' : 'AzFailed', excerpt(error ?? stderr));
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Milliseconds: az asks its own services, and may wait for a proxy. */
const longest = 60_000;

/** @throws RunError `AzNotFound` */
async function az(args: readonly string[], environment: Environment): Promise<Ended> {
  const file = findOnPath('az', environment);
  if (file === undefined) throw new RunError('AzNotFound', '');
  return new Promise((resolve, reject) => {
    // On Windows az is a batch file, which only a shell starts. The arguments are GUIDs and words of our own.
    const [program, given, shell] =
      process.platform === 'win32' ? [[`"${file}"`, ...args].join(' '), [], true] : [file, args, false];
    const child = spawn(program, given, {
      env: { ...environment },
      shell,
      timeout: longest,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
    child.on('error', () => reject(new RunError('AzNotFound', '')));
    child.on('close', (code) => resolve({ code, ...printed }));
  });
}

interface Platform {
  readonly isWindows: boolean;
  readonly isFile: (path: string) => boolean;
}

const thisPlatform: Platform = {
  isWindows: process.platform === 'win32',
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
};

/**
 * Where a program is, by PATH alone: a shell on Windows looks in the current folder first, and an empty entry is that folder too.
 *
 * @returns its absolute path; `undefined` if it is in none of the folders
 */
export function findOnPath(
  name: string,
  environment: Environment,
  { isWindows, isFile }: Platform = thisPlatform,
): string | undefined {
  const { delimiter, isAbsolute, join } = isWindows ? nodePath.win32 : nodePath.posix;
  const isPath = (variable: string) => (isWindows ? variable.toUpperCase() : variable) === 'PATH';
  const [, path = ''] = Object.entries(environment).find(([variable]) => isPath(variable)) ?? [];
  const files = isWindows ? ['.exe', '.cmd', '.bat'].map((ending) => `${name}${ending}`) : [name];
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find(isFile);
}

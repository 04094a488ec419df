/** What a run says about each error of the catalog, and about its own. */
import { inputs as ofExamples } from '../../__tests__/checks/tenant.ts';
import { everyError, everyHost, everyRunError, textsOf } from '../../__tests__/hosts/every.ts';
import type { ErrorEntry } from '../../src/errors/entry.ts';
import { RunError } from '../../src/errors/errors.ts';
import { type Explaining, explain } from '../../src/errors/explain.ts';
import { refusalOf } from '../../src/errors/run-errors.ts';
import { InvalidInputs } from '../../src/inputs/inputs.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import type { Right, ServiceName } from '../../src/model/operation.ts';
import type { Runbook } from '../../src/model/runbook.ts';
import { Interrupted } from '../../src/runtime/deadline.ts';
import type { Told } from './told.ts';

export interface ExplainedError extends Told {
  /** Its anchor. */
  readonly id: string;
  readonly codes: readonly string[];
  readonly meaning: string;
}

const inputs: Inputs = { ...ofExamples, mode: 'ensure' };

/** A job that names its environment. */
const explaining = {
  host: textsOf.github,
  inputs,
  claims: {
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:contoso/analytics-platform:environment:cmk',
    audience: inputs.audience,
  },
} as const satisfies Explaining;

/** A refused write; Azure's message names the action. */
const rights: Readonly<Partial<Record<ServiceName, Right>>> = {
  arm: { name: 'the action in the message', place: 'group', actions: [], isWrite: true },
};

interface Words {
  readonly id: string;
  readonly codes: readonly [string, ...string[]];
  readonly meaning: string;
  readonly runbook: Runbook;
}

function explained({ id, codes, meaning, runbook }: Words): ExplainedError {
  return { id, codes, meaning, name: codes[0], runbook };
}

const operation = { en: 'the operation', fr: "l'opération" };

/** Refused by the service with the entry's first code. */
function explainedEntry(entry: ErrorEntry): ExplainedError {
  const [service = 'arm'] = entry.services;
  const [code] = entry.codes;
  const context = { ...explaining, details: { service, operation, code, message: '', right: rights[service] } };
  return explained({ ...entry, meaning: entry.meaning(context).en, runbook: entry.runbook(context) });
}

/** What ends a run, with its codes. */
const ends: readonly (readonly [codes: readonly [string, ...string[]], error: Error])[] = [
  [['InvalidInputs'], new InvalidInputs([{ input: 'client-id', given: '', rule: 'is required' }])],
  [['DeadlineExceeded', 'Cancelled'], new Interrupted('deadline', operation)],
  [['EMFILE', 'ENFILE', 'ENOMEM'], Object.assign(new Error('no file handle'), { code: 'EMFILE' })],
  [['InternalError'], new Error('a bug')],
];

/** What no service reports. */
const ofTheRun: readonly ExplainedError[] = [
  ...everyRunError.flatMap((code) => {
    const [told] = everyHost.flatMap((host) => refusalOf(new RunError(code, '…'), host) ?? []);
    if (told === undefined) return [];
    return [explained({ id: code.toLowerCase(), codes: [code], meaning: told.meaning.en, runbook: told.runbook })];
  }),
  ...ends.flatMap(([codes, error]) =>
    explain(error, explaining).map(({ meaning, runbook }) =>
      explained({ id: codes[0].toLowerCase(), codes, meaning: meaning.en, runbook }),
    ),
  ),
];

export interface Chapter {
  readonly title: string;
  readonly errors: readonly ExplainedError[];
}

const ofServices: readonly { readonly title: string; readonly holds: (entry: ErrorEntry) => boolean }[] = [
  { title: 'Signing in', holds: ({ services }) => services.every((name) => signIn.has(name)) },
  {
    title: 'Azure Resource Manager, vault and key',
    holds: ({ services }) => services.every((name) => azure.has(name)),
  },
  { title: 'Microsoft Graph', holds: ({ services }) => services.length === 1 && services[0] === 'graph' },
  { title: 'The drift issue', holds: ({ services }) => services.every((name) => tracker.has(name)) },
  { title: 'Any service, and the network', holds: () => true },
];

const signIn = new Set<ServiceName>(['oidc', 'entra']);
const azure = new Set<ServiceName>(['arm', 'vault']);
const tracker = new Set<ServiceName>(['github', 'azure-devops']);

function chaptersOfServices(): Chapter[] {
  const left = new Set(everyError);
  return ofServices.map(({ title, holds }) => {
    const own = [...left].filter(holds);
    for (const entry of own) left.delete(entry);
    return { title, errors: own.map(explainedEntry) };
  });
}

export const chapters: readonly Chapter[] = [{ title: 'The run itself', errors: ofTheRun }, ...chaptersOfServices()];

/** In the order of the page. */
export const explainedErrors: readonly ExplainedError[] = chapters.flatMap(({ errors }) => errors);

/** Every page, and every runbook, that can print a command: made from the program, so that no new one is forgotten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from '../../src/errors/errors.ts';
import { explain } from '../../src/errors/explain.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { doorOf } from '../../src/model/network.ts';
import type { Observed } from '../../src/model/observed.ts';
import type { Right } from '../../src/model/operation.ts';
import { obstacleIds } from '../../src/model/plan.ts';
import { isEmpty, type Runbook } from '../../src/model/runbook.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { laterBlocks, runbookBlocks } from '../../src/report/runbook-layout.ts';
import type { Telling } from '../../src/report/told-step.ts';
import { obstacleOf } from '../../src/runbooks/obstacles.ts';
import { revocation } from '../../src/runbooks/revocation.ts';
import { isNight } from '../at-night.ts';
import {
  confirmed,
  inputs,
  observed,
  policy,
  principalId,
  unread,
  type vault,
  vaultScope,
  version,
  withPolicies,
} from '../checks/tenant.ts';
import { everyError, everyHost } from '../hosts/every.ts';
import { pageOf } from '../report/all-pages.ts';
import { named, outcomeOf } from '../report/outcomes.ts';
import { situations } from '../runbooks/situations.ts';
import { type Printed, printedOn } from './printed.ts';
import { targets } from './targets.ts';

/** A page's source: `page verify-key-disabled`, `finding key-enabled`, `error vault-firewall`, `document revoke.md`. */
export interface PrintedBy extends Printed {
  readonly by: string;
}

const printedBy = (by: string, page: string): PrintedBy[] => printedOn(page).map((each) => Object.assign({ by }, each));

/** Runbooks that were laid out already: most random targets have the same few. */
const known = new Map<string, Set<string>>();

function printedOnce(by: string, runbook: Runbook, run?: Telling['run']): PrintedBy[] {
  if (isEmpty(runbook)) return [];
  const text = JSON.stringify([runbook, doorOf(run?.observed)]);
  const seen = known.get(by) ?? new Set();
  if (seen.has(text)) return [];
  known.set(by, seen.add(text));
  return printedInRunbook(by, runbook, run);
}

/** @param run what the vault asks of a command is told of a run that read it */
export function printedInRunbook(by: string, runbook: Runbook, run?: Telling['run']): PrintedBy[] {
  const telling = { language: 'en', run } as const;
  return printedBy(by, [...runbookBlocks(runbook, telling), ...laterBlocks(runbook, telling)].join('\n\n'));
}

/** The vault of a situation, changed; situations without a vault stay as they are. */
function withVault(what: Partial<Observed> | undefined, change: Partial<typeof vault>): Partial<Observed> | undefined {
  if (what === undefined) return what;
  const { vault: read } = { ...observed, ...what };
  return read.presence === 'found' ? { ...what, vault: { ...read, value: { ...read.value, ...change } } } : what;
}

const madeOfSituations = new Map<string, PrintedBy[]>();

/** @param change what is different about the vault of each situation */
export function ofSituations(change: Partial<typeof vault> = {}): PrintedBy[] {
  const key = JSON.stringify(change);
  const made = madeOfSituations.get(key) ?? pagesOfSituations(change);
  madeOfSituations.set(key, made);
  return made;
}

function pagesOfSituations(change: Partial<typeof vault>): PrintedBy[] {
  return situations.flatMap((situation) => {
    const outcome = outcomeOf({
      ...situation,
      observed: withVault('observed' in situation ? situation.observed : {}, change),
    });
    return printedBy(`page ${situation.name}`, pageOf(outcome));
  });
}

function ofReports(): PrintedBy[] {
  const english = named.filter(([, outcome]) => outcome.inputs?.language !== 'fr');
  return english.flatMap(([name, outcome]) => printedBy(`page ${name}`, pageOf(outcome)));
}

function ofFindings(): PrintedBy[] {
  return targets.flatMap(({ findings, ...run }) =>
    findings.flatMap(({ id, runbook }) => printedOnce(`finding ${id}`, runbook, run)),
  );
}

const runs: readonly Inputs[] = [
  { ...inputs, mode: 'ensure' },
  { ...inputs, mode: 'ensure', ...confirmed(version) },
  inputs,
];
const subjects = ['repo:contoso/keys:pull_request', 'repo:contoso/keys:environment:cmk', undefined];
/** Each once. */
const rights = [
  undefined,
  ...new Map(Object.values(permissions).map((one) => [JSON.stringify(rightOf(one)), rightOf(one)])).values(),
];

interface ErrorRemedy {
  readonly id: string;
  readonly runbook: Runbook;
}

/** By day each error in every twelfth circumstance, so that all of an entry's errors together meet each of them. */
const stride = isNight ? 1 : 12;

/** With everything that an error's remedy depends on. @param wanted all, if it is left out */
function remediesOfErrors(asked: readonly Inputs[], wanted?: string): ErrorRemedy[] {
  const operation = { en: 'create vault x', fr: 'créer le coffre x' };
  const circumstances = pairs(pairs(everyHost, asked), subjects);
  return everyError
    .filter((entry) => wanted === undefined || entry.id === wanted)
    .flatMap(({ id, codes, services }) => pairs(pairs(codes, services), rights).map((one) => ({ id, one })))
    .flatMap(({ id, one: [[code, service], right] }, at) => {
      const error = new ServiceError({ service, operation, code, message: '', right });
      const met = circumstances.filter((_, index) => wanted !== undefined || (index + at) % stride === 0);
      return met.flatMap(([[host, of], subject]) => {
        const claims = subject === undefined ? undefined : { issuer: 'i', subject, audience: 'a' };
        return explain(error, { host, inputs: of, claims }).map(({ runbook }) => ({ id, runbook }));
      });
    });
}

/** Of one error. @param asked the target whose names it prints */
export function ofError(id: string, asked: Inputs): PrintedBy[] {
  return remediesOfErrors([asked], id).flatMap(({ runbook }) => printedInRunbook(`error ${id}`, runbook));
}

function ofErrors(): PrintedBy[] {
  return remediesOfErrors(runs).flatMap(({ id, runbook }) => printedOnce(`error ${id}`, runbook));
}

function pairs<A, B>(some: readonly A[], others: readonly B[]): [A, B][] {
  return some.flatMap((one) => others.map((other): [A, B] => [one, other]));
}

/** What was not read, and by which right it could have been. */
const reasons: readonly (Right | undefined)[] = [
  undefined,
  ...(['vault', 'group', 'subscription'] as const).map((place) => ({ name: 'Reader', place, actions: [] })),
  { name: 'Application.Read.All', place: 'graph', actions: [] },
];

const lockId = `${vaultScope}/providers/Microsoft.Authorization/locks/frozen`;

function ofObstacles(): PrintedBy[] {
  return pairs(obstacleIds, reasons).flatMap(([id, right]) => {
    const observation = unread({ right });
    const reason = observation.presence === 'unknown' ? observation.reason : undefined;
    const names = [id === 'read-only-lock' ? lockId : principalId];
    return printedOnce(`obstacle ${id}`, obstacleOf({ id, reason, names }, inputs).runbook);
  });
}

/** How to revoke, by what was read of the locks and of the vault. */
function ofRevocations(): PrintedBy[] {
  const asked = { ...inputs, ...confirmed(version) };
  const seen: readonly Partial<Observed>[] = [
    {},
    { locks: unread() },
    withPolicies({ ...policy, objectId: principalId }),
  ];
  return seen.flatMap((one) => printedOnce('revocation', revocation(asked, { ...observed, ...one })));
}

function ofDocuments(): PrintedBy[] {
  return ['lost-access.md', 'revoke.md'].flatMap((name) =>
    printedBy(`document ${name}`, readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8')),
  );
}

/** Everything that is printed, in English. */
export function allPrinted(): PrintedBy[] {
  return [
    ...ofSituations(),
    ...ofSituations({ networkDefault: 'deny' }),
    ...ofSituations({ rbac: false }),
    ...ofReports(),
    ...ofFindings(),
    ...ofErrors(),
    ...ofObstacles(),
    ...ofRevocations(),
    ...ofDocuments(),
  ];
}

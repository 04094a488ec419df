/**
 * Network security perimeters around a vault. Source: REST specification of Microsoft.Network, 2024-07-01 (network security perimeters,
 * profiles, associations and access rules).
 */
import { newName, type OwnerRun, type OwnVault } from '../owner-run.ts';
import { type Answer, isStatus, pass, until } from '../session.ts';
import { deploy, isShutOut } from '../trusted-service.ts';
import { answered, notTried, type Part, required, shown, together, Unprepared, type Verdict } from '../verdict.ts';
import { call, change, letIn, shutOut, withOpenVault } from './network.ts';

const version = 'api-version=2024-07-01';
type Mode = 'Learning' | 'Enforced' | 'Audit';

interface Perimeter {
  readonly vault: OwnVault;
  /** Creates the vault's association, or changes its mode. */
  readonly associate: (mode: Mode) => Promise<Answer>;
  readonly allow: (address: string) => Promise<Answer>;
}

function withPerimeter(run: OwnerRun, use: (perimeter: Perimeter) => Promise<Verdict>): Promise<Verdict> {
  const { send, group, location } = run;
  const perimeter = `${group}/providers/Microsoft.Network/networkSecurityPerimeters/${newName()}`;
  const [profile, association] = [`${perimeter}/profiles/tried`, `${perimeter}/resourceAssociations/vault`];
  return withOpenVault(run, async (vault) => {
    const associate = (accessMode: Mode) => {
      const properties = { privateLinkResource: { id: vault.id }, profile: { id: profile }, accessMode };
      return send('PUT', `${association}?${version}`, { properties });
    };
    const allow = (address: string) => {
      const properties = { direction: 'Inbound', addressPrefixes: [`${address}/32`] };
      return send('PUT', `${profile}/accessRules/runner?${version}`, { properties });
    };
    try {
      required('the perimeter', await send('PUT', `${perimeter}?${version}`, { location }));
      required("the perimeter's profile", await send('PUT', `${profile}?${version}`, { properties: {} }));
      return await use({ vault, associate, allow });
    } finally {
      await remove(run, perimeter, association);
    }
  });
}

/** Removes the association first: a perimeter or vault that still has one can't be deleted. */
async function remove({ send }: OwnerRun, perimeter: string, association: string): Promise<void> {
  const gone = isStatus(200, 204, 404);
  await until(10, () => send('DELETE', `${association}?${version}`), gone);
  const removal = () => send('DELETE', `${perimeter}?${version}&forceDeletion=true`);
  required('the removal of the perimeter', await until(10, removal, gone), 200, 204, 404);
}

/** The associations that the vault lists, in the first API version that Azure accepts. */
async function listed({ send }: OwnerRun, { id }: OwnVault): Promise<Answer> {
  const list = (one: string) => send('GET', `${id}/networkSecurityPerimeterConfigurations?api-version=${one}`);
  const newest = await list('2026-04-01-preview');
  return newest.status === 200 ? newest : list('2024-04-01-preview');
}

/** Waits until the vault lists its association in that mode. */
async function inMode(run: OwnerRun, { vault, associate }: Perimeter, mode: Mode): Promise<Part> {
  required('the association', await associate(mode));
  const shows = ({ status, text }: Answer) =>
    status === 200 && new RegExp(String.raw`"accessMode":\s*"${mode}"`, 'i').test(text);
  const list = await until(15, () => listed(run, vault), shows);
  if (!shows(list)) throw new Unprepared(`the vault does not list a perimeter in mode ${mode}: ${shown(list)}`);
  return { what: `the vault lists the mode ${mode}`, holds: true, answer: shown(list) };
}

const addressIn = ({ text }: Answer) => /Client address: ([\d.]+)/.exec(text)?.[1];

async function letInByRule(run: OwnerRun, { vault, allow }: Perimeter, refusal: Answer): Promise<Part> {
  const what = 'an inbound rule allows the runner';
  const address = addressIn(refusal);
  if (address === undefined) return notTried(what, `the refusal does not name the runner's address: ${shown(refusal)}`);
  required('an access rule', await allow(address));
  return answered(what, await until(15, () => call(run, vault), isStatus(404)), 404);
}

/** The action reads and creates keys in this way. */
function armKeys({ send }: OwnerRun, { id }: OwnVault): Promise<Answer> {
  return send('GET', `${id}/keys?api-version=2026-02-01`);
}

export function enforcedPerimeter(run: OwnerRun): Promise<Verdict> {
  return withPerimeter(run, async (perimeter) => {
    const { vault } = perimeter;
    const mode = await inMode(run, perimeter, 'Enforced');
    const runner = await until(15, () => call(run, vault), isStatus(403));
    const service = await until(15, () => deploy(run, vault), isShutOut);
    return together([
      mode,
      answered('the runner is refused, although all networks are allowed', runner, 403, 'ForbiddenByFirewall'),
      shutOut('a trusted service is refused, although bypass is on', service),
      answered('keys are listed through Azure Resource Manager', await armKeys(run, vault), 200),
      await letInByRule(run, perimeter, runner),
    ]);
  });
}

/** The open vault stays open, and a firewall allows the same callers as before. */
async function unchanged(run: OwnerRun, vault: OwnVault, mode: Mode): Promise<Part[]> {
  const acls = (defaultAction: string) => ({
    networkAcls: { defaultAction, bypass: 'AzureServices', ipRules: [], virtualNetworkRules: [] },
  });
  await change(run, vault, acls('Allow'));
  await until(10, () => call(run, vault), isStatus(404));
  await pass(3);
  const open = [await call(run, vault), await deploy(run, vault)] as const;
  await change(run, vault, acls('Deny'));
  const runner = await until(10, () => call(run, vault), isStatus(403));
  const service = await until(5, () => deploy(run, vault), isStatus(200));
  return [
    answered(`${mode}: the runner is allowed, all networks allowed`, open[0], 404),
    letIn(`${mode}: a trusted service is allowed, all networks allowed`, open[1]),
    answered(`${mode}: the runner is refused, firewall on`, runner, 403, 'ForbiddenByFirewall'),
    letIn(`${mode}: a trusted service is allowed, firewall on`, service),
  ];
}

export function learningPerimeter(run: OwnerRun): Promise<Verdict> {
  return withPerimeter(run, async (perimeter) => {
    const { vault, associate } = perimeter;
    const learning = [await inMode(run, perimeter, 'Learning'), ...(await unchanged(run, vault, 'Learning'))];
    const other = await associate('Audit');
    if (other.status >= 400) return together([...learning, notTried('Audit', shown(other))]);
    return together([...learning, await inMode(run, perimeter, 'Audit'), ...(await unchanged(run, vault, 'Audit'))]);
  });
}

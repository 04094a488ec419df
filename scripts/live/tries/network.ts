/** Firewalls: the runner is an ordinary caller, and a template deployment calls as a trusted service. */
import { keyOf, readKey } from '../key-calls.ts';
import { keyVaultVersion, type OwnerRun, type OwnVault, ownKeys, withVault } from '../owner-run.ts';
import { type Answer, isStatus, until } from '../session.ts';
import { deploy, isShutOut, makeSecret } from '../trusted-service.ts';
import { answered, notTried, type Part, required, shown, together, type Verdict } from '../verdict.ts';

/** An open vault with a secret; checks first that the trusted service can read it. */
export function withOpenVault(run: OwnerRun, use: (vault: OwnVault) => Promise<Verdict>): Promise<Verdict> {
  return withVault(run, { ...ownKeys(run), enabledForTemplateDeployment: true }, async (vault) => {
    await makeSecret(run, vault);
    const read = () => deploy(run, vault);
    required('a deployment that reads a secret', await until(5, read, isStatus(200)), 200);
    required("the runner's call", await until(10, () => call(run, vault), isStatus(404)), 404);
    return use(vault);
  });
}

/** The runner's call: it reads a key that does not exist, so it gets 404 if the network allows it. */
export const call = ({ send }: OwnerRun, vault: OwnVault) => readKey(send, keyOf(vault, 'none'));

export async function change({ send }: OwnerRun, { id }: OwnVault, properties: object): Promise<void> {
  required('a change of the network settings', await send('PATCH', `${id}?${keyVaultVersion}`, { properties }), 200);
}

export function shutOut(what: string, answer: Answer): Part {
  return { what, holds: isShutOut(answer), answer: shown(answer) };
}

export const letIn = (what: string, answer: Answer) => answered(what, answer, 200);

const closed = { defaultAction: 'Deny', ipRules: [], virtualNetworkRules: [] };

interface Trial {
  readonly name: string;
  readonly properties: object;
  /** Error code with which the vault refuses the runner. */
  readonly code: string;
}

async function tryFirewall(run: OwnerRun, vault: OwnVault, { name, properties, code }: Trial): Promise<Part[]> {
  await change(run, vault, properties);
  const runner = await until(10, () => call(run, vault), isStatus(403));
  const service = await until(5, () => deploy(run, vault), isStatus(200));
  return [
    answered(`${name}: the runner is refused`, runner, 403, code),
    letIn(`${name}: a trusted service is allowed`, service),
  ];
}

/** Without a bypass the trusted service must be refused; otherwise its success proves nothing. */
async function withoutBypass(run: OwnerRun, vault: OwnVault): Promise<boolean> {
  await change(run, vault, { publicNetworkAccess: 'Enabled', networkAcls: { ...closed, bypass: 'None' } });
  return isShutOut(await until(10, () => deploy(run, vault), isShutOut));
}

function behindFirewalls(run: OwnerRun, trials: readonly Trial[]): Promise<Verdict> {
  return withOpenVault(run, async (vault) => {
    const parts: Part[] = [];
    for (const trial of trials) parts.push(...(await tryFirewall(run, vault, trial)));
    if (await withoutBypass(run, vault)) return together(parts);
    const what = 'trusted services';
    const why = 'the deployment read the secret even with no bypass, so it proves nothing about trusted services';
    return together([
      ...parts.filter((part) => part.holds !== true || part.what.includes('runner')),
      notTried(what, why),
    ]);
  });
}

const byFirewall = 'ForbiddenByFirewall';

export function trustedThroughFirewall(run: OwnerRun): Promise<Verdict> {
  const networkAcls = { ...closed, bypass: 'AzureServices' };
  return behindFirewalls(run, [
    { name: 'a firewall', properties: { networkAcls }, code: byFirewall },
    { name: 'no public access', properties: { publicNetworkAccess: 'Disabled' }, code: 'ForbiddenByConnection' },
  ]);
}

/** The case without any network rules is covered by the open vault of every test. */
export function trustedWithoutWord(run: OwnerRun): Promise<Verdict> {
  return behindFirewalls(run, [
    { name: 'a firewall without a bypass setting', properties: { networkAcls: closed }, code: byFirewall },
  ]);
}

/** `SecuredByPerimeter` without a perimeter: all callers are refused. */
export function securedByPerimeter(run: OwnerRun): Promise<Verdict> {
  return withOpenVault(run, async (vault) => {
    const networkAcls = { ...closed, defaultAction: 'Allow', bypass: 'AzureServices' };
    await change(run, vault, { publicNetworkAccess: 'SecuredByPerimeter', networkAcls });
    const runner = await until(10, () => call(run, vault), isStatus(403));
    const service = await until(10, () => deploy(run, vault), isShutOut);
    return together([answered('the runner is refused', runner, 403), shutOut('a trusted service is refused', service)]);
  });
}

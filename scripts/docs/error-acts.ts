/**
 * What docs/troubleshooting.md says to do where a run says more than the page needs, in Markdown, by the first entry with
 * that remedy. All other remedies stand there as a run prints them.
 */
export interface ErrorAct {
  readonly act: string;
  /** How the commands begin that follow; none if a run prints them only to show a state, or another entry has them. */
  readonly commands: readonly string[];
}

function only(act: string): ErrorAct {
  return { act, commands: [] };
}

export const errorActs: Readonly<Record<string, ErrorAct>> = {
  expiredidtoken: { act: 'Get a new token, then run again. Compare the clocks:', commands: ['date --utc'] },
  aznotfound: only(
    'Install the Azure CLI (`https://aka.ms/azure-cli`) and sign in with it, or use `--id-token-file`. Then run again.',
  ),
  azsignedout: { act: 'Sign in, then run again.', commands: ['az login'] },
  azothertenant: only('Sign in to this tenant (`az login --tenant`), or correct `tenant-id`. Then run again.'),
  azfailed: { act: 'When this command prints a date, run again.', commands: ['az account get-access-token'] },
  noidtoken: only(
    'Give the job the permissions `id-token: write` and `contents: read`. A pull request from a fork gets no token.',
  ),
  throttled: only("Run again later. Don't start all schedules on the hour."),
  'principal-not-replicated': only(
    'Run again in a few minutes. If you set `adobe-principal-id`, check it: [`InvalidPrincipalId`](#principal-id-wrong).',
  ),
  'proxy-forbids-host': only(
    'Ask its administrator to allow [these hosts](threat-model.md#hosts), or name those that are reached without the proxy in NO_PROXY.',
  ),
  'name-not-resolved': only(
    'Behind a proxy, set HTTPS_PROXY (and NO_PROXY), and NODE_EXTRA_CA_CERTS to its certificate. Allow [these hosts](threat-model.md#hosts).',
  ),
  unsafeevent: only(
    'Run `plan` on `pull_request`, and `ensure` on `push` to a protected branch or manually (`workflow_dispatch`).',
  ),
  'service-failed': only(
    'Run again later. Status of Azure: `https://azure.status.microsoft`, of GitHub: `https://www.githubstatus.com`',
  ),
  'graph-no-such-app': only('Leave `adobe-app-id` at its default unless Adobe gave you another one.'),
  'issues-not-permitted': only('Give the job the permission `issues: write`.'),
  'policy-turned-back': only('Ask the owner of the policy for an exemption.'),
  'principal-id-wrong': {
    act: "Set `adobe-principal-id` to the object ID of Adobe's service principal, not to an application ID:",
    commands: ['az ad sp show'],
  },
  'vault-vanished': only(
    'Ask who deleted it, and whether on purpose. The activity log of the resource group shows who did.',
  ),
  'invalid-answer': only('Run again. If it fails again, check the proxy, and open an issue with the request ID.'),
  foreignhost: only('Check the proxy and the runner, then run again.'),
  'bad-signature': only('Run again. If the problem persists, check the proxy.'),
  'no-matching-federated-credential': {
    act: 'Never add the subject of a branch or a pull request to the federated credentials of `ensure`. Check that the job names its `environment`. Then compare issuer, subject and audience in the log with what the app registration or managed identity trusts. If the repository was renamed or moved, have an Application Administrator run `infra/identity.sh` again ([`AuthorizationFailed`](#authorization-failed)). If the credential is minutes old, run the job again.',
    commands: ['az ad app federated-credential list', 'az identity federated-credential list'],
  },
  'audience-differs': only(
    "Set `audience` to the credential's audience, which the commands of [`AADSTS700213`](#no-matching-federated-credential) show.",
  ),
  'app-not-found': {
    act: 'Set `client-id` to the application (client) ID, and `tenant-id` to its tenant. It is an app registration or a managed identity:',
    commands: ['az ad app list', 'az identity list'],
  },
  'assertion-out-of-time': only("Set the runner's clock (chrony or timesyncd), then run again."),
  'app-disabled': only('Ask your application administrators who disabled it, and why.'),
  'conditional-access': only(
    "Entra's sign-in logs (service principal sign-ins) name the policy. Run from an address that it allows, or have it changed.",
  ),
  'insufficient-claims': only('See [`AADSTS53003`](#conditional-access).'),
  'authorization-failed': {
    act: 'If a write was refused, ask first whether `client-id` is that of `ensure`, not of `verify`, which must stay read-only. Then run `infra/identity.sh` again, with the options in the log. A lock or a resource group is created by a person instead. For a managed identity, give `--managed-identity` and `--name` instead of `--client-id`. Wait ten minutes, and run the job again.',
    commands: ['az account set', 'infra/identity.sh'],
  },
  'subscription-not-found': only(
    'Check `subscription-id`. If it is right, see [`AuthorizationFailed`](#authorization-failed).',
  ),
  'resource-group-not-found': only('See [`resource-group-missing`](findings.md#resource-group-missing).'),
  'azure-policy': only(
    'Choose inputs that it allows (`location`, `tags`, `network: restricted`), or ask its owner for an exemption.',
  ),
  'scope-locked': only('Ask the person who created the lock whether it can be removed for this change.'),
  'region-closed': only('Choose a different `location`.'),
  'resource-group-going': only('See [`resource-group-deleting`](findings.md#resource-group-deleting).'),
  'subscription-read-only': only('See [`subscription-state`](findings.md#subscription-state).'),
  'assignment-name-refused': only(
    'Create the role assignment manually, which gives it a random name: [`adobe-grant`](findings.md#adobe-grant).',
  ),
  'too-many-assignments': only(
    'Ask the owner of the subscription to remove unneeded ones, such as those of deleted identities.',
  ),
  'vault-name-taken': {
    act: 'If the vault is yours, set `resource-group` and `subscription-id` to where it is. Otherwise, choose a different `vault-name`, unless Adobe has confirmed a key of this one. These commands search this subscription.',
    commands: ['az keyvault list-deleted', 'az resource list'],
  },
  'vault-soft-deleted': only('See [`vault-exists`](findings.md#vault-exists).'),
  'vault-busy': only('Wait for the other change (a deployment, a policy remediation) to finish, and run again.'),
  'vault-side-rbac': only(
    'See [`AuthorizationFailed`](#authorization-failed). To recover a key, the script needs `--with-recovery`.',
  ),
  'vault-firewall': only(
    "Run the job on a runner inside the vault's network, or recover the key yourself from there ([`key-exists`](findings.md#key-exists)). Leave the firewall as it is.",
  ),
  'vault-perimeter': only('Ask the owner of the perimeter to allow these calls.'),
  'vault-access-policy': only(
    'Have somebody recover the key whose access policy allows recover for keys: [`key-exists`](findings.md#key-exists).',
  ),
  'vault-not-ready': only(
    'Run again. If the state stays Failed, see [`vault-provisioned`](findings.md#vault-provisioned).',
  ),
  'key-soft-deleted': only('See [`key-exists`](findings.md#key-exists).'),
  'key-parameters-differ': only('Check the key. The action does not change an existing key.'),
  'key-not-accepted': only('Set `key-type: RSA`, or choose a different `vault-name`.'),
  'graph-foreign-app': only(
    'Run `infra/identity.sh` again ([`AuthorizationFailed`](#authorization-failed)) as a Privileged Role Administrator, with `--with-graph-write` if `ensure` is to create the service principal. Or have an Application Administrator find or create it ([`adobe-principal`](findings.md#adobe-principal)), set `adobe-principal-id` to its object ID, and waive `adobe-principal`.',
  ),
  'graph-principal-exists': {
    act: "Run again in a few minutes. If this command lists it among the deleted ones, don't create another; see [`adobe-principal`](findings.md#adobe-principal).",
    commands: [
      String.raw`url="https://graph.microsoft.com/v1.0/directory/deletedItems/microsoft.graph.servicePrincipal?\$filter=appId`,
    ],
  },
  'token-refused': only(
    'Compare `tenant-id` with the tenant of your subscription ([`AADSTS90002`](#tenant-not-found)), then run again.',
  ),
  'certificate-expired': only(
    "Check the runner's clock. If it is right, ask the administrator of the proxy that inspects TLS to renew its certificate.",
  ),
  'certificate-of-another-host': only(
    'Check HTTPS_PROXY and everything between the runner and the [service](threat-model.md#hosts).',
  ),
};

/** Findings about the subscription and the vault, in English. */

const list = (items: readonly string[]) => items.join(', ');

export const vaultFindings = {
  'subscription-state': {
    title: 'The subscription is enabled',
    why: 'A disabled, expired or deleted subscription stops what it holds, the vault included.',
    expected: 'the subscription is Enabled',
    is: (state: string) => `the subscription is ${state}`,
    remediation:
      'Ask the owner of the billing account to reactivate the subscription: nobody else can, and after some time Azure deletes what it holds. This shows its state.',
  },
  'vault-exists': {
    title: 'The vault exists',
    why: 'Without its vault the key is gone, and Adobe can no longer open the data that it encrypted with it.',
    expected: 'a key vault of that name in the given resource group and subscription',
    found: (id: string) => `found ${id}`,
    absent: (name: string, group: string) => `no vault ${name} in resource group ${group}`,
    deleted: (name: string, purge: string | null) =>
      `vault ${name} is soft-deleted${purge === null ? '' : `; it is purged on ${purge}`}`,
    taken: (name: string) => `no such vault here, and the name ${name} is held elsewhere`,
    create:
      'Create it: run mode ensure, or this command (Key Vault Contributor on the resource group). Its purge protection can never be turned off.',
    recover:
      'If nobody deleted it on purpose, recover it (Key Vault Contributor on its resource group); its role assignments do not come back and must be made anew.',
    rename:
      'Nothing can be created under this name. Choose another vault-name, or use the subscription and group that hold this vault.',
    lost: 'Adobe confirmed a key of this vault: a new vault does not replace it. Look among the deleted vaults, ask who removed it, and tell Adobe.',
    elsewhere: (name: string, id: string) => `Azure's answer about vault ${name} is about another one: ${id}`,
    deletedElsewhere: (id: string) => `; it stood elsewhere: ${id}`,
    lookFirst:
      'Do not create it yet: whether a deleted or foreign vault holds the name could not be seen. Look for it first (Reader on the subscription).',
  },
  'vault-provisioned': {
    title: 'The vault is provisioned',
    why: 'A vault whose provisioning failed or is not done may not answer under its address.',
    expected: 'provisioning state Succeeded',
    is: (state: string) => `provisioning state ${state}`,
    remediation:
      'Wait some minutes and run again. If the state stays, open a support request at Microsoft; do not delete the vault. This shows the state (Reader on the vault).',
  },
  'vault-tenant': {
    title: 'The vault belongs to this tenant',
    why: "A vault accepts tokens of its own tenant only. After a subscription moves, it stays with the former one and refuses Adobe's.",
    expected: (tenant: string) => `the vault accepts tokens of tenant ${tenant}`,
    same: (tenant: string) => `the vault accepts tokens of tenant ${tenant}`,
    differs: (tenant: string) => `the vault accepts tokens of tenant ${tenant} only`,
    remediation:
      "Find out who moved the subscription, and tell Adobe first. The last command gives the vault to this tenant (Key Vault Contributor on the vault): after that nobody of the former tenant can use it, Adobe's service principal there included, and every role and access policy has to be given anew.",
  },
  'vault-soft-delete': {
    title: 'Soft delete is on',
    why: "Without soft delete, deleting the vault or key destroys it immediately, and Adobe's data with it.",
    expected: 'soft delete on',
    on: (days: number | null) => (days === null ? 'soft delete is on' : `soft delete is on, ${days} days`),
    off: 'soft delete is off',
    unsaid: "Azure's answer does not say whether soft delete is on",
    remediation: 'Turn soft delete on; it cannot be turned off again. Needs Key Vault Contributor on the vault.',
  },
  'vault-purge-protection': {
    title: 'Purge protection is on',
    why: "Without purge protection, anyone with the right can purge a deleted key for good, and Adobe's data with it.",
    expected: 'purge protection on',
    on: 'purge protection is on',
    off: 'purge protection is off',
    remediation: 'Turn purge protection on; it cannot be turned off again. Needs Key Vault Contributor on the vault.',
  },
  'vault-permission-model': {
    title: 'The vault uses Azure RBAC',
    why: 'Anyone who may change the vault can add themselves to its access policies; roles keep the two apart. Microsoft advises RBAC.',
    expected: 'permission model Azure RBAC',
    rbac: 'the permission model is Azure RBAC',
    policies: (count: number) => `the permission model is access policies (${count} of them)`,
    remediation:
      'Give Adobe and everyone else named in the policies a role first, since the policies end with the switch; then switch. Needs Owner on the vault.',
  },
  'vault-network': {
    title: "Azure's trusted services reach the vault",
    why: 'A firewall that shuts Adobe out makes the data unreadable until it opens again.',
    expected: 'public access from all networks, or a restriction that trusted Microsoft services bypass',
    open: 'open to all networks',
    bypass: (access: string) => `restricted (${access}), and trusted Microsoft services bypass the restriction`,
    closed: (access: string) => `restricted (${access}), and trusted Microsoft services do not bypass the restriction`,
    disabled: 'public network access disabled',
    denied: 'access denied by default',
    secured: 'secured by a network security perimeter, whose rules this action does not evaluate',
    perimeter: (names: readonly string[]) =>
      `a network security perimeter is enforced (association ${list(names)}); its rules override the firewall, and this action does not evaluate them`,
    remediation: 'Let trusted Microsoft services bypass the restriction (Key Vault Contributor on the vault).',
    fixPerimeter:
      "Check with Adobe that the perimeter's inbound rules let its app in; then waive vault-network. This shows what is set (Reader on the vault).",
  },
  'vault-dedicated': {
    title: 'The vault holds nothing else',
    why: 'Adobe asks for a vault used only for Customer Journey Analytics: what else lies there shares its limits, its rights and its end.',
    expected: (key: string) => `no key but ${key}, and no secret`,
    alone: 'nothing else in the vault',
    others: (keys: readonly string[], secrets: readonly string[]) =>
      [keys.length === 0 ? '' : `other keys: ${list(keys)}`, secrets.length === 0 ? '' : `secrets: ${list(secrets)}`]
        .filter(Boolean)
        .join('; '),
    remediation:
      "Move what is not Adobe's to another vault. These commands show what is there (Key Vault Reader on the vault).",
  },
  'vault-lock': {
    title: 'A lock keeps the vault from being deleted',
    why: 'A lock stops a vault from being deleted by mistake together with its group. It does not guard the key inside.',
    expected: 'a CanNotDelete or ReadOnly lock on the vault, its resource group or its subscription',
    locked: (name: string, level: string, scope: string) => `lock ${name} (${level}) on ${scope}`,
    unlocked: 'no lock holds on the vault',
    remediation:
      'Put a lock on the vault: run mode ensure with delete-lock: true, or this command (as Owner or User Access Administrator).',
  },
  'vault-logging': {
    title: 'Uses of the key are logged',
    why: 'Without audit events nobody can tell who used, disabled or deleted the key.',
    expected: 'a diagnostic setting that sends AuditEvent, audit or allLogs somewhere',
    logged: (name: string) => `diagnostic setting ${name} sends audit events`,
    none: 'no diagnostic setting',
    useless: (settings: readonly string[]) => `no audit events sent by diagnostic setting ${list(settings)}`,
    remediation:
      'Send audit events to a Log Analytics workspace (put its resource id in; needs Monitoring Contributor on the vault).',
  },
};

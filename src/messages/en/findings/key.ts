/** Findings about the key, in English. */

const list = (items: readonly string[]) => items.join(', ');

export const keyFindings = {
  'key-exists': {
    title: 'The key exists',
    why: 'Without the key, what Adobe encrypted with it cannot be opened by anyone.',
    expected: 'a key of that name in the vault',
    found: (uri: string) => `found ${uri}`,
    absent: (key: string, vault: string) => `no key ${key} in vault ${vault}`,
    deleted: (key: string) => `key ${key} is soft-deleted`,
    noVault: (vault: string) => `no key, since vault ${vault} does not exist`,
    create: 'Create it: run mode ensure, or this command (Key Vault Crypto Officer on the vault).',
    createVault: 'Create the vault first (see vault-exists), then the key: run mode ensure, or this command.',
    recover: 'If nobody deleted it on purpose, recover it (Key Vault Crypto Officer on the vault).',
    lost: "Adobe confirmed this key: a new one of the same name does not open Adobe's data. Look among the deleted keys, restore it from a backup, and tell Adobe (Key Vault Crypto Officer on the vault).",
    vaultFirst: 'See vault-exists: until it is known who holds the name of the vault, nothing can be created.',
    lookFirst: (code: string) =>
      `Do not create it yet: whether a deleted key of that name waits to be recovered could not be seen (${code}). Look for it first (Key Vault Reader on the vault).`,
  },
  'key-enabled': {
    title: 'The key is enabled',
    why: 'Adobe can do nothing with a disabled key and may take it for a revocation, after which data is purged.',
    expected: 'the current version is enabled',
    enabled: (version: string) => `version ${version} is enabled`,
    disabled: (version: string) => `version ${version} is disabled`,
    remediation:
      'If nobody disabled it on purpose (it is how access is revoked), enable it (Key Vault Crypto Officer on the vault).',
  },
  'key-active': {
    title: 'The key is in date',
    why: 'An expired or not yet active key cannot wrap; Adobe may take it for a revocation, after which data is purged.',
    expected: 'now lies between the activation and the expiry date',
    active: 'the key is in date',
    expired: (at: string) => `expired on ${at}`,
    early: (at: string) => `not active before ${at}`,
    fixExpired:
      'If it was not meant to end, move the expiry date (here to two years from now; Key Vault Crypto Officer on the vault).',
    fixEarly: 'If it was not meant to wait, move the activation date to now (Key Vault Crypto Officer on the vault).',
  },
  'key-expiry': {
    title: 'The key does not expire soon',
    why: 'On its expiry date the key stops working for Adobe, without further notice.',
    expected: (days: number | string) => `no expiry date, or one more than ${days} days away`,
    never: 'no expiry date',
    later: (at: string) => `expires on ${at}`,
    past: (at: string) => `expired on ${at}`,
    remediation:
      'Decide with the owner of the data, then move the expiry date (here to two years from now; Key Vault Crypto Officer on the vault).',
  },
  'key-type': {
    title: 'The key is an RSA key',
    why: 'Adobe wraps its data keys with RSA; other types cannot wrap.',
    expected: 'type RSA or RSA-HSM',
    is: (type: string) => `type ${type}`,
    remediation:
      "A key's type cannot be changed: make another key, give key-name its name and send that key to Adobe (Key Vault Crypto Officer on the vault). If the first command finds a key of that name, choose another one.",
  },
  'key-size': {
    title: 'The key has at least 3072 bits',
    why: 'For Adobe Experience Platform, Adobe documents this minimum; shorter keys may be refused.',
    expected: '3072 bits or more',
    is: (bits: number) => `${bits} bits`,
    notRsa: (type: string) => `type ${type} is no RSA key`,
    unsaid: "Azure's answer does not say how long the key is",
    remediation:
      'Make a new, longer version. If Adobe already uses this key, agree on it with Adobe first, and keep the old version enabled. A new version cannot be taken back. Needs Key Vault Crypto Officer on the vault.',
  },
  'key-operations': {
    title: 'The key may wrap and unwrap',
    why: 'Adobe wraps and unwraps its data keys with it; without either operation the data cannot be written or read.',
    expected: 'operations wrapKey and unwrapKey',
    are: (operations: readonly string[]) =>
      operations.length === 0 ? 'no operations' : `operations ${list(operations)}`,
    remediation: 'Allow both operations (Key Vault Crypto Officer on the vault).',
  },
  'key-rotation': {
    title: 'The key is not rotated by itself',
    why: 'A version that appears by itself is one that Adobe was not told of, and the old one may be disabled too early.',
    expected: 'no rotation policy that rotates',
    rotates: 'a rotation policy makes new versions automatically',
    still: 'no automatic rotation',
    remediation:
      'Let the policy notify only, and rotate by hand in agreement with Adobe (Key Vault Crypto Officer on the vault).',
  },
};

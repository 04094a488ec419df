/** Findings about what Adobe confirmed, in English. */

const list = (items: readonly string[]) => items.join(', ');

export const confirmationFindings = {
  'confirmed-key': {
    title: 'The confirmed key is this one and works',
    why: 'Adobe opens the data with the key that it confirmed. If that key is gone, disabled or out of date, the data is lost to it.',
    expected: (uri: string) => `${uri} exists, is enabled, in date, and an RSA key that may wrap and unwrap`,
    notGiven: 'no confirmed-key-uri is given',
    holds: 'the confirmed key is in place',
    otherKey: (vault: string, key: string) =>
      `the inputs name vault ${vault} and key ${key}, which Adobe did not confirm`,
    keyGone: 'the confirmed key does not exist',
    vaultGone: "the confirmed key's vault does not exist",
    versionGone: (version: string) => `version ${version} does not exist`,
    disabled: (version: string) => `version ${version} is disabled`,
    expired: (version: string, at: string) => `version ${version} expired on ${at}`,
    early: (version: string, at: string) => `version ${version} is not active before ${at}`,
    fixInputs: 'Give vault-name and key-name the confirmed names, or correct confirmed-key-uri.',
    fixGone:
      'Ask who removed it and tell Adobe. Look among what is deleted, or restore a backup; a new key does not help.',
    fixDisabled:
      'If nobody disabled it on purpose (it is how access is revoked), enable it (Key Vault Crypto Officer on the vault).',
    fixDate: 'If it was not meant to end or to wait, move its dates (Key Vault Crypto Officer on the vault).',
    otherType: (version: string, type: string) => `version ${version} is of type ${type}, which is no RSA key`,
    lacks: (version: string, operations: readonly string[]) => `version ${version} may not ${list(operations)}`,
    fixType:
      'A version of another type cannot be changed. Ask Adobe which version it uses before you change anything. This lists the versions (Key Vault Reader on the vault).',
    fixOperations: 'If nobody took it away on purpose, allow it (Key Vault Crypto Officer on the vault).',
  },
  'confirmed-version': {
    title: 'The confirmed version is the current one',
    why: 'The current version is one that Adobe did not confirm: it may use either, so both must be kept.',
    expected: 'the current version is the confirmed one',
    notGiven: 'no confirmed-key-uri with a version is given',
    otherKey: 'the confirmed key is another key',
    same: (version: string) => `version ${version} is current and confirmed`,
    differs: (confirmed: string, current: string) => `confirmed is ${confirmed}, current is ${current}`,
    remediation:
      'Ask Adobe which version it uses, keep the confirmed one enabled, and record what Adobe confirms in confirmed-key-uri. This lists the versions (Key Vault Reader on the vault).',
  },
  'adobe-confirmation': {
    title: "Adobe's confirmation is recorded",
    why: 'Until Adobe confirms, the data is not encrypted with this key.',
    expected: 'the input confirmed-key-uri is given',
    notRequired: 'not required (require-confirmation is false)',
    given: (uri: string) => `${uri}, as recorded`,
    absent: 'not recorded',
    remediation:
      'Send the ticket to Adobe Customer Care; when Adobe has confirmed, set confirmed-key-uri to the key URI that it confirmed.',
  },
};

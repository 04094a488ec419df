/**
 * The roles that runs and people need, by their names on the documentation pages; in French with the English name for az.
 * Their only home: permissions, remedies and commands take the names from here.
 */
import type { Words } from './words.ts';

export const roleNames = {
  owner: { en: 'Owner', fr: 'Propriétaire (Owner)' },
  reader: { en: 'Reader', fr: 'Lecteur (Reader)' },
  accessAdministrator: {
    en: 'User Access Administrator',
    fr: "Administrateur de l'accès utilisateur (User Access Administrator)",
  },
  vaultContributor: { en: 'Key Vault Contributor', fr: 'Contributeur Key Vault (Key Vault Contributor)' },
  contributor: { en: 'Contributor', fr: 'Contributeur (Contributor)' },
  vaultReader: { en: 'Key Vault Reader', fr: 'Lecteur Key Vault (Key Vault Reader)' },
  cryptoOfficer: { en: 'Key Vault Crypto Officer', fr: 'Agent de chiffrement Key Vault (Key Vault Crypto Officer)' },
  dataAccessAdministrator: {
    en: 'Key Vault Data Access Administrator',
    fr: "Administrateur de l'accès aux données Key Vault (Key Vault Data Access Administrator)",
  },
  logAnalyticsReader: { en: 'Log Analytics Reader', fr: 'Lecteur Log Analytics (Log Analytics Reader)' },
  monitoringContributor: { en: 'Monitoring Contributor', fr: 'Contributeur de surveillance (Monitoring Contributor)' },
  directoryReaders: { en: 'Directory Readers', fr: 'Lecteurs de répertoire (Directory Readers)' },
  cloudApplicationAdministrator: {
    en: 'Cloud Application Administrator',
    fr: "Administrateur d'application cloud (Cloud Application Administrator)",
  },
  applicationAdministrator: {
    en: 'Application Administrator',
    fr: "Administrateur d'application (Application Administrator)",
  },
  privilegedRoleAdministrator: {
    en: 'Privileged Role Administrator',
    fr: 'Administrateur de rôle privilégié (Privileged Role Administrator)',
  },
} as const satisfies Record<string, Words>;

/** A role by its English name; other roles keep their name. */
export function roleNamed(name: string): Words {
  return Object.values(roleNames).find(({ en }) => en === name) ?? { en: name, fr: name };
}

export type RoleName = keyof typeof roleNames;

/** Any one of several roles, in words. */
export function eitherRole(names: readonly RoleName[]): Words {
  const joined = (language: keyof Words, or: string) => names.map((name) => roleNames[name][language]).join(or);
  return { en: joined('en', ' or '), fr: joined('fr', ' ou ') };
}

/**
 * The roles that remediations need, by their names on the documentation pages; in French with the English name for az.
 */
import type { Words } from '../model/words.ts';

const roles = {
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
  monitoringContributor: {
    en: 'Monitoring Contributor',
    fr: 'Contributeur de surveillance (Monitoring Contributor)',
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

const places = {
  vault: { en: 'the vault', fr: 'le coffre' },
  group: { en: 'the resource group', fr: 'le groupe de ressources' },
  subscription: { en: 'the subscription', fr: "l'abonnement" },
  tenant: { en: 'the tenant', fr: 'le locataire' },
} as const satisfies Record<string, Words>;

/** A role by its English name; other roles keep their name. */
export function roleNamed(name: string): Words {
  return Object.values(roles).find(({ en }) => en === name) ?? { en: name, fr: name };
}

type RoleName = keyof typeof roles;
type PlaceName = keyof typeof places;

/** The text, then the role that its commands need and at which scope; any one of several roles is enough. */
export function asRole(text: Words, role: RoleName | readonly RoleName[], place: PlaceName): Words {
  const names = typeof role === 'string' ? [role] : role;
  const named = (language: keyof Words, or: string) => names.map((name) => roles[name][language]).join(or);
  return {
    en: `${text.en} Requires ${named('en', ' or ')} on ${places[place].en}.`,
    fr: `${text.fr} Rôle requis : ${named('fr', ' ou ')} sur ${places[place].fr}.`,
  };
}

/** Who changed what, and when. Names come escaped for where they are shown. */
import type { ChangeKind } from '../model/activity.ts';
import type { Language } from '../model/words.ts';

const en = {
  heading: 'Call these people first, newest change first:',
  did: {
    'group-deleted': 'deleted the resource group',
    'vault-deleted': 'deleted the vault',
    'vault-moved': 'moved resources out of the resource group',
    'vault-changed': 'changed the vault',
    'policies-changed': "changed the vault's access policies",
    'role-removed': 'removed a role assignment',
    'access-denied': 'created or changed a deny assignment',
    'key-changed': 'changed the key',
    'key-deleted': 'deleted the key',
    'key-purged': 'purged the key',
    'version-created': 'created a version of the key',
  } satisfies Record<ChangeKind, string>,
  logs: { 'activity log': "Azure's activity log", 'vault log': "the vault's log" },
  line: (at: string, who: string, did: string, source: string) => `${at}: ${who} ${did} (${source})`,
  person: (tool: string, address: string) => `a person with ${tool}${address === '' ? '' : `, from ${address},`}`,
  application: (id: string, address: string) => `application ${id}${address === '' ? '' : `, from ${address},`}`,
  unknownCaller: 'an unknown caller',
  none: (group: string) =>
    `Azure's activity log of resource group ${group} shows no change in the last 90 days that explains it.`,
  noneInNewest: (group: string) =>
    `The newest events in Azure's activity log of resource group ${group} show no change that explains it. Older events were not read.`,
  inVaultLog: "Only the vault's audit log shows who disabled, changed or deleted a key. Set usage-days to read it.",
  inEntraLog: "Only Microsoft Entra's audit log shows who changed Adobe's service principal.",
  unreadable: (code: string, right: string | undefined) =>
    `Azure's activity log, which shows who changed it, could not be read (${code}${right === undefined ? '' : `; requires ${right}`}).`,
  on: (role: string, place: string) => `${role} on ${place}`,
};

const fr: typeof en = {
  heading: "Appelez d'abord ces personnes, de la modification la plus récente à la plus ancienne\u00A0:",
  did: {
    'group-deleted': 'a supprimé le groupe de ressources',
    'vault-deleted': 'a supprimé le coffre',
    'vault-moved': 'a déplacé des ressources hors du groupe de ressources',
    'vault-changed': 'a modifié le coffre',
    'policies-changed': "a modifié les stratégies d'accès du coffre",
    'role-removed': 'a supprimé une attribution de rôle',
    'access-denied': 'a créé ou modifié une affectation de refus',
    'key-changed': 'a modifié la clé',
    'key-deleted': 'a supprimé la clé',
    'key-purged': 'a supprimé définitivement la clé',
    'version-created': 'a créé une version de la clé',
  },
  logs: { 'activity log': "journal d'activité Azure", 'vault log': 'journal du coffre' },
  line: (at, who, did, source) => `${at}\u00A0: ${who} ${did} (${source})`,
  person: (tool, address) => `une personne avec ${tool}${address === '' ? '' : `, depuis ${address},`}`,
  application: (id, address) => `l'application ${id}${address === '' ? '' : `, depuis ${address},`}`,
  unknownCaller: 'un appelant inconnu',
  none: (group) =>
    `Le journal d'activité Azure du groupe de ressources ${group} ne montre, pour les 90\u00A0derniers jours, aucune modification qui l'explique.`,
  noneInNewest: (group) =>
    `Les événements les plus récents du journal d'activité Azure du groupe de ressources ${group} ne montrent aucune modification qui l'explique. Les plus anciens n'ont pas été lus.`,
  inVaultLog:
    "Seul le journal d'audit du coffre montre qui a désactivé, modifié ou supprimé une clé. Renseignez usage-days pour le lire.",
  inEntraLog: "Seul le journal d'audit de Microsoft Entra montre qui a modifié le principal de service d'Adobe.",
  unreadable: (code, right) =>
    `Le journal d'activité Azure, qui montre qui a fait la modification, n'a pas pu être lu (${code}${right === undefined ? '' : `\u00A0; rôle requis\u00A0: ${right}`}).`,
  on: (role, place) => `${role} sur ${place}`,
};

export const whoChangedMessages: Readonly<Record<Language, typeof en>> = { en, fr };

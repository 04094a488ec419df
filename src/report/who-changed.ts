/** Who changed what Adobe confirmed, and when, in lines for page, log and issue. */

import { named } from '../inputs/named.ts';
import type { ChangeKind } from '../model/activity.ts';
import { isConfirmed } from '../model/confirmation.ts';
import { readableTime } from '../model/dates.ts';
import type { Inputs } from '../model/inputs.ts';
import type { ReadFailure } from '../model/observed.ts';
import type { Outcome } from '../model/outcome.ts';
import { places } from '../model/places.ts';
import { roleNamed } from '../model/role-names.ts';
import { noneHolds } from '../model/situation.ts';
import { type TracedChange, whoChanged } from '../model/who-changed.ts';
import { colon, inLanguage, type Language, type Words } from '../model/words.ts';

type Source = Pick<Outcome, 'inputs' | 'observed' | 'verdict' | 'activity'>;

/** The changes that fit what fails; none if no log was read. */
export function tracedChanges({ inputs, observed, verdict, activity }: Source): readonly TracedChange[] {
  if (inputs === undefined || observed === undefined || verdict === undefined || activity === undefined) return [];
  return whoChanged(inputs, observed, verdict, activity.presence === 'found' ? activity.value.entries : []);
}

/** Above the changes. */
export const callFirst: Words = {
  en: 'Call these people first, newest change first:',
  fr: "Appelez d'abord (modifications récentes en premier)\u00A0:",
};

/** Where the logs have no name. */
const findFirst: Words = {
  en: 'Without a name; ask the owners who this was:',
  fr: "Sans nom\u00A0; demandez aux responsables qui c'était\u00A0:",
};

/** The same where nobody has to be called. */
const lastChanges: Words = {
  en: 'What the logs show, newest change first:',
  fr: 'Ce que montrent les journaux, de la modification la plus récente à la plus ancienne\u00A0:',
};

/** @returns what stands above the changes, where somebody among them can be asked */
export const callOrRead = (outcome: Outcome): Words => (noneHolds(outcome) ? lastChanges : callFirst);

/** What stands above the changes. @param called where somebody among them can be called */
export function leadOf(changes: readonly TracedChange[], called: Words): Words {
  return changes.every(({ tool, caller }) => tool !== undefined || caller === '') ? findFirst : called;
}

const did: Readonly<Record<ChangeKind, Words>> = {
  'group-deleted': { en: 'deleted the resource group', fr: 'a supprimé le groupe de ressources' },
  'vault-deleted': { en: 'deleted the vault', fr: 'a supprimé le coffre' },
  'vault-moved': {
    en: 'moved resources out of the resource group',
    fr: 'a déplacé des ressources hors du groupe de ressources',
  },
  'vault-changed': { en: 'changed the vault', fr: 'a modifié le coffre' },
  'network-changed': { en: "changed the vault's network access", fr: "a modifié l'accès réseau du coffre" },
  'policies-changed': { en: "changed the vault's access policies", fr: "a modifié les stratégies d'accès du coffre" },
  'role-removed': { en: 'removed a role assignment', fr: 'a supprimé une attribution de rôle' },
  'access-denied': { en: 'created or changed a deny assignment', fr: 'a créé ou modifié une affectation de refus' },
  'key-changed': { en: 'changed the key', fr: 'a modifié la clé' },
  'key-deleted': { en: 'deleted the key', fr: 'a supprimé la clé' },
  'key-purged': { en: 'purged the key', fr: 'a supprimé définitivement la clé' },
  'version-created': { en: 'created a version of the key', fr: 'a créé une version de la clé' },
};

const logs: Readonly<Record<TracedChange['log'], Words>> = {
  'activity log': { en: "Azure's activity log", fr: "journal d'activité Azure" },
  'vault log': { en: "the vault's log", fr: 'journal du coffre' },
};

/** One line for each change. @param show a name, an ID or an address where it is shown: as code, or in quotation marks */
export function changeLines(
  changes: readonly TracedChange[],
  language: Language,
  show: (text: string) => string,
): string[] {
  return changes.map((change) => {
    const { kind, operation, at, log } = change;
    const source = `${show(operation)}, ${logs[log][language]}`;
    return `${readableTime(at, language)}${colon[language]} ${callerOf(change, show)[language]} ${did[kind][language]} (${source})`;
  });
}

const nothing: Words = { en: '', fr: '' };

function callerOf({ caller, tool, address, log }: TracedChange, show: (text: string) => string): Words {
  const from = address === '' ? nothing : { en: `, from ${show(address)},`, fr: `, depuis ${show(address)},` };
  if (tool !== undefined) return { en: `a person with ${tool}${from.en}`, fr: `une personne avec ${tool}${from.fr}` };
  if (caller === '') return { en: 'an unknown caller', fr: 'un appelant inconnu' };
  const name = show(caller);
  if (log !== 'vault log') return { en: name, fr: name };
  return { en: `application ${name}${from.en}`, fr: `l'application ${name}${from.fr}` };
}

/** What the logs don't show, and where it stands; plain text. Empty if no log was read. */
export function logRemarks(source: Source, language: Language): string[] {
  return inLanguage(remarks(source), language);
}

function remarks(source: Source): readonly Words[] {
  const { inputs, activity, verdict } = source;
  if (activity === undefined || verdict === undefined || inputs === undefined || !isConfirmed(inputs)) return [];
  const failing = verdict.findings.filter(({ severity, status }) => severity === 'error' && status === 'fail');
  const isLoggedIn = (log: 'vault' | 'entra') => failing.some(({ facts }) => facts.loggedIn === log);
  const elsewhere = [
    ...(inputs?.usageDays === undefined && isLoggedIn('vault') ? [onlyInVaultLog(inputs)] : []),
    ...(isLoggedIn('entra') ? [onlyInEntraLog] : []),
  ];
  if (activity.presence === 'unknown') return [unreadable(activity.reason), ...elsewhere];
  if (tracedChanges(source).length > 0 || activity.presence === 'absent') return [];
  if (elsewhere.length > 0) return elsewhere;
  return [noneShown(inputs?.resourceGroup ?? '', activity.value.isComplete)];
}

const onlyInVaultLog = (inputs: Inputs): Words => ({
  en: `Only the vault's audit log shows who disabled, changed or deleted a key. Set ${named(inputs, 'usageDays')} to read it.`,
  fr: `Seul le journal d'audit du coffre montre qui a désactivé, modifié ou supprimé une clé. Renseignez ${named(inputs, 'usageDays')} pour le lire.`,
});

const onlyInEntraLog: Words = {
  en: "Only Microsoft Entra's audit log shows who changed Adobe's service principal.",
  fr: "Seul le journal d'audit de Microsoft Entra montre qui a modifié le principal de service d'Adobe.",
};

function unreadable({ code, right }: ReadFailure): Words {
  const needed = right === undefined ? nothing : requirement(roleNamed(right.name), places[right.place]);
  return {
    en: `Azure's activity log, which shows who changed it, could not be read (${code}${needed.en}).`,
    fr: `Le journal d'activité Azure, qui montre l'auteur des modifications, n'a pas pu être lu (${code}${needed.fr}).`,
  };
}

const requirement = (role: Words, place: Words): Words => ({
  en: `; requires ${role.en} on ${place.en}`,
  fr: `\u00A0; rôle requis\u00A0: ${role.fr} sur ${place.fr}`,
});

function noneShown(group: string, isComplete: boolean): Words {
  if (isComplete) {
    return {
      en: `Azure's activity log of resource group ${group} shows no change in the last 90 days that explains it. Entries can be minutes late.`,
      fr: `Le journal d'activité Azure du groupe de ressources ${group} ne montre, pour les 90\u00A0derniers jours, aucune modification qui l'explique. Une entrée peut apparaître quelques minutes après la modification.`,
    };
  }
  return {
    en: `The newest events in Azure's activity log of resource group ${group} show no change that explains it. Entries can be minutes late. Older events were not read.`,
    fr: `Les événements les plus récents du journal d'activité Azure du groupe de ressources ${group} ne montrent aucune modification qui l'explique. Une entrée peut apparaître quelques minutes après la modification. Les plus anciens n'ont pas été lus.`,
  };
}

/** Where a person sees who made a change, if the run did not see it: that person knows whether it was on purpose. */
import { listLatestChanges } from '../az-commands/subscription.ts';
import { listKeyChanges } from '../az-commands/vault.ts';
import type { ActivityEvent } from '../model/activity.ts';
import type { EvaluatedFinding } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Listed } from '../model/listed.ts';
import type { Observation, Observed } from '../model/observed.ts';
import { type Row, role, row, type Step } from '../model/runbook.ts';
import { isLogged } from '../model/vault.ts';
import { operationsOf, whoChanged } from '../model/who-changed.ts';

/** The activity log of a group is long, and what matters at night is new. */
const activityDays = 7;

/** A key that is gone even from the deleted ones was deleted before those were kept, which is 90 days. */
const vaultDays = 365;

/**
 * `undefined` where no log is known to show it, or the run read it already.
 *
 * @param activity Azure's activity log, if it was read
 */
export function changeLogOf(
  finding: EvaluatedFinding,
  inputs: Inputs,
  observed: Observed,
  activity: Observation<Listed<ActivityEvent>> | undefined,
): Step | undefined {
  const { changedBy = [], loggedIn } = finding.facts;
  const isRead = activity?.presence === 'found' && activity.value.isComplete;
  const events = activity?.presence === 'found' ? activity.value.entries : [];
  if (whoChanged(inputs, observed, { findings: [finding] }, events).length > 0) return undefined;
  if (loggedIn === 'entra') return entraLog;
  if (loggedIn === 'vault')
    return isLogged(observed) && observed.usage.presence !== 'found' ? vaultLog(inputs) : undefined;
  if (changedBy.length === 0 || isRead) return undefined;
  return activityLog(inputs, operationsOf(changedBy), observed.resourceGroup.presence === 'absent');
}

/** Whoever it was knows whether it was on purpose. */
const found: readonly Row[] = [
  row({
    en: ['A person', 'Call that person, too, with the same two questions. Restore nothing before an owner agrees.'],
    fr: [
      'Une personne',
      "Appelez aussi cette personne et posez-lui les deux mêmes questions. Ne rétablissez rien sans l'accord d'un responsable.",
    ],
  }),
  row({
    en: [
      'A program, or only an ID',
      'Tell it to the owners of the vault. Restore nothing before they have stopped that program.',
    ],
    fr: [
      'Un programme ou seulement un ID',
      "Indiquez-le aux responsables du coffre. Ne rétablissez rien avant qu'ils aient arrêté ce programme.",
    ],
  }),
  row({ en: ['Nothing', 'Go on with the call.'], fr: ['Rien', "Continuez d'appeler."] }),
];

/** @param isGroupGone no role can be assigned there */
const activityLog = (inputs: Inputs, operations: readonly string[], isGroupGone: boolean): Step => ({
  en: 'See in the activity log who did it.',
  fr: "Cherchez dans le journal d'activité qui l'a fait.",
  how: {
    en: `Look for an operation that ends in ${operations.join(' or ')}. Ask its caller.`,
    fr: `Cherchez une opération qui se termine par ${operations.join(' ou ')}. Demandez à son auteur (caller).`,
  },
  commands: [listLatestChanges({ inputs }, `${activityDays}d`)],
  as: role('reader', isGroupGone ? 'subscription' : 'group'),
  rows: found,
});

/** By the vault's ID, which only a log in Azure Monitor answers. */
const vaultLog = (inputs: Inputs): Step => ({
  en: "See in the vault's log who did it.",
  fr: "Cherchez dans le journal du coffre qui l'a fait.",
  how: {
    en: 'The rows are the newest changes: time, operation, person, application. KeyUpdate changes a version, KeyCreate adds one.',
    fr: 'Les lignes sont les modifications les plus récentes\u00A0: heure, opération, personne, application. KeyUpdate modifie une version, KeyCreate en ajoute une.',
  },
  commands: listKeyChanges({ inputs }, vaultDays),
  as: role('reader', 'vault'),
  rows: found,
});

const entraLog: Step = {
  en: "See in Microsoft Entra's audit log who did it.",
  fr: "Cherchez dans le journal d'audit de Microsoft Entra qui l'a fait.",
  how: {
    en: 'Portal: Entra ID, Audit logs, category ApplicationManagement. Requires Reports Reader.',
    fr: "Portail\u00A0: Entra ID, Journaux d'audit, catégorie ApplicationManagement. Rôle requis\u00A0: Lecteur de rapports (Reports Reader).",
  },
};

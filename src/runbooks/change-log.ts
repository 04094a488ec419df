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
  return changedBy.length === 0 || isRead ? undefined : activityLog(inputs, operationsOf(changedBy));
}

/** Whoever it was knows whether it was on purpose. */
const found: readonly Row[] = [
  row({
    en: ['A person', 'Call that person first, with the same two questions.'],
    fr: ['Une personne', "Appelez d'abord cette personne, avec les deux mêmes questions."],
  }),
  row({
    en: ['A program', 'Call its owners. "By mistake" begins with stopping it.'],
    fr: ['Un programme', 'Appelez ses responsables. «\u00A0Par erreur\u00A0» commence par son arrêt.'],
  }),
  row({ en: ['Nothing', 'Go on with the call.'], fr: ['Rien', "Poursuivez l'appel."] }),
];

const activityLog = (inputs: Inputs, operations: readonly string[]): Step => ({
  en: 'See in the activity log who did it.',
  fr: "Cherchez dans le journal d'activité qui l'a fait.",
  how: { en: `It is ${operations.join(', ')} there.`, fr: `Il s'y appelle ${operations.join(', ')}.` },
  commands: [listLatestChanges({ inputs }, `${activityDays}d`)],
  as: role('reader', 'group'),
  rows: found,
});

/** By the vault's ID, which only a log in Azure Monitor answers. */
const vaultLog = (inputs: Inputs): Step => ({
  en: "See in the vault's log who did it.",
  fr: "Cherchez dans le journal du coffre qui l'a fait.",
  how: {
    en: 'It shows the time, the operation, the person and the application.',
    fr: "Il montre l'heure, l'opération, la personne et l'application.",
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

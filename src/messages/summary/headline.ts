/** The first line of the page: ready or not, and why. Arguments come escaped for Markdown. */

import { count, frenchCount } from '../../model/words.ts';
import { impossible } from '../findings/common.ts';

const en = {
  ready: (why: string) => `✅ Ready: ${why}`,
  notReady: (why: string) => `❌ Not ready: ${why}`,
  /** Adobe can't use the key that it confirmed, or might be unable to. */
  atRisk: (why: string) => `❌ Production data at risk: ${why}`,
  /** Nothing is known to be wrong, but something of severity error could not be checked. */
  unknown: (why: string) => `❓ Not ready: ${why}`,
  confirmed: 'Adobe confirmed this key, and everything that it needs is in place',
  provisioned: "✅ Azure is ready. Adobe doesn't use this key yet: send the ticket",
  foreign: "⚠️ Azure is ready, for an application that Adobe doesn't publish",
  inUse: '✅ Azure is ready, and Adobe uses this key: record its confirmation',
  refused: "⚠️ Azure is ready, but the vault refused Adobe's latest call",
  awaiting: '✅ Azure is ready. Adobe has not confirmed this key yet',
  /** Only that waiver leaves a confirmed key without the state `confirmed`. */
  pastDue:
    '⚠️ Ready for now: the bill of the subscription is past due, and Azure disables the subscription unless it is paid',
  accepted: 'the waiver of `confirmed-key` accepts the key as it is',
  plan: (changes: number) => `📋 Plan: ${count(changes, 'change', 'changes')}`,
  planBlocked: (why: string) => `❌ Plan blocked: ${why}`,
  notConfirmed: "Azure is set up, but this run requires Adobe's confirmation, and none is recorded",
  notHeld: "this run requires Adobe's confirmation to hold, and `confirmed-key` is waived",
  invalidInputs: 'the inputs are invalid, and nothing was sent to Azure',
  /** @param code of what ended the run; empty where nothing did */
  stopped: (code: string) => `the run stopped before it could check the key${code === '' ? '' : ` (${code})`}`,
  failed: (operation: string, code: string) => `could not ${operation} (${code})`,
  /** Follows why: how many more errors, or what a ready key has beside. */
  others: (errors: number) => `, and ${count(errors, 'more error', 'more errors')}`,
  remarks: (failures: number, warnings: number): string => {
    const remarks = [
      ...(failures === 0 ? [] : [count(failures, 'operation failed', 'operations failed')]),
      ...(warnings === 0 ? [] : [count(warnings, 'warning', 'warnings')]),
    ];
    return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  },
};

const fr: typeof en = {
  ready: (why) => `✅ Prêt\u00A0: ${why}`,
  notReady: (why) => `❌ Pas prêt\u00A0: ${why}`,
  atRisk: (why) => `❌ Données de production menacées\u00A0: ${why}`,
  unknown: (why) => `❓ Pas prêt\u00A0: ${why}`,
  confirmed: 'Adobe a confirmé cette clé et tout ce dont elle a besoin est en place',
  provisioned: "✅ Azure est prêt. Adobe n'utilise pas encore cette clé\u00A0: envoyez le ticket",
  foreign: "⚠️ Azure est prêt, pour une application qu'Adobe ne publie pas",
  inUse: '✅ Azure est prêt, et Adobe utilise cette clé\u00A0: indiquez sa confirmation',
  refused: "⚠️ Azure est prêt, mais le coffre a refusé le dernier appel d'Adobe",
  awaiting: "✅ Azure est prêt. Adobe n'a pas encore confirmé cette clé",
  pastDue:
    "⚠️ Prêt pour l'instant\u00A0: la facture de l'abonnement est en retard, et Azure le désactivera si elle reste impayée",
  accepted: "la dérogation pour `confirmed-key` accepte la clé en l'état",
  plan: (changes) => `📋 Plan\u00A0: ${frenchCount(changes, 'modification', 'modifications')}`,
  planBlocked: (why) => `❌ Plan bloqué\u00A0: ${why}`,
  notConfirmed: "Azure est configuré, mais cette tâche exige la confirmation d'Adobe et aucune n'est renseignée",
  notHeld:
    "cette tâche exige que la confirmation d'Adobe soit respectée, et `confirmed-key` fait l'objet d'une dérogation",
  invalidInputs: "les entrées ne sont pas valides et rien n'a été envoyé à Azure",
  stopped: (code) => `l'exécution s'est arrêtée avant de pouvoir vérifier la clé${code === '' ? '' : ` (${code})`}`,
  failed: (operation, code) => `${impossible(operation)} (${code})`,
  others: (errors) => `\u00A0; ${frenchCount(errors, 'autre erreur', 'autres erreurs')}`,
  remarks: (failures, warnings) => {
    const remarks = [
      ...(failures === 0 ? [] : [frenchCount(failures, 'opération en échec', 'opérations en échec')]),
      ...(warnings === 0 ? [] : [frenchCount(warnings, 'avertissement', 'avertissements')]),
    ];
    return remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  },
};

export const headlineWords = { en, fr };

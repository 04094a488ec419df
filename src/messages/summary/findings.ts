/** What the checks say. Arguments come escaped for Markdown. */
import type { Severity } from '../../model/finding.ts';
import { count, frenchCount } from '../../model/words.ts';

const en = {
  failing: {
    error: (findings: number) => `Failed (${findings})`,
    warning: (findings: number) => `Warnings (${findings})`,
  },
  /** While an error is open. */
  warnings: (findings: number) => `⚠️ ${count(findings, 'warning', 'warnings')}`,
  unknown: {
    error: (findings: number) => `Unknown (${findings})`,
    warning: (findings: number) => `Unknown warnings (${findings})`,
  },
  unknownWarnings: (findings: number) => `❓ ${count(findings, 'unknown warning', 'unknown warnings')}`,
  unknownMeaning: {
    error: 'An unknown check of severity error is never ready.',
    warning: "An unknown warning doesn't block.",
  },
  waived: (findings: number) => `Waived (${findings})`,
  waivedMeaning: 'Accepted through the input `waive`.',
  waivedColumns: ['Waived until (UTC)', 'Reason'] satisfies readonly [until: string, reason: string],
  noEnd: 'no end',
  noReason: 'none given',
  passing: (findings: number) => `✅ ${count(findings, 'check passed', 'checks passed')}`,
  skipped: (findings: number) => `➖ ${count(findings, 'check not applicable', 'checks not applicable')}`,
  failed: { error: '❌ Failed (error)', warning: '⚠️ Failed (warning)' } satisfies Record<Severity, string>,
  notKnown: { error: '❓ Unknown (error)', warning: '❓ Unknown (warning)' } satisfies Record<Severity, string>,
  why: 'Why it matters',
  reason: 'Reason',
  expected: 'Expected',
  remediation: 'To fix',
  fixAbove: 'see "Do this first".',
  /** @param id of the finding or failure with the same commands */
  fixAt: (id: string) => `see ${id}.`,
  fixedNow: (findings: number) =>
    `${count(findings, 'check fails', 'checks fail')} now; the changes above would fix this`,
  fixedLater: (findings: number) =>
    `${count(findings, 'check fails', 'checks fail')} now; once the failure above is resolved, run ensure again`,
  sameReason: 'Unknown for the same reason',
  sameCause: 'Fails for the same reason',
  severities: { error: 'error', warning: 'warning' } satisfies Record<Severity, string>,
  columns: ['Check', 'Found'] satisfies readonly [string, string],
};

const fr: typeof en = {
  failing: {
    error: (findings) => `Non conforme (${findings})`,
    warning: (findings) => `Avertissements (${findings})`,
  },
  warnings: (findings) => `⚠️ ${frenchCount(findings, 'avertissement', 'avertissements')}`,
  unknown: {
    error: (findings) => `Inconnu (${findings})`,
    warning: (findings) => `Avertissements inconnus (${findings})`,
  },
  unknownWarnings: (findings) => `❓ ${frenchCount(findings, 'avertissement inconnu', 'avertissements inconnus')}`,
  unknownMeaning: {
    error: "La clé n'est pas prête tant que le résultat d'un contrôle de gravité «\u00A0erreur\u00A0» est inconnu.",
    warning: "Un avertissement inconnu n'est pas bloquant.",
  },
  waived: (findings) => `Accepté par dérogation (${findings})`,
  waivedMeaning: "Accepté tel quel par l'entrée `waive`.",
  waivedColumns: ["Dérogation jusqu'au (UTC)", 'Raison'],
  noEnd: 'sans fin',
  noReason: 'non indiquée',
  passing: (findings) => `✅ ${frenchCount(findings, 'contrôle réussi', 'contrôles réussis')}`,
  skipped: (findings) => `➖ ${frenchCount(findings, 'contrôle sans objet', 'contrôles sans objet')}`,
  failed: { error: '❌ Non conforme (erreur)', warning: '⚠️ Non conforme (avertissement)' },
  notKnown: { error: '❓ Inconnu (erreur)', warning: '❓ Inconnu (avertissement)' },
  why: 'Pourquoi',
  reason: 'Raison',
  expected: 'Attendu',
  remediation: 'Pour corriger',
  fixAbove: 'voir «\u00A0À faire en premier\u00A0».',
  fixAt: (id) => `voir ${id}.`,
  fixedNow: (findings) =>
    `${frenchCount(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant\u00A0; les modifications ci-dessus y remédieraient`,
  fixedLater: (findings) =>
    `${frenchCount(findings, 'contrôle échoue', 'contrôles échouent')} pour l'instant\u00A0; une fois le problème ci-dessus résolu, relancez ensure`,
  sameReason: 'Inconnu pour la même raison',
  sameCause: 'Non conforme pour la même raison',
  severities: { error: 'erreur', warning: 'avertissement' },
  columns: ['Contrôle', 'Constaté'],
};

export const findingsWords = { en, fr };

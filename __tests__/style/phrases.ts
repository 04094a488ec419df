/**
 * Phrases that texts for people must not contain, and their replacements. The rule is the style in CONTRIBUTING.md;
 * these are sentences that violated it once.
 */

export interface Phrase {
  /** A text, or a pattern where names and numbers differ; blanks and line breaks are one space. A text is found in any case. */
  readonly not: string | RegExp;
  readonly write: string;
}

/** Not in any file but this one and the changelog. */
export const phrases: readonly Phrase[] = [
  { not: /makes? no sense here/i, write: 'not applicable' },
  { not: 'not in order', write: 'Problem found.' },
  { not: /is purged on \d{4}-\d\d/i, write: 'it will be purged on 21 February 2027' },
  { not: 'Wait until the ticket is sent', write: "After you send the ticket, wait for Adobe's reply." },
  { not: 'Nothing: all is as it should be', write: 'Nothing to do.' },
  { not: 'Read what failed, below', write: 'See what failed below.' },
  { not: 'Verify only looks', write: 'Verify is read-only.' },
  { not: 'asks for nothing by itself', write: 'No action is needed.' },
  { not: 'of a sister product Adobe documents', write: 'For Adobe Experience Platform, Adobe documents' },
  { not: 'sister product', write: 'Adobe Experience Platform' },
  { not: 'the day that Adobe asks', write: 'in case Adobe asks' },
  { not: 'Said here, so that', write: 'Set explicitly so that' },
  { not: 'is not there is no empty list', write: 'A 404 on the list does not mean that it is empty.' },
  { not: 'by which the issue is found again', write: 'marker used to find the issue' },
  { not: "needs nobody's hand", write: 'needs no action' },
  { not: 'folded away', write: 'collapsed' },
  { not: /\bTried(?:\*\*)? ?:/, write: 'Operation:' },
  { not: /\bIn full(?:\*\*)? ?:/, write: "Azure's message:" },
  { not: /\bWhat to do(?:\*\*)? ?:/, write: 'To fix:' },
  { not: /: not met\b/i, write: 'the headline for failing: Key version 6f1e… is disabled' },
  { not: 'Not set up.', write: 'what is missing: Lost: Adobe confirmed this key, and it is gone' },
  { not: 'prépare un locataire Azure à', write: 'prépare un locataire Azure pour' },
  { not: 'tient Azure à lui', write: "vérifie dès lors qu'Azure y reste conforme" },
  { not: 'dit que faire', write: 'indique quoi faire' },
  {
    not: 'Exécuté deux fois, même en même temps',
    write: 'Exécuté deux fois, même simultanément, il donne le même résultat',
  },
  { not: /\bne renouvelle\b/i, write: "n'effectue aucune rotation" },
  { not: /\brend un accès\b/i, write: 'rétablit un accès' },
  { not: 'ce qui est définitif', write: 'ce qui est irréversible' },
  { not: 'résumés comme GitHub', write: 'tels que GitHub les affiche' },
  { not: "l'az CLI", write: 'Azure CLI' },
  { not: 'mène de rien à', write: "part de zéro et va jusqu'au" },
  { not: 'a un script', write: 'contient un script' },
  { not: 'à un commit complet', write: "au SHA complet d'un commit" },
  { not: 'ticket GitHub', write: "issue GitHub ; « ticket » est celui d'Adobe" },
  { not: 'chaque nuit en attend un', write: 'chaque exécution nocturne attend une approbation' },
  { not: 'débarrassée de ses blancs', write: 'les espaces de début et de fin sont supprimés' },
  { not: "qui l'a exécuté", write: "qui a lancé l'exécution" },
  { not: 'Non rempli', write: 'Non conforme' },
  { not: 'Pas en ordre', write: 'Problème détecté' },
  { not: /n'(?:ont|a) pas de sens ici/i, write: 'sans objet' },
  { not: 'pas de tel coffre ici', write: 'aucun coffre de ce nom ici' },
  { not: /(?<!le )\bmode ensure avec\b/i, write: 'exécutez le mode ensure avec …' },
  { not: /lecture impossible \([a-z]+ the\b/i, write: 'what was tried in French too' },
  { not: /Accordez Reader\b/i, write: 'Accordez le rôle Lecteur (Reader)' },
  { not: 'y a get, wrapKey et unwrapKey', write: 'dispose des autorisations get, wrapKey et unwrapKey' },
  { not: 'quand la clé est en service', write: 'lorsque la clé sera active' },
  { not: 'en répétant', write: 'en rappelant' },
  { not: 'chez nous', write: 'dans notre locataire' },
  { not: /Bonjour, merci de\b/i, write: 'Bonjour, Merci de' },
];

/** Not in the texts of `src/messages`: the standard terms are different. */
export const terms: readonly Phrase[] = [
  { not: /\bpass\b/i, write: 'passed' },
  { not: /\bnot met\b/i, write: 'failed' },
  { not: /\bnot known\b/i, write: 'unknown' },
  { not: /\bno sense\b/i, write: 'not applicable' },
  // The letter to Adobe says "First seen by our check", as a customer writes.
  { not: /(?<!First )\bseen\b/i, write: 'found:, observed; could not be checked' },
  { not: /\bcures?\b/i, write: 'To fix' },
  { not: /\bcould not be made\b/i, write: 'could not be checked' },
  {
    not: /\b(?:looks?|looked|looking|sees|saw|judges?|judged|roads?)\b/i,
    write: 'read, observe, evaluate, reconcile, run',
  },
  { not: /(?<!Customer )\bjourneys?\b/i, write: 'run' },
  { not: /\bside by side\b/i, write: 'in parallel' },
  { not: /\bat once\b/i, write: 'immediately, in parallel' },
  { not: /\bis there and enabled\b/i, write: "Adobe's service principal exists and is enabled" },
  { not: /\bnot in order\b/i, write: 'needs attention, problem found' },
  { not: /\bends on its inputs\b/i, write: 'rejected for invalid inputs' },
  { not: /\brefusals?\b/i, write: 'error catalog' },
  { not: /\bmay get, wrap and unwrap\b/i, write: 'may use the key (get, wrapKey, unwrapKey)' },
];

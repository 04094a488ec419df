/**
 * How texts name an application that Adobe doesn't publish: by its ID, and not as Adobe's. What they say of the company
 * stays.
 */
import type { Language } from '../model/words.ts';

/** What to replace, and with what; `{app}` is the application. */
type Naming = readonly (readonly [said: RegExp, instead: string])[];

const guid = '`?[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}`?';
const match = (pattern: string) => new RegExp(pattern, 'g');

const en: Naming = [
  [match(`Adobe's (?:app|application) (${guid})`), 'application $1'],
  [match(`Adobe's service principal (${guid})`), 'service principal $1 of {app}'],
  [match("Adobe's own service principal"), 'the service principal of {app}'],
  [match("Adobe's app(?:lication)?\\b|[Yy]our application(?= can\\b)"), '{app}'],
  [match(`of your application ${guid}`), 'of {app}'],
  [
    match(
      "Adobe's ((?:deleted |other )?(?:service principals?|access policy|access|role assignment|role|permissions|tokens|calls|next call|use))\\b",
    ),
    'the $1 of {app}',
  ],
  [match("of Adobe's\\b"), 'of {app}'],
  [
    match(
      "Adobe (its role|got a new|might use it|can(?= use the key)|has (?:no|the|another|lost|permission)|does not have|doesn't have|never had|lacks|uses(?= th(?:e|is) key)|used|wraps|was refused|did not call|is meant to use)\\b",
    ),
    '{app} $1',
  ],
  [match('\\b(calls of|roles to|role to|let|lets|keeps|reject|rejects|denies|stop) Adobe\\b(?! Customer)'), '$1 {app}'],
];

const fr: Naming = [
  [match(`application (${guid}) d'Adobe|application d'Adobe (${guid})`), 'application $1$2'],
  [match(`principal de service (${guid}) d'Adobe`), "principal de service $1 de l'{app}"],
  [match("(?:l'|L')application d'Adobe|votre application|Votre application"), "l'{app}"],
  [match(`de votre application ${guid}`), "de l'{app}"],
  [
    match(
      "((?:[Pp]rincipa(?:l|ux) de service|stratégie d'accès|[Aa]ccès|attributions? de rôle|rôle|autorisations|jetons|[Aa]ppels?)(?: supprimés?)?) d'Adobe",
    ),
    "$1 de l'{app}",
  ],
  [
    match(
      "(?<!organisation |clientèle |compte |[Oo]ffre )Adobe (peut(?= utiliser la clé)|n'a (?:pas|aucun|jamais)(?! confirmé)(?! encore confirmé)|a (?:le|la|un|une)\\b|utilise(?= la clé)|doit utiliser|dispose|encapsule)",
    ),
    "l'{app} $1",
  ],
  [match('rôle à Adobe'), "rôle à l'{app}"],
  [match("qu'Adobe (utilise|a utilisé)\\b"), "que l'{app} $1"],
  [match('\\b(bloque|rejettent|rejette|interdit à|autorise) Adobe\\b'), "$1 l'{app}"],
];

const namings: Readonly<Record<Language, Naming>> = { en, fr };

/** Before this, a sentence begins: the start of a text or a line, a list item, a table cell, a string in JSON. */
const beforeSentence = /(?:^|[.!?] |\n|\\n|- |\| |\*\* |")$/;

/** @param appId of the application */
export function namingApplication(text: string, appId: string): string {
  return (['en', 'fr'] as const).reduce((named, language) => inLanguage(named, appId, namings[language]), text);
}

function inLanguage(text: string, appId: string, naming: Naming): string {
  return naming.reduce((named, [said, instead]) => {
    return named.replace(said, (...found: readonly unknown[]) => replaced(named, found, instead, appId));
  }, text);
}

function replaced(text: string, found: readonly unknown[], instead: string, appId: string): string {
  const offset = found.find((each) => typeof each === 'number') ?? 0;
  const groups = found.slice(1).map((each) => (typeof each === 'string' ? each : ''));
  const filled = instead
    .replaceAll(/\$(\d)/g, (_, group: string) => groups[Number(group) - 1] ?? '')
    .replaceAll('{app}', `application ${appId}`);
  if (!beforeSentence.test(text.slice(Math.max(0, offset - 4), offset))) return filled;
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

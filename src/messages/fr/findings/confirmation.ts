/** Findings about what Adobe confirmed, in French. */
import { readableTime } from '../../dates.ts';

/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'fr');
const list = (items: readonly string[]) => items.join(', ');

export const confirmationFindings = {
  'confirmed-key': {
    title: 'La clé confirmée est celle-ci et fonctionne',
    why: 'Adobe ouvre les données avec la clé confirmée. Si elle est supprimée, désactivée ou hors validité, les données lui sont perdues.',
    expected: (uri: string) =>
      `${uri} existe, est activée, en cours de validité, et c'est une clé RSA qui peut encapsuler et désencapsuler`,
    notGiven: "aucun confirmed-key-uri n'est donné",
    holds: 'la clé confirmée est en place',
    otherKey: (vault: string, key: string) =>
      `les entrées nomment le coffre ${vault} et la clé ${key}, qu'Adobe n'a pas confirmés`,
    keyGone: "la clé confirmée n'existe pas",
    vaultGone: "le coffre de la clé confirmée n'existe pas",
    versionGone: (version: string) => `la version ${version} n'existe pas`,
    disabled: (version: string) => `la version ${version} est désactivée`,
    expired: (version: string, at: string) => `la version ${version} a expiré le ${date(at)}`,
    early: (version: string, at: string) => `la version ${version} n'est pas active avant le ${date(at)}`,
    fixInputs: 'Donnez à vault-name et key-name les noms confirmés, ou corrigez confirmed-key-uri.',
    fixGone:
      "Demandez qui l'a retirée et prévenez Adobe. Cherchez parmi ce qui est supprimé, ou restaurez une sauvegarde ; une nouvelle clé ne sert à rien.",
    fixDisabled:
      "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la (Agent de chiffrement Key Vault sur le coffre).",
    fixDate:
      "Si sa fin ou son attente n'était pas voulue, déplacez ses dates (Agent de chiffrement Key Vault sur le coffre).",
    otherType: (version: string, type: string) =>
      `la version ${version} est du type ${type}, qui n'est pas une clé RSA`,
    lacks: (version: string, operations: readonly string[]) =>
      `la version ${version} n'autorise pas ${list(operations)}`,
    fixType:
      "Une version d'un autre type ne peut pas être changée. Demandez à Adobe quelle version il utilise avant de changer quoi que ce soit. Ceci liste les versions (Lecteur Key Vault sur le coffre).",
    fixOperations: "Si personne ne l'a retiré exprès, autorisez-le (Agent de chiffrement Key Vault sur le coffre).",
  },
  'confirmed-version': {
    title: 'La version confirmée est la version actuelle',
    why: "Adobe n'a pas confirmé la version actuelle : il peut utiliser l'une ou l'autre, gardez donc les deux.",
    expected: 'la version actuelle est celle qui est confirmée',
    notGiven: "aucun confirmed-key-uri avec version n'est donné",
    otherKey: 'la clé confirmée est une autre clé',
    same: (version: string) => `la version ${version} est actuelle et confirmée`,
    differs: (confirmed: string, current: string) => `confirmée : ${confirmed} ; actuelle : ${current}`,
    remediation:
      "Demandez à Adobe quelle version il utilise, gardez activée celle qui est confirmée, et consignez dans confirmed-key-uri ce qu'Adobe confirme. Ceci liste les versions (Lecteur Key Vault sur le coffre).",
  },
  'adobe-confirmation': {
    title: "La confirmation d'Adobe est consignée",
    why: "Tant qu'Adobe n'a pas confirmé, les données ne sont pas chiffrées avec cette clé.",
    expected: "l'entrée confirmed-key-uri est donnée",
    notRequired: 'non exigée (require-confirmation vaut false)',
    given: (uri: string) => `${uri}, comme consigné`,
    absent: 'non consignée',
    remediation:
      "Envoyez le ticket à l'assistance clientèle Adobe ; quand Adobe a confirmé, mettez dans confirmed-key-uri l'URI de clé confirmé.",
  },
};

/** How a person looks at the key now, where the run could not: it only reads, so it needs nobody's answer. */
import { listAllRolesOfAdobe, listRolesOfAdobe } from '../az-commands/access.ts';
import { showValidity } from '../az-commands/key.ts';
import { confirmedKeyOf } from '../model/confirmation.ts';
import type { Inputs } from '../model/inputs.ts';
import { type Fold, type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import { idsOf } from '../model/scopes.ts';
import { joined, type Words } from '../model/words.ts';
import { askOnLoss, type Meant } from './asking.ts';
import { ownersOfVault } from './owners.ts';
import { verifyYourself } from './verify-yourself.ts';

interface Seen {
  /** The vault is known to use Azure RBAC. */
  readonly usesRoles: boolean;
  /** The run found Adobe's service principal. */
  readonly isPrincipalSeen: boolean;
}

/** What the run could not read. */
export interface Unread {
  readonly key: boolean;
  /** Adobe's role, and what is known of it. */
  readonly role: Seen | undefined;
}

/** The last look has what to do on a loss; what can be repaired in the daytime comes later. */
export function lookNow(inputs: Inputs, unread: Unread): Runbook {
  const looks = [
    ...(unread.key
      ? [lookAtKey(inputs, unread.role === undefined ? joined(keyWorks(inputs), stopHere) : goOn(inputs))]
      : []),
    ...(unread.role === undefined ? [] : [lookAtRole(inputs, unread.role)]),
  ];
  if (looks.length === 0) return { steps: [] };
  return { steps: withLoss(looks, onLoss(inputs, 'here')), later: [repairRun] };
}

/** The same where the inputs name another key, whose vault may be in a group that the run does not know. */
export function lookAtConfirmed(inputs: Inputs): readonly Step[] {
  return withLoss([lookAtKey(inputs, goOn(inputs), 'otherVault'), lookAtAllRoles(inputs)], onLoss(inputs, 'in-group'));
}

/** In its fold, the whole sequence: once on a page, below the last look. */
function withLoss(looks: readonly Step[], fold: Fold): readonly Step[] {
  return looks.map((look, index) => (index === looks.length - 1 ? { ...look, folds: [fold] } : look));
}

function lookAtKey(inputs: Inputs, usable: Words, at: 'vault' | 'otherVault' = 'vault'): Step {
  const { keyName, vaultName } = inputs;
  return {
    en: `Check ${keyName} in ${vaultName} yourself.`,
    fr: `Vérifiez vous-même ${keyName} dans ${vaultName}.`,
    commands: [showValidity({ inputs })],
    as: role('vaultReader', at),
    rows: [
      { when: isUsable, next: usable },
      { when: isUnusable, next: openLoss },
      { when: endsSoon, next: moveDate },
      anyError,
    ],
  };
}

const isUsable: Words = {
  en: 'enabled: true; expires null, or more than two days away; notBefore null or past',
  fr: 'enabled\u00A0: true\u00A0; expires null, ou dans plus de deux jours\u00A0; notBefore null ou passé',
};

/** A vault that is gone has no host name. */
const isUnusable: Words = {
  en: 'enabled: false; expires past; notBefore in the future; or key, vault or host name not found',
  fr: 'enabled\u00A0: false\u00A0; expires passé\u00A0; notBefore à venir\u00A0; ou clé, coffre ou hôte introuvable (not found)',
};

const endsSoon: Words = {
  en: 'enabled: true; expires within two days',
  fr: 'enabled\u00A0: true\u00A0; expires dans moins de deux jours',
};

const moveDate: Words = {
  en: 'Call the owners of the vault, who can set a later date. Go on.',
  fr: 'Appelez les responsables du coffre, qui peuvent repousser cette date. Continuez.',
};

/** A disabled older version can be the one that Adobe confirmed. */
function keyWorks(inputs: Inputs): Words {
  if (confirmedKeyOf(inputs)?.version !== undefined) return { en: 'The key is usable.', fr: 'La clé est utilisable.' };
  return {
    en: 'The current version is usable. Adobe confirmed another? Add --version.',
    fr: 'La version actuelle est utilisable. Adobe en a confirmé une autre\u00A0? Ajoutez --version.',
  };
}

function goOn(inputs: Inputs): Words {
  const { en, fr } = keyWorks(inputs);
  return { en: `${en} Go on.`, fr: `${fr} Continuez.` };
}

export const lossTitle: Words = {
  en: "Adobe can't use the key: act now",
  fr: 'Adobe ne peut pas utiliser la clé\u00A0: agissez maintenant',
};

/** What leads into the fold of a loss. */
export const openLoss: Words = {
  en: `Open "${lossTitle.en}", below.`,
  fr: `Ouvrez «\u00A0${lossTitle.fr}\u00A0», ci-dessous.`,
};

/** Its first act, the message to Adobe, does no harm where nothing was lost. */
export const nobodyCan: Words = {
  en: `Nobody within 15 minutes: open "${lossTitle.en}".`,
  fr: `Toujours personne au bout de 15\u00A0minutes\u00A0: ouvrez «\u00A0${lossTitle.fr}\u00A0».`,
};

/** Nobody may be there who is allowed to look. */
export const anyError: Row = {
  ...row({
    en: [
      'Forbidden, or another error',
      `Retry after az login, then have somebody with that role run it. ${nobodyCan.en}`,
    ],
    fr: [
      'Forbidden, ou une autre erreur',
      `Réessayez après az login, puis faites exécuter la commande par quelqu'un qui a ce rôle. ${nobodyCan.fr}`,
    ],
  }),
  error: 'any',
};

export function lookAtRole(inputs: Inputs, { usesRoles, isPrincipalSeen }: Seen): Step {
  const found = usesRoles ? anId : withModel(anId);
  const nothing = usesRoles ? none : withModel(none);
  return {
    en: "Check Adobe's role on the key yourself.",
    fr: "Vérifiez vous-même le rôle d'Adobe sur la clé.",
    commands: [listRolesOfAdobe({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
    rows: [
      { when: found, next: hasRole },
      { when: nothing, next: openLoss },
      ...(usesRoles ? [] : [policies]),
      ...(isPrincipalSeen ? [] : [noPrincipal]),
      anyError,
    ],
  };
}

function lookAtAllRoles(inputs: Inputs): Step {
  const { vaultName } = inputs;
  return {
    en: `Check Adobe's role on ${vaultName} yourself.`,
    fr: `Vérifiez vous-même le rôle d'Adobe sur ${vaultName}.`,
    commands: [listAllRolesOfAdobe({ inputs })],
    as: role('reader', 'subscription'),
    rows: [
      { when: withModel(roleAt(vaultName)), next: hasRole },
      { when: withModel(none), next: openLoss },
      policies,
      noPrincipal,
      anyError,
    ],
  };
}

const anId: Words = { en: 'An ID', fr: 'Un ID' };

const none: Words = { en: 'Nothing', fr: 'Rien' };

/** One on another vault says nothing of this one. */
const roleAt = (vaultName: string): Words => ({
  en: `Key Vault Crypto Service Encryption User at a scope that is or contains ${vaultName}, or its key`,
  fr: `Key Vault Crypto Service Encryption User, à une étendue qui est ou contient ${vaultName}, ou sa clé`,
});

/** A role has no effect on a vault with access policies. */
const withModel = ({ en, fr }: Words): Words => ({
  en: `${en}, and the vault uses roles (portal: Access configuration)`,
  fr: `${fr}, et le coffre utilise des rôles (portail\u00A0: Configuration de l'accès)`,
});

/** What follows on the page is the fold of a loss, and what can wait. */
const stopHere: Words = {
  en: ' No loss is seen: stop here, the rest can wait.',
  fr: ' Aucune perte visible\u00A0: arrêtez-vous là, le reste peut attendre.',
};

const hasRole: Words = joined({ en: 'Adobe has its role.', fr: 'Adobe a son rôle.' }, stopHere);

const policies = row({
  en: [
    'The vault uses access policies',
    `Look for Adobe's (portal: Access policies), with get, wrapKey and unwrapKey. There: no loss is seen, stop here. Not there: open "${lossTitle.en}".`,
  ],
  fr: [
    "Le coffre utilise des stratégies d'accès",
    `Cherchez celle d'Adobe (portail\u00A0: Stratégies d'accès), avec get, wrapKey et unwrapKey. Présente\u00A0: aucune perte visible, arrêtez-vous là. Absente\u00A0: ouvrez «\u00A0${lossTitle.fr}\u00A0».`,
  ],
});

/** As Azure CLI says it of an application that has no service principal in the tenant. */
const noPrincipal: Row = {
  when: {
    en: 'An error: cannot find service principal',
    fr: 'Une erreur\u00A0: principal de service introuvable (cannot find)',
  },
  next: openLoss,
  error: 'named',
};

/** Whoever saw a loss asks. What a person can read, mode verify then evaluates: its page has the commands of a repair. */
export function onLoss(inputs: Inputs, where: 'here' | 'in-group', meant: Suspected = keptOut(inputs)): Fold {
  const loss = askOnLoss({
    ...meant,
    kept: { en: 'everything as it is', fr: "tout en l'état" },
    repair: [{ ...verifyYourself(inputs, where), how: itPrints[where] }],
    check: tellAdobe,
  });
  return { title: lossTitle, steps: loss.steps };
}

/** A run of the pipeline might still lack what this one lacked. */
const tellAdobe: Step = {
  en: 'Write in the case that access is restored, and when that mode verify passed.',
  fr: "Écrivez dans le ticket que l'accès est rétabli, et quand ce mode verify a réussi.",
  how: {
    en: 'Then correct what the pipeline lacked, or its inputs.',
    fr: 'Corrigez ensuite ce qui manquait au pipeline, ou ses entrées.',
  },
};

/** What somebody may have done, and who knows. */
export type Suspected = Pick<Meant, 'whom' | 'did' | 'others'>;

const keptOut = (inputs: Inputs): Suspected => ({
  whom: ownersOfVault(inputs),
  did: { en: `keep Adobe from using key ${inputs.keyName}`, fr: `empêché Adobe d'utiliser la clé ${inputs.keyName}` },
});

/** Where the commands of the repair are. */
const itPrints: Readonly<Record<'here' | 'in-group', Words>> = {
  here: { en: 'It prints the commands of the repair.', fr: 'Il affiche les commandes de la réparation.' },
  'in-group': {
    en: 'It prints the commands of the repair. Replace GROUP with the resource group in the ID of that vault.',
    fr: "Il affiche les commandes de la réparation. Remplacez GROUP par le groupe de ressources que contient l'ID de ce coffre.",
  },
};

/** A weekend is longer than the 24 hours after which Adobe may purge. */
const repairRun: Step = {
  en: 'Repair the run within a day, weekends too, since it checks the rest.',
  fr: "Réparez l'exécution sous un jour, même le week-end, car elle contrôle le reste.",
};

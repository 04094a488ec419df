/** Nobody knows whether Adobe can use the key: one look, which only reads, and the loss block for what it may show. */
import { listRolesOfAdobe } from '../az-commands/access-commands.ts';
import { showWhetherEnabled } from '../az-commands/directory-commands.ts';
import { showValidity } from '../az-commands/key-commands.ts';
import { signInToAz } from '../az-commands/runner.ts';
import { verifyConfirmed } from '../az-commands/verify-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Command, role, row, type Step } from '../model/remedy.ts';
import { idsOf } from '../model/scopes.ts';
import { usesPolicies } from '../model/vault.ts';
import type { Words } from '../model/words.ts';
import { ownersOfVault } from '../remedies/who.ts';
import { lossFold } from './loss.ts';
import type { PageStep } from './page.ts';
import { people } from './people.ts';

/** Something that the run could not read, and a person can. */
interface Look {
  readonly command: Command;
  readonly fine: Words;
  readonly lost: Words;
}

export function checkYourself(outcome: Outcome, inputs: Inputs): PageStep {
  const looks = looksOf(outcome, inputs);
  const said = (part: 'fine' | 'lost', language: 'en' | 'fr', joint: string) =>
    looks.map((look) => look[part][language]).join(joint);
  const owners = people(inputs, 'owners', ownersOfVault);
  return {
    en: 'Look yourself',
    fr: 'Regardez vous-même',
    says: {
      en: ', with your own account. These commands only read.',
      fr: ', avec votre propre compte. Ces commandes ne font que lire.',
    },
    needs: role('vaultReader', 'vault'),
    commands: [signInToAz(inputs.tenantId), ...looks.map(({ command }) => command)],
    rows: [
      row({
        en: [said('fine', 'en', ', then '), 'No loss is seen. Stop here; the rest can wait for working hours.'],
        fr: [
          said('fine', 'fr', ', puis '),
          "Aucune perte n'apparaît. Arrêtez-vous là\u00A0; le reste peut attendre les heures de bureau.",
        ],
      }),
      row({
        en: [said('lost', 'en', ', or '), "Adobe can't use the key: open the fold below, now."],
        fr: [
          said('lost', 'fr', ', ou '),
          'Adobe ne peut pas utiliser la clé\u00A0: ouvrez maintenant le volet ci-dessous.',
        ],
      }),
      row({
        en: [
          'Any other error',
          `It proves nothing. Have ${owners.en} run them. No result within 30 minutes: open the fold below.`,
        ],
        fr: [
          'Toute autre erreur',
          `Elle ne prouve rien. Faites-les exécuter par ${owners.fr}. Aucun résultat en 30\u00A0minutes\u00A0: ouvrez le volet ci-dessous.`,
        ],
      }),
    ],
    fold: lossFold(outcome, inputs, seeWhatToRestore(inputs)),
  };
}

function looksOf({ observed, verdict }: Outcome, inputs: Inputs): readonly Look[] {
  const isKeySeen = verdict?.findings.some(({ id, status }) => id === 'confirmed-key' && status === 'pass') ?? false;
  const isRoleSeen = observed?.roleAssignments.presence === 'found' && observed.principal.presence === 'found';
  const key: Look = {
    command: showValidity({ inputs }),
    fine: { en: 'enabled true, and a date that has not passed', fr: "enabled true, et une date qui n'est pas passée" },
    lost: {
      en: 'enabled false, a date that has passed, or "not found"',
      fr: 'enabled false, une date passée, ou «\u00A0not found\u00A0»',
    },
  };
  const principal: Look = {
    command: showWhetherEnabled(inputs.adobeAppId),
    fine: { en: 'true', fr: 'true' },
    lost: { en: 'false, or "does not exist"', fr: 'false, ou «\u00A0does not exist\u00A0»' },
  };
  const grant: Look = {
    command: listRolesOfAdobe({ inputs }, idsOf(inputs).key),
    fine: { en: 'at least one ID', fr: 'au moins un ID' },
    lost: { en: '[]', fr: '[]' },
  };
  const roles = isRoleSeen ? [] : [principal, ...(observed !== undefined && usesPolicies(observed) ? [] : [grant])];
  return [...(isKeySeen ? [] : [key]), ...(isKeySeen && roles.length === 0 ? [principal, grant] : roles)];
}

export const seeWhatToRestore = (inputs: Inputs): Step => ({
  en: 'See what to restore.',
  fr: 'Regardez ce qui est à rétablir.',
  says: {
    en: 'This only reads, and prints the repair. It prints "Ready" in the end: write in the case that access is restored.',
    fr: "Cette commande ne fait que lire, et affiche la réparation. Elle affiche à la fin «\u00A0Ready\u00A0»\u00A0: écrivez dans le ticket que l'accès est rétabli.",
  },
  needs: { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
  commands: verifyConfirmed({ inputs }, 'here'),
});

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
import { joined, type Language, type Words } from '../model/words.ts';
import { orNobodyCanTell } from '../remedies/confirmation-remedies.ts';
import { people } from '../remedies/people.ts';
import { sourceNote } from '../remedies/rights-remedies.ts';
import { ownersOfVault } from '../remedies/who.ts';
import { lossFold, type PageForm } from './loss.ts';
import type { PageFold, PageStep } from './page.ts';

/** Something that the run could not read, and a person can. */
interface Look {
  readonly at: 'key' | 'access';
  readonly command: Command;
  readonly fine: Words;
  readonly lost: Words;
}

/** How many commands tell. */
export const looksAt = (outcome: Outcome, inputs: Inputs): number => looksOf(outcome, inputs).length;

export function checkYourself(outcome: Outcome, inputs: Inputs, form: PageForm): PageStep {
  const looks = looksOf(outcome, inputs);
  const fine = (language: Language) => inTurn(looks, language);
  const lost = (language: Language) => inTurn(looks, language, 'lost');
  const owners = people(inputs, 'owners', ownersOfVault);
  const unseen = outcome.observed === undefined ? notLookedAt : { en: '', fr: '' };
  return {
    en: 'Look yourself',
    fr: 'Regardez vous-même',
    says: { en: ', with your own account.', fr: ', avec votre propre compte.' },
    needs: role(looks.some(({ at }) => at === 'key') ? 'vaultReader' : 'reader', 'vault'),
    commands: [signInToAz(inputs.tenantId), ...looks.map(({ command }) => command)],
    rows: [
      row({
        en: [fine('en'), `No loss is seen${unseen.en}. Stop here; the rest can wait for working hours.`],
        fr: [
          fine('fr'),
          `Aucune perte n'apparaît${unseen.fr}. Arrêtez-vous là\u00A0; le reste peut attendre les heures de bureau.`,
        ],
      }),
      row({
        en: [lost('en'), `Adobe can't use the key. Go on now with "${orNobodyCanTell.en}".`],
        fr: [
          lost('fr'),
          `Adobe ne peut pas utiliser la clé. Continuez maintenant par «\u00A0${orNobodyCanTell.fr}\u00A0».`,
        ],
      }),
      row({
        en: [
          'Any other error',
          `It proves nothing. Have ${owners.en} run them. No result within 30 minutes: go on the same way.`,
        ],
        fr: [
          'Toute autre erreur',
          `Elle ne prouve rien. Faites-les exécuter par ${owners.fr}. Aucun résultat en 30\u00A0minutes\u00A0: continuez de même.`,
        ],
      }),
    ],
    fold: lossFold(outcome, inputs, { whether: whetherEnded(looks), restore: seeWhatToRestore(inputs) }, form),
  };
}

/** Where the run read nothing, these commands leave something out. */
const notLookedAt: Words = {
  en: ' in key, role and application (the firewall and the subscription were not looked at)',
  fr: " pour la clé, le rôle et l'application (le pare-feu et l'abonnement n'ont pas été regardés)",
};

/** Something that was seen is in doubt, and a step above tells when to open this. */
export const foundLost = (outcome: Outcome, inputs: Inputs, form: PageForm): PageFold =>
  lossFold(outcome, inputs, { whether: anyOfIt, restore: seeWhatToRestore(inputs) }, form);

/** What each command prints, in their order. */
function inTurn(looks: readonly Look[], language: Language, part: 'fine' | 'lost' = 'fine'): string {
  const all = looks.map((look) => look[part][language]);
  const joint = { fine: { en: ', then ', fr: ', puis ' }, lost: { en: ', or ', fr: ', ou ' } }[part];
  if (all.length < 3) return all.join(joint[language]);
  return all.map((each, index) => `(${index + 1}) ${each}`).join({ en: '; ', fr: '\u00A0; ' }[language]);
}

function looksOf({ observed, verdict }: Outcome, inputs: Inputs): readonly Look[] {
  const isKeySeen = verdict?.findings.some(({ id, status }) => id === 'confirmed-key' && status === 'pass') ?? false;
  const isRoleSeen = observed?.roleAssignments.presence === 'found' && observed.principal.presence === 'found';
  const key = lookAtKey(inputs);
  const principal = lookAtPrincipal(inputs);
  const grant: Look = {
    at: 'access',
    command: listRolesOfAdobe({ inputs }, idsOf(inputs).key),
    fine: { en: 'at least one ID', fr: 'au moins un ID' },
    lost: { en: '[]', fr: '[]' },
  };
  const roles = isRoleSeen ? [] : [principal, ...(observed !== undefined && usesPolicies(observed) ? [] : [grant])];
  return [...(isKeySeen ? [] : [key]), ...(isKeySeen && roles.length === 0 ? [principal, grant] : roles)];
}

const lookAtKey = (inputs: Inputs): Look => ({
  at: 'key',
  command: showValidity({ inputs }),
  fine: {
    en: 'enabled true, expires not in the past, notBefore not in the future',
    fr: 'enabled true, expires non passé, notBefore non futur',
  },
  lost: {
    en: 'enabled false, expires in the past, notBefore in the future, or "not found"',
    fr: 'enabled false, expires passé, notBefore futur, ou «\u00A0not found\u00A0»',
  },
});

const lookAtPrincipal = ({ adobeAppId }: Inputs): Look => ({
  at: 'access',
  command: showWhetherEnabled(adobeAppId),
  fine: { en: 'true', fr: 'true' },
  lost: { en: 'false, or "does not exist"', fr: 'false, ou «\u00A0does not exist\u00A0»' },
});

/** What is not looked at was seen by the run. */
function whetherEnded(looks: readonly Look[]): Words {
  const [key, access] = [looks.some(({ at }) => at === 'key'), looks.some(({ at }) => at === 'access')];
  if (key && access) return anyOfIt;
  return key ? ofKey : ofAccess;
}

const ofKey: Words = {
  en: 'delete or disable the key, or delete its vault',
  fr: 'supprimé ou désactivé la clé, ou supprimé son coffre',
};

const ofAccess: Words = {
  en: "delete or disable Adobe's service principal, or remove its role on the key",
  fr: "supprimé ou désactivé le principal de service d'Adobe, ou retiré son rôle sur la clé",
};

const anyOfIt: Words = {
  en: "delete or disable the key, its vault or Adobe's service principal, or remove Adobe's role",
  fr: "supprimé ou désactivé la clé, son coffre ou le principal de service d'Adobe, ou retiré le rôle d'Adobe",
};

const seeWhatToRestore = (inputs: Inputs): Step => ({
  en: 'See what to restore',
  fr: 'Regardez ce qui est à rétablir',
  says: joined(
    {
      en: ', once an owner or the security lead has said so; note who, and when. This only reads, and prints the repair, which you do then. It needs Node.js 24.',
      fr: ", une fois qu'un propriétaire ou le responsable sécurité l'a dit\u00A0; notez qui, et quand. Cette commande ne fait que lire, et affiche la réparation, à faire ensuite. Elle exige Node.js\u00A024.",
    },
    sourceNote(inputs),
    {
      en: ' Run it again after that; once it prints "Ready", write in the case that access is restored.',
      fr: " Relancez-la ensuite\u00A0; dès qu'elle affiche «\u00A0Ready\u00A0», écrivez dans le ticket que l'accès est rétabli.",
    },
  ),
  needs: { ...role('vaultReader', 'vault'), and: role('reader', 'group') },
  commands: verifyConfirmed({ inputs }),
});

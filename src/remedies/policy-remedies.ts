/** Azure policies, deny assignments and locks: they refuse a write whatever roles the run has. */
import { listLocks, listPolicies } from '../az-commands/subscription-commands.ts';
import { named, namedWith } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAnew, runEnsure } from './run-remedies.ts';

/** @param isOfCreation whether the inputs can meet it */
export function azurePolicy(inputs: Inputs, isOfCreation: boolean): Remedy {
  const find: Step = {
    en: 'Find the policy',
    fr: 'Trouvez la stratégie',
    says: {
      en: ": Azure's message often names it (What Azure said). Else list those that apply, and look for one about key vaults, locations, tags or networks.",
      fr: "\u00A0: le message d'Azure la nomme souvent (Ce qu'a répondu Azure). Sinon, affichez celles qui s'appliquent, et cherchez-en une sur les coffres de clés, les régions, les étiquettes ou les réseaux.",
    },
    needs: role('reader', 'group'),
    commands: [listPolicies({ inputs })],
  };
  return { ...inSteps(find, isOfCreation ? meet(inputs) : exempt, runAnew), reads: isOfCreation ? ['inputs'] : [] };
}

const exempt: Step = {
  en: 'Ask who administers your Azure policies to exempt this vault.',
  fr: 'Demandez à ceux qui administrent vos stratégies Azure une exemption pour ce coffre.',
};

function meet(inputs: Inputs): Step {
  const [location, tags] = [named(inputs, 'location'), named(inputs, 'tags')];
  const network = namedWith(inputs, 'network', 'restricted');
  return {
    en: 'Meet it.',
    fr: 'Respectez-la.',
    says: {
      en: 'What it wants stands in the Azure portal: Policy > Assignments > View definition.',
      fr: "Ce qu'elle exige figure dans le portail Azure\u00A0: Stratégie > Affectations > Afficher la définition.",
    },
    columns: { en: ['It wants', doIn(inputs).en], fr: ['Elle exige', doIn(inputs).fr] },
    rows: [
      row({ en: ['another location', `Set ${location}.`], fr: ['une autre région', `Définissez ${location}.`] }),
      row({ en: ['tags', `Set ${tags}.`], fr: ['des étiquettes', `Définissez ${tags}.`] }),
      row({
        en: ['a closed network', `Set ${network}. Never open a network to satisfy a policy.`],
        fr: ['un réseau fermé', `Définissez ${network}. N'ouvrez jamais un réseau pour satisfaire une stratégie.`],
      }),
      row({
        en: ['anything else, or you found none', exempt.en],
        fr: ["autre chose, ou vous n'en trouvez pas", exempt.fr],
      }),
    ],
  };
}

/** Above what is to be changed, where its file is known. */
function doIn({ run }: Inputs): Words {
  const [, file] = /\/(\.github\/workflows\/[\w.-]+)@/.exec(run?.workflowRef ?? '') ?? [];
  return file === undefined
    ? { en: 'You do', fr: 'Vous faites' }
    : { en: `You do, in ${file}`, fr: `Vous faites, dans ${file}` };
}

export const denyAssignment: Remedy = inSteps({
  en: 'Ask the owner of the resource that the message names to allow this.',
  fr: "Demandez au propriétaire de la ressource que nomme le message de l'autoriser.",
  says: {
    en: 'Only that resource can change a deny assignment; more roles change nothing.',
    fr: "Elle seule peut modifier une affectation de refus\u00A0; d'autres rôles n'y changent rien.",
  },
});

/** Somebody relies on it, so its owners choose the moment, and put it back however the run ended. */
export function readOnlyLock(inputs: Inputs): Remedy {
  return inSteps(
    {
      en: 'Ask the owners of the vault and the subscription to lift the ReadOnly lock for one run, and to create it again after.',
      fr: "Demandez aux propriétaires du coffre et de l'abonnement de lever le verrou ReadOnly le temps d'une exécution, puis de le recréer.",
      says: {
        en: 'They refuse, or no answer: leave it, and change nothing. This lists the locks.',
        fr: 'Ils refusent, ou pas de réponse\u00A0: laissez-le, et ne modifiez rien. Cette commande affiche les verrous.',
      },
      needs: role('reader', 'group'),
      commands: [listLocks({ inputs })],
    },
    runEnsure,
  );
}

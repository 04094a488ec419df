/** Azure policies, deny assignments and locks: they refuse a write whatever roles the run has. */
import { listLocks, listPolicies } from '../az-commands/subscription-commands.ts';
import { named, namedWith } from '../inputs/named.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { runAnew, runEnsure } from './run-remedies.ts';

/** @param isOfCreation whether the inputs can meet it */
export function azurePolicy(inputs: Inputs, isOfCreation: boolean): Remedy {
  const exempt: Words = {
    en: 'Ask the people who administer your Azure policies for an exemption of this vault.',
    fr: 'Demandez une exemption pour ce coffre aux personnes qui administrent vos stratégies Azure.',
  };
  const [location, tags, network] = [
    named(inputs, 'location'),
    named(inputs, 'tags'),
    namedWith(inputs, 'network', 'restricted'),
  ];
  return inSteps(
    {
      en: 'Find the policy.',
      fr: 'Trouvez la stratégie.',
      says: {
        en: "Azure's message often names it (below). If not, this lists all that apply; look for one about key vaults, locations, tags or networks.",
        fr: "Le message d'Azure la nomme souvent (ci-dessous). Sinon, cette commande les affiche toutes\u00A0; cherchez-en une sur les coffres de clés, les régions, les étiquettes ou les réseaux.",
      },
      needs: role('reader', 'group'),
      commands: [listPolicies({ inputs })],
    },
    isOfCreation
      ? {
          en: 'Meet it.',
          fr: 'Respectez-la.',
          says: {
            en: `Read its rules in the Azure portal (Policy > Assignments > View definition). It wants a location, tags, or a restricted network: set ${location}, ${tags}, or ${network}. Anything else, or you find none: ${withinSentence(exempt.en)} Never open the network to satisfy a policy.`,
            fr: `Lisez ses règles dans le portail Azure (Stratégie > Affectations > Afficher la définition). Elle veut une région, des étiquettes ou un réseau restreint\u00A0: indiquez ${location}, ${tags} ou ${network}. Autre chose, ou vous n'en trouvez pas\u00A0: ${withinSentence(exempt.fr)} N'ouvrez jamais le réseau pour satisfaire une stratégie.`,
          },
        }
      : exempt,
    runAnew,
  );
}

const withinSentence = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

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

/** The vault's firewall, a network security perimeter, and settings that decide which tokens it accepts. */
import {
  letTrustedServicesBypass,
  showNetworkRules,
  showPerimeters,
  showTokenSettings,
} from '../az-commands/vault-commands.ts';
import type { Inputs } from '../model/inputs.ts';
import { inSteps, type Remedy, role, row, type Step } from '../model/remedy.ts';
import type { Words } from '../model/words.ts';
import { ownersOfVault } from './who.ts';

const reader = role('reader', 'vault');

/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
export function closedFirewall(inputs: Inputs): Remedy {
  const about: Words = {
    en: `The firewall of vault ${inputs.vaultName} blocks trusted Microsoft services`,
    fr: `Le pare-feu du coffre ${inputs.vaultName} bloque les services Microsoft approuvés`,
  };
  return {
    asks: { ...ownersOfVault, about },
    never: { en: 'Never open the vault to all networks.', fr: "N'ouvrez jamais le coffre à tous les réseaux." },
    steps: [
      {
        en: 'Set the firewall back to what it was.',
        fr: 'Remettez le pare-feu comme il était.',
        says: {
          en: 'Owners who know the former rules do that (portal: the vault, Networking). If nobody knows them, this lets trusted Microsoft services in.',
          fr: 'Les propriétaires qui connaissent les anciennes règles le font (portail\u00A0: le coffre, Réseau). Si personne ne les connaît, cette commande laisse entrer les services Microsoft approuvés.',
        },
        needs: role('vaultContributor', 'vault'),
        commands: [letTrustedServicesBypass({ inputs })],
      },
      {
        en: 'Ask Adobe, in its case, to test its access.',
        fr: 'Demandez à Adobe, dans son ticket, de tester son accès.',
        says: {
          en: 'Still refused: ask for the addresses of its calls, which the owners allow.',
          fr: 'Encore refusé\u00A0: demandez les adresses de ses appels, que les propriétaires autorisent.',
        },
      },
    ],
    checked: {
      en: "It sees the rules, not whose calls pass: write in the case that access is restored only once Adobe's test passed.",
      fr: "Il voit les règles, pas quels appels passent\u00A0: n'écrivez dans le ticket que l'accès est rétabli qu'après un test réussi d'Adobe.",
    },
  };
}

/** The restriction may be meant, and nobody but Adobe knows whether its calls pass. */
export const meantRestriction: Remedy = inSteps({
  en: 'Ask Adobe in the ticket where its calls come from.',
  fr: "Demandez à Adobe dans le ticket d'où viennent ses appels.",
  rows: [
    row({
      en: ['A trusted Microsoft service', 'Set network to restricted.'],
      fr: ['Un service Microsoft approuvé', 'Indiquez restricted dans network.'],
    }),
    row({
      en: ['Fixed addresses', 'The owners of the vault allow them (portal: the vault, Networking).'],
      fr: ['Des adresses fixes', 'Les propriétaires du coffre les autorisent (portail\u00A0: le coffre, Réseau).'],
    }),
    row({ en: ['No answer yet', 'Change nothing.'], fr: ['Pas encore de réponse', 'Ne modifiez rien.'] }),
  ],
});

const readStep = (act: Words, commands: Step['commands'] & object, ask: Words): Remedy =>
  inSteps({ ...act, needs: reader, commands, after: ask });

export const enforcedPerimeter = (inputs: Inputs): Remedy =>
  readStep({ en: 'Show the perimeter.', fr: 'Affichez le périmètre.' }, [showPerimeters({ inputs })], {
    en: "Ask its owner and Adobe whether its inbound rules allow Adobe's application. Yes: waive vault-network, with the reason. No, by mistake: the owner corrects them. On purpose: change nothing.",
    fr: "Demandez à son propriétaire et à Adobe si ses règles d'entrée autorisent l'application d'Adobe. Oui\u00A0: ajoutez une dérogation pour vault-network, avec le motif. Non, par erreur\u00A0: le propriétaire les corrige. Volontairement\u00A0: ne modifiez rien.",
  });

/** A word that is new: Microsoft's documentation has it. */
export const showNetwork = (inputs: Inputs): Remedy =>
  readStep(
    { en: 'Show the network settings.', fr: 'Affichez les paramètres réseau.' },
    [showNetworkRules({ inputs })],
    {
      en: 'Ask the owners of the vault what the setting means for calls of Adobe.',
      fr: "Demandez aux propriétaires du coffre ce que ce réglage signifie pour les appels d'Adobe.",
    },
  );

export const changingPerimeter = (inputs: Inputs): Remedy =>
  readStep(
    { en: 'Show the state of the association.', fr: "Affichez l'état de l'association." },
    [showPerimeters({ inputs })],
    {
      en: 'Failed: the owner of the perimeter creates the association again. Anything else: run again some minutes later.',
      fr: "Failed\u00A0: le propriétaire du périmètre recrée l'association. Autre chose\u00A0: relancez quelques minutes plus tard.",
    },
  );

const showTokens: Words = { en: 'Show the settings.', fr: 'Affichez les réglages.' };

export const boundTokens = (inputs: Inputs): Remedy =>
  readStep(showTokens, [showTokenSettings({ inputs })], {
    en: 'Ask Adobe Customer Care whether its tokens are bound. Yes: waive vault-tokens, with the reason. No: the owners of the vault decide about turning the setting off.',
    fr: "Demandez au support d'Adobe si ses jetons sont liés. Oui\u00A0: ajoutez une dérogation pour vault-tokens, avec le motif. Non\u00A0: les propriétaires du coffre décident de désactiver ce réglage.",
  });

/** Adobe's application belongs to a different tenant. */
export const crossTenantProtection = (inputs: Inputs): Remedy =>
  readStep(showTokens, [showTokenSettings({ inputs })], {
    en: 'Ask Microsoft support whether it refuses Adobe, whose application is of another tenant. No: waive vault-tokens, with the reason. Yes: the owners of the vault decide about turning it off.',
    fr: "Demandez au support Microsoft s'il refuse Adobe, dont l'application est d'un autre locataire. Non\u00A0: ajoutez une dérogation pour vault-tokens, avec le motif. Oui\u00A0: les propriétaires du coffre décident de le désactiver.",
  });

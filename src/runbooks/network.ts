/** Whether Azure's trusted services can reach the vault: its firewall, and a network security perimeter. */
import { letTrustedServicesBypass, showNetworkAccess, showPerimeters } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { nameOf, termOf } from '../model/names.ts';
import type { Observation, PerimeterAssociation, Vault } from '../model/observed.ts';
import { byOwnPolicy, inSteps, insideNetwork, type Runbook, role, row } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import { list, type Words } from '../model/words.ts';
import { asking, byMistake, ownersOfVault, runAgain } from './asking.ts';
import { platformVault } from './sources.ts';

export const vaultNetwork = {
  id: 'vault-network',
  severity: 'error',
  adobeStep: 3,
  explains: [403],
  changedBy: ['vault-changed'],
  source: platformVault,
  // All of these require a closed network; a vault that complies also passes here if trusted services bypass the
  // restriction.
  differing: [
    'Checkov CKV_AZURE_109',
    'Checkov CKV_AZURE_189',
    'Trivy AZU-0013',
    'CIS Azure 6.0 8.3.7',
    'CIS Azure 6.0 8.3.8',
  ],
  title: {
    en: 'Trusted Microsoft services can reach the vault',
    fr: 'Les services Microsoft approuvés peuvent accéder au coffre',
  },
  why: {
    en: 'While a firewall keeps Adobe out, the data is unreadable.',
    fr: "Tant qu'un pare-feu bloque Adobe, les données sont illisibles.",
  },
  expected: {
    en: "A restriction that trusted Microsoft services bypass (only services on Microsoft's list, not the internet), or public access from all networks",
    fr: 'Une restriction que les services Microsoft approuvés contournent (seulement ceux de la liste de Microsoft, pas Internet), ou un accès public depuis tous les réseaux',
  },
  open: { en: 'The vault is open to all networks', fr: 'Le coffre est ouvert à tous les réseaux' },
  disabled: {
    bypass: {
      en: 'Public network access is disabled, and trusted Microsoft services bypass the restriction',
      fr: "L'accès réseau public est désactivé, et les services Microsoft approuvés contournent la restriction",
    },
    closed: {
      en: 'The firewall blocks trusted Microsoft services: public network access is disabled, and they do not bypass the restriction',
      fr: "Le pare-feu bloque les services Microsoft approuvés\u00A0: l'accès réseau public est désactivé, et ils ne contournent pas la restriction",
    },
  },
  denied: {
    bypass: {
      en: 'Access is denied by default, and trusted Microsoft services bypass the restriction',
      fr: "L'accès est refusé par défaut, et les services Microsoft approuvés contournent la restriction",
    },
    closed: {
      en: 'The firewall blocks trusted Microsoft services: access is denied by default, and they do not bypass the restriction',
      fr: "Le pare-feu bloque les services Microsoft approuvés\u00A0: l'accès est refusé par défaut, et ils ne contournent pas la restriction",
    },
  },
  secured: {
    en: 'a network security perimeter secures the vault, and this action does not evaluate its rules',
    fr: "un périmètre de sécurité réseau protège le coffre, et cette action n'évalue pas ses règles",
  },
  perimeter: (names: readonly string[]): Words => ({
    en: `a network security perimeter is enforced (association ${list(names.map(nameOf))}); its rules override the firewall, and this action does not evaluate them`,
    fr: `un périmètre de sécurité réseau est appliqué (association ${list(names.map(nameOf))})\u00A0; ses règles l'emportent sur le pare-feu, et cette action ne les évalue pas`,
  }),
  perimeterChanging(associations: readonly PerimeterAssociation[]): Words {
    const named = (inState: string) =>
      list(associations.map((one) => `${nameOf(one.name)} ${inState} ${termOf(one.provisioningState ?? '')}`));
    return {
      en: `the configuration of a network security perimeter is not settled (association ${named('in state')}); the mode in effect is unknown`,
      fr: `la configuration d'un périmètre de sécurité réseau n'est pas stabilisée (association ${named("à l'état")})\u00A0; le mode en vigueur est inconnu`,
    };
  },
  unchecked: {
    en: "Couldn't check the access of trusted Microsoft services to the vault",
    fr: "Impossible de vérifier l'accès des services Microsoft approuvés au coffre",
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

/** Adobe doesn't document that its calls count as those of a trusted service, so that is not the end. */
export function closedFirewall(inputs: Inputs): Runbook {
  return {
    question: asking(ownersOfVault(inputs), {
      en: 'Did you restrict access to the vault on purpose?',
      fr: "Avez-vous restreint volontairement l'accès au coffre\u00A0?",
    }),
    steps: byMistake(
      {
        en: 'Set the firewall rules back to what they were before, where the owners know it.',
        fr: 'Rétablissez les règles précédentes du pare-feu, que les responsables connaissent peut-être.',
      },
      {
        en: 'Allow trusted Microsoft services to bypass the restriction.',
        fr: 'Autorisez les services Microsoft approuvés à contourner la restriction.',
        commands: [letTrustedServicesBypass({ inputs })],
        as: role('vaultContributor', 'vault'),
      },
      {
        phase: 'check',
        en: "Run mode verify with usage-days to see Adobe's calls, since Adobe doesn't document that the bypass covers them.",
        fr: "Exécutez le mode verify avec usage-days pour voir les appels d'Adobe, car Adobe n'indique pas que le contournement les couvre.",
      },
    ),
  };
}

/** @param isSecured whether the vault's own setting names the perimeter */
export function enforcedPerimeter(inputs: Inputs, isSecured: boolean): Runbook {
  const shown = isSecured ? [showNetworkAccess({ inputs }), showPerimeters({ inputs })] : [showPerimeters({ inputs })];
  return inSteps(
    {
      en: 'Show what is set.',
      fr: 'Affichez les réglages.',
      commands: shown,
      as: role('reader', 'vault'),
    },
    {
      en: "Ask the owner of the perimeter and Adobe about the inbound rules for Adobe's application.",
      fr: "Interrogez le propriétaire du périmètre et Adobe sur les règles entrantes pour l'application d'Adobe.",
      rows: [
        row({
          en: ['The rules allow it', 'Add vault-network to waive.'],
          fr: ["Les règles l'autorisent", "Ajoutez vault-network à l'entrée waive."],
        }),
        row({
          en: ["They don't, on purpose", 'Stop here. Change nothing.'],
          fr: ["Elles ne l'autorisent pas, volontairement", 'Arrêtez-vous là. Ne modifiez rien.'],
        }),
        row({
          en: ["They don't, by mistake", 'The owner corrects them.'],
          fr: ["Elles ne l'autorisent pas, par erreur", 'Le propriétaire les corrige.'],
        }),
      ],
    },
  );
}

export function changingPerimeter(inputs: Inputs): Runbook {
  return inSteps({
    en: 'Show the state of the association.',
    fr: "Affichez l'état de l'association.",
    commands: [showPerimeters({ inputs })],
    as: role('reader', 'vault'),
    rows: [
      {
        when: { en: 'Succeeded', fr: 'Succeeded' },
        next: runAgain,
      },
      row({
        en: ['Failed', 'The owner of the perimeter creates the association again.'],
        fr: ['Failed', "Le propriétaire du périmètre recrée l'association."],
      }),
      row({
        en: ['Something else', 'Wait some minutes, then show it again.'],
        fr: ['Autre chose', 'Attendez quelques minutes, puis affichez-le à nouveau.'],
      }),
    ],
  });
}

/** The runbook with what that vault asks of its commands: from where, and by what right. As it is for a vault that was not read. */
export function toldForVault(runbook: Runbook, vault: Observation<Vault> | undefined): Runbook {
  if (vault?.presence !== 'found') return runbook;
  const reached = isRestricted(vault.value) ? insideNetwork(runbook) : runbook;
  return vault.value.rbac ? reached : byOwnPolicy(reached);
}

/** Whether its firewall refuses most networks: that guards its data plane only. */
function isRestricted({ publicNetworkAccess, networkDefault }: Vault): boolean {
  return publicNetworkAccess !== 'enabled' || networkDefault !== 'allow';
}

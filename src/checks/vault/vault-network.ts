/** Whether Azure's trusted services can reach the vault. */
import { lastLetThrough, useOfAdobe } from '../../model/adobe-calls.ts';
import { nameOf, quotedName } from '../../model/names.ts';
import type { PerimeterAssociation, Vault } from '../../model/observed.ts';
import { list, type Words } from '../../model/words.ts';
import {
  changingPerimeter,
  closedFirewall,
  enforcedPerimeter,
  meantRestriction,
  showNetwork,
} from '../../remedies/network-remedies.ts';
import {
  type CatalogEntry,
  type CheckOutcome,
  type Context,
  checkVault,
  doubtful,
  fail,
  mayCut,
  pass,
  undecided,
  unreadable,
} from '../check.ts';
import { platformVault } from '../sources.ts';

const check = checkVault((vault, context) => {
  const { inputs } = context;
  if (vault.publicNetworkAccess === 'perimeter') {
    return undecided(
      {
        en: 'a network security perimeter secures the vault, and this action does not evaluate its rules',
        fr: "un périmètre de sécurité réseau protège le coffre, et cette action n'évalue pas ses règles",
      },
      enforcedPerimeter(inputs),
    );
  }
  const { perimeters } = context.observed;
  const associations = perimeters.presence === 'found' ? perimeters.value : [];
  const enforced = associations.filter(mayEnforce);
  if (enforced.length > 0) {
    return undecided(inForce(enforced), enforcedPerimeter(inputs));
  }
  if (vault.unknownNetwork.length > 0) return undecided(unknownWords(vault.unknownNetwork), showNetwork(inputs));
  const own = byOwnProperties(context, vault);
  if (own.status === 'fail') return own;
  const changing = associations.filter(isChanging);
  if (changing.length > 0) return undecided(areChanging(changing), changingPerimeter(inputs));
  if (perimeters.presence === 'unknown') return unreadable(context, perimeters);
  return isOpen(vault) || inputs.network === 'restricted' || isLettingAdobeIn(context, vault) ? own : unproven(own);
});

/** Modes in which the perimeter's rules override nothing (Microsoft: Transition to a network security perimeter). */
const harmless: ReadonlySet<string> = new Set(['learning', 'audit']);

/** A missing or new mode may be one that blocks Adobe. */
function mayEnforce({ accessMode }: PerimeterAssociation): boolean {
  return accessMode === null || !harmless.has(accessMode.toLowerCase());
}

/**
 * Whether another mode than the one read may be in effect. Source: REST specification, "The provisioning state of a
 * network security perimeter configuration that is being created or updated".
 */
function isChanging({ provisioningState }: PerimeterAssociation): boolean {
  return provisioningState !== null && provisioningState.toLowerCase() !== 'succeeded';
}

/** That it is in force is said only where Azure says so: of another mode, or none, nobody knows. */
function inForce(associations: readonly PerimeterAssociation[]): Words {
  const names = list(associations.map(({ name }) => nameOf(name)));
  const isSaid = associations.some(({ accessMode }) => accessMode?.toLowerCase() === 'enforced');
  return {
    en: `a network security perimeter ${isSaid ? 'is' : 'may be'} enforced (association ${names}); its rules override the firewall, and this action does not evaluate them`,
    fr: `un périmètre de sécurité réseau est ${isSaid ? '' : 'peut-être '}appliqué (association ${names})\u00A0; ses règles l'emportent sur le pare-feu, et cette action ne les évalue pas`,
  };
}

/** Known only where the vault's log was read. A call from before the vault's last change passed other rules. */
function isLettingAdobeIn({ inputs, observed: { usage } }: Context, { changedAt }: Vault): boolean {
  const last = usage.presence === 'found' ? lastLetThrough(usage.value, useOfAdobe(inputs)) : undefined;
  return last !== undefined && changedAt !== null && Date.parse(last) > Date.parse(changedAt);
}

/** Adobe doesn't document that its calls count as those of a trusted service. */
function unproven({ observed }: CheckOutcome): CheckOutcome {
  return {
    ...fail(
      {
        en: `${observed.en}. Adobe doesn't document that its calls count as such, and none that was allowed since the vault's last change was found`,
        fr: `${observed.fr}. Adobe ne documente pas que ses appels en font partie, et aucun appel autorisé depuis la dernière modification du coffre n'a été trouvé`,
      },
      meantRestriction,
    ),
    headline: {
      en: "Adobe's calls may not count as trusted",
      fr: "Les appels d'Adobe ne sont peut-être pas approuvés",
    },
    severity: 'warning',
  };
}

/**
 * A perimeter in mode Enforced has its own rules, which override public access and the bypass of trusted services
 * (Microsoft: Configure network security for Azure Key Vault). This action does not evaluate them.
 */
export const vaultNetwork = {
  id: 'vault-network',
  severity: 'error',
  severityRule: "error; warning where only Adobe's calls are in doubt",
  effect: 'cuts',
  isWithoutDeadline: true,
  explains: [403],
  changedBy: ['vault-changed', 'network-changed'],
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
  headline: { en: "The vault's firewall is closed", fr: 'Le pare-feu du coffre est fermé' },
  expected: {
    en: "Public access from all networks; or a restriction that trusted Microsoft services bypass (only services on Microsoft's list, not the internet), with a restriction that is declared as intended, or a call of Adobe's that was allowed since the vault last changed",
    fr: "Un accès public depuis tous les réseaux\u00A0; ou une restriction que les services Microsoft approuvés contournent (seulement ceux de la liste de Microsoft, pas Internet), avec une restriction déclarée comme voulue, ou un appel d'Adobe autorisé depuis la dernière modification du coffre",
  },
  unchecked: {
    en: "Couldn't check the access of trusted Microsoft services to the vault",
    fr: "Impossible de vérifier l'accès des services Microsoft approuvés au coffre",
  },
  check,
} as const satisfies CatalogEntry;

function unknownWords(settings: readonly string[]): Words {
  const named = list(settings.map(nameOf));
  return {
    en: `the vault has a network setting that this action does not know: ${named}`,
    fr: `le coffre a un paramètre réseau que cette action ne connaît pas\u00A0: ${named}`,
  };
}

function areChanging(associations: readonly PerimeterAssociation[]): Words {
  const named = (inState: string) =>
    list(associations.map((one) => `${nameOf(one.name)} ${inState} ${quotedName(one.provisioningState ?? '')}`));
  return {
    en: `the configuration of a network security perimeter is not settled (association ${named('in state')}); the mode in effect is unknown`,
    fr: `la configuration d'un périmètre de sécurité réseau n'est pas stabilisée (association ${named("à l'état")})\u00A0; le mode en vigueur est inconnu`,
  };
}

function isOpen({ publicNetworkAccess, networkDefault }: Vault): boolean {
  return publicNetworkAccess === 'enabled' && networkDefault === 'allow';
}

function byOwnProperties(context: Context, vault: Vault): CheckOutcome {
  const { publicNetworkAccess, trustedServicesBypass } = vault;
  if (isOpen(vault))
    return pass({ en: 'The vault is open to all networks', fr: 'Le coffre est ouvert à tous les réseaux' });
  const isDisabled = publicNetworkAccess === 'disabled';
  if (trustedServicesBypass)
    return pass(
      isDisabled
        ? {
            en: 'Public network access is disabled, and trusted Microsoft services bypass the restriction',
            fr: "L'accès réseau public est désactivé, et les services Microsoft approuvés contournent la restriction",
          }
        : {
            en: 'Access is denied by default, and trusted Microsoft services bypass the restriction',
            fr: "L'accès est refusé par défaut, et les services Microsoft approuvés contournent la restriction",
          },
    );
  const closed: Words = isDisabled
    ? {
        en: 'The firewall blocks trusted Microsoft services: public network access is disabled, and they do not bypass the restriction',
        fr: "Le pare-feu bloque les services Microsoft approuvés\u00A0: l'accès réseau public est désactivé, et ils ne contournent pas la restriction",
      }
    : {
        en: 'The firewall blocks trusted Microsoft services: access is denied by default, and they do not bypass the restriction',
        fr: "Le pare-feu bloque les services Microsoft approuvés\u00A0: l'accès est refusé par défaut, et ils ne contournent pas la restriction",
      };
  const outcome = fail(closed, closedFirewall(context.inputs));
  return admitsSomebody(vault) ? { ...mayCut(outcome), isWaivable: true } : { ...doubtful(outcome), isWaivable: false };
}

/** Adobe may be among those whom the rules let in. Without public access, only private endpoints do. */
function admitsSomebody({ publicNetworkAccess, ipRules, admitsNetworks, hasPrivateEndpoint }: Vault): boolean {
  return hasPrivateEndpoint || (publicNetworkAccess === 'enabled' && (ipRules.length > 0 || admitsNetworks));
}

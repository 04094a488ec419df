/** Findings about access to the vault, its other contents, its protection and its logging. */
import type { Inputs } from '../../model/inputs.ts';
import { addressOf, nameOf, termOf } from '../../model/names.ts';
import type { PerimeterAssociation } from '../../model/observed.ts';
import { asRole } from '../../model/remedy.ts';
import { list, type Words } from '../../model/words.ts';

export const vaultSettingsTexts = {
  'vault-network': {
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
        fr: "Le pare-feu bloque les services Microsoft approuvés : l'accès réseau public est désactivé, et ils ne contournent pas la restriction",
      },
    },
    denied: {
      bypass: {
        en: 'Access is denied by default, and trusted Microsoft services bypass the restriction',
        fr: "L'accès est refusé par défaut, et les services Microsoft approuvés contournent la restriction",
      },
      closed: {
        en: 'The firewall blocks trusted Microsoft services: access is denied by default, and they do not bypass the restriction',
        fr: "Le pare-feu bloque les services Microsoft approuvés : l'accès est refusé par défaut, et ils ne contournent pas la restriction",
      },
    },
    secured: {
      en: 'a network security perimeter secures the vault, and this action does not evaluate its rules',
      fr: "un périmètre de sécurité réseau protège le coffre, et cette action n'évalue pas ses règles",
    },
    perimeter: (names: readonly string[]): Words => ({
      en: `a network security perimeter is enforced (association ${list(names.map(nameOf))}); its rules override the firewall, and this action does not evaluate them`,
      fr: `un périmètre de sécurité réseau est appliqué (association ${list(names.map(nameOf))}) ; ses règles l'emportent sur le pare-feu, et cette action ne les évalue pas`,
    }),
    perimeterChanging(associations: readonly PerimeterAssociation[]): Words {
      const named = (inState: string) =>
        list(associations.map((one) => `${nameOf(one.name)} ${inState} ${termOf(one.provisioningState ?? '')}`));
      return {
        en: `the configuration of a network security perimeter is not settled (association ${named('in state')}); the mode in effect is unknown`,
        fr: `la configuration d'un périmètre de sécurité réseau n'est pas stabilisée (association ${named("à l'état")}) ; le mode en vigueur est inconnu`,
      };
    },
    fixPerimeterChanging: asRole(
      {
        en: 'Wait until the change is done, and run again. If it failed, ask the owner of the perimeter to re-create the association. This command shows its state.',
        fr: "Attendez la fin de la modification, puis relancez. Si elle a échoué, demandez au propriétaire du périmètre de recréer l'association. Cette commande affiche son état.",
      },
      'reader',
      'vault',
    ),
    fixPerimeter: asRole(
      {
        en: "Ask Adobe and the owner of the perimeter whether its inbound rules allow Adobe's application, then waive vault-network. These commands show what is set.",
        fr: "Demandez à Adobe et au propriétaire du périmètre si ses règles entrantes autorisent l'application d'Adobe, puis ajoutez vault-network à l'entrée waive. Ces commandes affichent les réglages.",
      },
      'reader',
      'vault',
    ),
  },
  'vault-dedicated': {
    title: { en: 'The vault contains only this key', fr: 'Le coffre ne contient que cette clé' },
    why: {
      en: 'Adobe asks for a vault that is used only for Customer Journey Analytics. Anything else in the vault shares its limits and permissions, and is lost with it.',
      fr: 'Adobe demande un coffre réservé à Customer Journey Analytics. Tout autre contenu en partage les limites et les autorisations, et est perdu avec lui.',
    },
    expected: ({ keyName }: Inputs): Words => ({
      en: `No key but ${keyName}, and no secret`,
      fr: `Aucune autre clé que ${keyName}, et aucun secret`,
    }),
    alone: { en: 'The vault contains nothing else', fr: "Le coffre ne contient rien d'autre" },
    others(keys: readonly string[], secrets: readonly string[]): Words {
      const counted = (items: readonly string[], text: string) =>
        items.length === 0 ? [] : [`${text} ${list(items.map(nameOf))}`];
      return {
        en: `The vault also contains ${[...counted(keys, 'other keys:'), ...counted(secrets, 'secrets:')].join('; ')}`,
        fr: `Le coffre contient aussi ${[...counted(keys, "d'autres clés :"), ...counted(secrets, 'des secrets :')].join(' ; ')}`,
      };
    },
    shared: {
      en: 'The vault also contains other keys or secrets',
      fr: "Le coffre contient aussi d'autres clés ou des secrets",
    },
    remediation: asRole(
      {
        en: 'Move everything except this key to another vault. These commands show what the vault contains.',
        fr: "Déplacez vers un autre coffre tout ce qui n'est pas cette clé. Ces commandes affichent le contenu du coffre.",
      },
      'vaultReader',
      'vault',
    ),
  },
  'vault-lock': {
    title: { en: 'A lock protects the vault from deletion', fr: 'Un verrou protège le coffre contre la suppression' },
    why: {
      en: 'A lock prevents the vault from being deleted by mistake, alone or with its resource group. It does not protect the key inside.',
      fr: "Un verrou évite que le coffre soit supprimé par erreur, seul ou avec son groupe de ressources. Il ne protège pas la clé qu'il contient.",
    },
    expected: {
      en: 'A CanNotDelete or ReadOnly lock on the vault, its resource group, or its subscription',
      fr: 'Un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
    },
    locked: (name: string, level: string, scope: string): Words => ({
      en: `Lock ${nameOf(name)} (${level}) on ${addressOf(scope)} protects the vault`,
      fr: `Le verrou ${nameOf(name)} (${level}) sur ${addressOf(scope)} protège le coffre`,
    }),
    unlocked: {
      en: 'No lock protects the vault from deletion',
      fr: 'Aucun verrou ne protège le coffre de la suppression',
    },
    remediation: asRole(
      {
        en: "Decide with the owners of the vault. A CanNotDelete lock also prevents role assignments from being removed: to revoke Adobe's access on a locked vault, disable the key, which a lock does not prevent. If you want the lock, this command creates it.",
        fr: "Décidez-en avec les responsables du coffre. Un verrou CanNotDelete empêche aussi de retirer des attributions de rôle\u00A0: pour révoquer l'accès d'Adobe sur un coffre verrouillé, désactivez la clé, ce qu'un verrou n'empêche pas. Si vous voulez le verrou, cette commande le crée.",
      },
      ['owner', 'accessAdministrator'],
      'vault',
    ),
  },
  'vault-logging': {
    title: { en: 'Uses of the key are logged', fr: 'Les utilisations de la clé sont journalisées' },
    why: {
      en: 'Without audit events, nobody can find out who used, disabled, or deleted the key.',
      fr: "Sans événements d'audit, personne ne peut savoir qui a utilisé, désactivé ou supprimé la clé.",
    },
    expected: {
      en: 'A diagnostic setting that sends AuditEvent, audit, or allLogs to a destination',
      fr: 'Un paramètre de diagnostic qui envoie AuditEvent, audit ou allLogs vers une destination',
    },
    logged: (name: string): Words => ({
      en: `Diagnostic setting ${nameOf(name)} sends audit events`,
      fr: `Le paramètre de diagnostic ${nameOf(name)} envoie les événements d'audit`,
    }),
    none: { en: 'The vault has no diagnostic setting', fr: "Le coffre n'a aucun paramètre de diagnostic" },
    noneUseful: {
      en: "None of the vault's diagnostic settings sends audit events",
      fr: "Aucun des paramètres de diagnostic du coffre n'envoie d'événements d'audit",
    },
    useless: (settings: readonly string[]): Words => ({
      en: `None of the vault's diagnostic settings sends audit events: ${list(settings.map(nameOf))}`,
      fr: `Aucun des paramètres de diagnostic du coffre n'envoie d'événements d'audit : ${list(settings.map(nameOf))}`,
    }),
    remediation: asRole(
      {
        en: 'Send audit events to a Log Analytics workspace; put its resource ID into the command.',
        fr: "Envoyez les événements d'audit vers un espace de travail Log Analytics ; indiquez son ID de ressource dans la commande.",
      },
      'monitoringContributor',
      'vaultAndWorkspace',
    ),
  },
} as const;

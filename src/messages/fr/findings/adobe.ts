/** Findings about Adobe's service principal and what it may do, in French. */
import { readableTime } from '../../dates.ts';

/** Dates come in ISO 8601. */
const date = (iso: string) => readableTime(iso, 'fr');
const list = (items: readonly string[]) => items.join(', ');
const kinds = { keys: 'les clés', secrets: 'les secrets', certificates: 'les certificats', storage: 'le stockage' };

export const adobeFindings = {
  'adobe-principal': {
    title: "Le principal de service d'Adobe existe et est activé",
    why: "C'est l'identité avec laquelle Adobe utilise la clé. Supprimée ou désactivée, Adobe peut y voir une révocation.",
    expected: "le principal de service d'Adobe existe dans le locataire et est activé",
    enabled: (id: string) => `le principal de service ${id} est activé`,
    disabled: (id: string) => `le principal de service ${id} est désactivé`,
    absent: (appId: string) => `aucun principal de service de l'application ${appId} dans le locataire`,
    notAsked: (id: string) =>
      `son ID d'objet ${id} est donné ; Microsoft Graph n'a pas été interrogé, puisque adobe-principal est dispensé`,
    unknownId: (id: string) =>
      `aucun principal de service ${id} dans le locataire, alors qu'il est donné dans adobe-principal-id`,
    otherApp: (id: string, appId: string) =>
      `le principal de service ${id}, donné dans adobe-principal-id, appartient à une autre application : ${appId}`,
    disabledByMicrosoft: (id: string, status: string) =>
      `Microsoft a désactivé le principal de service ${id} : ${status}`,
    unsaid: "la réponse de Microsoft Graph ne dit pas s'il est activé",
    create: "Créez-le, en tant qu'administrateur d'application ou avec Application.ReadWrite.All.",
    lost: "Adobe a confirmé une clé, il existait donc : demandez qui l'a supprimé. Un nouveau a un autre ID d'objet et il faut refaire son attribution de rôle.",
    enable:
      "Si personne ne l'a désactivé exprès (c'est ainsi qu'on révoque l'accès), activez-le (Administrateur d'application).",
    fixId:
      "Donnez dans adobe-principal-id l'ID d'objet du principal de service d'Adobe dans ce locataire, que cette commande montre ; s'il n'y en a pas, demandez qui l'a supprimé.",
    ask: 'Retirez la dispense, pour que Microsoft Graph soit interrogé. Cette commande montre le bon ID.',
    askMicrosoft:
      "Personne dans le locataire ne peut l'activer : demandez à l'assistance clientèle Adobe et au support Microsoft, et ne le supprimez pas. Ceci montre ses propriétés.",
  },
  'adobe-grant': {
    title: 'Adobe peut utiliser la clé (get, wrapKey, unwrapKey)',
    why: "Sans le droit de lire la clé, d'encapsuler et de désencapsuler, Adobe ne peut pas ouvrir les données et peut y voir une révocation.",
    expected: (role: string) =>
      `rôle ${role} sur la clé, le coffre ou au-dessus, ou stratégie d'accès avec get, wrapKey et unwrapKey ; aucune affectation de refus qui l'en prive`,
    role: (role: string, scope: string) => `rôle ${role} sur ${scope}`,
    policy: "une stratégie d'accès avec get, wrapKey et unwrapKey",
    noPrincipal: "le principal de service d'Adobe n'existe pas et ne détient donc rien",
    noRole: (id: string, role: string) => `${id} n'a pas le rôle ${role} sur la clé, le coffre ou au-dessus`,
    others: (ids: readonly string[]) => ` ; détenu par ${list(ids)} (un ancien principal de service d'Adobe ?)`,
    condition: (scope: string, condition: string) =>
      `attribué sur ${scope} sous une condition que cette action n'évalue pas : ${condition}`,
    noPolicy: (id: string) => `aucune stratégie d'accès pour ${id}`,
    partPolicy: (id: string, missing: readonly string[]) =>
      `il manque ${list(missing)} à la stratégie d'accès de ${id}`,
    compound: " ; une stratégie d'identité composée (avec un ID d'application) ne compte pas",
    otherTenant: " ; une stratégie d'un autre locataire ne compte pas",
    groups: (ids: readonly string[]) => ` ; détenu par le groupe ${list(ids)} : un accès par groupe n'est pas compté`,
    otherRoles: (names: readonly string[]) => ` ; il a ${list(names)} : un autre rôle n'est pas compté`,
    otherApp: (id: string) =>
      `l'adobe-principal-id ${id} est celui d'une autre application ; les droits du principal de service d'Adobe n'ont donc pas été contrôlés`,
    denied: (name: string, scope: string) => `refusé par l'affectation de refus ${name} sur ${scope}`,
    perhapsDenied: (name: string, scope: string, doubt: 'group' | 'condition') =>
      `l'affectation de refus ${name} sur ${scope} ${doubt === 'group' ? "nomme un groupe dont le principal de service d'Adobe peut être membre" : "a une condition que cette action n'évalue pas"}`,
    roleWithoutEffect: " ; son rôle est sans effet sur un coffre à stratégies d'accès",
    remediation:
      "Si personne ne le lui a retiré exprès (c'est ainsi qu'on révoque l'accès), accordez-le. Un rôle demande Administrateur de l'accès aux données Key Vault ou Propriétaire, une stratégie d'accès Contributeur Key Vault.",
    conditionCure:
      "Si Adobe doit utiliser la clé sans condition, cette commande y pourvoit (Administrateur de l'accès utilisateur ou Propriétaire) ; rien n'est retiré à Adobe entre-temps.",
    principalFirst:
      "Créez d'abord le principal de service (Administrateur d'application ; voir adobe-principal), puis accordez-lui le droit (Administrateur de l'accès aux données Key Vault ou Propriétaire).",
    principalGone: "Voyez adobe-principal : trouvez d'abord quel principal de service est le bon, et qui l'a supprimé.",
    fixId: "Voyez adobe-principal : donnez dans adobe-principal-id l'ID que cette commande montre, et relancez.",
    fixDenied:
      "Demandez qui a fait l'affectation de refus, et pourquoi : une pile de déploiement, une application managée ou une personne qui a révoqué l'accès d'Adobe. Son auteur la retire ou en exclut le principal de service d'Adobe ; un rôle n'y change rien. Ceci la liste (Lecteur sur le coffre).",
    fixPerhapsDenied:
      "Demandez à l'auteur de l'affectation de refus si elle atteint le principal de service d'Adobe ; si oui, il faut l'en exclure. Ceci la liste (Lecteur sur le coffre).",
  },
  'adobe-grant-lasting': {
    title: "L'attribution de rôle ne prend pas fin d'elle-même",
    why: 'À son dernier jour, une attribution de rôle limitée dans le temps est retirée, et Adobe peut y voir une révocation.',
    expected: 'une attribution de rôle sans date de fin',
    lasts: "l'attribution de rôle n'a pas de date de fin",
    ends: (at: string) => `l'attribution de rôle prend fin le ${date(at)}`,
    ended: (at: string) => `l'attribution de rôle a pris fin le ${date(at)}`,
    noGrant: "Adobe n'a pas le rôle",
    noLicense: "le locataire n'a pas de licence pour les attributions de rôle limitées dans le temps",
    onPolicies: "les stratégies d'accès n'ont pas de date de fin",
    remediation:
      "Attribuez le rôle sans date de fin avant ce jour : prolongez-le dans Privileged Identity Management, ou exécutez cette commande (Administrateur de l'accès aux données Key Vault ou Propriétaire), qui laisse l'autre attribution telle quelle.",
  },
  'adobe-least-privilege': {
    title: "Adobe ne peut rien faire d'autre",
    why: "Plus de droits que lire la clé, encapsuler et désencapsuler permettent à un tiers de lire ou de modifier ce qui n'est pas à lui.",
    expected: 'aucun autre rôle ni autorisation sur la clé, le coffre ou au-dessus',
    nothingElse: 'aucun autre rôle ni autorisation',
    noPrincipal: "le principal de service d'Adobe n'existe pas",
    excess: (items: readonly string[]) => list(items),
    role: (name: string, scope: string) => `rôle ${name} sur ${scope}`,
    permissions: (kind: 'keys' | 'secrets' | 'certificates' | 'storage', items: readonly string[]) =>
      `autorisations sur ${kinds[kind]} : ${list(items)}`,
    remediation:
      "Retirez ce dont Adobe n'a pas besoin, une fois sûr que rien d'autre ne s'en sert. Un rôle demande Administrateur de l'accès utilisateur ou Propriétaire, une stratégie d'accès Contributeur Key Vault.",
  },
  'adobe-entitlement': {
    title: 'Le droit à la fonctionnalité est consigné',
    why: "Adobe n'offre les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield ; cette voie vaut pour Platform sur Azure.",
    expected: "l'entrée adobe-entitlement est donnée",
    given: (entitlement: string) => `${entitlement}, comme consigné`,
    absent: 'non consigné',
    remediation:
      'Demandez à votre équipe de compte Adobe, puis mettez adobe-entitlement à healthcare-shield ou privacy-security-shield.',
  },
};

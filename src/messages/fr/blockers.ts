/** What `ensure` will not or cannot do, in French, with Azure's terms as Microsoft's French pages have them. */
import { quoted } from '../../az-commands.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { BlockerWords, NoteWords } from '../blocker-words.ts';
import { missingRight, places } from '../missing-right.ts';

const vault = (inputs: Inputs) => `--name ${quoted(inputs.vaultName)}`;
const needed = (inputs: Inputs, reason: ReadFailure) => {
  const right = missingRight(reason, inputs);
  return right === undefined ? '' : `, ce qui demande ${right.name} sur ${places.fr[right.place]}`;
};
const said = ({ operation, code, message, requestId }: ReadFailure) =>
  `${operation.fr} : ${code} : ${message}${requestId === undefined ? '' : `; identifiant de requête ${requestId}`}`;

function grantMissingRight(reason: ReadFailure, inputs: Inputs): string {
  const right = missingRight(reason, inputs);
  if (right === undefined) return 'Relancez. Si cela persiste, cherchez le code dans docs/troubleshooting.md.';
  const which =
    right.place === 'graph'
      ? " Cela demande le rôle Administrateur de rôle privilégié (Privileged Role Administrator). Les deux premières commandes valent pour une inscription d'application, la dernière seule pour une identité managée."
      : " L'attribution demande le rôle Propriétaire (Owner) ou Administrateur de l'accès utilisateur (User Access Administrator).";
  return `Accordez à l'identité ${inputs.clientId} : ${right.name} sur ${places.fr[right.place]}.${which}\n\n${right.commands}`;
}

export const blockers: BlockerWords = {
  'resource-group-missing': (inputs) => [
    `Le groupe de ressources ${inputs.resourceGroup} n'existe pas dans l'abonnement ${inputs.subscriptionId}.`,
    `Définissez create-resource-group: true, ou créez-le à la main (rôle Contributeur (Contributor) sur l'abonnement requis) :\n\naz group create --subscription ${inputs.subscriptionId} --name ${quoted(inputs.resourceGroup)} --location ${quoted(inputs.location ?? 'REGION')}`,
  ],
  'location-needed': () => [
    "Une ressource doit être créée, mais l'entrée location n'est pas renseignée.",
    "Renseignez dans l'entrée location la région du coffre, par exemple location: francecentral.",
  ],
  'vault-unreadable': (inputs, reason) => [
    `Le coffre ${inputs.vaultName} n'a pas pu être lu ; rien ne peut donc être décidé à son sujet (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'vault-deleted': (inputs) => [
    `Le coffre ${inputs.vaultName} a été supprimé et peut encore être récupéré. La suppression était peut-être voulue ; il n'est donc récupéré que sur demande.`,
    `Définissez recover-deleted: true, ou récupérez-le à la main (rôle Contributeur Key Vault (Key Vault Contributor) sur l'abonnement requis) :\n\naz keyvault recover --subscription ${inputs.subscriptionId} ${vault(inputs)}`,
  ],
  'vault-deleted-elsewhere': (inputs, _reason, vaultId) => [
    `Un coffre supprimé occupe le nom ${inputs.vaultName}, et il n'était pas dans le groupe de ressources ${inputs.resourceGroup} : ${vaultId}. Azure ne récupère un coffre qu'à son ancien emplacement ; il n'est donc pas récupéré.`,
    `S'il s'agit bien de ce coffre, indiquez dans resource-group le groupe contenu dans son ID. Sinon, choisissez un autre vault-name. Cette commande affiche le coffre supprimé (rôle Lecteur sur l'abonnement requis) :\n\naz keyvault list-deleted --subscription ${inputs.subscriptionId} --resource-type vault --query "[?name=='${inputs.vaultName}']"`,
  ],
  'vault-of-another-tenant': (inputs) => [
    `Le coffre ${inputs.vaultName} appartient à un autre locataire que ${inputs.tenantId} (tenant-id), comme c'est le cas après le déplacement d'un abonnement. Il n'accepte aucun jeton de ce locataire ; rien n'y est donc écrit.`,
    `Vérifiez à quel locataire appartient le coffre (rôle Lecteur sur le coffre requis) :\n\naz keyvault show --subscription ${inputs.subscriptionId} ${vault(inputs)} --query properties.tenantId --output tsv\n\nSi tenant-id est erroné, corrigez-le. Si l'abonnement a été déplacé, lisez la page de Microsoft sur le déplacement d'un coffre de clés vers un autre abonnement et parlez-en à l'assistance clientèle Adobe avant de changer le locataire du coffre.`,
  ],
  'vault-name-taken': (inputs) => [
    `Le nom ${inputs.vaultName} est pris : un coffre de ce nom existe hors du groupe de ressources ${inputs.resourceGroup}, ou a été supprimé, mais pas encore définitivement. Un nom de coffre est unique dans tout Azure.`,
    `Choisissez un autre vault-name, ou retrouvez le coffre (rôle Lecteur (Reader) sur l'abonnement requis) :\n\naz keyvault list --subscription ${inputs.subscriptionId} --query "[?name=='${inputs.vaultName}'].id"\naz keyvault list-deleted --subscription ${inputs.subscriptionId} --resource-type vault --query "[?name=='${inputs.vaultName}'].id"`,
  ],
  'vault-gone-after-confirmation': (inputs) => [
    `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et le coffre ${inputs.vaultName} n'existe plus. Un nouveau coffre du même nom ne déchiffrerait pas les données ; aucun n'est donc créé.`,
    `S'il a été supprimé, récupérez-le (rôle Contributeur Key Vault (Key Vault Contributor) sur l'abonnement requis) :\n\naz keyvault recover --subscription ${inputs.subscriptionId} ${vault(inputs)}\n\nS'il ne peut pas être récupéré, parlez-en à l'assistance clientèle Adobe avant toute autre chose.`,
  ],
  'key-unreadable': (inputs, reason) => [
    `La clé ${inputs.keyName} n'a pas pu être lue ; rien ne peut donc être décidé à son sujet (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'key-deleted': (inputs) => [
    `La clé ${inputs.keyName} a été supprimée et peut encore être récupérée. La suppression était peut-être voulue ; elle n'est donc récupérée que sur demande.`,
    `Définissez recover-deleted: true, ou récupérez-la à la main (rôle Agent de chiffrement Key Vault (Key Vault Crypto Officer) sur le coffre requis) :\n\naz keyvault key recover --subscription ${inputs.subscriptionId} --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}`,
  ],
  'key-gone-after-confirmation': (inputs) => [
    `Adobe a confirmé ${inputs.confirmedKeyUri?.uri ?? ''}, et la clé ${inputs.keyName} n'existe plus. Une nouvelle clé du même nom ne déchiffrerait pas les données ; aucune n'est donc créée.`,
    `Si elle a été supprimée, récupérez-la (rôle Agent de chiffrement Key Vault (Key Vault Crypto Officer) sur le coffre requis) :\n\naz keyvault key recover --subscription ${inputs.subscriptionId} --vault-name ${quoted(inputs.vaultName)} --name ${quoted(inputs.keyName)}\n\nSi elle ne peut pas être récupérée, parlez-en à l'assistance clientèle Adobe avant toute autre chose.`,
  ],
  'key-missing-after-recovery': (inputs) => [
    `Le coffre ${inputs.vaultName} a été récupéré, et la clé ${inputs.keyName} ne s'y trouve pas. Aucun plan ne pouvait le prévoir ; aucune clé n'est donc créée pendant cette exécution.`,
    'Exécutez le mode plan pour voir ce qui reste à faire, puis relancez ensure.',
  ],
  'principal-unreadable': (inputs, reason) => [
    `Le principal de service d'Adobe n'a pas pu être lu ; l'accès ne peut donc pas être accordé (${said(reason)}).`,
    `${grantMissingRight(reason, inputs)}\n\nOu indiquez son ID d'objet dans adobe-principal-id : ensure lui accorde alors l'accès sans Microsoft Graph (adobe-principal reste inconnu, sauf dispense) :\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  ],
  'principal-missing': (inputs) => [
    `L'application d'Adobe ${inputs.adobeAppId} n'a pas de principal de service dans le locataire ${inputs.tenantId}, et create-principal a la valeur false.`,
    `Demandez à un administrateur (administrateur d'application ou administrateur d'application cloud) d'exécuter :\n\naz ad sp create --id ${inputs.adobeAppId}`,
  ],
  'principal-id-not-adobe': (inputs) => [
    `adobe-principal-id ${inputs.adobePrincipalId ?? ''} n'est pas l'ID d'objet d'un principal de service de l'application d'Adobe ${inputs.adobeAppId} dans le locataire ${inputs.tenantId}. Rien ne lui est accordé.`,
    `Indiquez l'ID que cette commande affiche, une fois connecté à ce locataire :\n\naz ad sp show --id ${inputs.adobeAppId} --query id --output tsv`,
  ],
  'principal-gone-after-confirmation': (inputs) => [
    `Adobe a confirmé la clé, et le principal de service de l'application d'Adobe ${inputs.adobeAppId} n'existe plus. Quelqu'un l'a peut-être retiré pour révoquer l'accès d'Adobe ; aucun n'est donc créé.`,
    `S'il a été retiré par erreur, demandez à un administrateur (administrateur d'application ou administrateur d'application cloud) d'exécuter :\n\naz ad sp create --id ${inputs.adobeAppId}\n\nDéfinissez ensuite restore-grant: true, car un nouveau principal de service n'a aucun accès.`,
  ],
  'grant-unreadable': (inputs, reason) => [
    `Les attributions de rôle n'ont pas pu être lues ; l'accès d'Adobe à la clé est donc inconnu (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
  'grant-gone-after-confirmation': (inputs) => [
    `Adobe a confirmé la clé, et l'accès du principal de service d'Adobe au coffre ${inputs.vaultName} n'existe plus. C'est en le retirant qu'un client révoque l'accès d'Adobe ; il n'est donc rétabli que sur demande.`,
    "Si personne ne l'a retiré volontairement, définissez restore-grant: true et relancez.",
  ],
  'grant-conditional': (inputs) => [
    `L'attribution de rôle d'Adobe sur le coffre ${inputs.vaultName} est soumise à une condition, que cette action n'évalue pas.`,
    `Examinez la condition, et retirez-la si Adobe doit utiliser la clé sans condition (la commande demande le rôle Lecteur (Reader) sur le coffre) :\n\naz role assignment list --subscription ${inputs.subscriptionId} --scope $(az keyvault show --subscription ${inputs.subscriptionId} ${vault(inputs)} --query id --output tsv) --include-inherited`,
  ],
  'policy-missing-after-recovery': (inputs) => [
    `Le coffre ${inputs.vaultName} a été récupéré avec ses stratégies d'accès, et aucune ne permet au principal de service d'Adobe d'utiliser la clé. Les stratégies d'accès reviennent avec le coffre ; quelqu'un l'avait donc retirée. Elle n'est pas ajoutée pendant cette exécution.`,
    "Si personne ne l'a retirée volontairement, exécutez le mode plan pour voir ce qui reste à faire, puis relancez ensure.",
  ],
  'read-only-lock': (inputs, _reason, locks) => [
    `Un verrou ReadOnly empêche les modifications nécessaires : ${locks.split('\n').join(', ')}.`,
    `Demandez à la personne qui a posé le verrou s'il peut être retiré pour cette modification ; remettez-le ensuite. Cette commande le retire (rôle Propriétaire ou Administrateur de l'accès utilisateur requis à l'emplacement du verrou) :\n\n${locks
      .split('\n')
      .map((lock) => `az lock delete --subscription ${inputs.subscriptionId} --ids ${quoted(lock)}`)
      .join('\n')}`,
  ],
  'subscription-not-writable': (inputs, _reason, state) => [
    `L'abonnement ${inputs.subscriptionId} est dans l'état ${state} : Azure y refuse toute modification.`,
    `Demandez au propriétaire de l'abonnement de le réactiver. Pour voir son état (rôle Lecteur (Reader) sur une ressource de l'abonnement requis) :\n\naz account show --subscription ${inputs.subscriptionId} --query state --output tsv`,
  ],
  'vault-not-premium': (inputs, _reason, sku) => [
    `key-type RSA-HSM requiert un coffre Premium, et le coffre ${inputs.vaultName} est ${sku}. Un coffre existant conserve sa référence SKU.`,
    'Définissez key-type: RSA, ou choisissez un autre vault-name.',
  ],
  'locks-unreadable': (inputs, reason) => [
    `Les verrous du coffre ${inputs.vaultName} n'ont pas pu être lus ; il est donc impossible de savoir s'il en manque un (${said(reason)}).`,
    grantMissingRight(reason, inputs),
  ],
};

export const notes: NoteWords = {
  purgeProtection: (inputs) =>
    `La protection contre le vidage du coffre ${inputs.vaultName} sera activée. Elle ne pourra plus être désactivée.`,
  newVaultIsProtected: (inputs) =>
    `Le coffre ${inputs.vaultName} sera créé avec la protection contre le vidage : une fois supprimé, il reste récupérable pendant ${inputs.retentionDays} jours et son nom reste pris jusque-là. Cela ne peut pas être désactivé.`,
  recoveredVaultHasNoGrants: (inputs) =>
    `Azure ne restaure pas les attributions de rôle du coffre ${inputs.vaultName} : le rôle sera attribué de nouveau.`,
  recoveredVaultNotSeen: (inputs) =>
    `Le contenu du coffre supprimé ${inputs.vaultName} ne peut pas être lu avant sa récupération : son locataire, ses clés, ses stratégies d'accès. S'il utilise des stratégies d'accès, elles reviennent avec lui et aucun rôle n'est attribué. Si la clé y est supprimée, elle est récupérée elle aussi. Si un obstacle apparaît alors, le reste n'est pas exécuté.`,
  deletedKeyNotSeen: (inputs, reason) =>
    `Il n'a pas été possible de vérifier si une clé supprimée de ce nom peut être récupérée (${reason.code})${needed(inputs, reason)} ; la création de la clé le montrera.`,
  nameNotChecked: (inputs, reason) =>
    `Il n'a pas été possible de vérifier si le nom du coffre est libre ou pris par un coffre supprimé (${reason.code})${needed(inputs, reason)} ; la création du coffre le montrera.`,
};

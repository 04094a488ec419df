export const id = 667;
export const ids = [667];
export const modules = {

/***/ 8667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* binding */ evaluate)
});

;// CONCATENATED MODULE: ./build/messages/en/findings.js
const answer = (reason) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const request = (reason) => (reason.requestId === undefined ? '' : ` (request id ${reason.requestId})`);
const places = {
    graph: 'Microsoft Graph',
    vault: 'the vault',
    group: 'the resource group',
    subscription: 'the subscription',
};
const list = (items) => items.join(', ');
const en = {
    common: {
        noVault: 'there is no vault to check',
        noKey: 'there is no key to check',
        notRead: 'this was not read',
        unseen: (reason) => `could not ${reason.tried}: ${answer(reason).filter(Boolean).join(' ')}: ${reason.message}${request(reason)}`,
        grantRight: (right, place, clientId) => `Grant ${right} on ${places[place]} to the pipeline's identity (client id ${clientId}), wait ten minutes and run again.`,
        runAgain: 'Run again. If it stays so, follow the code and message above.',
    },
    'vault-exists': {
        title: 'The vault exists',
        why: 'Without its vault the key is gone, and Adobe can no longer open the data that it encrypted with it.',
        expected: 'a key vault of that name in the given resource group and subscription',
        found: (id) => `found ${id}`,
        absent: (name, group) => `no vault ${name} in resource group ${group}`,
        deleted: (name, purge) => `vault ${name} is soft-deleted${purge === null ? '' : `; it is purged on ${purge}`}`,
        taken: (name) => `no such vault here, and the name ${name} is held elsewhere`,
        create: 'Create it: run mode ensure, or this command.',
        recover: 'If nobody deleted it on purpose, recover it; its role assignments do not come back and must be made anew.',
        rename: 'Choose another vault-name, or use the subscription and group that hold this vault.',
        lost: 'Adobe confirmed a key of this vault: a new vault does not replace it. Look among the deleted vaults, ask who removed it, and tell Adobe.',
    },
    'vault-soft-delete': {
        title: 'Soft delete is on',
        why: "Without soft delete, deleting the vault or key destroys it at once, and Adobe's data with it.",
        expected: 'soft delete on',
        on: (days) => (days === null ? 'soft delete is on' : `soft delete is on, ${days} days`),
        off: 'soft delete is off',
        unsaid: "Azure's answer does not say whether soft delete is on",
        cure: 'Turn soft delete on; it cannot be turned off again.',
    },
    'vault-purge-protection': {
        title: 'Purge protection is on',
        why: "Without purge protection, anyone with the right can purge a deleted key for good, and Adobe's data with it.",
        expected: 'purge protection on',
        on: 'purge protection is on',
        off: 'purge protection is off',
        cure: 'Turn purge protection on; it cannot be turned off again.',
    },
    'vault-permission-model': {
        title: 'The vault uses Azure RBAC',
        why: 'Anyone who may change the vault can add themselves to its access policies; roles keep the two apart. Microsoft advises RBAC.',
        expected: 'permission model Azure RBAC',
        rbac: 'the permission model is Azure RBAC',
        policies: (count) => `the permission model is access policies (${count} of them)`,
        cure: 'Give Adobe and everyone else named in the policies a role first, since the policies end with the switch; then switch.',
    },
    'vault-network': {
        title: "Azure's trusted services reach the vault",
        why: 'A firewall that shuts Adobe out makes the data unreadable until it opens again.',
        expected: 'public access from all networks, or a restriction that trusted Microsoft services bypass',
        open: 'open to all networks',
        bypass: (access) => `restricted (${access}), and trusted Microsoft services bypass the restriction`,
        closed: (access) => `restricted (${access}), and trusted Microsoft services do not bypass the restriction`,
        disabled: 'public network access disabled',
        denied: 'access denied by default',
        perimeter: 'secured by a network security perimeter, whose rules this action does not evaluate',
        cure: 'Let trusted Microsoft services bypass the restriction.',
        perimeterCure: "Check with Adobe that the perimeter's rules let its app in; then waive vault-network. This shows the setting.",
    },
    'vault-dedicated': {
        title: 'The vault holds nothing else',
        why: 'Adobe asks for a vault used only for Customer Journey Analytics: what else lies there shares its limits, its rights and its end.',
        expected: (key) => `no key but ${key}, and no secret`,
        alone: 'nothing else in the vault',
        others: (keys, secrets) => [keys.length === 0 ? '' : `other keys: ${list(keys)}`, secrets.length === 0 ? '' : `secrets: ${list(secrets)}`]
            .filter(Boolean)
            .join('; '),
        cure: "Move what is not Adobe's to another vault. These commands show what is there.",
    },
    'vault-lock': {
        title: 'A lock keeps the vault from being deleted',
        why: 'A lock stops a vault from being deleted by mistake together with its group. It does not guard the key inside.',
        expected: 'a CanNotDelete or ReadOnly lock on the vault, its resource group or its subscription',
        locked: (name, level, scope) => `lock ${name} (${level}) on ${scope}`,
        unlocked: 'no lock holds on the vault',
        cure: 'Put a lock on the vault: run mode ensure with delete-lock: true, or this command (as Owner or User Access Administrator).',
    },
    'vault-logging': {
        title: 'Uses of the key are logged',
        why: 'Without audit events nobody can tell who used, disabled or deleted the key.',
        expected: 'a diagnostic setting that sends AuditEvent, audit or allLogs somewhere',
        logged: (name) => `diagnostic setting ${name} sends audit events`,
        none: 'no diagnostic setting',
        useless: (settings) => `no audit events sent by diagnostic setting ${list(settings)}`,
        cure: 'Send audit events to a Log Analytics workspace (put its resource id in).',
    },
    'key-exists': {
        title: 'The key exists',
        why: 'Without the key, what Adobe encrypted with it cannot be opened by anyone.',
        expected: 'a key of that name in the vault',
        found: (uri) => `found ${uri}`,
        absent: (key, vault) => `no key ${key} in vault ${vault}`,
        deleted: (key) => `key ${key} is soft-deleted`,
        noVault: (vault) => `no key, since vault ${vault} does not exist`,
        create: 'Create it: run mode ensure, or this command.',
        createVault: 'Create the vault first (see vault-exists), then the key: run mode ensure, or this command.',
        recover: 'If nobody deleted it on purpose, recover it.',
        lost: "Adobe confirmed this key: a new one of the same name does not open Adobe's data. Look among the deleted keys, restore it from a backup, and tell Adobe.",
    },
    'key-enabled': {
        title: 'The key is enabled',
        why: 'Adobe can do nothing with a disabled key and may take it for a revocation, after which data is purged.',
        expected: 'the current version is enabled',
        enabled: (version) => `version ${version} is enabled`,
        disabled: (version) => `version ${version} is disabled`,
        cure: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
    },
    'key-active': {
        title: 'The key is in date',
        why: 'An expired or not yet active key cannot wrap; Adobe may take it for a revocation, after which data is purged.',
        expected: 'now lies between the activation and the expiry date',
        active: 'the key is in date',
        expired: (at) => `expired on ${at}`,
        early: (at) => `not active before ${at}`,
        cureExpired: 'If it was not meant to end, move the expiry date (here to two years from now).',
        cureEarly: 'If it was not meant to wait, move the activation date to now.',
    },
    'key-expiry': {
        title: 'The key does not expire soon',
        why: 'On its expiry date the key stops working for Adobe, without further notice.',
        expected: (days) => `no expiry date, or one more than ${days} days away`,
        never: 'no expiry date',
        later: (at) => `expires on ${at}`,
        past: (at) => `expired on ${at}`,
        cure: 'Decide with the owner of the data, then move the expiry date (here to two years from now).',
    },
    'key-type': {
        title: 'The key is an RSA key',
        why: 'Adobe wraps its data keys with RSA; other types cannot wrap.',
        expected: 'type RSA or RSA-HSM',
        is: (type) => `type ${type}`,
        cure: "A key's type cannot be changed: make another key, give key-name its name and send that key to Adobe.",
    },
    'key-size': {
        title: 'The key has at least 3072 bits',
        why: "Adobe's rule for its sister product, Adobe Experience Platform; shorter keys may be refused.",
        expected: '3072 bits or more',
        is: (bits) => `${bits} bits`,
        notRsa: (type) => `type ${type} is no RSA key`,
        unsaid: "Azure's answer does not say how long the key is",
        cure: 'Make a new, longer version. If Adobe already uses this key, agree on it with Adobe first, and keep the old version enabled.',
    },
    'key-operations': {
        title: 'The key may wrap and unwrap',
        why: 'Adobe wraps and unwraps its data keys with it; without either operation the data cannot be written or read.',
        expected: 'operations wrapKey and unwrapKey',
        are: (operations) => operations.length === 0 ? 'no operations' : `operations ${list(operations)}`,
        cure: 'Allow both operations.',
    },
    'key-rotation': {
        title: 'The key is not rotated by itself',
        why: 'A version that appears by itself is one that Adobe was not told of, and the old one may be disabled too early.',
        expected: 'no rotation policy that rotates',
        rotates: 'a rotation policy makes new versions automatically',
        still: 'no automatic rotation',
        cure: 'Let the policy notify only, and rotate by hand in agreement with Adobe.',
    },
    'adobe-principal': {
        title: "Adobe's service principal is there and enabled",
        why: 'It is the identity with which Adobe uses the key. Deleted or disabled, Adobe may take it for a revocation.',
        expected: "Adobe's service principal exists in the tenant and is enabled",
        enabled: (id) => `service principal ${id} is enabled`,
        disabled: (id) => `service principal ${id} is disabled`,
        absent: (appId) => `no service principal of app ${appId} in the tenant`,
        given: (id) => `its object id ${id} was given, so Microsoft Graph was not asked`,
        unsaid: "Microsoft Graph's answer does not say whether it is enabled",
        create: 'Create it, as Application Administrator or with Application.ReadWrite.All.',
        lost: 'Adobe confirmed a key, so it was there: ask who deleted it. A new one has another object id and needs the grant anew.',
        enable: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
    },
    'adobe-grant': {
        title: 'Adobe may use the key',
        why: 'Without the right to get, wrap and unwrap, Adobe cannot open the data and may take it for a revocation.',
        expected: (role) => `role ${role} at the key, the vault or above, or an access policy with get, wrapKey and unwrapKey`,
        role: (role, scope) => `role ${role} at ${scope}`,
        policy: 'an access policy with get, wrapKey and unwrapKey',
        noPrincipal: "Adobe's service principal does not exist, so it holds nothing",
        noRole: (id, role) => `${id} does not hold ${role} at the key, the vault or above`,
        others: (ids) => `; held by ${list(ids)} (a former service principal of Adobe?)`,
        condition: (scope, condition) => `assigned at ${scope} under a condition that this action does not evaluate: ${condition}`,
        noPolicy: (id) => `no access policy for ${id}`,
        partPolicy: (id, missing) => `the access policy for ${id} lacks ${list(missing)}`,
        compound: '; a policy for a compound identity (with an application id) does not count',
        roleWithoutEffect: '; its role has no effect on a vault with access policies',
        cure: 'If nobody took it away on purpose (it is how access is revoked), grant it.',
        conditionCure: 'Assign the role without a condition, or waive adobe-grant if the condition lets Adobe in.',
        principalFirst: 'Create the service principal first (see adobe-principal), then grant it the right.',
    },
    'adobe-least-privilege': {
        title: 'Adobe may do nothing else',
        why: 'More rights than get, wrap and unwrap let an outside party read or change what is not theirs.',
        expected: 'no other role or permission at the key, the vault or above',
        nothingElse: 'no other role or permission',
        noPrincipal: "Adobe's service principal does not exist",
        excess: (items) => list(items),
        role: (name, scope) => `role ${name} at ${scope}`,
        permissions: (kind, items) => `permissions on ${kind}: ${list(items)}`,
        cure: 'Take away what Adobe does not need.',
    },
    'adobe-entitlement': {
        title: 'The entitlement is recorded',
        why: 'Adobe offers customer-managed keys with Healthcare Shield or Privacy & Security Shield only; this way is for Platform on Azure.',
        expected: 'the input adobe-entitlement is given',
        given: (entitlement) => `${entitlement}, as recorded`,
        absent: 'not recorded',
        cure: 'Ask your Adobe account team, then set adobe-entitlement to healthcare-shield or privacy-security-shield.',
    },
    'confirmed-key': {
        title: 'The confirmed key is this one and works',
        why: 'Adobe opens the data with the key that it confirmed. If that key is gone, disabled or out of date, the data is lost to it.',
        expected: (uri) => `${uri} exists, is enabled and in date`,
        notGiven: 'no confirmed-key-uri is given',
        holds: 'the confirmed key is in place',
        otherKey: (vault, key) => `the inputs name vault ${vault} and key ${key}, which Adobe did not confirm`,
        keyGone: 'the confirmed key does not exist',
        vaultGone: "the confirmed key's vault does not exist",
        versionGone: (version) => `version ${version} does not exist`,
        disabled: (version) => `version ${version} is disabled`,
        expired: (version, at) => `version ${version} expired on ${at}`,
        early: (version, at) => `version ${version} is not active before ${at}`,
        cureInputs: 'Give vault-name and key-name the confirmed names, or correct confirmed-key-uri.',
        cureGone: 'Ask who removed it and tell Adobe. Look among what is deleted, or restore a backup; a new key does not help.',
        cureDisabled: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
        cureDate: 'If it was not meant to end or to wait, move its dates.',
    },
    'confirmed-version': {
        title: 'The confirmed version is the current one',
        why: 'The current version is one that Adobe did not confirm: it may use either, so both must be kept.',
        expected: 'the current version is the confirmed one',
        notGiven: 'no confirmed-key-uri with a version is given',
        otherKey: 'the confirmed key is another key',
        same: (version) => `version ${version} is current and confirmed`,
        differs: (confirmed, current) => `confirmed is ${confirmed}, current is ${current}`,
        cure: 'Ask Adobe which version it uses, keep the confirmed one enabled, and record what Adobe confirms in confirmed-key-uri. This lists the versions.',
    },
    'adobe-confirmation': {
        title: "Adobe's confirmation is recorded",
        why: 'Until Adobe confirms, the data is not encrypted with this key.',
        expected: 'the input confirmed-key-uri is given',
        notRequired: 'not required (require-confirmation is false)',
        given: (uri) => `${uri}, as recorded`,
        absent: 'not recorded',
        cure: 'Send the ticket to Adobe Customer Care; when Adobe has confirmed, set confirmed-key-uri to the key URI that it confirmed.',
    },
};

;// CONCATENATED MODULE: ./build/messages/fr/findings.js
const findings_answer = (reason) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const findings_request = (reason) => reason.requestId === undefined ? '' : ` (identifiant de requête ${reason.requestId})`;
const findings_places = {
    graph: 'Microsoft Graph',
    vault: 'le coffre',
    group: 'le groupe de ressources',
    subscription: "l'abonnement",
};
const findings_list = (items) => items.join(', ');
const kinds = { keys: 'les clés', secrets: 'les secrets', certificates: 'les certificats', storage: 'le stockage' };
const fr = {
    common: {
        noVault: "il n'y a pas de coffre de clés à contrôler",
        noKey: "il n'y a pas de clé à contrôler",
        notRead: "cela n'a pas été lu",
        unseen: (reason) => `lecture impossible (${reason.tried}) : ${findings_answer(reason).filter(Boolean).join(' ')} : ${reason.message}${findings_request(reason)}`,
        grantRight: (right, place, clientId) => `Accordez ${right} sur ${findings_places[place]} à l'identité du pipeline (ID client ${clientId}), attendez dix minutes et relancez.`,
        runAgain: 'Relancez. Si cela persiste, suivez le code et le message ci-dessus.',
    },
    'vault-exists': {
        title: 'Le coffre de clés existe',
        why: "Sans son coffre, la clé n'existe plus, et Adobe ne peut plus ouvrir les données chiffrées avec elle.",
        expected: "un coffre de clés de ce nom dans le groupe de ressources et l'abonnement indiqués",
        found: (id) => `trouvé : ${id}`,
        absent: (name, group) => `aucun coffre ${name} dans le groupe de ressources ${group}`,
        deleted: (name, purge) => `le coffre ${name} est supprimé de manière réversible${purge === null ? '' : ` ; vidage prévu le ${purge}`}`,
        taken: (name) => `pas de tel coffre ici, et le nom ${name} est pris ailleurs`,
        create: 'Créez-le : exécutez le mode ensure, ou cette commande.',
        recover: "Si personne ne l'a supprimé exprès, récupérez-le ; ses attributions de rôle ne reviennent pas et sont à refaire.",
        rename: "Choisissez un autre vault-name, ou l'abonnement et le groupe qui contiennent ce coffre.",
        lost: "Adobe a confirmé une clé de ce coffre : un nouveau coffre ne le remplace pas. Cherchez parmi les coffres supprimés, demandez qui l'a retiré et prévenez Adobe.",
    },
    'vault-soft-delete': {
        title: 'La suppression réversible est activée',
        why: "Sans suppression réversible, supprimer le coffre ou la clé les détruit aussitôt, et les données d'Adobe avec.",
        expected: 'suppression réversible activée',
        on: (days) => days === null ? 'suppression réversible activée' : `suppression réversible activée, ${days} jours`,
        off: 'suppression réversible désactivée',
        unsaid: "la réponse d'Azure ne dit pas si la suppression réversible est activée",
        cure: 'Activez la suppression réversible ; elle ne peut plus être désactivée ensuite.',
    },
    'vault-purge-protection': {
        title: 'La protection contre le vidage est activée',
        why: "Sans cette protection, quiconque en a le droit peut vider une clé supprimée pour toujours, et les données d'Adobe avec.",
        expected: 'protection contre le vidage activée',
        on: 'protection contre le vidage activée',
        off: 'protection contre le vidage désactivée',
        cure: 'Activez la protection contre le vidage ; elle ne peut plus être désactivée ensuite.',
    },
    'vault-permission-model': {
        title: 'Le coffre utilise Azure RBAC',
        why: "Qui peut modifier le coffre peut s'ajouter à ses stratégies d'accès ; les rôles séparent les deux. Microsoft conseille RBAC.",
        expected: "modèle d'autorisation Azure RBAC",
        rbac: "le modèle d'autorisation est Azure RBAC",
        policies: (count) => `le modèle d'autorisation est celui des stratégies d'accès (il y en a ${count})`,
        cure: "Donnez d'abord un rôle à Adobe et à tous ceux que citent les stratégies, car elles cessent au changement ; changez ensuite de modèle.",
    },
    'vault-network': {
        title: "Les services approuvés d'Azure atteignent le coffre",
        why: "Un pare-feu qui exclut Adobe rend les données illisibles jusqu'à sa réouverture.",
        expected: 'accès public depuis tous les réseaux, ou restriction que les services Microsoft approuvés contournent',
        open: 'ouvert à tous les réseaux',
        bypass: (access) => `restreint (${access}), et les services Microsoft approuvés contournent la restriction`,
        closed: (access) => `restreint (${access}), et les services Microsoft approuvés ne contournent pas la restriction`,
        disabled: 'accès réseau public désactivé',
        denied: 'accès refusé par défaut',
        perimeter: "protégé par un périmètre de sécurité réseau, dont cette action n'évalue pas les règles",
        cure: 'Laissez les services Microsoft approuvés contourner la restriction.',
        perimeterCure: 'Vérifiez avec Adobe que les règles du périmètre laissent entrer son application ; dispensez ensuite vault-network. Ceci montre le réglage.',
    },
    'vault-dedicated': {
        title: "Le coffre ne contient rien d'autre",
        why: "Adobe demande un coffre réservé à Customer Journey Analytics : ce qui s'y trouve d'autre partage ses limites, ses droits et sa fin.",
        expected: (key) => `aucune clé hormis ${key}, et aucun secret`,
        alone: "rien d'autre dans le coffre",
        others: (keys, secrets) => [keys.length === 0 ? '' : `autres clés : ${findings_list(keys)}`, secrets.length === 0 ? '' : `secrets : ${findings_list(secrets)}`]
            .filter(Boolean)
            .join(' ; '),
        cure: "Déplacez dans un autre coffre ce qui ne sert pas à Adobe. Ces commandes montrent ce qu'il y a.",
    },
    'vault-lock': {
        title: 'Un verrou empêche de supprimer le coffre',
        why: "Un verrou évite qu'un coffre soit supprimé par erreur avec son groupe. Il ne protège pas la clé à l'intérieur.",
        expected: 'un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
        locked: (name, level, scope) => `verrou ${name} (${level}) sur ${scope}`,
        unlocked: 'aucun verrou ne vaut pour le coffre',
        cure: "Verrouillez le coffre : mode ensure avec delete-lock: true, ou cette commande (en tant que Propriétaire ou Administrateur de l'accès utilisateur).",
    },
    'vault-logging': {
        title: 'Les usages de la clé sont journalisés',
        why: "Sans événements d'audit, personne ne peut dire qui a utilisé, désactivé ou supprimé la clé.",
        expected: 'un paramètre de diagnostic qui envoie AuditEvent, audit ou allLogs quelque part',
        logged: (name) => `le paramètre de diagnostic ${name} envoie les événements d'audit`,
        none: 'aucun paramètre de diagnostic',
        useless: (settings) => `aucun événement d'audit envoyé par le paramètre de diagnostic ${findings_list(settings)}`,
        cure: "Envoyez les événements d'audit à un espace de travail Log Analytics (mettez son ID de ressource).",
    },
    'key-exists': {
        title: 'La clé existe',
        why: "Sans la clé, personne ne peut ouvrir ce qu'Adobe a chiffré avec elle.",
        expected: 'une clé de ce nom dans le coffre',
        found: (uri) => `trouvée : ${uri}`,
        absent: (key, vault) => `aucune clé ${key} dans le coffre ${vault}`,
        deleted: (key) => `la clé ${key} est supprimée de manière réversible`,
        noVault: (vault) => `pas de clé, puisque le coffre ${vault} n'existe pas`,
        create: 'Créez-la : exécutez le mode ensure, ou cette commande.',
        createVault: "Créez d'abord le coffre (voir vault-exists), puis la clé : mode ensure, ou cette commande.",
        recover: "Si personne ne l'a supprimée exprès, récupérez-la.",
        lost: "Adobe a confirmé cette clé : une nouvelle du même nom n'ouvre pas les données. Cherchez parmi les clés supprimées, restaurez-la depuis une sauvegarde et prévenez Adobe.",
    },
    'key-enabled': {
        title: 'La clé est activée',
        why: "Adobe ne peut rien faire d'une clé désactivée et peut y voir une révocation, suivie du vidage des données.",
        expected: 'la version actuelle est activée',
        enabled: (version) => `la version ${version} est activée`,
        disabled: (version) => `la version ${version} est désactivée`,
        cure: "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la.",
    },
    'key-active': {
        title: 'La clé est en cours de validité',
        why: 'Une clé expirée ou pas encore active ne peut pas encapsuler ; Adobe peut y voir une révocation, suivie du vidage des données.',
        expected: "maintenant se situe entre la date d'activation et la date d'expiration",
        active: 'la clé est en cours de validité',
        expired: (at) => `expirée le ${at}`,
        early: (at) => `pas active avant le ${at}`,
        cureExpired: "Si sa fin n'était pas voulue, reculez la date d'expiration (ici à deux ans d'aujourd'hui).",
        cureEarly: "Si l'attente n'était pas voulue, avancez la date d'activation à maintenant.",
    },
    'key-expiry': {
        title: "La clé n'expire pas bientôt",
        why: "À sa date d'expiration, la clé cesse de fonctionner pour Adobe, sans autre avertissement.",
        expected: (days) => `pas de date d'expiration, ou à plus de ${days} jours`,
        never: "pas de date d'expiration",
        later: (at) => `expire le ${at}`,
        past: (at) => `expirée le ${at}`,
        cure: "Décidez avec le propriétaire des données, puis reculez la date d'expiration (ici à deux ans d'aujourd'hui).",
    },
    'key-type': {
        title: 'La clé est une clé RSA',
        why: "Adobe encapsule ses clés de données avec RSA ; d'autres types ne savent pas encapsuler.",
        expected: 'type RSA ou RSA-HSM',
        is: (type) => `type ${type}`,
        cure: "Le type d'une clé ne peut pas changer : créez une autre clé, mettez son nom dans key-name et transmettez cette clé à Adobe.",
    },
    'key-size': {
        title: 'La clé a au moins 3072 bits',
        why: "Règle d'Adobe pour son produit voisin, Adobe Experience Platform ; des clés plus courtes peuvent être refusées.",
        expected: '3072 bits ou plus',
        is: (bits) => `${bits} bits`,
        notRsa: (type) => `le type ${type} n'est pas une clé RSA`,
        unsaid: "la réponse d'Azure ne dit pas la taille de la clé",
        cure: "Créez une nouvelle version, plus longue. Si Adobe utilise déjà cette clé, convenez-en d'abord avec Adobe et gardez l'ancienne version activée.",
    },
    'key-operations': {
        title: 'La clé peut encapsuler et désencapsuler',
        why: "Adobe encapsule et désencapsule ses clés de données avec elle ; sans l'une des deux opérations, les données ne peuvent être ni écrites ni lues.",
        expected: 'opérations wrapKey et unwrapKey',
        are: (operations) => operations.length === 0 ? 'aucune opération' : `opérations ${findings_list(operations)}`,
        cure: 'Autorisez les deux opérations.',
    },
    'key-rotation': {
        title: "La clé n'effectue pas de rotation d'elle-même",
        why: "Une version qui apparaît d'elle-même n'est pas connue d'Adobe, et l'ancienne risque d'être désactivée trop tôt.",
        expected: 'aucune stratégie de rotation qui effectue une rotation',
        rotates: 'une stratégie de rotation crée automatiquement de nouvelles versions',
        still: 'aucune rotation automatique',
        cure: 'Limitez la stratégie à la notification, et effectuez la rotation à la main, en accord avec Adobe.',
    },
    'adobe-principal': {
        title: "Le principal de service d'Adobe existe et est activé",
        why: "C'est l'identité avec laquelle Adobe utilise la clé. Supprimée ou désactivée, Adobe peut y voir une révocation.",
        expected: "le principal de service d'Adobe existe dans le locataire et est activé",
        enabled: (id) => `le principal de service ${id} est activé`,
        disabled: (id) => `le principal de service ${id} est désactivé`,
        absent: (appId) => `aucun principal de service de l'application ${appId} dans le locataire`,
        given: (id) => `son ID d'objet ${id} est donné, Microsoft Graph n'a donc pas été interrogé`,
        unsaid: "la réponse de Microsoft Graph ne dit pas s'il est activé",
        create: "Créez-le, en tant qu'administrateur d'application ou avec Application.ReadWrite.All.",
        lost: "Adobe a confirmé une clé, il existait donc : demandez qui l'a supprimé. Un nouveau a un autre ID d'objet et il faut refaire son attribution de rôle.",
        enable: "Si personne ne l'a désactivé exprès (c'est ainsi qu'on révoque l'accès), activez-le.",
    },
    'adobe-grant': {
        title: 'Adobe peut utiliser la clé',
        why: "Sans le droit de lire la clé, d'encapsuler et de désencapsuler, Adobe ne peut pas ouvrir les données et peut y voir une révocation.",
        expected: (role) => `rôle ${role} sur la clé, le coffre ou au-dessus, ou stratégie d'accès avec get, wrapKey et unwrapKey`,
        role: (role, scope) => `rôle ${role} sur ${scope}`,
        policy: "une stratégie d'accès avec get, wrapKey et unwrapKey",
        noPrincipal: "le principal de service d'Adobe n'existe pas et ne détient donc rien",
        noRole: (id, role) => `${id} n'a pas le rôle ${role} sur la clé, le coffre ou au-dessus`,
        others: (ids) => ` ; détenu par ${findings_list(ids)} (un ancien principal de service d'Adobe ?)`,
        condition: (scope, condition) => `attribué sur ${scope} sous une condition que cette action n'évalue pas : ${condition}`,
        noPolicy: (id) => `aucune stratégie d'accès pour ${id}`,
        partPolicy: (id, missing) => `il manque ${findings_list(missing)} à la stratégie d'accès de ${id}`,
        compound: " ; une stratégie d'identité composée (avec un ID d'application) ne compte pas",
        roleWithoutEffect: " ; son rôle est sans effet sur un coffre à stratégies d'accès",
        cure: "Si personne ne le lui a retiré exprès (c'est ainsi qu'on révoque l'accès), accordez-le.",
        conditionCure: 'Attribuez le rôle sans condition, ou dispensez adobe-grant si la condition laisse entrer Adobe.',
        principalFirst: "Créez d'abord le principal de service (voir adobe-principal), puis accordez-lui le droit.",
    },
    'adobe-least-privilege': {
        title: "Adobe ne peut rien faire d'autre",
        why: "Plus de droits que lire la clé, encapsuler et désencapsuler permettent à un tiers de lire ou de modifier ce qui n'est pas à lui.",
        expected: 'aucun autre rôle ni autorisation sur la clé, le coffre ou au-dessus',
        nothingElse: 'aucun autre rôle ni autorisation',
        noPrincipal: "le principal de service d'Adobe n'existe pas",
        excess: (items) => findings_list(items),
        role: (name, scope) => `rôle ${name} sur ${scope}`,
        permissions: (kind, items) => `autorisations sur ${kinds[kind]} : ${findings_list(items)}`,
        cure: "Retirez ce dont Adobe n'a pas besoin.",
    },
    'adobe-entitlement': {
        title: 'Le droit à la fonctionnalité est consigné',
        why: "Adobe n'offre les clés gérées par le client qu'avec Healthcare Shield ou Privacy & Security Shield ; cette voie vaut pour Platform sur Azure.",
        expected: "l'entrée adobe-entitlement est donnée",
        given: (entitlement) => `${entitlement}, comme consigné`,
        absent: 'non consigné',
        cure: 'Demandez à votre équipe de compte Adobe, puis mettez adobe-entitlement à healthcare-shield ou privacy-security-shield.',
    },
    'confirmed-key': {
        title: 'La clé confirmée est celle-ci et fonctionne',
        why: 'Adobe ouvre les données avec la clé confirmée. Si elle est supprimée, désactivée ou hors validité, les données lui sont perdues.',
        expected: (uri) => `${uri} existe, est activée et en cours de validité`,
        notGiven: "aucun confirmed-key-uri n'est donné",
        holds: 'la clé confirmée est en place',
        otherKey: (vault, key) => `les entrées nomment le coffre ${vault} et la clé ${key}, qu'Adobe n'a pas confirmés`,
        keyGone: "la clé confirmée n'existe pas",
        vaultGone: "le coffre de la clé confirmée n'existe pas",
        versionGone: (version) => `la version ${version} n'existe pas`,
        disabled: (version) => `la version ${version} est désactivée`,
        expired: (version, at) => `la version ${version} a expiré le ${at}`,
        early: (version, at) => `la version ${version} n'est pas active avant le ${at}`,
        cureInputs: 'Donnez à vault-name et key-name les noms confirmés, ou corrigez confirmed-key-uri.',
        cureGone: "Demandez qui l'a retirée et prévenez Adobe. Cherchez parmi ce qui est supprimé, ou restaurez une sauvegarde ; une nouvelle clé ne sert à rien.",
        cureDisabled: "Si personne ne l'a désactivée exprès (c'est ainsi qu'on révoque l'accès), activez-la.",
        cureDate: "Si sa fin ou son attente n'était pas voulue, déplacez ses dates.",
    },
    'confirmed-version': {
        title: 'La version confirmée est la version actuelle',
        why: "Adobe n'a pas confirmé la version actuelle : il peut utiliser l'une ou l'autre, gardez donc les deux.",
        expected: 'la version actuelle est celle qui est confirmée',
        notGiven: "aucun confirmed-key-uri avec version n'est donné",
        otherKey: 'la clé confirmée est une autre clé',
        same: (version) => `la version ${version} est actuelle et confirmée`,
        differs: (confirmed, current) => `confirmée : ${confirmed} ; actuelle : ${current}`,
        cure: "Demandez à Adobe quelle version il utilise, gardez activée celle qui est confirmée, et consignez dans confirmed-key-uri ce qu'Adobe confirme. Ceci liste les versions.",
    },
    'adobe-confirmation': {
        title: "La confirmation d'Adobe est consignée",
        why: "Tant qu'Adobe n'a pas confirmé, les données ne sont pas chiffrées avec cette clé.",
        expected: "l'entrée confirmed-key-uri est donnée",
        notRequired: 'non exigée (require-confirmation vaut false)',
        given: (uri) => `${uri}, comme consigné`,
        absent: 'non consignée',
        cure: "Envoyez le ticket à l'assistance clientèle Adobe ; quand Adobe a confirmé, mettez dans confirmed-key-uri l'URI de clé confirmé.",
    },
};

;// CONCATENATED MODULE: ./build/messages/findings.js


const languages = { en: en, fr: fr };
function findingWords(language) {
    return languages[language];
}

// EXTERNAL MODULE: ./build/checks/catalogue.js + 6 modules
var catalogue = __webpack_require__(3007);
// EXTERNAL MODULE: ./build/checks/check.js
var check = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/checks/evaluate.js
/** From what was asked and seen to findings, state and `ready`. Pure; never throws for what Azure answered. */



/**
 * Judges a target. `now` is in milliseconds since 1970; without it, the time of the look.
 * The words of the findings are those of `language`; ids, statuses and the state are the same in all.
 */
function evaluate(inputs, observed, language, now = Date.parse(observed.at)) {
    const context = (0,check/* contextOf */.Vm)(inputs, observed, now);
    const judged = catalogue.catalogue.map((entry) => judge(entry, context, language));
    const state = stateOf(judged);
    return { findings: judged.map(({ finding }) => finding), state, ready: isReady(judged, state, inputs) };
}
function judge(entry, context, language) {
    const words = findingWords(language);
    const outcome = entry.check(context, words);
    const waivable = outcome.status === 'fail' || outcome.status === 'unknown';
    const status = waivable && context.inputs.waive.includes(entry.id) ? 'waived' : outcome.status;
    const severity = typeof entry.severity === 'function' ? entry.severity(context.inputs) : entry.severity;
    const finding = { ...outcome, id: entry.id, severity, status, title: words[entry.id].title };
    return { finding, seen: outcome.status };
}
const existence = new Set(['vault-exists', 'key-exists', 'adobe-grant']);
/** Waiving can't make something exist, nor make Adobe's confirmation hold; else a waived finding counts as passed. */
function stateOf(judged) {
    if (judged.some(({ finding, seen }) => existence.has(finding.id) && seen === 'fail'))
        return 'missing';
    // Adobe's confirmation comes after the ticket, and the ticket after `provisioned`: it is no part of the state.
    const errors = judged.filter(({ finding }) => finding.severity === 'error' && finding.id !== 'adobe-confirmation');
    if (errors.some(({ finding }) => finding.status === 'fail'))
        return 'unhealthy';
    if (errors.some(({ finding }) => finding.status === 'unknown'))
        return 'unknown';
    const holds = judged.some(({ finding, seen }) => finding.id === 'confirmed-key' && seen === 'pass');
    return holds ? 'confirmed' : 'provisioned';
}
/**
 * `provisioned` is enough unless a confirmation is required. A required one that is not given may be waived; one that is
 * given has to hold.
 */
function isReady(judged, state, inputs) {
    if (state === 'confirmed')
        return true;
    if (state !== 'provisioned')
        return false;
    if (!inputs.requireConfirmation)
        return true;
    return judged.some(({ finding }) => finding.id === 'adobe-confirmation' && finding.status === 'waived');
}


/***/ })

};

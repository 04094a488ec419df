export const id = 48;
export const ids = [48];
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
        unreadable: (reason) => `could not ${reason.operation}: ${answer(reason).filter(Boolean).join(' ')}: ${reason.message}${request(reason)}`,
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
        remediation: 'Turn soft delete on; it cannot be turned off again.',
    },
    'vault-purge-protection': {
        title: 'Purge protection is on',
        why: "Without purge protection, anyone with the right can purge a deleted key for good, and Adobe's data with it.",
        expected: 'purge protection on',
        on: 'purge protection is on',
        off: 'purge protection is off',
        remediation: 'Turn purge protection on; it cannot be turned off again.',
    },
    'vault-permission-model': {
        title: 'The vault uses Azure RBAC',
        why: 'Anyone who may change the vault can add themselves to its access policies; roles keep the two apart. Microsoft advises RBAC.',
        expected: 'permission model Azure RBAC',
        rbac: 'the permission model is Azure RBAC',
        policies: (count) => `the permission model is access policies (${count} of them)`,
        remediation: 'Give Adobe and everyone else named in the policies a role first, since the policies end with the switch; then switch.',
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
        remediation: 'Let trusted Microsoft services bypass the restriction.',
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
        remediation: "Move what is not Adobe's to another vault. These commands show what is there.",
    },
    'vault-lock': {
        title: 'A lock keeps the vault from being deleted',
        why: 'A lock stops a vault from being deleted by mistake together with its group. It does not guard the key inside.',
        expected: 'a CanNotDelete or ReadOnly lock on the vault, its resource group or its subscription',
        locked: (name, level, scope) => `lock ${name} (${level}) on ${scope}`,
        unlocked: 'no lock holds on the vault',
        remediation: 'Put a lock on the vault: run mode ensure with delete-lock: true, or this command (as Owner or User Access Administrator).',
    },
    'vault-logging': {
        title: 'Uses of the key are logged',
        why: 'Without audit events nobody can tell who used, disabled or deleted the key.',
        expected: 'a diagnostic setting that sends AuditEvent, audit or allLogs somewhere',
        logged: (name) => `diagnostic setting ${name} sends audit events`,
        none: 'no diagnostic setting',
        useless: (settings) => `no audit events sent by diagnostic setting ${list(settings)}`,
        remediation: 'Send audit events to a Log Analytics workspace (put its resource id in).',
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
        remediation: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
    },
    'key-active': {
        title: 'The key is in date',
        why: 'An expired or not yet active key cannot wrap; Adobe may take it for a revocation, after which data is purged.',
        expected: 'now lies between the activation and the expiry date',
        active: 'the key is in date',
        expired: (at) => `expired on ${at}`,
        early: (at) => `not active before ${at}`,
        fixExpired: 'If it was not meant to end, move the expiry date (here to two years from now).',
        fixEarly: 'If it was not meant to wait, move the activation date to now.',
    },
    'key-expiry': {
        title: 'The key does not expire soon',
        why: 'On its expiry date the key stops working for Adobe, without further notice.',
        expected: (days) => `no expiry date, or one more than ${days} days away`,
        never: 'no expiry date',
        later: (at) => `expires on ${at}`,
        past: (at) => `expired on ${at}`,
        remediation: 'Decide with the owner of the data, then move the expiry date (here to two years from now).',
    },
    'key-type': {
        title: 'The key is an RSA key',
        why: 'Adobe wraps its data keys with RSA; other types cannot wrap.',
        expected: 'type RSA or RSA-HSM',
        is: (type) => `type ${type}`,
        remediation: "A key's type cannot be changed: make another key, give key-name its name and send that key to Adobe.",
    },
    'key-size': {
        title: 'The key has at least 3072 bits',
        why: "Adobe's rule for its sister product, Adobe Experience Platform; shorter keys may be refused.",
        expected: '3072 bits or more',
        is: (bits) => `${bits} bits`,
        notRsa: (type) => `type ${type} is no RSA key`,
        unsaid: "Azure's answer does not say how long the key is",
        remediation: 'Make a new, longer version. If Adobe already uses this key, agree on it with Adobe first, and keep the old version enabled.',
    },
    'key-operations': {
        title: 'The key may wrap and unwrap',
        why: 'Adobe wraps and unwraps its data keys with it; without either operation the data cannot be written or read.',
        expected: 'operations wrapKey and unwrapKey',
        are: (operations) => operations.length === 0 ? 'no operations' : `operations ${list(operations)}`,
        remediation: 'Allow both operations.',
    },
    'key-rotation': {
        title: 'The key is not rotated by itself',
        why: 'A version that appears by itself is one that Adobe was not told of, and the old one may be disabled too early.',
        expected: 'no rotation policy that rotates',
        rotates: 'a rotation policy makes new versions automatically',
        still: 'no automatic rotation',
        remediation: 'Let the policy notify only, and rotate by hand in agreement with Adobe.',
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
        remediation: 'If nobody took it away on purpose (it is how access is revoked), grant it.',
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
        remediation: 'Take away what Adobe does not need.',
    },
    'adobe-entitlement': {
        title: 'The entitlement is recorded',
        why: 'Adobe offers customer-managed keys with Healthcare Shield or Privacy & Security Shield only; this way is for Platform on Azure.',
        expected: 'the input adobe-entitlement is given',
        given: (entitlement) => `${entitlement}, as recorded`,
        absent: 'not recorded',
        remediation: 'Ask your Adobe account team, then set adobe-entitlement to healthcare-shield or privacy-security-shield.',
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
        fixInputs: 'Give vault-name and key-name the confirmed names, or correct confirmed-key-uri.',
        fixGone: 'Ask who removed it and tell Adobe. Look among what is deleted, or restore a backup; a new key does not help.',
        fixDisabled: 'If nobody disabled it on purpose (it is how access is revoked), enable it.',
        fixDate: 'If it was not meant to end or to wait, move its dates.',
    },
    'confirmed-version': {
        title: 'The confirmed version is the current one',
        why: 'The current version is one that Adobe did not confirm: it may use either, so both must be kept.',
        expected: 'the current version is the confirmed one',
        notGiven: 'no confirmed-key-uri with a version is given',
        otherKey: 'the confirmed key is another key',
        same: (version) => `version ${version} is current and confirmed`,
        differs: (confirmed, current) => `confirmed is ${confirmed}, current is ${current}`,
        remediation: 'Ask Adobe which version it uses, keep the confirmed one enabled, and record what Adobe confirms in confirmed-key-uri. This lists the versions.',
    },
    'adobe-confirmation': {
        title: "Adobe's confirmation is recorded",
        why: 'Until Adobe confirms, the data is not encrypted with this key.',
        expected: 'the input confirmed-key-uri is given',
        notRequired: 'not required (require-confirmation is false)',
        given: (uri) => `${uri}, as recorded`,
        absent: 'not recorded',
        remediation: 'Send the ticket to Adobe Customer Care; when Adobe has confirmed, set confirmed-key-uri to the key URI that it confirmed.',
    },
};

// EXTERNAL MODULE: ./build/report/dates.js
var dates = __webpack_require__(9026);
;// CONCATENATED MODULE: ./build/messages/fr/findings.js

const findings_answer = (reason) => [reason.status === undefined ? '' : `HTTP ${reason.status}`, reason.code];
const findings_request = (reason) => reason.requestId === undefined ? '' : ` (identifiant de requ\u00eate ${reason.requestId})`;
const findings_places = {
    graph: 'Microsoft Graph',
    vault: 'le coffre',
    group: 'le groupe de ressources',
    subscription: "l'abonnement",
};
/** Dates come in ISO 8601. */
const date = (iso) => (0,dates/* readableTime */.G)(iso, 'fr');
const findings_list = (items) => items.join(', ');
const kinds = { keys: 'les cl\u00e9s', secrets: 'les secrets', certificates: 'les certificats', storage: 'le stockage' };
const fr = {
    common: {
        noVault: "il n'y a pas de coffre de cl\u00e9s \u00e0 contr\u00f4ler",
        noKey: "il n'y a pas de cl\u00e9 \u00e0 contr\u00f4ler",
        notRead: "cela n'a pas \u00e9t\u00e9 lu",
        unreadable: (reason) => `lecture impossible (${reason.operation}) : ${findings_answer(reason).filter(Boolean).join(' ')} : ${reason.message}${findings_request(reason)}`,
        grantRight: (right, place, clientId) => `Accordez ${right} sur ${findings_places[place]} \u00e0 l'identit\u00e9 du pipeline (ID client ${clientId}), attendez dix minutes et relancez.`,
        runAgain: 'Relancez. Si cela persiste, suivez le code et le message ci-dessus.',
    },
    'vault-exists': {
        title: 'Le coffre de cl\u00e9s existe',
        why: "Sans son coffre, la cl\u00e9 n'existe plus, et Adobe ne peut plus ouvrir les donn\u00e9es chiffr\u00e9es avec elle.",
        expected: "un coffre de cl\u00e9s de ce nom dans le groupe de ressources et l'abonnement indiqu\u00e9s",
        found: (id) => `trouv\u00e9 : ${id}`,
        absent: (name, group) => `aucun coffre ${name} dans le groupe de ressources ${group}`,
        deleted: (name, purge) => `le coffre ${name} est supprim\u00e9 de mani\u00e8re r\u00e9versible${purge === null ? '' : ` ; suppression d\u00e9finitive pr\u00e9vue le ${date(purge)}`}`,
        taken: (name) => `pas de tel coffre ici, et le nom ${name} est pris ailleurs`,
        create: 'Cr\u00e9ez-le : ex\u00e9cutez le mode ensure, ou cette commande.',
        recover: "Si personne ne l'a supprim\u00e9 expr\u00e8s, r\u00e9cup\u00e9rez-le ; ses attributions de r\u00f4le ne reviennent pas et sont \u00e0 refaire.",
        rename: "Choisissez un autre vault-name, ou l'abonnement et le groupe qui contiennent ce coffre.",
        lost: "Adobe a confirm\u00e9 une cl\u00e9 de ce coffre : un nouveau coffre ne le remplace pas. Cherchez parmi les coffres supprim\u00e9s, demandez qui l'a retir\u00e9 et pr\u00e9venez Adobe.",
    },
    'vault-soft-delete': {
        title: 'La suppression r\u00e9versible est activ\u00e9e',
        why: "Sans suppression r\u00e9versible, supprimer le coffre ou la cl\u00e9 les d\u00e9truit aussit\u00f4t, et les donn\u00e9es d'Adobe avec.",
        expected: 'suppression r\u00e9versible activ\u00e9e',
        on: (days) => days === null ? 'suppression r\u00e9versible activ\u00e9e' : `suppression r\u00e9versible activ\u00e9e, ${days} jours`,
        off: 'suppression r\u00e9versible d\u00e9sactiv\u00e9e',
        unsaid: "la r\u00e9ponse d'Azure ne dit pas si la suppression r\u00e9versible est activ\u00e9e",
        remediation: 'Activez la suppression r\u00e9versible ; elle ne peut plus \u00eatre d\u00e9sactiv\u00e9e ensuite.',
    },
    'vault-purge-protection': {
        title: 'La protection contre la suppression d\u00e9finitive est activ\u00e9e',
        why: "Sans cette protection, quiconque en a le droit peut supprimer d\u00e9finitivement une cl\u00e9 d\u00e9j\u00e0 supprim\u00e9e, et les donn\u00e9es d'Adobe avec.",
        expected: 'protection contre la suppression d\u00e9finitive activ\u00e9e',
        on: 'protection contre la suppression d\u00e9finitive activ\u00e9e',
        off: 'protection contre la suppression d\u00e9finitive d\u00e9sactiv\u00e9e',
        remediation: 'Activez la protection contre la suppression d\u00e9finitive ; elle ne peut plus \u00eatre d\u00e9sactiv\u00e9e ensuite.',
    },
    'vault-permission-model': {
        title: 'Le coffre utilise Azure RBAC',
        why: "Qui peut modifier le coffre peut s'ajouter \u00e0 ses strat\u00e9gies d'acc\u00e8s ; les r\u00f4les s\u00e9parent les deux. Microsoft conseille RBAC.",
        expected: "mod\u00e8le d'autorisation Azure RBAC",
        rbac: "le mod\u00e8le d'autorisation est Azure RBAC",
        policies: (count) => `le mod\u00e8le d'autorisation est celui des strat\u00e9gies d'acc\u00e8s (il y en a ${count})`,
        remediation: "Donnez d'abord un r\u00f4le \u00e0 Adobe et \u00e0 tous ceux que citent les strat\u00e9gies, car elles cessent au changement ; changez ensuite de mod\u00e8le.",
    },
    'vault-network': {
        title: "Les services approuv\u00e9s d'Azure atteignent le coffre",
        why: "Un pare-feu qui exclut Adobe rend les donn\u00e9es illisibles jusqu'\u00e0 sa r\u00e9ouverture.",
        expected: 'acc\u00e8s public depuis tous les r\u00e9seaux, ou restriction que les services Microsoft approuv\u00e9s contournent',
        open: 'ouvert \u00e0 tous les r\u00e9seaux',
        bypass: (access) => `restreint (${access}), et les services Microsoft approuv\u00e9s contournent la restriction`,
        closed: (access) => `restreint (${access}), et les services Microsoft approuv\u00e9s ne contournent pas la restriction`,
        disabled: 'acc\u00e8s r\u00e9seau public d\u00e9sactiv\u00e9',
        denied: 'acc\u00e8s refus\u00e9 par d\u00e9faut',
        perimeter: "prot\u00e9g\u00e9 par un p\u00e9rim\u00e8tre de s\u00e9curit\u00e9 r\u00e9seau, dont cette action n'\u00e9value pas les r\u00e8gles",
        remediation: 'Laissez les services Microsoft approuv\u00e9s contourner la restriction.',
        perimeterCure: 'V\u00e9rifiez avec Adobe que les r\u00e8gles du p\u00e9rim\u00e8tre laissent entrer son application ; dispensez ensuite vault-network. Ceci montre le r\u00e9glage.',
    },
    'vault-dedicated': {
        title: "Le coffre ne contient rien d'autre",
        why: "Adobe demande un coffre r\u00e9serv\u00e9 \u00e0 Customer Journey Analytics : ce qui s'y trouve d'autre partage ses limites, ses droits et sa fin.",
        expected: (key) => `aucune cl\u00e9 hormis ${key}, et aucun secret`,
        alone: "rien d'autre dans le coffre",
        others: (keys, secrets) => [keys.length === 0 ? '' : `autres cl\u00e9s : ${findings_list(keys)}`, secrets.length === 0 ? '' : `secrets : ${findings_list(secrets)}`]
            .filter(Boolean)
            .join(' ; '),
        remediation: "D\u00e9placez dans un autre coffre ce qui ne sert pas \u00e0 Adobe. Ces commandes montrent ce qu'il y a.",
    },
    'vault-lock': {
        title: 'Un verrou emp\u00eache de supprimer le coffre',
        why: "Un verrou \u00e9vite qu'un coffre soit supprim\u00e9 par erreur avec son groupe. Il ne prot\u00e8ge pas la cl\u00e9 \u00e0 l'int\u00e9rieur.",
        expected: 'un verrou CanNotDelete ou ReadOnly sur le coffre, son groupe de ressources ou son abonnement',
        locked: (name, level, scope) => `verrou ${name} (${level}) sur ${scope}`,
        unlocked: 'aucun verrou ne vaut pour le coffre',
        remediation: "Verrouillez le coffre : mode ensure avec delete-lock: true, ou cette commande (en tant que Propri\u00e9taire ou Administrateur de l'acc\u00e8s utilisateur).",
    },
    'vault-logging': {
        title: 'Les usages de la cl\u00e9 sont journalis\u00e9s',
        why: "Sans \u00e9v\u00e9nements d'audit, personne ne peut dire qui a utilis\u00e9, d\u00e9sactiv\u00e9 ou supprim\u00e9 la cl\u00e9.",
        expected: 'un param\u00e8tre de diagnostic qui envoie AuditEvent, audit ou allLogs quelque part',
        logged: (name) => `le param\u00e8tre de diagnostic ${name} envoie les \u00e9v\u00e9nements d'audit`,
        none: 'aucun param\u00e8tre de diagnostic',
        useless: (settings) => `aucun \u00e9v\u00e9nement d'audit envoy\u00e9 par le param\u00e8tre de diagnostic ${findings_list(settings)}`,
        remediation: "Envoyez les \u00e9v\u00e9nements d'audit \u00e0 un espace de travail Log Analytics (mettez son ID de ressource).",
    },
    'key-exists': {
        title: 'La cl\u00e9 existe',
        why: "Sans la cl\u00e9, personne ne peut ouvrir ce qu'Adobe a chiffr\u00e9 avec elle.",
        expected: 'une cl\u00e9 de ce nom dans le coffre',
        found: (uri) => `trouv\u00e9e : ${uri}`,
        absent: (key, vault) => `aucune cl\u00e9 ${key} dans le coffre ${vault}`,
        deleted: (key) => `la cl\u00e9 ${key} est supprim\u00e9e de mani\u00e8re r\u00e9versible`,
        noVault: (vault) => `pas de cl\u00e9, puisque le coffre ${vault} n'existe pas`,
        create: 'Cr\u00e9ez-la : ex\u00e9cutez le mode ensure, ou cette commande.',
        createVault: "Cr\u00e9ez d'abord le coffre (voir vault-exists), puis la cl\u00e9 : mode ensure, ou cette commande.",
        recover: "Si personne ne l'a supprim\u00e9e expr\u00e8s, r\u00e9cup\u00e9rez-la.",
        lost: "Adobe a confirm\u00e9 cette cl\u00e9 : une nouvelle du m\u00eame nom n'ouvre pas les donn\u00e9es. Cherchez parmi les cl\u00e9s supprim\u00e9es, restaurez-la depuis une sauvegarde et pr\u00e9venez Adobe.",
    },
    'key-enabled': {
        title: 'La cl\u00e9 est activ\u00e9e',
        why: "Adobe ne peut rien faire d'une cl\u00e9 d\u00e9sactiv\u00e9e et peut y voir une r\u00e9vocation, suivie de la suppression d\u00e9finitive des donn\u00e9es.",
        expected: 'la version actuelle est activ\u00e9e',
        enabled: (version) => `la version ${version} est activ\u00e9e`,
        disabled: (version) => `la version ${version} est d\u00e9sactiv\u00e9e`,
        remediation: "Si personne ne l'a d\u00e9sactiv\u00e9e expr\u00e8s (c'est ainsi qu'on r\u00e9voque l'acc\u00e8s), activez-la.",
    },
    'key-active': {
        title: 'La cl\u00e9 est en cours de validit\u00e9',
        why: 'Une cl\u00e9 expir\u00e9e ou pas encore active ne peut pas encapsuler ; Adobe peut y voir une r\u00e9vocation, suivie de la suppression d\u00e9finitive des donn\u00e9es.',
        expected: "maintenant se situe entre la date d'activation et la date d'expiration",
        active: 'la cl\u00e9 est en cours de validit\u00e9',
        expired: (at) => `expir\u00e9e le ${date(at)}`,
        early: (at) => `pas active avant le ${date(at)}`,
        fixExpired: "Si sa fin n'\u00e9tait pas voulue, reculez la date d'expiration (ici \u00e0 deux ans d'aujourd'hui).",
        fixEarly: "Si l'attente n'\u00e9tait pas voulue, avancez la date d'activation \u00e0 maintenant.",
    },
    'key-expiry': {
        title: "La cl\u00e9 n'expire pas bient\u00f4t",
        why: "\u00c0 sa date d'expiration, la cl\u00e9 cesse de fonctionner pour Adobe, sans autre avertissement.",
        expected: (days) => `pas de date d'expiration, ou \u00e0 plus de ${days} jours`,
        never: "pas de date d'expiration",
        later: (at) => `expire le ${date(at)}`,
        past: (at) => `expir\u00e9e le ${date(at)}`,
        remediation: "D\u00e9cidez avec le propri\u00e9taire des donn\u00e9es, puis reculez la date d'expiration (ici \u00e0 deux ans d'aujourd'hui).",
    },
    'key-type': {
        title: 'La cl\u00e9 est une cl\u00e9 RSA',
        why: "Adobe encapsule ses cl\u00e9s de donn\u00e9es avec RSA ; d'autres types ne savent pas encapsuler.",
        expected: 'type RSA ou RSA-HSM',
        is: (type) => `type ${type}`,
        remediation: "Le type d'une cl\u00e9 ne peut pas changer : cr\u00e9ez une autre cl\u00e9, mettez son nom dans key-name et transmettez cette cl\u00e9 \u00e0 Adobe.",
    },
    'key-size': {
        title: 'La cl\u00e9 a au moins 3072 bits',
        why: "R\u00e8gle d'Adobe pour son produit voisin, Adobe Experience Platform ; des cl\u00e9s plus courtes peuvent \u00eatre refus\u00e9es.",
        expected: '3072 bits ou plus',
        is: (bits) => `${bits} bits`,
        notRsa: (type) => `le type ${type} n'est pas une cl\u00e9 RSA`,
        unsaid: "la r\u00e9ponse d'Azure ne dit pas la taille de la cl\u00e9",
        remediation: "Cr\u00e9ez une nouvelle version, plus longue. Si Adobe utilise d\u00e9j\u00e0 cette cl\u00e9, convenez-en d'abord avec Adobe et gardez l'ancienne version activ\u00e9e.",
    },
    'key-operations': {
        title: 'La cl\u00e9 peut encapsuler et d\u00e9sencapsuler',
        why: "Adobe encapsule et d\u00e9sencapsule ses cl\u00e9s de donn\u00e9es avec elle ; sans l'une des deux op\u00e9rations, les donn\u00e9es ne peuvent \u00eatre ni \u00e9crites ni lues.",
        expected: 'op\u00e9rations wrapKey et unwrapKey',
        are: (operations) => operations.length === 0 ? 'aucune op\u00e9ration' : `op\u00e9rations ${findings_list(operations)}`,
        remediation: 'Autorisez les deux op\u00e9rations.',
    },
    'key-rotation': {
        title: "La cl\u00e9 n'effectue pas de rotation d'elle-m\u00eame",
        why: "Une version qui appara\u00eet d'elle-m\u00eame n'est pas connue d'Adobe, et l'ancienne risque d'\u00eatre d\u00e9sactiv\u00e9e trop t\u00f4t.",
        expected: 'aucune strat\u00e9gie de rotation qui effectue une rotation',
        rotates: 'une strat\u00e9gie de rotation cr\u00e9e automatiquement de nouvelles versions',
        still: 'aucune rotation automatique',
        remediation: 'Limitez la strat\u00e9gie \u00e0 la notification, et effectuez la rotation \u00e0 la main, en accord avec Adobe.',
    },
    'adobe-principal': {
        title: "Le principal de service d'Adobe existe et est activ\u00e9",
        why: "C'est l'identit\u00e9 avec laquelle Adobe utilise la cl\u00e9. Supprim\u00e9e ou d\u00e9sactiv\u00e9e, Adobe peut y voir une r\u00e9vocation.",
        expected: "le principal de service d'Adobe existe dans le locataire et est activ\u00e9",
        enabled: (id) => `le principal de service ${id} est activ\u00e9`,
        disabled: (id) => `le principal de service ${id} est d\u00e9sactiv\u00e9`,
        absent: (appId) => `aucun principal de service de l'application ${appId} dans le locataire`,
        given: (id) => `son ID d'objet ${id} est donn\u00e9, Microsoft Graph n'a donc pas \u00e9t\u00e9 interrog\u00e9`,
        unsaid: "la r\u00e9ponse de Microsoft Graph ne dit pas s'il est activ\u00e9",
        create: "Cr\u00e9ez-le, en tant qu'administrateur d'application ou avec Application.ReadWrite.All.",
        lost: "Adobe a confirm\u00e9 une cl\u00e9, il existait donc : demandez qui l'a supprim\u00e9. Un nouveau a un autre ID d'objet et il faut refaire son attribution de r\u00f4le.",
        enable: "Si personne ne l'a d\u00e9sactiv\u00e9 expr\u00e8s (c'est ainsi qu'on r\u00e9voque l'acc\u00e8s), activez-le.",
    },
    'adobe-grant': {
        title: 'Adobe peut utiliser la cl\u00e9',
        why: "Sans le droit de lire la cl\u00e9, d'encapsuler et de d\u00e9sencapsuler, Adobe ne peut pas ouvrir les donn\u00e9es et peut y voir une r\u00e9vocation.",
        expected: (role) => `r\u00f4le ${role} sur la cl\u00e9, le coffre ou au-dessus, ou strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey`,
        role: (role, scope) => `r\u00f4le ${role} sur ${scope}`,
        policy: "une strat\u00e9gie d'acc\u00e8s avec get, wrapKey et unwrapKey",
        noPrincipal: "le principal de service d'Adobe n'existe pas et ne d\u00e9tient donc rien",
        noRole: (id, role) => `${id} n'a pas le r\u00f4le ${role} sur la cl\u00e9, le coffre ou au-dessus`,
        others: (ids) => ` ; d\u00e9tenu par ${findings_list(ids)} (un ancien principal de service d'Adobe ?)`,
        condition: (scope, condition) => `attribu\u00e9 sur ${scope} sous une condition que cette action n'\u00e9value pas : ${condition}`,
        noPolicy: (id) => `aucune strat\u00e9gie d'acc\u00e8s pour ${id}`,
        partPolicy: (id, missing) => `il manque ${findings_list(missing)} \u00e0 la strat\u00e9gie d'acc\u00e8s de ${id}`,
        compound: " ; une strat\u00e9gie d'identit\u00e9 compos\u00e9e (avec un ID d'application) ne compte pas",
        roleWithoutEffect: " ; son r\u00f4le est sans effet sur un coffre \u00e0 strat\u00e9gies d'acc\u00e8s",
        remediation: "Si personne ne le lui a retir\u00e9 expr\u00e8s (c'est ainsi qu'on r\u00e9voque l'acc\u00e8s), accordez-le.",
        conditionCure: 'Attribuez le r\u00f4le sans condition, ou dispensez adobe-grant si la condition laisse entrer Adobe.',
        principalFirst: "Cr\u00e9ez d'abord le principal de service (voir adobe-principal), puis accordez-lui le droit.",
    },
    'adobe-least-privilege': {
        title: "Adobe ne peut rien faire d'autre",
        why: "Plus de droits que lire la cl\u00e9, encapsuler et d\u00e9sencapsuler permettent \u00e0 un tiers de lire ou de modifier ce qui n'est pas \u00e0 lui.",
        expected: 'aucun autre r\u00f4le ni autorisation sur la cl\u00e9, le coffre ou au-dessus',
        nothingElse: 'aucun autre r\u00f4le ni autorisation',
        noPrincipal: "le principal de service d'Adobe n'existe pas",
        excess: (items) => findings_list(items),
        role: (name, scope) => `r\u00f4le ${name} sur ${scope}`,
        permissions: (kind, items) => `autorisations sur ${kinds[kind]} : ${findings_list(items)}`,
        remediation: "Retirez ce dont Adobe n'a pas besoin.",
    },
    'adobe-entitlement': {
        title: 'Le droit \u00e0 la fonctionnalit\u00e9 est consign\u00e9',
        why: "Adobe n'offre les cl\u00e9s g\u00e9r\u00e9es par le client qu'avec Healthcare Shield ou Privacy & Security Shield ; cette voie vaut pour Platform sur Azure.",
        expected: "l'entr\u00e9e adobe-entitlement est donn\u00e9e",
        given: (entitlement) => `${entitlement}, comme consign\u00e9`,
        absent: 'non consign\u00e9',
        remediation: 'Demandez \u00e0 votre \u00e9quipe de compte Adobe, puis mettez adobe-entitlement \u00e0 healthcare-shield ou privacy-security-shield.',
    },
    'confirmed-key': {
        title: 'La cl\u00e9 confirm\u00e9e est celle-ci et fonctionne',
        why: 'Adobe ouvre les donn\u00e9es avec la cl\u00e9 confirm\u00e9e. Si elle est supprim\u00e9e, d\u00e9sactiv\u00e9e ou hors validit\u00e9, les donn\u00e9es lui sont perdues.',
        expected: (uri) => `${uri} existe, est activ\u00e9e et en cours de validit\u00e9`,
        notGiven: "aucun confirmed-key-uri n'est donn\u00e9",
        holds: 'la cl\u00e9 confirm\u00e9e est en place',
        otherKey: (vault, key) => `les entr\u00e9es nomment le coffre ${vault} et la cl\u00e9 ${key}, qu'Adobe n'a pas confirm\u00e9s`,
        keyGone: "la cl\u00e9 confirm\u00e9e n'existe pas",
        vaultGone: "le coffre de la cl\u00e9 confirm\u00e9e n'existe pas",
        versionGone: (version) => `la version ${version} n'existe pas`,
        disabled: (version) => `la version ${version} est d\u00e9sactiv\u00e9e`,
        expired: (version, at) => `la version ${version} a expir\u00e9 le ${date(at)}`,
        early: (version, at) => `la version ${version} n'est pas active avant le ${date(at)}`,
        fixInputs: 'Donnez \u00e0 vault-name et key-name les noms confirm\u00e9s, ou corrigez confirmed-key-uri.',
        fixGone: "Demandez qui l'a retir\u00e9e et pr\u00e9venez Adobe. Cherchez parmi ce qui est supprim\u00e9, ou restaurez une sauvegarde ; une nouvelle cl\u00e9 ne sert \u00e0 rien.",
        fixDisabled: "Si personne ne l'a d\u00e9sactiv\u00e9e expr\u00e8s (c'est ainsi qu'on r\u00e9voque l'acc\u00e8s), activez-la.",
        fixDate: "Si sa fin ou son attente n'\u00e9tait pas voulue, d\u00e9placez ses dates.",
    },
    'confirmed-version': {
        title: 'La version confirm\u00e9e est la version actuelle',
        why: "Adobe n'a pas confirm\u00e9 la version actuelle : il peut utiliser l'une ou l'autre, gardez donc les deux.",
        expected: 'la version actuelle est celle qui est confirm\u00e9e',
        notGiven: "aucun confirmed-key-uri avec version n'est donn\u00e9",
        otherKey: 'la cl\u00e9 confirm\u00e9e est une autre cl\u00e9',
        same: (version) => `la version ${version} est actuelle et confirm\u00e9e`,
        differs: (confirmed, current) => `confirm\u00e9e : ${confirmed} ; actuelle : ${current}`,
        remediation: "Demandez \u00e0 Adobe quelle version il utilise, gardez activ\u00e9e celle qui est confirm\u00e9e, et consignez dans confirmed-key-uri ce qu'Adobe confirme. Ceci liste les versions.",
    },
    'adobe-confirmation': {
        title: "La confirmation d'Adobe est consign\u00e9e",
        why: "Tant qu'Adobe n'a pas confirm\u00e9, les donn\u00e9es ne sont pas chiffr\u00e9es avec cette cl\u00e9.",
        expected: "l'entr\u00e9e confirmed-key-uri est donn\u00e9e",
        notRequired: 'non exig\u00e9e (require-confirmation vaut false)',
        given: (uri) => `${uri}, comme consign\u00e9`,
        absent: 'non consign\u00e9e',
        remediation: "Envoyez le ticket \u00e0 l'assistance client\u00e8le Adobe ; quand Adobe a confirm\u00e9, mettez dans confirmed-key-uri l'URI de cl\u00e9 confirm\u00e9.",
    },
};

;// CONCATENATED MODULE: ./build/messages/findings.js


const languages = { en: en, fr: fr };
function findingWords(language) {
    return languages[language];
}

// EXTERNAL MODULE: ./build/checks/catalog.js + 6 modules
var catalog = __webpack_require__(3882);
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
    const evaluated = catalog.catalog.map((entry) => evaluateFinding(entry, context, language));
    const state = stateOf(evaluated);
    return { findings: evaluated.map(({ finding }) => finding), state, ready: isReady(evaluated, state, inputs) };
}
function evaluateFinding(entry, context, language) {
    const words = findingWords(language);
    const outcome = entry.check(context, words);
    const waivable = outcome.status === 'fail' || outcome.status === 'unknown';
    const status = waivable && context.inputs.waive.includes(entry.id) ? 'waived' : outcome.status;
    const severity = typeof entry.severity === 'function' ? entry.severity(context.inputs) : entry.severity;
    const finding = { ...outcome, id: entry.id, severity, status, title: words[entry.id].title };
    return { finding, statusBeforeWaiver: outcome.status };
}
const existence = new Set(['vault-exists', 'key-exists', 'adobe-grant']);
/** Waiving can't make something exist, nor make Adobe's confirmation hold; else a waived finding counts as passed. */
function stateOf(evaluated) {
    if (evaluated.some(({ finding, statusBeforeWaiver }) => existence.has(finding.id) && statusBeforeWaiver === 'fail'))
        return 'missing';
    // Adobe's confirmation comes after the ticket, and the ticket after `provisioned`: it is no part of the state.
    const errors = evaluated.filter(({ finding }) => finding.severity === 'error' && finding.id !== 'adobe-confirmation');
    if (errors.some(({ finding }) => finding.status === 'fail'))
        return 'unhealthy';
    if (errors.some(({ finding }) => finding.status === 'unknown'))
        return 'unknown';
    const holds = evaluated.some(({ finding, statusBeforeWaiver }) => finding.id === 'confirmed-key' && statusBeforeWaiver === 'pass');
    return holds ? 'confirmed' : 'provisioned';
}
/**
 * `provisioned` is enough unless a confirmation is required. A required one that is not given may be waived; one that is
 * given has to hold.
 */
function isReady(evaluated, state, inputs) {
    if (state === 'confirmed')
        return true;
    if (state !== 'provisioned')
        return false;
    if (!inputs.requireConfirmation)
        return true;
    return evaluated.some(({ finding }) => finding.id === 'adobe-confirmation' && finding.status === 'waived');
}


/***/ }),

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readableTime)
/* harmony export */ });
/** Dates as people read them. */
const locales = { en: 'en-GB', fr: 'fr-FR' };
/** `1 August 2026, 02:03 UTC`, `1er ao\u00fbt 2026 \u00e0 02:03 UTC` of an ISO 8601 time; the text as it came when it is no time. */
function readableTime(iso, language) {
    const time = new Date(iso);
    if (Number.isNaN(time.getTime()))
        return iso;
    const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
    const dayOfMonth = language === 'fr' ? day.replace(/^1 /, '1er ') : day;
    return `${dayOfMonth}${language === 'fr' ? ' \u00e0' : ','} ${time.toISOString().slice(11, 16)} UTC`;
}


/***/ })

};

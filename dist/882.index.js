export const id = 882;
export const ids = [882];
export const modules = {

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ grantRightCommands),
/* harmony export */   LJ: () => (/* binding */ vaultScope),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   RZ: () => (/* binding */ setKeyAttributes),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Y3: () => (/* binding */ assignRole),
/* harmony export */   YH: () => (/* binding */ groupScope),
/* harmony export */   YT: () => (/* binding */ updateVault),
/* harmony export */   az: () => (/* binding */ az),
/* harmony export */   hE: () => (/* binding */ rightAndPlace),
/* harmony export */   kI: () => (/* binding */ recoverKey),
/* harmony export */   lw: () => (/* binding */ keyCommand),
/* harmony export */   oC: () => (/* binding */ vaultId)
/* harmony export */ });
/** Commands in cures are pasted into a shell: a value that a shell would read as more than a word is quoted. */
function quoted(value) {
    return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw `'\''`)}'`;
}
/** Joins the words of a command, quoted where needed. Control characters have no place in what a person copies. */
function az(...words) {
    return ['az', ...words].map((word) => quoted(word.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?'))).join(' ');
}
/** ARM id of the vault in the casing of the inputs. */
function vaultId(inputs) {
    const group = `/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`;
    return `${group}/providers/Microsoft.KeyVault/vaults/${inputs.vaultName}`;
}
/** Ids of Microsoft Graph's application permissions (Microsoft Graph permissions reference). */
const graphPermissions = {
    'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
};
const graphAppId = '00000003-0000-0000-c000-000000000000';
/** A right as a read names it (`Reader on the vault`), taken apart; one that names no place is a role on the group. */
function rightAndPlace(right) {
    const [, name, where] = /^(.+?) on (Microsoft Graph|the vault|the subscription|the resource group)\b/.exec(right) ?? [];
    const places = { 'Microsoft Graph': 'graph', 'the vault': 'vault', 'the subscription': 'subscription' };
    if (name === undefined || where === undefined)
        return { name: right, place: 'group' };
    const place = Object.entries(places).find(([text]) => text === where)?.[1];
    return { name, place: place ?? 'group' };
}
/** Gives the pipeline's identity a right: an Azure role, or a permission of Microsoft Graph. */
function grantRightCommands(inputs, name, place) {
    const { clientId } = inputs;
    if (place === 'graph') {
        const permission = Object.hasOwn(graphPermissions, name) ? (graphPermissions[name] ?? name) : name;
        const add = ['--api', graphAppId, '--api-permissions', `${permission}=Role`];
        return [
            az('ad', 'app', 'permission', 'add', '--id', clientId, ...add),
            az('ad', 'app', 'permission', 'admin-consent', '--id', clientId),
        ];
    }
    const vault = vaultId(inputs);
    const group = vault.slice(0, vault.indexOf('/providers/'));
    const scope = { vault, group, subscription: `/subscriptions/${inputs.subscriptionId}` }[place];
    return [az('role', 'assignment', 'create', '--assignee', clientId, '--role', name, '--scope', scope)];
}
/** `az keyvault update` on the target's vault. */
function updateVault({ inputs }, ...options) {
    const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
    return az('keyvault', 'update', ...target, ...options);
}
/** `az keyvault key VERB` on the target's key; `verb` may be two words (`rotation-policy update`). */
function keyCommand({ inputs }, verb, ...options) {
    return az('keyvault', 'key', ...verb.split(' '), '--vault-name', inputs.vaultName, '--name', inputs.keyName, ...options);
}
/** Changes attributes of one version of the key. */
function setKeyAttributes(context, version, ...options) {
    return keyCommand(context, 'set-attributes', '--version', version, ...options);
}
/** ISO 8601 UTC to the second; the bare number when it is no date. */
function isoTime(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
/** The resource group's scope, quoted for a shell. */
function groupScope({ inputs }) {
    return quoted(`/subscriptions/${inputs.subscriptionId}/resourceGroups/${inputs.resourceGroup}`);
}
/** The vault's scope, quoted for a shell. */
function vaultScope({ inputs }) {
    return quoted(vaultId(inputs));
}
/** Gives the pipeline's identity a role; at the resource group unless another scope is named. */
function assignRole(target, role, scope = groupScope(target)) {
    return `az role assignment create --assignee ${target.inputs.clientId} --role ${quoted(role)} --scope ${scope}`;
}
/** Recovers the soft-deleted key. */
function recoverKey({ vaultName, keyName }) {
    return `az keyvault key recover --vault-name ${quoted(vaultName)} --name ${quoted(keyName)}`;
}


/***/ }),

/***/ 3882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalog: () => (/* binding */ catalog)
});

// EXTERNAL MODULE: ./build/az-commands.js
var az_commands = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/model/roles.js
var model_roles = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/checks/check.js
var check = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/checks/adobe.js
/** Checks of what stands on Adobe's side in the tenant: its service principal, and the entitlement. */



/** Object id of Adobe's service principal, lower case; `undefined` when it was neither given nor found. */
function adobePrincipalId({ inputs, observed }) {
    const found = observed.principal.presence === 'found' ? observed.principal.value.id : undefined;
    return (inputs.adobePrincipalId ?? found)?.toLowerCase();
}
/** Assigns the role that lets Adobe use keys at a scope. */
function assignRole({ inputs }, principalId, scope) {
    const byId = ['--assignee-object-id', principalId ?? '', '--assignee-principal-type', 'ServicePrincipal'];
    const assignee = principalId === undefined ? ['--assignee', inputs.adobeAppId] : byId;
    return (0,az_commands.az)('role', 'assignment', 'create', ...assignee, '--role', model_roles/* encryptionUserRoleName */.Et, '--scope', scope);
}
const adobePrincipal = (context, words) => {
    const text = words['adobe-principal'];
    const { inputs, observed } = context;
    if (inputs.adobePrincipalId !== undefined)
        return (0,check/* skipped */.hT)(text.given(inputs.adobePrincipalId), text.expected);
    const { principal } = observed;
    if (principal.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, principal.reason);
    if (principal.presence === 'absent') {
        const sentence = inputs.confirmedKeyUri === undefined ? text.create : text.lost;
        const command = (0,az_commands.az)('ad', 'sp', 'create', '--id', inputs.adobeAppId);
        return (0,check/* fail */.fJ)(text.absent(inputs.adobeAppId), text.expected, sentence, command);
    }
    const { id, enabled } = principal.value;
    if (enabled === true)
        return (0,check/* pass */.IX)(text.enabled(id), text.expected);
    if (enabled === null) {
        return (0,check/* undecided */.oo)(text.unsaid, text.expected, words.common.runAgain, (0,az_commands.az)('ad', 'sp', 'show', '--id', id));
    }
    const command = (0,az_commands.az)('ad', 'sp', 'update', '--id', id, '--set', 'accountEnabled=true');
    return (0,check/* fail */.fJ)(text.disabled(id), text.expected, text.enable, command);
};
const adobeEntitlement = (context, words) => {
    const text = words['adobe-entitlement'];
    const { adobeEntitlement: entitlement } = context.inputs;
    if (entitlement !== undefined)
        return (0,check/* pass */.IX)(text.given(entitlement), text.expected);
    return (0,check/* fail */.fJ)(text.absent, text.expected, text.remediation);
};

;// CONCATENATED MODULE: ./build/checks/existence.js
/** Checks whether vault and key exist at all: what is seen absent here makes the state `missing`. */


const vaultExists = (context, words) => {
    const text = words['vault-exists'];
    const { inputs, observed } = context;
    const { vault } = observed;
    if (vault.presence === 'found')
        return (0,check/* pass */.IX)(text.found(vault.value.id), text.expected);
    if (vault.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, vault.reason);
    if (observed.deletedVault.presence === 'found') {
        const { location, scheduledPurge } = observed.deletedVault.value;
        const command = (0,az_commands.az)('keyvault', 'recover', '--name', inputs.vaultName, '--location', location);
        return (0,check/* fail */.fJ)(text.deleted(inputs.vaultName, scheduledPurge), text.expected, text.recover, command);
    }
    if (observed.nameTaken.presence === 'found') {
        const query = `[?name=='${inputs.vaultName}'].id`;
        const command = (0,az_commands.az)('keyvault', 'list', '--subscription', inputs.subscriptionId, '--query', query);
        return (0,check/* fail */.fJ)(text.taken(inputs.vaultName), text.expected, text.rename, command);
    }
    const absent = text.absent(inputs.vaultName, inputs.resourceGroup);
    if (inputs.confirmedKeyUri !== undefined)
        return (0,check/* fail */.fJ)(absent, text.expected, text.lost, listDeletedVaults(context));
    return (0,check/* fail */.fJ)(absent, text.expected, text.create, createVault(context));
};
const keyExists = (context, words) => {
    const text = words['key-exists'];
    const { inputs, observed } = context;
    const { vault, key } = observed;
    if (vault.presence === 'absent')
        return keyWithoutVault(context, words);
    if (key.presence === 'found')
        return (0,check/* pass */.IX)(text.found(key.value.uriWithVersion), text.expected);
    if (key.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, key.reason);
    // A key that is not found in a vault that could not be read is not known to be absent.
    if (vault.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, vault.reason);
    if (observed.deletedKey.presence === 'found') {
        return (0,check/* fail */.fJ)(text.deleted(inputs.keyName), text.expected, text.recover, (0,az_commands/* keyCommand */.lw)(context, 'recover'));
    }
    const absent = text.absent(inputs.keyName, inputs.vaultName);
    if (inputs.confirmedKeyUri !== undefined)
        return (0,check/* fail */.fJ)(absent, text.expected, text.lost, ...findLostKey(context));
    return (0,check/* fail */.fJ)(absent, text.expected, text.create, createKey(context));
};
const keyWithoutVault = (context, words) => {
    const text = words['key-exists'];
    const { confirmedKeyUri, vaultName } = context.inputs;
    const observed = text.noVault(vaultName);
    if (confirmedKeyUri !== undefined)
        return (0,check/* fail */.fJ)(observed, text.expected, text.lost, listDeletedVaults(context));
    return (0,check/* fail */.fJ)(observed, text.expected, text.createVault, createKey(context));
};
/** Lists the soft-deleted vaults of the subscription. */
function listDeletedVaults({ inputs }) {
    return (0,az_commands.az)('keyvault', 'list-deleted', '--subscription', inputs.subscriptionId, '--resource-type', 'vault');
}
/** Shows the soft-deleted keys, and brings the key back from a backup file. */
function findLostKey({ inputs }) {
    const vault = ['--vault-name', inputs.vaultName];
    return [
        (0,az_commands.az)('keyvault', 'key', 'list-deleted', ...vault),
        (0,az_commands.az)('keyvault', 'key', 'restore', ...vault, '--file', 'BACKUP-FILE'),
    ];
}
function createVault({ inputs }) {
    const target = ['--name', inputs.vaultName, '--resource-group', inputs.resourceGroup];
    const place = [
        '--location',
        inputs.location ?? 'LOCATION',
        '--sku',
        inputs.keyType === 'RSA-HSM' ? 'premium' : 'standard',
    ];
    const safety = ['--enable-purge-protection', 'true', '--retention-days', `${inputs.retentionDays}`];
    return (0,az_commands.az)('keyvault', 'create', ...target, ...place, '--enable-rbac-authorization', 'true', ...safety);
}
function createKey(context) {
    const { keyType, keySize } = context.inputs;
    return (0,az_commands/* keyCommand */.lw)(context, 'create', '--kty', keyType, '--size', `${keySize}`, '--ops', 'wrapKey', 'unwrapKey');
}

;// CONCATENATED MODULE: ./build/checks/key.js
/** Checks of the key's current version. */


const day = 86_400_000;
const keyEnabled = (context, words) => {
    const text = words['key-enabled'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, ({ enabled, version }) => {
        if (enabled)
            return (0,check/* pass */.IX)(text.enabled(version), text.expected);
        const command = (0,az_commands/* setKeyAttributes */.RZ)(context, version, '--enabled', 'true');
        return (0,check/* fail */.fJ)(text.disabled(version), text.expected, text.remediation, command);
    });
};
/**
 * Whether a version may be used now: from its activation date on, and until just before its expiry date (Microsoft: About
 * keys, `nbf` and `exp`). A date that is no number counts as out of date.
 */
function inDate({ notBefore, expires }, now) {
    if (expires !== null && !(now < expires * 1000))
        return 'expired';
    if (notBefore !== null && !(now >= notBefore * 1000))
        return 'early';
    return 'active';
}
/** Moves the expiry date of a version two years ahead. */
function extendExpiry(context, version) {
    return (0,az_commands/* setKeyAttributes */.RZ)(context, version, '--expires', (0,az_commands/* isoTime */.Ly)(Math.floor((context.now + 730 * day) / 1000)));
}
/** Lets a version be used from now on. */
function activateNow(context, version) {
    return (0,az_commands/* setKeyAttributes */.RZ)(context, version, '--not-before', (0,az_commands/* isoTime */.Ly)(Math.floor(context.now / 1000)));
}
const keyActive = (context, words) => {
    const text = words['key-active'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, (key) => {
        const date = inDate(key, context.now);
        if (date === 'active')
            return (0,check/* pass */.IX)(text.active, text.expected);
        if (date === 'expired') {
            const command = extendExpiry(context, key.version);
            return (0,check/* fail */.fJ)(text.expired((0,az_commands/* isoTime */.Ly)(key.expires ?? 0)), text.expected, text.fixExpired, command);
        }
        const command = activateNow(context, key.version);
        return (0,check/* fail */.fJ)(text.early((0,az_commands/* isoTime */.Ly)(key.notBefore ?? 0)), text.expected, text.fixEarly, command);
    });
};
const keyExpiry = (context, words) => {
    const text = words['key-expiry'];
    const days = context.inputs.expiryWarningDays;
    const expected = text.expected(days);
    return (0,check/* ofKey */.bM)(context, words, expected, (key) => {
        if (key.expires === null)
            return (0,check/* pass */.IX)(text.never, expected);
        const left = key.expires * 1000 - context.now;
        const at = (0,az_commands/* isoTime */.Ly)(key.expires);
        if (left > days * day)
            return (0,check/* pass */.IX)(text.later(at), expected);
        const observed = left > 0 ? text.later(at) : text.past(at);
        return (0,check/* fail */.fJ)(observed, expected, text.remediation, extendExpiry(context, key.version));
    });
};
/** Key Vault's RSA types, whatever their casing. */
function isRsa(type) {
    return ['RSA', 'RSA-HSM'].includes(type.toUpperCase());
}
const keyType = (context, words) => {
    const text = words['key-type'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, ({ type }) => {
        if (isRsa(type))
            return (0,check/* pass */.IX)(text.is(type), text.expected);
        const { inputs } = context;
        const other = { ...context, inputs: { ...inputs, keyName: `${inputs.keyName.slice(0, 123)}-rsa` } };
        const options = ['--kty', inputs.keyType, '--size', `${inputs.keySize}`, '--ops', 'wrapKey', 'unwrapKey'];
        return (0,check/* fail */.fJ)(text.is(type), text.expected, text.remediation, (0,az_commands/* keyCommand */.lw)(other, 'create', ...options));
    });
};
const keySize = (context, words) => {
    const text = words['key-size'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, ({ type, size }) => {
        if (!isRsa(type))
            return (0,check/* skipped */.hT)(text.notRsa(type), text.expected);
        const options = ['--kty', type, '--size', `${context.inputs.keySize}`, '--ops', 'wrapKey', 'unwrapKey'];
        const command = (0,az_commands/* keyCommand */.lw)(context, 'create', ...options);
        if (size === null)
            return (0,check/* undecided */.oo)(text.unsaid, text.expected, words.common.runAgain, (0,az_commands/* keyCommand */.lw)(context, 'show'));
        if (size >= 3072)
            return (0,check/* pass */.IX)(text.is(size), text.expected);
        return (0,check/* fail */.fJ)(text.is(size), text.expected, text.remediation, command);
    });
};
/** Operations as the Azure CLI spells them. */
const spellings = ['encrypt', 'decrypt', 'sign', 'verify', 'wrapKey', 'unwrapKey', 'import', 'export'];
const spelled = (operation) => spellings.find((name) => name.toLowerCase() === operation) ?? operation;
const keyOperations = (context, words) => {
    const text = words['key-operations'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, ({ operations }) => {
        const allowed = operations.map((operation) => spelled(operation.toLowerCase()));
        const missing = ['wrapKey', 'unwrapKey'].filter((operation) => !allowed.includes(operation));
        if (missing.length === 0)
            return (0,check/* pass */.IX)(text.are(allowed), text.expected);
        const command = (0,az_commands/* keyCommand */.lw)(context, 'set-attributes', '--ops', ...allowed, ...missing);
        return (0,check/* fail */.fJ)(text.are(allowed), text.expected, text.remediation, command);
    });
};
const notifyOnly = '{"lifetimeActions":[{"trigger":{"timeBeforeExpiry":"P30D"},"action":{"type":"Notify"}}]}';
const keyRotation = (context, words) => {
    const text = words['key-rotation'];
    return (0,check/* ofKey */.bM)(context, words, text.expected, ({ rotates }) => {
        if (!rotates)
            return (0,check/* pass */.IX)(text.still, text.expected);
        const command = (0,az_commands/* keyCommand */.lw)(context, 'rotation-policy update', '--value', notifyOnly);
        return (0,check/* fail */.fJ)(text.rotates, text.expected, text.remediation, command);
    });
};

;// CONCATENATED MODULE: ./build/checks/confirmation.js
/** Checks of what Adobe confirmed: once it did, Azure is held to it. */




/** Key Vault ignores the case of names. */
function namesDiffer({ inputs }, confirmed) {
    const same = (one, other) => one.toLowerCase() === other.toLowerCase();
    return !same(inputs.vaultName, confirmed.vaultName) || !same(inputs.keyName, confirmed.keyName);
}
const confirmedKey = (context, words) => {
    const text = words['confirmed-key'];
    const confirmed = context.inputs.confirmedKeyUri;
    if (confirmed === undefined)
        return (0,check/* skipped */.hT)(text.notGiven, text.expected('confirmed-key-uri'));
    const expected = text.expected(confirmed.uri);
    const { vaultName, keyName } = context.inputs;
    if (namesDiffer(context, confirmed))
        return (0,check/* fail */.fJ)(text.otherKey(vaultName, keyName), expected, text.fixInputs);
    const { vault, key } = context.observed;
    if (vault.presence === 'absent')
        return (0,check/* fail */.fJ)(text.vaultGone, expected, text.fixGone, listDeletedVaults(context));
    if (vault.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, expected, vault.reason);
    if (key.presence === 'absent')
        return (0,check/* fail */.fJ)(text.keyGone, expected, text.fixGone, ...findLostKey(context));
    if (key.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, expected, key.reason);
    if (confirmed.version === undefined)
        return (0,check/* pass */.IX)(text.holds, expected);
    return versionHolds(context, words, expected, confirmed.version.toLowerCase());
};
/** Versions come in no order of time (as recorded), so the confirmed one is looked up by its id. */
function versionHolds(context, words, expected, version) {
    const text = words['confirmed-key'];
    const { key, keyVersions } = context.observed;
    const known = [
        ...(key.presence === 'found' ? [key.value] : []),
        ...(keyVersions.presence === 'found' ? keyVersions.value : []),
    ];
    const matches = known.filter((one) => one.version.toLowerCase() === version);
    if (matches.length === 0) {
        if (keyVersions.presence !== 'found')
            return (0,check/* unreadable */.O$)(context, words, expected, (0,check/* reasonOf */.A3)(keyVersions));
        return (0,check/* fail */.fJ)(text.versionGone(version), expected, text.fixGone, ...findLostKey(context));
    }
    // The same version may have been seen twice, by two reads: neither may speak against it.
    const faults = matches.map((one) => versionFault(context, words, expected, one));
    return faults.find((fault) => fault !== undefined) ?? (0,check/* pass */.IX)(text.holds, expected);
}
function versionFault(context, words, expected, one) {
    const text = words['confirmed-key'];
    const { version } = one;
    if (!one.enabled) {
        const command = (0,az_commands/* setKeyAttributes */.RZ)(context, version, '--enabled', 'true');
        return (0,check/* fail */.fJ)(text.disabled(version), expected, text.fixDisabled, command);
    }
    const date = inDate(one, context.now);
    if (date === 'active')
        return undefined;
    if (date === 'expired') {
        const observed = text.expired(version, (0,az_commands/* isoTime */.Ly)(one.expires ?? 0));
        return (0,check/* fail */.fJ)(observed, expected, text.fixDate, extendExpiry(context, version));
    }
    const observed = text.early(version, (0,az_commands/* isoTime */.Ly)(one.notBefore ?? 0));
    return (0,check/* fail */.fJ)(observed, expected, text.fixDate, activateNow(context, version));
}
const confirmedVersion = (context, words) => {
    const text = words['confirmed-version'];
    const confirmed = context.inputs.confirmedKeyUri;
    if (confirmed?.version === undefined)
        return (0,check/* skipped */.hT)(text.notGiven, text.expected);
    if (namesDiffer(context, confirmed))
        return (0,check/* skipped */.hT)(text.otherKey, text.expected);
    const { vault, key } = context.observed;
    if (vault.presence === 'absent')
        return (0,check/* skipped */.hT)(words.common.noVault, text.expected);
    if (vault.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, vault.reason);
    if (key.presence === 'absent')
        return (0,check/* skipped */.hT)(words.common.noKey, text.expected);
    if (key.presence === 'unknown')
        return (0,check/* unreadable */.O$)(context, words, text.expected, key.reason);
    const { version } = key.value;
    if (version.toLowerCase() === confirmed.version.toLowerCase())
        return (0,check/* pass */.IX)(text.same(version), text.expected);
    const command = (0,az_commands/* keyCommand */.lw)(context, 'list-versions');
    return (0,check/* fail */.fJ)(text.differs(confirmed.version, version), text.expected, text.remediation, command);
};
const adobeConfirmation = (context, words) => {
    const text = words['adobe-confirmation'];
    const { requireConfirmation, confirmedKeyUri } = context.inputs;
    if (!requireConfirmation)
        return (0,check/* skipped */.hT)(text.notRequired, text.expected);
    if (confirmedKeyUri !== undefined)
        return (0,check/* pass */.IX)(text.given(confirmedKeyUri.uri), text.expected);
    return (0,check/* fail */.fJ)(text.absent, text.expected, text.remediation);
};

// EXTERNAL MODULE: ./build/model/grant.js
var model_grant = __webpack_require__(3348);
// EXTERNAL MODULE: ./build/model/scopes.js
var scopes = __webpack_require__(9005);
;// CONCATENATED MODULE: ./build/checks/grant.js
/** Checks of what Adobe's service principal may do: enough, and nothing else. */






/** What Adobe needs, as Azure spells it in an access policy. */
const needed = ['get', 'wrapKey', 'unwrapKey'];
const neededInLowerCase = new Set(needed.map((permission) => permission.toLowerCase()));
/** The plan asks the same function, so that what is reported and what is done can't disagree. */
const adobeGrant = (context, words) => {
    const text = words['adobe-grant'];
    const expected = text.expected(model_roles/* encryptionUserRoleName */.Et);
    return (0,check/* ofVault */._)(context, words, expected, (vault) => {
        const { inputs, observed } = context;
        const grant = (0,model_grant/* grantSeen */._)(inputs, observed);
        if (grant.presence === 'unknown')
            return (0,check/* unreadable */.O$)(context, words, expected, grant.reason);
        if (grant.presence === 'found') {
            const { assignment } = grant;
            const held = assignment === undefined ? text.policy : text.role(model_roles/* encryptionUserRoleName */.Et, assignment.scope);
            return (0,check/* pass */.IX)(held, expected);
        }
        const principalId = adobePrincipalId(context);
        if (grant.presence === 'conditional') {
            const { scope, condition } = grant.assignment;
            const command = assignRole(context, principalId, grantScope(context));
            return (0,check/* undecided */.oo)(text.condition(scope, condition ?? ''), expected, text.conditionCure, command);
        }
        if (principalId === undefined) {
            const create = (0,az_commands.az)('ad', 'sp', 'create', '--id', inputs.adobeAppId);
            return (0,check/* fail */.fJ)(text.noPrincipal, expected, text.principalFirst, create, grantCommand(context, vault));
        }
        return vault.rbac ? noRole(context, words, principalId) : noPolicy(context, words, principalId, vault);
    });
};
function noRole(context, words, principalId) {
    const text = words['adobe-grant'];
    const expected = text.expected(model_roles/* encryptionUserRoleName */.Et);
    const { roleAssignments } = context.observed;
    // A list that Azure says is not there is no empty list.
    if (roleAssignments.presence !== 'found')
        return (0,check/* unreadable */.O$)(context, words, expected, (0,check/* reasonOf */.A3)(roleAssignments));
    const holders = roleAssignments.value.filter(({ roleId, scope }) => (0,model_roles/* roleGuid */.c5)(roleId) === model_roles/* encryptionUserRole */.$I && (0,scopes/* grantsAt */.fC)(scope, context.scopes.key));
    const others = [...new Set(holders.map((holder) => holder.principalId))];
    const observed = text.noRole(principalId, model_roles/* encryptionUserRoleName */.Et) + (others.length > 0 ? text.others(others) : '');
    return (0,check/* fail */.fJ)(observed, expected, text.remediation, assignRole(context, principalId, grantScope(context)));
}
function noPolicy(context, words, principalId, vault) {
    const text = words['adobe-grant'];
    const policies = policiesOf(vault, principalId);
    const held = new Set(policies.flatMap(({ keys }) => keys).map((permission) => permission.toLowerCase()));
    const missing = needed.filter((permission) => !held.has(permission.toLowerCase()));
    const named = vault.accessPolicies.some(({ objectId }) => objectId.toLowerCase() === principalId);
    const { roleAssignments } = context.observed;
    const role = roleAssignments.presence === 'found' &&
        roleAssignments.value.some((assignment) => isGrant(assignment, principalId, context.scopes.key));
    const observed = [
        policies.length === 0 ? text.noPolicy(principalId) : text.partPolicy(principalId, missing),
        policies.length === 0 && named ? text.compound : '',
        role ? text.roleWithoutEffect : '',
    ];
    const expected = text.expected(model_roles/* encryptionUserRoleName */.Et);
    return (0,check/* fail */.fJ)(observed.join(''), expected, text.remediation, policyCommand(context, principalId, policies));
}
/** A role assignment has no effect on a vault with access policies (Microsoft: Azure RBAC and access policies compared). */
function isGrant({ roleId, principalId, scope }, holder, key) {
    return (0,model_roles/* roleGuid */.c5)(roleId) === model_roles/* encryptionUserRole */.$I && principalId.toLowerCase() === holder && (0,scopes/* grantsAt */.fC)(scope, key);
}
/** Policies of the principal itself: one for a compound identity grants nothing to the principal alone. */
function policiesOf(vault, principalId) {
    return vault.accessPolicies.filter(({ objectId, applicationId }) => applicationId === undefined && objectId.toLowerCase() === principalId);
}
function grantScope({ inputs }) {
    return inputs.grantScope === 'key' ? `${(0,az_commands/* vaultId */.oC)(inputs)}/keys/${inputs.keyName}` : (0,az_commands/* vaultId */.oC)(inputs);
}
/** The grant for a principal that does not exist yet: az finds it by its app id, or a person puts its object id in. */
function grantCommand(context, vault) {
    if (vault.rbac)
        return assignRole(context, undefined, grantScope(context));
    const { vaultName, adobeAppId } = context.inputs;
    return (0,az_commands.az)('keyvault', 'set-policy', '--name', vaultName, '--spn', adobeAppId, '--key-permissions', ...needed);
}
/** Sets the policy's key permissions. The command replaces what was there, so the old ones are named again. */
function policyCommand(context, principalId, policies) {
    const others = policies
        .flatMap(({ keys }) => keys)
        .filter((permission) => !neededInLowerCase.has(permission.toLowerCase()));
    const target = ['--name', context.inputs.vaultName, '--object-id', principalId];
    return (0,az_commands.az)('keyvault', 'set-policy', ...target, '--key-permissions', ...needed, ...new Set(others));
}
const adobeLeastPrivilege = (context, words) => {
    const text = words['adobe-least-privilege'];
    return (0,check/* ofVault */._)(context, words, text.expected, (vault) => {
        const { principal, roleAssignments } = context.observed;
        const principalId = adobePrincipalId(context);
        if (principalId === undefined) {
            if (principal.presence === 'unknown')
                return (0,check/* unreadable */.O$)(context, words, text.expected, principal.reason);
            return (0,check/* skipped */.hT)(text.noPrincipal, text.expected);
        }
        const roles = roleAssignments.presence === 'found' ? otherRoles(context, principalId, roleAssignments.value) : [];
        const policies = vault.rbac ? [] : policiesOf(vault, principalId);
        const permissions = excessPermissions(words, policies);
        if (roles.length === 0 && permissions.length === 0) {
            if (roleAssignments.presence === 'found')
                return (0,check/* pass */.IX)(text.nothingElse, text.expected);
            return (0,check/* unreadable */.O$)(context, words, text.expected, (0,check/* reasonOf */.A3)(roleAssignments));
        }
        const observed = [...roles.map(({ roleId, scope }) => text.role((0,model_roles/* roleName */.S3)(roleId), scope)), ...permissions];
        const commands = roles.map(({ id }) => (0,az_commands.az)('role', 'assignment', 'delete', '--ids', id));
        if (permissions.length > 0)
            commands.push(trimPolicy(context, principalId, policies));
        return (0,check/* fail */.fJ)(text.excess(observed), text.expected, text.remediation, ...commands);
    });
};
function otherRoles(context, principalId, assignments) {
    return assignments.filter((assignment) => assignment.principalId.toLowerCase() === principalId &&
        (0,model_roles/* roleGuid */.c5)(assignment.roleId) !== model_roles/* encryptionUserRole */.$I &&
        (0,scopes/* grantsAt */.fC)(assignment.scope, context.scopes.key));
}
const kinds = ['keys', 'secrets', 'certificates', 'storage'];
function excessOf(policies, kind) {
    const held = policies.flatMap((policy) => policy[kind]).map((permission) => permission.toLowerCase());
    return [...new Set(held)].filter((permission) => kind !== 'keys' || !neededInLowerCase.has(permission));
}
function excessPermissions(words, policies) {
    return kinds.flatMap((kind) => {
        const excess = excessOf(policies, kind);
        return excess.length === 0 ? [] : [words['adobe-least-privilege'].permissions(kind, excess)];
    });
}
/** Cuts the policy down to what Adobe needs. An option without values takes all permissions of its kind away. */
function trimPolicy(context, principalId, policies) {
    const options = {
        secrets: '--secret-permissions',
        certificates: '--certificate-permissions',
        storage: '--storage-permissions',
    };
    const emptied = ['secrets', 'certificates', 'storage'].filter((kind) => excessOf(policies, kind).length > 0);
    const target = ['--name', context.inputs.vaultName, '--object-id', principalId, '--key-permissions', ...needed];
    return (0,az_commands.az)('keyvault', 'set-policy', ...target, ...emptied.map((kind) => options[kind]));
}

;// CONCATENATED MODULE: ./build/checks/vault.js
/** Checks of the vault. */




const vaultSoftDelete = (context, words) => {
    const text = words['vault-soft-delete'];
    return (0,check/* ofVault */._)(context, words, text.expected, ({ softDelete, retentionDays }) => {
        const command = (0,az_commands.az)('resource', 'update', '--ids', (0,az_commands/* vaultId */.oC)(context.inputs), '--set', 'properties.enableSoftDelete=true');
        if (softDelete === true)
            return (0,check/* pass */.IX)(text.on(retentionDays), text.expected);
        if (softDelete === false)
            return (0,check/* fail */.fJ)(text.off, text.expected, text.remediation, command);
        return (0,check/* undecided */.oo)(text.unsaid, text.expected, text.remediation, command);
    });
};
const vaultPurgeProtection = (context, words) => {
    const text = words['vault-purge-protection'];
    return (0,check/* ofVault */._)(context, words, text.expected, ({ purgeProtection }) => {
        if (purgeProtection)
            return (0,check/* pass */.IX)(text.on, text.expected);
        const command = (0,az_commands/* updateVault */.YT)(context, '--enable-purge-protection', 'true');
        return (0,check/* fail */.fJ)(text.off, text.expected, text.remediation, command);
    });
};
const vaultPermissionModel = (context, words) => {
    const text = words['vault-permission-model'];
    return (0,check/* ofVault */._)(context, words, text.expected, ({ rbac, accessPolicies }) => {
        if (rbac)
            return (0,check/* pass */.IX)(text.rbac, text.expected);
        const grant = assignRole(context, adobePrincipalId(context), (0,az_commands/* vaultId */.oC)(context.inputs));
        const change = (0,az_commands/* updateVault */.YT)(context, '--enable-rbac-authorization', 'true');
        return (0,check/* fail */.fJ)(text.policies(accessPolicies.length), text.expected, text.remediation, grant, change);
    });
};
/** A perimeter has rules of its own and no bypass for trusted services (Microsoft: network security for Key Vault). */
const vaultNetwork = (context, words) => {
    const text = words['vault-network'];
    return (0,check/* ofVault */._)(context, words, text.expected, ({ publicNetworkAccess, networkDefault, trustedServicesBypass }) => {
        if (publicNetworkAccess === 'perimeter') {
            const query = ['--query', 'properties.publicNetworkAccess'];
            const show = (0,az_commands.az)('resource', 'show', '--ids', (0,az_commands/* vaultId */.oC)(context.inputs), ...query);
            return (0,check/* undecided */.oo)(text.perimeter, text.expected, text.perimeterCure, show);
        }
        if (publicNetworkAccess === 'enabled' && networkDefault === 'allow')
            return (0,check/* pass */.IX)(text.open, text.expected);
        const access = publicNetworkAccess === 'disabled' ? text.disabled : text.denied;
        if (trustedServicesBypass)
            return (0,check/* pass */.IX)(text.bypass(access), text.expected);
        return (0,check/* fail */.fJ)(text.closed(access), text.expected, text.remediation, (0,az_commands/* updateVault */.YT)(context, '--bypass', 'AzureServices'));
    });
};
const vaultDedicated = (context, words) => {
    const text = words['vault-dedicated'];
    const { inputs, observed } = context;
    const expected = text.expected(inputs.keyName);
    return (0,check/* ofVault */._)(context, words, expected, () => {
        const { keys, secrets } = observed;
        const ours = inputs.keyName.toLowerCase();
        const otherKeys = keys.presence === 'found' ? keys.value.filter((name) => name.toLowerCase() !== ours) : [];
        const otherSecrets = secrets.presence === 'found' ? secrets.value : [];
        if (otherKeys.length > 0 || otherSecrets.length > 0) {
            const list = (kind) => (0,az_commands.az)('keyvault', kind, 'list', '--vault-name', inputs.vaultName, '--query', '[].id');
            return (0,check/* fail */.fJ)(text.others(otherKeys, otherSecrets), expected, text.remediation, list('key'), list('secret'));
        }
        if (keys.presence !== 'found')
            return (0,check/* unreadable */.O$)(context, words, expected, (0,check/* reasonOf */.A3)(keys));
        if (secrets.presence !== 'found')
            return (0,check/* unreadable */.O$)(context, words, expected, (0,check/* reasonOf */.A3)(secrets));
        return (0,check/* pass */.IX)(text.alone, expected);
    });
};
/** Azure's list also holds locks of what lies in the vault; those don't protect it (as recorded). */
const vaultLock = (context, words) => {
    const text = words['vault-lock'];
    return (0,check/* ofVault */._)(context, words, text.expected, () => {
        const { locks } = context.observed;
        if (locks.presence !== 'found')
            return (0,check/* unreadable */.O$)(context, words, text.expected, (0,check/* reasonOf */.A3)(locks));
        const lock = locks.value.find((each) => (0,scopes/* lockHolds */.IH)(each, context.scopes.vault));
        if (lock !== undefined)
            return (0,check/* pass */.IX)(text.locked(lock.name, lock.level, lock.scope), text.expected);
        const { resourceGroup, vaultName } = context.inputs;
        const target = ['--resource-group', resourceGroup, '--resource', vaultName];
        const type = ['--resource-type', 'Microsoft.KeyVault/vaults', '--lock-type', 'CanNotDelete'];
        const command = (0,az_commands.az)('lock', 'create', '--name', 'cja-cmk', ...target, ...type);
        return (0,check/* fail */.fJ)(text.unlocked, text.expected, text.remediation, command);
    });
};
const auditLogs = new Set(['auditevent', 'audit', 'alllogs']);
const vaultLogging = (context, words) => {
    const text = words['vault-logging'];
    return (0,check/* ofVault */._)(context, words, text.expected, () => {
        const { diagnosticSettings } = context.observed;
        if (diagnosticSettings.presence !== 'found') {
            return (0,check/* unreadable */.O$)(context, words, text.expected, (0,check/* reasonOf */.A3)(diagnosticSettings));
        }
        const settings = diagnosticSettings.value;
        const audits = (logs) => logs.some((log) => auditLogs.has(log.toLowerCase()));
        const setting = settings.find(({ hasDestination, logs }) => hasDestination && audits(logs));
        if (setting !== undefined)
            return (0,check/* pass */.IX)(text.logged(setting.name), text.expected);
        const observed = settings.length === 0 ? text.none : text.useless(settings.map(({ name }) => name));
        const target = ['--resource', (0,az_commands/* vaultId */.oC)(context.inputs), '--workspace', 'WORKSPACE-RESOURCE-ID'];
        const logs = ['--logs', '[{"category":"AuditEvent","enabled":true}]'];
        const verb = ['monitor', 'diagnostic-settings', 'create', '--name', 'cja-cmk'];
        return (0,check/* fail */.fJ)(observed, text.expected, text.remediation, (0,az_commands.az)(...verb, ...target, ...logs));
    });
};

;// CONCATENATED MODULE: ./build/checks/catalog.js
/** Every finding, in the order of `findingIds`: what it weighs, where its rule comes from, and the check itself. */






const learn = 'https://learn.microsoft.com/en-us/azure';
const adobe = 'https://experienceleague.adobe.com/en/docs';
const journeyAnalytics = `${adobe}/analytics-platform/using/cja-privacy/cmk`;
const platform = `${adobe}/experience-platform/landing/governance-privacy-security/customer-managed-keys`;
const platformVault = `${platform}/azure/azure-key-vault-config`;
const platformOverview = `${platform}/overview`;
const catalog = [
    {
        id: 'vault-exists',
        severity: 'error',
        source: journeyAnalytics,
        references: [],
        differing: [],
        check: vaultExists,
    },
    {
        id: 'vault-soft-delete',
        severity: 'error',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: ['Prowler keyvault_recoverable', 'Checkov CKV_AZURE_42', 'Checkov CKV_AZURE_111', 'PSRule AZR-000124'],
        differing: [],
        check: vaultSoftDelete,
    },
    {
        id: 'vault-purge-protection',
        severity: 'error',
        source: `${learn}/key-vault/general/soft-delete-overview`,
        references: [
            'Prowler keyvault_recoverable',
            'Checkov CKV_AZURE_42',
            'Checkov CKV_AZURE_110',
            'PSRule AZR-000125',
            'Trivy AZU-0016',
            'CIS Azure 6.0 8.3.5',
        ],
        differing: [],
        check: vaultPurgeProtection,
    },
    {
        id: 'vault-permission-model',
        severity: 'warning',
        source: `${learn}/key-vault/general/rbac-access-policy`,
        references: ['Prowler keyvault_rbac_enabled', 'PSRule AZR-000388', 'CIS Azure 6.0 8.3.6'],
        differing: [],
        check: vaultPermissionModel,
    },
    {
        id: 'vault-network',
        severity: 'error',
        source: platformVault,
        references: [],
        // All of these ask for a closed network; a vault that follows them passes here while trusted services bypass it.
        differing: [
            'Checkov CKV_AZURE_109',
            'Checkov CKV_AZURE_189',
            'Trivy AZU-0013',
            'CIS Azure 6.0 8.3.7',
            'CIS Azure 6.0 8.3.8',
        ],
        check: vaultNetwork,
    },
    {
        id: 'vault-dedicated',
        severity: 'warning',
        source: journeyAnalytics,
        references: [],
        differing: [],
        check: vaultDedicated,
    },
    {
        id: 'vault-lock',
        severity: 'warning',
        source: `${learn}/azure-resource-manager/management/lock-resources`,
        references: [],
        differing: [],
        check: vaultLock,
    },
    {
        id: 'vault-logging',
        severity: 'warning',
        source: `${learn}/key-vault/general/logging`,
        references: ['Prowler keyvault_logging_enabled', 'PSRule AZR-000119', 'CIS Azure 6.0 6.1.1.4'],
        differing: [],
        check: vaultLogging,
    },
    { id: 'key-exists', severity: 'error', source: journeyAnalytics, references: [], differing: [], check: keyExists },
    { id: 'key-enabled', severity: 'error', source: platformOverview, references: [], differing: [], check: keyEnabled },
    {
        id: 'key-active',
        severity: 'error',
        source: `${learn}/key-vault/keys/about-keys-details`,
        references: [],
        differing: [],
        check: keyActive,
    },
    {
        id: 'key-expiry',
        severity: 'warning',
        source: `${learn}/key-vault/keys/about-keys-details`,
        references: [],
        // These ask for an expiry date on every key. Here a date is an outage on its day.
        differing: ['Checkov CKV_AZURE_40', 'Trivy AZU-0014', 'CIS Azure 6.0 8.3.1'],
        check: keyExpiry,
    },
    {
        id: 'key-type',
        severity: 'error',
        source: platformVault,
        references: [],
        // It accepts keys in hardware only.
        differing: ['Checkov CKV_AZURE_112'],
        check: keyType,
    },
    { id: 'key-size', severity: 'warning', source: platformVault, references: [], differing: [], check: keySize },
    {
        id: 'key-operations',
        severity: 'error',
        source: platformVault,
        references: [],
        differing: [],
        check: keyOperations,
    },
    {
        id: 'key-rotation',
        severity: 'warning',
        source: 'Azure answers as observed: every key shows a rotation policy, and one that only notifies makes no versions',
        references: [],
        // These ask for automatic rotation. Adobe is told of a key by hand.
        differing: ['Prowler keyvault_key_rotation_enabled', 'PSRule AZR-000123', 'CIS Azure 6.0 8.3.9'],
        check: keyRotation,
    },
    {
        id: 'adobe-principal',
        severity: 'error',
        source: journeyAnalytics,
        references: [],
        differing: [],
        check: adobePrincipal,
    },
    { id: 'adobe-grant', severity: 'error', source: platformVault, references: [], differing: [], check: adobeGrant },
    {
        id: 'adobe-least-privilege',
        severity: 'warning',
        source: `${learn}/role-based-access-control/best-practices`,
        references: [],
        differing: [],
        check: adobeLeastPrivilege,
    },
    {
        id: 'adobe-entitlement',
        severity: 'warning',
        source: journeyAnalytics,
        references: [],
        differing: [],
        check: adobeEntitlement,
    },
    {
        id: 'confirmed-key',
        severity: 'error',
        source: platformOverview,
        references: [],
        differing: [],
        check: confirmedKey,
    },
    {
        id: 'confirmed-version',
        severity: 'warning',
        source: platformOverview,
        references: [],
        differing: [],
        check: confirmedVersion,
    },
    {
        id: 'adobe-confirmation',
        severity: (inputs) => (inputs.requireConfirmation ? 'error' : 'warning'),
        source: journeyAnalytics,
        references: [],
        differing: [],
        check: adobeConfirmation,
    },
];


/***/ }),

/***/ 5096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   _: () => (/* binding */ ofVault),
/* harmony export */   bM: () => (/* binding */ ofKey),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   oo: () => (/* binding */ undecided)
/* harmony export */ });
/* harmony import */ var _az_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2776);
/* harmony import */ var _model_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9005);
/** What a check is: a pure function from what was asked and seen to an outcome, in the words of one language. */


function contextOf(inputs, observed, now) {
    return { inputs, observed, now, scopes: (0,_model_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(inputs) };
}
function pass(observed, expected) {
    return { status: 'pass', observed, expected, remediation: '' };
}
function skipped(observed, expected) {
    return { status: 'skipped', observed, expected, remediation: '' };
}
function fail(observed, expected, sentence, ...commands) {
    return { status: 'fail', observed, expected, remediation: [sentence, ...commands].join('\n') };
}
/** Something was read, but it does not settle the question. */
function undecided(observed, expected, sentence, ...commands) {
    return { status: 'unknown', observed, expected, remediation: [sentence, ...commands].join('\n') };
}
/** Something could not be read: says why, and which right would help. `reason` is `undefined` when nobody looked. */
function unreadable(context, words, expected, reason) {
    const { common } = words;
    if (reason === undefined)
        return undecided(common.notRead, expected, common.runAgain);
    if (reason.right === undefined)
        return undecided(common.unreadable(reason), expected, common.runAgain);
    const { name, place } = (0,_az_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .rightAndPlace */ .hE)(reason.right);
    const commands = (0,_az_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .grantRightCommands */ .B5)(context.inputs, name, place);
    const sentence = common.grantRight(name, place, context.inputs.clientId);
    return undecided(common.unreadable(reason), expected, sentence, ...commands);
}
/** The reason why something is not at hand; `undefined` when it was seen not to be there. */
function reasonOf(presence) {
    return presence.presence === 'unknown' ? presence.reason : undefined;
}
/** Checks the vault that was found; without a vault there is nothing to check. */
function ofVault(context, words, expected, check) {
    const { vault } = context.observed;
    if (vault.presence === 'found')
        return check(vault.value);
    if (vault.presence === 'absent')
        return skipped(words.common.noVault, expected);
    return unreadable(context, words, expected, vault.reason);
}
/** Checks the key that was found. A key "not found" in a vault that could not be read is not known to be absent. */
function ofKey(context, words, expected, check) {
    const { vault, key } = context.observed;
    if (vault.presence === 'absent')
        return skipped(words.common.noVault, expected);
    if (key.presence === 'found')
        return check(key.value);
    if (key.presence === 'unknown')
        return unreadable(context, words, expected, key.reason);
    if (vault.presence === 'unknown')
        return unreadable(context, words, expected, vault.reason);
    return skipped(words.common.noKey, expected);
}


/***/ })

};

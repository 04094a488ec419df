/** What the answers of the vault's data plane have in common. */
import { refusal } from '../case.ts';
import { is, type Shape } from '../shape.ts';
import { dataPlane, put } from './places.ts';

export const version = 'api-version=7.5';
export const challenge = {
  'www-authenticate':
    /^Bearer authorization="https:\/\/login\.\w+\.\w+\/[0-9a-f-]{36}", resource="https:\/\/vault\.azure\.net"$/,
};

export const attributes: Readonly<Record<string, Shape>> = {
  enabled: 'boolean',
  'nbf?': 'number',
  'exp?': 'number',
  created: 'number',
  updated: 'number',
  recoveryLevel: /^(Customized)?Recoverable(\+Purgeable|\+ProtectedSubscription)?$/,
  recoverableDays: 'number',
  exportable: is(false),
  hsmPlatform: is('0'),
};
export const bundle: Readonly<Record<string, Shape>> = {
  key: {
    kid: /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/[\w-]+\/[0-9a-f]{32}$/,
    kty: is('RSA'),
    key_ops: ['string'],
    n: /^[\w-]{300,}$/,
    e: is('AQAB'),
  },
  attributes,
};
export const newKey = { kty: 'RSA', key_size: 2048, key_ops: ['wrapKey', 'unwrapKey'], attributes: { enabled: true } };
export const forbidden = (code: string, message: RegExp) =>
  refusal('Forbidden', message, { innererror: { code: is(code) } });
export const conflict = (code: string, message: RegExp) =>
  refusal('Conflict', message, { innererror: { code: is(code) } });
export const rotate = (type: string) => [
  { trigger: { timeAfterCreate: 'P15D' }, action: { type } },
  { trigger: { timeBeforeExpiry: 'P7D' }, action: { type: 'Notify' } },
];
export const rotationPolicy: Shape = {
  id: /^https:\/\/kv-contoso-cja\.vault\.azure\.net\/keys\/cja-cmk\/rotationpolicy$/,
  lifetimeActions: [
    { trigger: { 'timeAfterCreate?': 'string', 'timeBeforeExpiry?': 'string' }, action: { type: /^(Rotate|Notify)$/ } },
  ],
  attributes: { expiryTime: 'string', created: 'number', updated: 'number' },
};
export const policyAddress = `${dataPlane}/keys/cja-cmk/rotationpolicy?${version}`;
export const setPolicy = put(policyAddress, { lifetimeActions: rotate('Rotate'), attributes: { expiryTime: 'P30D' } });

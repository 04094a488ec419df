/** Whether Adobe's application can use the key: by really using it. */
import { randomBytes } from 'node:crypto';
import type { CloudAnswer } from '../../emulator/service.ts';
import { adobeAppId, keyName, vaultScope } from '../../emulator/tenants/names.ts';
import { bodyOf } from '../../scripts/peers/ask.ts';
import { type Peers } from '../../scripts/peers/clouds.ts';

const dataActions = ['read', 'wrap/action', 'unwrap/action'].map((name) => `Microsoft.KeyVault/vaults/keys/${name}`);

/** Reads the key, wraps with its current version and unwraps with the same. */
async function usesKey({ asAdobe }: Peers): Promise<boolean> {
  const call = (operation: string, body: unknown) =>
    asAdobe('POST', `/keys/${keyName}/${operation}?api-version=7.4`, body);
  const secret = randomBytes(32).toString('base64url');
  if ((await asAdobe('GET', `/keys/${keyName}?api-version=7.4`)).status !== 200) return false;
  const wrapped = await call('wrapkey', { alg: 'RSA-OAEP-256', value: secret });
  if (wrapped.status !== 200) return false;
  const { kid, value } = bodyOf(wrapped);
  const version = String(kid).slice(String(kid).lastIndexOf('/') + 1);
  const opened = await call(`${version}/unwrapkey`, { alg: 'RSA-OAEP-256', value });
  return opened.status === 200 && bodyOf(opened)['value'] === secret;
}

/**
 * What Azure Resource Manager's cloud says of the three data actions: azure-keyvault-emulator knows neither deny assignments nor
 * conditions. On a vault with access policies only deny assignments are asked about, since no role has an effect there.
 */
async function isAuthorized({ control }: Peers, byPolicy: boolean): Promise<boolean> {
  const scope = `${vaultScope}/keys/${keyName}`;
  const attributes = { '@Resource[Microsoft.KeyVault/vaults/keys:name]': keyName };
  const asked = dataActions.map((action) => ({ scope, action, attributes, principalIds: [adobeAppId] }));
  const answers = await Promise.all(asked.map((body) => control.arm('POST', '/_family/authorization/evaluate', body)));
  return answers.every((answer: CloudAnswer) => {
    const { allowed, deniedBy } = bodyOf(answer);
    return byPolicy ? deniedBy === undefined : allowed === true;
  });
}

/** @param byPolicy whether the vault has access policies */
export async function canAdobeUseKey(peers: Peers, byPolicy = false): Promise<boolean> {
  return (await isAuthorized(peers, byPolicy)) && (await usesKey(peers));
}

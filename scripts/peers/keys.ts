/** Keys of Key Vault's data plane as Azure Resource Manager shows them. */
import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { failure, json, list } from './answers.ts';
import { type Ask, bodyOf } from './ask.ts';

interface KeyProperties {
  readonly kty: string;
  readonly keyOps: readonly string[];
  readonly keySize?: number;
}

interface ListedVersion {
  readonly kid: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export class Keys {
  readonly #vault: Ask;
  /** Of each version: lists of Key Vault do not say them, and a disabled key can't be read. */
  #properties = new Map<string, KeyProperties>();

  constructor(vault: Ask) {
    this.#vault = vault;
  }

  forget(): void {
    this.#properties = new Map();
  }

  /** @param request to `VAULT/keys`, a key, its versions or one of them */
  async answer(request: CloudRequest): Promise<CloudAnswer> {
    const [, id = '', rest = ''] = /^\/?(\/.*?\/vaults\/[^/]+)\/keys(.*)$/i.exec(request.path) ?? [];
    const [, name = '', versions, wanted = ''] = rest.split('/');
    if (name === '') return this.#list(id);
    if (versions === undefined) return this.#key(request, id, name);
    return this.#listVersions(id, name, wanted);
  }

  async #list(id: string): Promise<CloudAnswer> {
    const answer = bodyOf(await this.#vault('GET', '/keys?api-version=7.4'));
    const { value = [] } = answer as { readonly value?: readonly ListedVersion[] };
    return list(
      ...value.map(({ kid, attributes }) => {
        return { id: `${id}/keys/${lastOf(kid)}`, name: lastOf(kid), properties: { attributes, keyUri: kid } };
      }),
    );
  }

  async #listVersions(id: string, name: string, wanted: string): Promise<CloudAnswer> {
    const all = (await this.#versions(name)).map((one) => versionBody(id, name, one));
    if (wanted === '') return list(...all);
    const found = all.find((one) => one.name === wanted);
    return found ? json(200, found) : keyNotFound(name);
  }

  /** Creates a version of a key, as the data plane takes it. */
  async createVersion(name: string, body: Readonly<Record<string, unknown>>): Promise<CloudAnswer> {
    const answer = await this.#vault('POST', `/keys/${name}/create?api-version=7.4`, body);
    if (answer.status !== 200) return answer;
    const { key } = bodyOf(answer) as {
      readonly key: {
        readonly kid: string;
        readonly kty: string;
        readonly key_ops: readonly string[];
        readonly n?: string;
      };
    };
    const keySize = key.n === undefined ? {} : { keySize: Buffer.from(key.n, 'base64url').length * 8 };
    this.#properties.set(lastOf(key.kid), { kty: key.kty, keyOps: key.key_ops, ...keySize });
    return answer;
  }

  async #key(request: CloudRequest, id: string, name: string): Promise<CloudAnswer> {
    const known = await this.#versions(name);
    if (request.method === 'PUT' && known.length === 0) {
      const { properties } = JSON.parse(request.body) as {
        readonly properties: { readonly kty: string; readonly keySize?: number; readonly keyOps?: readonly string[] };
      };
      const made = await this.createVersion(name, {
        kty: properties.kty,
        key_size: properties.keySize,
        key_ops: properties.keyOps,
      });
      if (made.status !== 200) return made;
      return this.#key({ ...request, method: 'GET' }, id, name);
    }
    const current = known.at(-1);
    if (current === undefined) return keyNotFound(name);
    const body = versionBody(id, name, current);
    const { kty, keyOps, keySize } = this.#properties.get(lastOf(current.kid)) ?? {};
    const properties = { ...body.properties, kty, keyOps, keySize, rotationPolicy: { lifetimeActions: [] } };
    return json(200, { ...body, id: `${id}/keys/${name}`, name, type: 'Microsoft.KeyVault/vaults/keys', properties });
  }

  /** Oldest first. */
  async #versions(name: string): Promise<readonly ListedVersion[]> {
    const answer = await this.#vault('GET', `/keys/${name}/versions?api-version=7.4`);
    if (answer.status === 404) return [];
    return (bodyOf(answer) as { readonly value: readonly ListedVersion[] }).value;
  }
}

function versionBody(id: string, name: string, { kid, attributes }: ListedVersion) {
  const keyUri = kid.slice(0, kid.lastIndexOf('/')).replace('http:', 'https:');
  const keyUriWithVersion = `${keyUri}/${lastOf(kid)}`;
  const own = `${id}/keys/${name}/versions/${lastOf(kid)}`;
  const type = 'Microsoft.KeyVault/vaults/keys/versions';
  return {
    id: own,
    name: lastOf(kid),
    type,
    location: 'eastus2',
    properties: { attributes, keyUri, keyUriWithVersion },
  };
}

function keyNotFound(name: string): CloudAnswer {
  return failure(404, 'KeyNotFound', `A key with (name/id) ${name} was not found in this key vault.`);
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

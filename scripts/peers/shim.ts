/**
 * What the clouds of others lack, and what they do otherwise than Azure where a run could not go on. Each entry has its reason;
 * everything else goes to them unchanged. `emulator/rules.md` has what they do otherwise, with the evidence.
 */

import type { CloudAnswer, CloudRequest } from '../../emulator/service.ts';
import { adobeAppId, clientId, subscriptionId } from '../../emulator/tenants/names.ts';
import { failure, json, list, version } from './answers.ts';
import { type Ask, bodyOf } from './ask.ts';
import { Keys } from './keys.ts';

export interface Behind {
  /** Sends a request to the program behind that host. */
  readonly behind: (host: string, request: CloudRequest) => Promise<CloudAnswer>;
  /** As an administrator. */
  readonly arm: Ask;
  readonly vault: Ask;
}

type Answer = (request: CloudRequest, part: string) => CloudAnswer | Promise<CloudAnswer>;

interface Entry {
  readonly why: string;
  /** `METHOD host/path`; a group captures a part. */
  readonly when: RegExp;
  readonly answer: Answer;
}

/** arm-emulator has no keys: they are those of the data plane. */
const keysPath =
  /^(?:GET|PUT) management\.azure\.com\/.*\/vaults\/[^/]+\/keys(?:\/[^/]+(?:\/versions(?:\/[^/]+)?)?)?$/i;
const group = String.raw`/subscriptions/[^/]+/resourceGroups/[^/]+`;
const vault = String.raw`(${group}/providers/Microsoft\.KeyVault/vaults/[^/]+)`;
const arm = String.raw`management\.azure\.com`;
const graph = String.raw`graph\.microsoft\.com/v1\.0`;

function entry(why: string, when: string, answer: Answer): Entry {
  return { why, when: new RegExp(`^${when}$`, 'i'), answer };
}

export class Shim {
  readonly #behind: Behind;
  readonly #entries: readonly Entry[];
  /** Properties of a vault that arm-emulator drops. */
  #dropped: Record<string, unknown> = {};
  /** entra-emulator has no service principals of their own: an application is its own. */
  readonly principals = new Set<string>([clientId]);

  readonly keys: Keys;

  constructor(behind: Behind) {
    this.#behind = behind;
    this.keys = new Keys(behind.vault);
    this.#entries = [
      entry('arm-emulator has no secrets', `GET ${arm}${vault}/secrets`, () => list()),
      entry('arm-emulator drops networkAcls and publicNetworkAccess', `PUT ${arm}${vault}`, (request) =>
        this.#putVault(request),
      ),
      entry('arm-emulator has no PATCH of a vault', `PATCH ${arm}${vault}`, (request) => this.#patchVault(request)),
      entry('arm-emulator finds a vault in any group', `GET ${arm}${vault}`, (request) => this.#vault(request)),
      entry(
        'arm-emulator keeps the role assignments of a deleted vault',
        `DELETE ${arm}${vault}`,
        async (request, id) => {
          await this.removeAssignments(id);
          return this.#send(request);
        },
      ),
      entry(
        'arm-emulator takes `atScope()` for "at this scope only"; Azure includes what is inherited',
        `GET ${arm}(.*/(?:role|deny)Assignments)`,
        (request) => {
          const query = new URLSearchParams(request.query);
          query.delete('$filter');
          return this.#send({ ...request, query });
        },
      ),
      entry(
        'arm-emulator has no name check',
        `POST ${arm}/subscriptions/[^/]+/providers/Microsoft\\.KeyVault/checkNameAvailability`,
        (request) => this.#nameCheck(request),
      ),
      entry('arm-emulator has no locks', `GET ${arm}.*/providers/Microsoft\\.Authorization/locks`, () => list()),
      entry(
        'arm-emulator has no diagnostic settings',
        `GET ${arm}.*/providers/Microsoft\\.Insights/diagnosticSettings`,
        () => list(),
      ),
      entry('arm-emulator has no perimeters', `GET ${arm}${vault}/networkSecurityPerimeterConfigurations`, () =>
        list(),
      ),
      entry('arm-emulator has no schedule instances', `GET ${arm}.*/roleAssignmentScheduleInstances`, () =>
        failure(400, 'AadPremiumLicenseRequired', 'The tenant needs an AAD Premium 2 license.'),
      ),
      entry(
        'arm-emulator has no activity log',
        `GET ${arm}.*/providers/Microsoft\\.Insights/eventtypes/management/values`,
        () => list(),
      ),
      entry('arm-emulator has no preview properties', `GET ${arm}${vault}\\?preview`, (request) =>
        this.#vault(request),
      ),
      entry(
        'entra-emulator does not know appId as a key',
        `GET ${graph}/servicePrincipals\\(appId='([^']+)'\\)`,
        (request, appId) => this.#principal(request, appId),
      ),
      entry('entra-emulator creates no service principals', `POST ${graph}/servicePrincipals`, (request) => {
        const { appId } = JSON.parse(request.body) as { readonly appId: string };
        this.principals.add(appId);
        return this.#principal({ ...request, method: 'GET', body: '' }, appId, 201);
      }),
      entry(
        'entra-emulator lists no deleted service principals',
        `GET ${graph}/directory/deletedItems/microsoft\\.graph\\.servicePrincipal`,
        () => list(),
      ),
    ];
  }

  /** Answers a request of the bundle. */
  async answer(request: CloudRequest): Promise<CloudAnswer> {
    const line = `${request.method} ${request.host}${decodeURIComponent(request.path).replace(/^\/\//, '/')}`;
    if (keysPath.test(line)) return (await this.#withoutVault(request)) ?? this.keys.answer(request);
    for (const { when, answer } of this.#entries) {
      const found = when.exec(line);
      if (found !== null) return answer(request, found[1] ?? '');
    }
    return this.#send(request);
  }

  /** Removes the role assignments at a scope and below. */
  async removeAssignments(scope: string): Promise<void> {
    for (const { id } of await this.assignments()) {
      if (id.toLowerCase().startsWith(`${scope.toLowerCase()}/`))
        bodyOf(await this.#behind.arm('DELETE', `${id}?${version}`));
    }
  }

  /** All role assignments of the subscription, below it too. */
  async assignments(): Promise<readonly { readonly id: string }[]> {
    const path = `/subscriptions/${subscriptionId}/resourceGroups/x/providers/Microsoft.KeyVault/vaults/x/keys/x`;
    const all = await Promise.all(
      [path, ...this.#scopes].map((scope) =>
        this.#behind.arm('GET', `${scope}/providers/Microsoft.Authorization/roleAssignments?${version}`),
      ),
    );
    return all.flatMap((answer) => (bodyOf(answer) as { readonly value: readonly { readonly id: string }[] }).value);
  }

  /** Where `removeAssignments` looks; arm-emulator lists those that apply at a scope, not those below. */
  #scopes: readonly string[] = [];

  lookAt(...scopes: readonly string[]): void {
    this.#scopes = scopes;
  }

  #send(request: CloudRequest): Promise<CloudAnswer> {
    return this.#behind.behind(request.host, request);
  }

  /** arm-emulator's own answer where the vault is not there, the token is not accepted, or a fault is switched on. */
  async #withoutVault(request: CloudRequest): Promise<CloudAnswer | undefined> {
    const path =
      /^\/{1,2}subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+/i.exec(
        request.path,
      )?.[0];
    if (path === undefined) return undefined;
    const answer = await this.#vault({
      ...request,
      method: 'GET',
      path,
      body: '',
      query: new URLSearchParams(version),
    });
    return answer.status === 200 ? undefined : answer;
  }

  async #vault(request: CloudRequest): Promise<CloudAnswer> {
    const answer = await this.#send(request);
    if (answer.status !== 200) return answer;
    const body = bodyOf(answer) as {
      readonly id: string;
      readonly name: string;
      readonly properties: Record<string, unknown>;
    };
    if (body.id.toLowerCase() !== decodeURIComponent(request.path).replace(/^\/\//, '/').toLowerCase()) {
      return failure(404, 'ResourceNotFound', `The Resource 'Microsoft.KeyVault/vaults/${body.name}' was not found.`);
    }
    return { ...answer, body: JSON.stringify({ ...body, properties: { ...body.properties, ...this.#dropped } }) };
  }

  async #putVault(request: CloudRequest): Promise<CloudAnswer> {
    const { properties = {} } = JSON.parse(request.body) as { readonly properties?: Readonly<Record<string, unknown>> };
    const kept = ['networkAcls', 'publicNetworkAccess'].filter((name) => name in properties);
    this.#dropped = Object.fromEntries(kept.map((name) => [name, properties[name]]));
    return this.#send(request);
  }

  async #patchVault(request: CloudRequest): Promise<CloudAnswer> {
    const before = await this.#send({ ...request, method: 'GET', body: '' });
    if (before.status !== 200) return before;
    const body = bodyOf(before) as { readonly location: string; readonly properties: Record<string, unknown> };
    const { properties = {} } = JSON.parse(request.body) as { readonly properties?: Record<string, unknown> };
    return this.#send({
      ...request,
      method: 'PUT',
      body: JSON.stringify({ ...body, properties: { ...body.properties, ...properties } }),
    });
  }

  async #nameCheck(request: CloudRequest): Promise<CloudAnswer> {
    const { name } = JSON.parse(request.body) as { readonly name: string };
    const provider = `/subscriptions/${subscriptionId}/providers/Microsoft.KeyVault`;
    const all = await Promise.all(
      ['vaults', 'deletedVaults'].map((type) => this.#behind.arm('GET', `${provider}/${type}?${version}`)),
    );
    const names = all.flatMap(
      (answer) => (bodyOf(answer) as { readonly value: readonly { readonly name: string }[] }).value,
    );
    const isTaken = names.some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!isTaken) return json(200, { nameAvailable: true });
    return json(200, {
      nameAvailable: false,
      reason: 'AlreadyExists',
      message: `The vault name '${name}' is already in use.`,
    });
  }

  #principal(request: CloudRequest, appId: string, status = 200): Promise<CloudAnswer> | CloudAnswer {
    if (!this.principals.has(appId)) {
      return failure(
        404,
        'Request_ResourceNotFound',
        `Resource '${appId}' does not exist or one of its queried reference-property objects are not present.`,
      );
    }
    return this.#send({ ...request, path: `/v1.0/servicePrincipals/${appId}` }).then((answer) =>
      answer.status === 200 ? { ...answer, status } : answer,
    );
  }
}

/** Adobe's application has a service principal in the tenant. */
export function installAdobe({ principals }: Shim): void {
  principals.add(adobeAppId);
}

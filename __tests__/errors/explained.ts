/** What is said of each error that the program can explain, on each host that can meet it. */
import { operationOf } from '../../src/azure/operations.ts';
import { errorCatalog } from '../../src/errors/catalog.ts';
import type { Explanation } from '../../src/errors/entry.ts';
import { RunError } from '../../src/errors/errors.ts';
import { refusalOf } from '../../src/errors/run-errors.ts';
import type { HostTexts } from '../../src/model/host-texts.ts';
import type { Inputs } from '../../src/model/inputs.ts';
import { permissions, rightOf } from '../../src/permissions.ts';
import { confirmed, inputs, version } from '../checks/tenant.ts';
import { everyHost, everyRunError } from '../hosts/every.ts';

export interface Explained extends Explanation {
  readonly id: string;
  /** That lead to it. */
  readonly codes: readonly string[];
  readonly host: HostTexts['name'];
}

const claims = { issuer: 'https://vstoken.dev.azure.com/x', subject: 'repo:contoso/keys:pull_request', audience: 'a' };

function ofHost(host: HostTexts, asked: Partial<Inputs>): readonly Explained[] {
  const given: Inputs = { ...inputs, host: host.name, form: host.form, mode: 'ensure', ...asked };
  const operation = operationOf('createKey', given).name;
  const right = rightOf(permissions.createKey);
  return [
    ...errorCatalog.map(({ id, codes, services: [service = 'arm'], meaning, remedy }) => {
      const details = { service, operation, right, code: codes[0], message: 'Refused.', status: 403 };
      const context = { host, inputs: given, details, claims };
      return { id, codes, host: host.name, meaning: meaning(context), remedy: remedy(context) };
    }),
    ...everyRunError.map((code) => {
      const refusal = refusalOf(new RunError(code, 'ABOUT'), host, given.audience);
      return { id: code, codes: [code], host: host.name, ...refusal };
    }),
  ];
}

export const everyExplained: readonly Explained[] = everyHost.flatMap((host) => [
  ...ofHost(host, {}),
  ...ofHost(host, confirmed(version)),
]);

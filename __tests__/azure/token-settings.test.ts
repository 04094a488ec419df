/** Which tokens a vault accepts, by an answer in any form. */
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { operationOf } from '../../src/azure/operations.ts';
import { getTokenSettings } from '../../src/azure/token-settings.ts';
import { inputs, vaultScope } from '../checks/tenant.ts';

function settingsOf(properties: object) {
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const bodyAsText = JSON.stringify({ id: vaultScope, properties });
  const get = () => Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText });
  return getTokenSettings({ get }, vaultScope, operationOf('readTokenSettings', inputs));
}

const binding = 'tokenBindingParameters';
const protection = 'enableCrossTenantAccessProtection';
test.each([
  ['nothing set', {}, null, []],
  ['null', { [binding]: null, [protection]: null }, null, []],
  ['a mode and a strength', { [binding]: { mode: 'Audit', strength: 'Any' } }, 'Audit', []],
  ['a strength and no mode', { [binding]: { strength: 'Any' } }, null, [binding]],
  ['a strength that is null', { [binding]: { mode: null, strength: null } }, null, []],
  ['a word', { [binding]: 'Enforced' }, null, [binding]],
  ['a mode in another form', { [binding]: { mode: 1 } }, null, [binding]],
  ['a protection in another form', { [protection]: 'Enabled' }, null, [protection]],
])('%s', async (_, properties, bindingMode, unclear) => {
  expect(await settingsOf(properties)).toEqual({ bindingMode, crossTenantProtection: false, unclear });
});

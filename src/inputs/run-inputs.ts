/** What the run does, and as which identity it signs in. */

import type { InputDefinitions } from './definition.ts';
import { modes } from './mode.ts';
import { anyText, guidRule, oneOf } from './rules.ts';

export const runInputs = {
  mode: {
    default: 'ensure',
    rule: oneOf(...modes),
    emptyIsInvalid: 'must be ensure, plan, verify or gate; it is empty (a mistyped expression?)',
    description:
      '`ensure` creates what is missing, `plan` shows what ensure would do, `verify` checks, `gate` passes only if the key is ready; only ensure writes to Azure',
  },
  tenantId: {
    variable: 'AZURE_TENANT_ID',
    rule: guidRule,
    description: 'Microsoft Entra tenant ID; default: `env.AZURE_TENANT_ID`',
  },
  clientId: {
    variable: 'AZURE_CLIENT_ID',
    rule: guidRule,
    description: 'Application (client) ID of the identity that the run signs in as; default: `env.AZURE_CLIENT_ID`',
  },
  subscriptionId: {
    variable: 'AZURE_SUBSCRIPTION_ID',
    rule: guidRule,
    description: 'Azure subscription ID; default: `env.AZURE_SUBSCRIPTION_ID`',
  },
  audience: {
    default: 'api://AzureADTokenExchange',
    rule: anyText,
    description: 'Audience of the OIDC token, as set in the federated credential',
  },
} satisfies InputDefinitions;

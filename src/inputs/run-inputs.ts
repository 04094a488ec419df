/** What the run does, and as which identity it signs in. */

import type { InputDefinitions } from './definition.ts';
import { modes } from './mode.ts';
import { anyText, guidRule, oneOf } from './rules.ts';

export const runInputs = {
  mode: {
    since: '1.0',
    default: 'ensure',
    rule: oneOf(...modes),
    emptyIsInvalid: 'must be ensure, plan, verify or gate; it is empty (a mistyped expression?)',
    en: '`ensure` creates what is missing, `plan` shows what ensure would do, `verify` checks, `gate` passes only if the key is ready; only ensure writes to Azure',
    fr: '`ensure` crée ce qui manque, `plan` montre ce que ferait ensure, `verify` contrôle, `gate` ne réussit que si la clé est prête\u00A0; seul ensure écrit dans Azure',
  },
  tenantId: {
    since: '1.0',
    variable: 'AZURE_TENANT_ID',
    rule: guidRule,
    en: 'Microsoft Entra tenant ID; default: `env.AZURE_TENANT_ID`',
    fr: 'ID du locataire Microsoft Entra\u00A0; par défaut, `env.AZURE_TENANT_ID`',
  },
  clientId: {
    since: '1.0',
    variable: 'AZURE_CLIENT_ID',
    rule: guidRule,
    en: 'Application (client) ID of the identity that the run signs in as; default: `env.AZURE_CLIENT_ID`',
    fr: "ID d'application (client) de l'identité avec laquelle l'exécution se connecte\u00A0; par défaut, `env.AZURE_CLIENT_ID`",
  },
  subscriptionId: {
    since: '1.0',
    variable: 'AZURE_SUBSCRIPTION_ID',
    rule: guidRule,
    en: 'Azure subscription ID; default: `env.AZURE_SUBSCRIPTION_ID`',
    fr: "ID de l'abonnement Azure\u00A0; par défaut, `env.AZURE_SUBSCRIPTION_ID`",
  },
  audience: {
    since: '1.0',
    default: 'api://AzureADTokenExchange',
    rule: anyText,
    en: 'Audience of the OIDC token, as set in the federated credential',
    fr: "Audience du jeton OIDC, telle que l'indiquent les informations d'identification fédérées",
  },
} satisfies InputDefinitions;

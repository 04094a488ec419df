/** What the run does, and as whom it logs in. */
import type { InputDefinitions } from './definition.ts';
import { anyText, guidRule, oneOf } from './rules.ts';

export const runInputs = {
  mode: {
    since: '1.0',
    default: 'ensure',
    rule: oneOf('ensure', 'plan', 'verify'),
    emptyIsInvalid: 'must be ensure, plan or verify; it is empty (a mistyped expression?)',
    en: '`ensure` makes what is missing, `plan` says what ensure would do, `verify` checks; plan and verify never write to Azure',
    fr: "`ensure` fait ce qui manque, `plan` dit ce que ferait ensure, `verify` contrôle ; plan et verify n'écrivent jamais dans Azure",
  },
  tenantId: {
    since: '1.0',
    variable: 'AZURE_TENANT_ID',
    rule: guidRule,
    en: 'Microsoft Entra tenant id, a GUID; without it, `AZURE_TENANT_ID` of the environment',
    fr: "ID du locataire Microsoft Entra, un GUID ; à défaut, `AZURE_TENANT_ID` de l'environnement",
  },
  clientId: {
    since: '1.0',
    variable: 'AZURE_CLIENT_ID',
    rule: guidRule,
    en: 'Application (client) id of the identity that trusts this workflow, a GUID; without it, `AZURE_CLIENT_ID` of the environment',
    fr: "ID d'application (client) de l'identité qui fait confiance à ce workflow, un GUID ; à défaut, `AZURE_CLIENT_ID` de l'environnement",
  },
  subscriptionId: {
    since: '1.0',
    variable: 'AZURE_SUBSCRIPTION_ID',
    rule: guidRule,
    en: 'Azure subscription id, a GUID; without it, `AZURE_SUBSCRIPTION_ID` of the environment',
    fr: "ID de l'abonnement Azure, un GUID ; à défaut, `AZURE_SUBSCRIPTION_ID` de l'environnement",
  },
  audience: {
    since: '1.0',
    default: 'api://AzureADTokenExchange',
    rule: anyText,
    en: 'Audience of the OIDC token, as the federated credential has it',
    fr: "Audience du jeton OIDC, telle que l'indiquent les informations d'identification fédérées",
  },
} satisfies InputDefinitions;

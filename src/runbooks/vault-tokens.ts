/** Preview settings of the vault that decide which tokens it accepts. */
import { showTokenSettings } from '../az-commands/vault.ts';
import type { Inputs } from '../model/inputs.ts';
import { termOf } from '../model/names.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../model/runbook.ts';
import type { Situation } from '../model/situation.ts';
import type { Words } from '../model/words.ts';

export const vaultTokens = {
  id: 'vault-tokens',
  severity: 'error',
  severityRule: 'error when a setting was observed, else warning',
  adobeStep: 3,
  source: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.keyvault/vaults',
  title: {
    en: 'No preview setting decides which tokens the vault accepts',
    fr: 'Aucun paramètre en préversion ne détermine quels jetons le coffre accepte',
  },
  why: {
    en: "Token binding and cross-tenant access protection are preview settings of a vault. They can reject Adobe's tokens although key and role are right.",
    fr: "La liaison de jetons et la protection de l'accès interlocataire sont des paramètres en préversion d'un coffre. Ils peuvent faire rejeter les jetons d'Adobe alors que la clé et le rôle sont corrects.",
  },
  expected: {
    en: 'Token binding is not enforced, and cross-tenant access protection is off',
    fr: "La liaison de jetons n'est pas imposée, et la protection de l'accès interlocataire est désactivée",
  },
  none: {
    en: 'No preview setting restricts which tokens the vault accepts',
    fr: 'Aucun paramètre en préversion ne restreint les jetons que le coffre accepte',
  },
  bound: (mode: string): Words => ({
    en: `the token binding mode of the vault is ${termOf(mode)}, in which it can reject bearer tokens, and whether Adobe's tokens are bound is unknown`,
    fr: `le mode de liaison de jetons du coffre est ${termOf(mode)}, dans lequel il peut rejeter les jetons du porteur, et on ignore si les jetons d'Adobe sont liés`,
  }),
  crossTenant: {
    en: 'cross-tenant access protection is on, and what it refuses is not documented',
    fr: "la protection de l'accès interlocataire est activée, et ce qu'elle refuse n'est pas documenté",
  },
  unchecked: {
    en: "Couldn't check which tokens the vault accepts",
    fr: 'Impossible de vérifier quels jetons le coffre accepte',
  },
} as const satisfies Situation & Readonly<Record<string, unknown>>;

function show(inputs: Inputs): Step {
  return {
    en: 'Show the settings.',
    fr: 'Affichez les paramètres.',
    commands: [showTokenSettings({ inputs })],
    as: role('reader', 'vault'),
  };
}

function rows(fine: Words, refused: Words): readonly Row[] {
  return [
    { when: fine, next: { en: 'Add vault-tokens to waive.', fr: "Ajoutez vault-tokens à l'entrée waive." } },
    {
      when: refused,
      next: {
        en: 'The owners of the vault decide about turning the setting off.',
        fr: 'Les responsables du coffre décident de la désactivation du paramètre.',
      },
    },
    row({ en: ['No answer yet', 'Change nothing.'], fr: ['Pas encore de réponse', 'Ne modifiez rien.'] }),
  ];
}

export function boundTokens(inputs: Inputs): Runbook {
  return inSteps(show(inputs), {
    en: 'Ask Adobe Customer Care about its tokens, and the owners of the vault about the mode.',
    fr: "Interrogez l'assistance clientèle Adobe sur ses jetons, et les responsables du coffre sur ce mode.",
    rows: rows(
      { en: "Adobe's tokens are bound", fr: "Les jetons d'Adobe sont liés" },
      { en: 'They are not', fr: 'Ils ne le sont pas' },
    ),
  });
}

/** Adobe's application belongs to a different tenant. */
export function crossTenantProtection(inputs: Inputs): Runbook {
  return inSteps(show(inputs), {
    en: "Ask Microsoft support about the setting, since Adobe's application belongs to a different tenant.",
    fr: "Interrogez le support Microsoft sur ce paramètre, car l'application d'Adobe appartient à un autre locataire.",
    rows: rows(
      { en: "It doesn't refuse Adobe", fr: 'Il ne refuse pas Adobe' },
      { en: 'It refuses Adobe', fr: 'Il refuse Adobe' },
    ),
  });
}

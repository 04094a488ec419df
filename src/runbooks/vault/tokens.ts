/** What to do about preview settings of the vault that decide which tokens it accepts. */
import { showTokenSettings } from '../../az-commands/vault.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Row, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';

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
    {
      when: fine,
      next: {
        en: 'Waive vault-tokens, with the reason.',
        fr: 'Ajoutez une dérogation pour vault-tokens, avec le motif.',
      },
    },
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
    calls: ['owners', 'adobe'],
    told: 'answer',
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
    told: 'answer',
    rows: rows(
      { en: "It doesn't refuse Adobe", fr: 'Il ne refuse pas Adobe' },
      { en: 'It refuses Adobe', fr: 'Il refuse Adobe' },
    ),
  });
}

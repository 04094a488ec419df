/** What to do about a deny assignment that takes Adobe's access away, or might. */
import { listDenyAssignments } from '../../az-commands/access.ts';
import type { Inputs } from '../../model/inputs.ts';
import { inSteps, type Runbook, role, row, type Step } from '../../model/runbook.ts';
import { idsOf } from '../../model/scopes.ts';
import { whetherMeant } from '../asking.ts';
import { checkAgain } from '../run-mode.ts';

/** A denial overrides every role. Source: Microsoft, Understand Azure deny assignments. */
export function deniedAccess(inputs: Inputs): Runbook {
  return whetherMeant(inputs, {
    whom: {
      en: 'the owners of the deny assignment',
      fr: "les propriétaires de l'affectation de refus",
      roles: ['owners'],
    },
    did: { en: "deny Adobe's access to the key", fr: "refusé l'accès d'Adobe à la clé" },
    kept: { en: 'the deny assignment as it is', fr: "l'affectation de refus telle quelle" },
    never: {
      en: 'Never assign more roles instead, since a deny assignment overrides them.',
      fr: "N'attribuez jamais d'autres rôles à la place\u00A0: une affectation de refus l'emporte sur eux.",
    },
    find: [showDenials(inputs)],
    repair: [
      {
        en: "Have its owner exclude Adobe's service principal from the deny assignment.",
        fr: "Faites exclure le principal de service d'Adobe de l'affectation de refus par son propriétaire.",
      },
    ],
    check: checkAgain(inputs),
  });
}

/** A stack, an application or a person made it. */
function showDenials(inputs: Inputs): Step {
  return {
    en: 'Show the deny assignment, which a deployment stack, a managed application or a person created.',
    fr: "Affichez l'affectation de refus, créée par une pile de déploiement, une application managée ou une personne.",
    commands: [listDenyAssignments({ inputs }, idsOf(inputs).key)],
    as: role('reader', 'vault'),
  };
}

/** It names a group, or has a condition. */
export function perhapsDenied(inputs: Inputs): Runbook {
  return inSteps(showDenials(inputs), {
    en: "Ask its owner about Adobe's service principal.",
    fr: "Interrogez son propriétaire au sujet du principal de service d'Adobe.",
    told: 'answer',
    rows: [
      row({
        en: ['It applies', 'Have that service principal excluded.'],
        fr: ["Elle s'y applique", 'Faites exclure ce principal de service.'],
      }),
      row({
        en: ['It has no effect on it', 'Leave it, and have its owner name the service principals instead of a group.'],
        fr: [
          "Elle n'a aucun effet sur lui",
          "Laissez-la, et faites-y désigner les principaux de service au lieu d'un groupe.",
        ],
      }),
    ],
  });
}

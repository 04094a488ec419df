/** Who is asked, or called: the owners of what somebody may have changed. */
import { listApplicationAdministrators } from '../az-commands/directory.ts';
import type { ContactRole } from '../model/contacts.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Command } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';

/** Who is called: follows "Call". */
export interface Called extends Words {
  readonly roles: readonly ContactRole[];
  /** What shows who they are, if the table of people does not. */
  readonly shownBy?: readonly Command[];
}

/** `les responsables` is asked `aux responsables`. */
export const toThem = ({ fr }: Called) =>
  fr.startsWith('les ')
    ? `aux ${fr.slice('les '.length).replace(' et ceux ', ' et à ceux ').replace(' et les ', ' et aux ')}`
    : `à ${fr}`;

const called = (roles: readonly ContactRole[], en: string, fr: string): Called => ({ en, fr, roles });

export function ownersOfBilling(): Called {
  return called(
    ['owners'],
    'the owners of the subscription and of its billing account',
    "les propriétaires de l'abonnement et de son compte de facturation",
  );
}

export function ownersOfVault({ vaultName }: Inputs): Called {
  return called(['owners'], `the owners of vault ${vaultName}`, `les responsables du coffre ${vaultName}`);
}

export function ownersOfSubscription(): Called {
  return called(['owners'], 'the owners of the subscription', "les propriétaires de l'abonnement");
}

export function ownersOfVaultAndSubscription(inputs: Inputs): Called {
  const { en, fr, roles } = ownersOfVault(inputs);
  return called(roles, `${en} and of the subscription`, `${fr} et ceux de l'abonnement`);
}

export function ownersOfPrincipal(inputs: Inputs): Called {
  const { en, fr } = ownersOfVault(inputs);
  return {
    ...called(
      ['owners'],
      `the tenant's application administrators and ${en}`,
      `les administrateurs d'application du locataire et ${fr}`,
    ),
    shownBy: [listApplicationAdministrators({ inputs })],
  };
}

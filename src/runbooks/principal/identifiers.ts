/** Which service principal is Adobe's: the application and the object ID, from inputs or Microsoft Graph. */
import { showAdobePrincipal } from '../../az-commands/directory.ts';
import { namePrincipal } from '../../az-commands/runner.ts';
import type { Inputs } from '../../model/inputs.ts';
import type { ReadFailure } from '../../model/observed.ts';
import type { Right } from '../../model/operation.ts';
import { inSteps, type Next, type Row, type Runbook, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { isConfirmed } from '../asking.ts';
import { missingPermission, rightOfMode } from '../missing-permission.ts';
import { runAnew } from '../run-mode.ts';
import { unreadRunbook } from '../unread.ts';
import { searchByPerson } from './missing.ts';

export function principalNotRead(inputs: Inputs, reason: ReadFailure | undefined): Runbook {
  if (reason?.right === undefined) return unreadRunbook(inputs, reason);
  return unreadablePrincipal(inputs, rightOfMode(reason.right, inputs));
}

/**
 * By a permission that reads, or by a person who names the ID. One that writes could change every application of the tenant, so
 * where the service principal might have to be created, a person does it.
 */
export function unreadablePrincipal(inputs: Inputs, right: Right): Runbook {
  if (right.isWrite === true) {
    return inSteps(
      show(inputs, whoHasNone({ steps: ['deleted'] }), { steps: named }),
      searchByPerson(inputs, named),
      ...nameIt(inputs),
    );
  }
  const permitting = missingPermission(inputs, right).steps;
  return inSteps(
    show(inputs, isConfirmed(inputs) ? whoHasNone(isLost) : notThere(inputs), 'proceed'),
    {
      phase: 'choose',
      en: "Choose how the run identifies Adobe's service principal.",
      fr: "Choisissez comment l'exécution identifie le principal de service d'Adobe.",
      rows: [
        {
          when: {
            en: 'By a permission on Microsoft Graph (recommended): shows its deletion',
            fr: 'Par une autorisation sur Microsoft Graph (recommandé)\u00A0: montre sa suppression',
          },
          next: { steps: permitting.flatMap(({ name = [] }) => name) },
        },
        { when: byId, next: { steps: named } },
      ],
    },
    ...permitting,
    ...nameIt(inputs),
  );
}

const named = ['set', 'anew'];

const byId: Words = {
  en: 'By its ID: needs no permission, but hides its deletion',
  fr: 'Par son ID\u00A0: sans autorisation, mais cache sa suppression',
};

function nameIt(inputs: Inputs): readonly Step[] {
  const set: Step = {
    name: 'set',
    en: "Set adobe-principal-id to the ID of Adobe's service principal, in place of OBJECT-ID, and waive adobe-principal.",
    fr: "Indiquez l'ID du principal de service d'Adobe dans adobe-principal-id, à la place d'OBJECT-ID, et accordez une dérogation à adobe-principal.",
    commands: namePrincipal(inputs),
  };
  return [set, { ...runAnew, name: 'anew' }];
}

const isLost: Words = {
  en: 'Adobe lost its access. Act now: ask the application administrators who deleted it, create nothing, and follow docs/lost-access.md.',
  fr: "Adobe a perdu son accès. Agissez maintenant\u00A0: demandez aux administrateurs d'application qui l'a supprimé, ne créez rien, et suivez docs/lost-access.md.",
};

/** What was never recorded may still be confirmed. */
function notThere({ adobeAppId }: Inputs): readonly Row[] {
  const next = {
    en: `An Application Administrator adds application ${adobeAppId}.`,
    fr: `Un administrateur d'application ajoute l'application ${adobeAppId}.`,
  };
  const [none] = whoHasNone(next);
  return [
    {
      when: {
        en: 'An error: none exists, and Adobe never confirmed a key here',
        fr: "Une erreur\u00A0: il n'y en a pas, et Adobe n'a jamais confirmé de clé ici",
      },
      next,
      ...(none && { afterNo: none }),
    },
    {
      when: { en: 'The same error otherwise', fr: 'La même erreur sinon' },
      next: {
        en: 'Act now, by docs/lost-access.md. Create nothing.',
        fr: 'Agissez maintenant, selon docs/lost-access.md. Ne créez rien.',
      },
      error: 'named',
      afterNo: 'none',
    },
  ];
}

/** Any member of the tenant can. */
function show(inputs: Inputs, none: readonly Row[], anId: Next): Step {
  return {
    name: 'show',
    phase: 'find',
    en: `Show the ID of Adobe's service principal in tenant ${inputs.tenantId}.`,
    fr: `Affichez l'ID du principal de service d'Adobe dans le locataire ${inputs.tenantId}.`,
    commands: [showAdobePrincipal({ inputs })],
    rows: [{ when: { en: 'An ID', fr: 'Un ID' }, next: anId }, ...none],
  };
}

function whoHasNone(next: Next): readonly Row[] {
  return [{ when: { en: 'An error: none exists', fr: "Une erreur\u00A0: il n'y en a pas" }, next, error: 'named' }];
}

/** The input names no service principal of Adobe's. */
export function wrongPrincipalId(inputs: Inputs): Runbook {
  return inSteps(show(inputs, whoHasNone(whoDeleted), setIt));
}

const setIt: Words = { en: 'Set adobe-principal-id to it.', fr: 'Indiquez-le dans adobe-principal-id.' };

const whoDeleted: Words = {
  en: 'Ask the application administrators of the tenant who deleted it.',
  fr: "Demandez aux administrateurs d'application du locataire qui l'a supprimé.",
};

/** The given object ID belongs to another application. */
export const principalIdFirst: Runbook = inSteps({
  en: 'Correct adobe-principal-id first (see adobe-principal).',
  fr: "Corrigez d'abord adobe-principal-id (voir adobe-principal).",
});

/** Microsoft Graph was not asked, since the finding is waived. */
export function principalNotAsked(inputs: Inputs): Runbook {
  return inSteps(
    {
      en: "Compare adobe-principal-id with the ID of Adobe's service principal.",
      fr: "Comparez adobe-principal-id à l'ID du principal de service d'Adobe.",
      commands: [showAdobePrincipal({ inputs })],
    },
    {
      en: 'Remove the waiver, so that Microsoft Graph is asked.',
      fr: 'Retirez la dérogation, pour que Microsoft Graph soit interrogé.',
    },
  );
}

/** Signing in from other hosts than GitHub: what they present, and what Microsoft Entra trusts. */
import { identityOf, trustJob } from '../../az-commands/identity.ts';
import type { HostName, IdTokenClaims } from '../../model/host.ts';
import type { Inputs } from '../../model/inputs.ts';
import { directoryRole, inSteps, type Row, type Runbook, row, type Step } from '../../model/runbook.ts';
import type { Words } from '../../model/words.ts';
import { identityName } from '../identity.ts';
import { runAgainLater } from '../run-mode.ts';
import { compareCredentials, ofManagedIdentity, sameValues } from './credentials.ts';

/** What an Azure pipeline runs: the task of its own, or a script. */
export function byKindOfStep(task: Row['next'], script: Row['next']): Step {
  return {
    en: 'See what the step runs.',
    fr: "Regardez ce qu'exécute l'étape.",
    rows: [
      { when: { en: 'The task', fr: 'La tâche' }, next: task },
      { when: { en: 'A script', fr: 'Un script' }, next: script },
    ],
  };
}

/** Nothing registers what was presented: whoever can get such a token could then sign in. */
export function untrustedToken(inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  const { en, fr } = identityName(inputs);
  return inSteps(
    {
      en: `Keep this subject out of the federated credentials, since anyone who can get such a token could then sign in as ${en}.`,
      fr: `Laissez ce sujet hors des informations d'identification fédérées, car quiconque obtient un tel jeton pourrait alors se connecter avec ${fr}.`,
    },
    ...compareCredentials(inputs, claims, [
      sameValues,
      row({
        en: ['Different values, or nothing', 'Use a token that is for this identity, or correct client-id.'],
        fr: ['Des valeurs différentes, ou rien', 'Utilisez un jeton destiné à cette identité, ou corrigez client-id.'],
      }),
    ]),
    runAgainLater,
  );
}

type Pipelines = Extract<HostName, 'azure-pipelines' | 'gitlab'>;

/** Nothing registers what was presented: whoever may use the connection, or push to the branch, could then sign in. */
export function untrustedElsewhere(host: Pipelines, inputs: Inputs, claims: IdTokenClaims | undefined): Runbook {
  const { wherefrom, untrusted, script } = presenting[host];
  return {
    steps: [
      wherefrom(identityName(inputs)),
      ...compareCredentials(inputs, claims, [sameValues, ...untrusted(inputs), ofManagedIdentity]),
      {
        name: 'script',
        ...script,
        commands: trustJob({ inputs }),
        as: directoryRole('applicationAdministrator'),
      },
      runAgainLater,
    ],
    ...(claims !== undefined && isRetiring(claims) && { later: convertConnection }),
  };
}

/** What a host's job presents. */
interface Presenting {
  /** Whether the job is the right one, before anything is trusted. */
  readonly wherefrom: (identity: Words) => Step;
  /** What the comparison shows where the identity does not trust it. */
  readonly untrusted: (inputs: Inputs) => readonly Row[];
  readonly script: Words;
}

const trustIt = { steps: ['script', 'again'] } as const;

const theRightOne = (identity: Words): Row => ({
  when: { en: `That of ${identity.en}`, fr: `Celle de ${identity.fr}` },
  next: { steps: ['whose'] },
});

const presenting: Readonly<Record<Pipelines, Presenting>> = {
  'azure-pipelines': {
    wherefrom: (identity) => ({
      en: 'See which service connection azureSubscription names.',
      fr: 'Regardez quelle connexion de service nomme azureSubscription.',
      rows: [
        row({
          en: ['A different one', 'Correct it, and start a new run.'],
          fr: ['Une autre', 'Corrigez-la, et lancez une nouvelle exécution.'],
        }),
        theRightOne(identity),
      ],
    }),
    untrusted: (inputs) => [...unguarded(inputs), { when: connectionNotListed, next: trustIt }],
    script: {
      en: 'Run infra/identity.sh again, with the service connection that the identity is for.',
      fr: "Relancez infra/identity.sh, avec la connexion de service à laquelle l'identité est destinée.",
    },
  },
  gitlab: {
    wherefrom: (identity) => ({
      en: 'See from which project and branch the job comes.',
      fr: 'Regardez de quel projet et de quelle branche vient le job.',
      rows: [
        row({
          en: [
            'Different ones',
            'Correct the job. Never add a branch that is not protected, since anybody who can push to it could then sign in.',
          ],
          fr: [
            "D'autres",
            "Corrigez le job. N'ajoutez jamais une branche non protégée, car toute personne qui peut y pousser pourrait alors se connecter.",
          ],
        }),
        { ...theRightOne(identity), when: { en: `Those of ${identity.en}`, fr: `Ceux de ${identity.fr}` } },
      ],
    }),
    untrusted: () => [
      {
        when: { en: 'A former name of this project, or nothing', fr: 'Un ancien nom de ce projet, ou rien' },
        next: trustIt,
      },
    ],
    script: {
      en: 'Run infra/identity.sh again, with the project and the protected branch that the identity is for.',
      fr: "Relancez infra/identity.sh, avec le projet et la branche protégée auxquels l'identité est destinée.",
    },
  },
};

const connectionNotListed: Words = {
  en: 'A different service connection, or nothing',
  fr: 'Une autre connexion de service, ou rien',
};

/** The subject names a connection and no branch. */
function unguarded(inputs: Inputs): readonly Row[] {
  if (identityOf(inputs) === 'verify') return [];
  return [
    row({
      en: [
        'A service connection without approval or branch control',
        'Add both to the connection first, since only they decide who can sign in.',
      ],
      fr: [
        'Une connexion de service sans approbation ou sans contrôle de branche',
        "Ajoutez-les d'abord à la connexion, car eux seuls décident de qui peut se connecter.",
      ],
    }),
  ];
}

/** Source: https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
function isRetiring({ issuer }: IdTokenClaims): boolean {
  return issuer.startsWith('https://vstoken.dev.azure.com/');
}

const convertConnection: readonly Step[] = [
  {
    en: 'Convert the service connection to the issuer of Microsoft Entra, since this issuer retires on 1 July 2027.',
    fr: "Convertissez la connexion de service à l'émetteur de Microsoft Entra, car celui-ci sera supprimé le 1er juillet 2027.",
  },
  {
    en: 'Register what the connection presents from then on.',
    fr: 'Inscrivez ce que la connexion présente désormais.',
  },
];

/** What a reader sees of one step, in one language: its sentences, its commands and its rows. Pure. */
import { doorOf, type VaultDoor } from '../model/network.ts';
import type { Outcome, Start } from '../model/outcome.ts';
import type { Command, Requirement, Row, Step } from '../model/runbook.ts';
import { inLanguage, type Language, sentences, type Words } from '../model/words.ts';
import { itFails } from '../runbooks/run-mode.ts';
import { type Given, neededFor, requiredRoles } from './requirement.ts';

/** Where a runbook is told. */
export interface Telling {
  readonly language: Language;
  /** The run that tells it: how a mode is started there, and what the vault asks of a command. */
  readonly run?: (Pick<Outcome, 'inputs' | 'observed'> & Partial<Pick<Outcome, 'starts'>>) | undefined;
  /** In the step that sends it: the message, or where it is. */
  readonly message?: readonly string[] | undefined;
  /** In the step that asks who made a change: what the logs show. */
  readonly changes?: readonly string[] | undefined;
}

/** Plain text. */
export interface ToldStep {
  /** Begins with its verb. */
  readonly say: string;
  /** After the sentence; empty if there is nothing to add. */
  readonly remark: string;
  readonly commands: readonly Command[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [when: string, next: string])[];
  /** How somebody gets the role that the commands need. */
  readonly given?: Given;
}

export function toldStep(step: Step, { language, run }: Telling): ToldStep {
  const { how, commands: started = [], ...words } = startOf(step, run);
  const commands = [...(step.commands ?? []), ...started];
  const { who, given } = neededFor(step, doorOf(run?.observed), run?.inputs);
  const remarks = [
    ...(commands.some(({ undoable }) => undoable === false) ? [cannotBeUndone] : []),
    ...who,
    ...(step.how === undefined ? [] : [step.how]),
    ...(how === undefined ? [] : [how]),
  ];
  const rows = step.rows ?? [];
  return {
    say: { ...step, ...words }[language],
    remark: sentences(...inLanguage(remarks, language)),
    commands,
    columns: inLanguage([firstColumns[step.told ?? 'result'], toDo], language),
    rows: rows.map(({ when, next }) => [when[language], next[language]]),
    ...(given !== undefined && { given }),
  };
}

/** How a mode is started where the run was. */
function startOf({ runs, restores }: Step, run: Telling['run']): Start {
  if (runs === undefined || run?.inputs === undefined || run.starts === undefined) return {};
  const { inputs, starts } = run;
  if (restores !== undefined) return starts.restoring(restores);
  if (runs === 'anew') return starts.anew;
  return runs === 'again' || runs === inputs.mode ? starts.again : starts.other(runs);
}

const cannotBeUndone: Words = { en: "This can't be undone.", fr: 'Cette opération est irréversible.' };

const firstColumns = {
  answer: { en: 'They answer', fr: 'Réponse' },
  choice: { en: 'Your choice', fr: 'Votre choix' },
  result: { en: 'Result', fr: 'Résultat' },
} as const satisfies Readonly<Record<string, Words>>;

const toDo: Words = { en: 'Do', fr: 'À faire' };

/**
 * What a command can show besides: every command stands in the same frame. Where it reads, a refusal comes first, since what is shown
 * without the role proves nothing.
 */
export function withErrorRows(
  rows: readonly Row[],
  { as, runs, commands = [] }: Step,
  isLast: boolean,
  door: VaultDoor | undefined,
): readonly Row[] {
  if (runs !== undefined) return [...(rows.length === 0 ? ofRun(isLast) : rows), notStarted];
  if (commands.every(({ kind }) => kind !== 'sh')) return rows;
  if (rows.some(({ error }) => error === 'any')) return rows;
  const isByPolicy = door?.usesPolicies === true && commands.some(({ dataPlane }) => dataPlane !== undefined);
  const refused: readonly Row[] =
    as === undefined ? [] : [{ when: isOfDirectory(as) ? insufficient : forbidden, next: byAnother(as, isByPolicy) }];
  const failed: Row = { when: anotherError, next: changeNothing };
  return rows.length === 0
    ? [{ when: noError, next: isLast ? done : goOn }, ...refused, failed]
    : [...refused, ...rows, failed];
}

const ofRun = (isLast: boolean): readonly Row[] => [
  { when: { en: 'It passes', fr: 'Réussi' }, next: isLast ? done : goOn },
  itFails,
];

/** The reader may lack the program, or the right. */
const notStarted: Row = {
  when: { en: 'It does not start', fr: "L'exécution ne démarre pas" },
  next: {
    en: "Start it in the browser, or ask the pipeline's owners.",
    fr: 'Lancez-la dans le navigateur ou demandez aux responsables du pipeline.',
  },
};

const isOfDirectory = ({ at }: Requirement) => at === 'tenant' || at === 'graph';

const noError: Words = { en: 'No error', fr: 'Aucune erreur' };
const goOn: Words = { en: 'Go on.', fr: 'Continuez.' };
const done: Words = { en: 'Done.', fr: 'Terminé.' };

const forbidden: Words = { en: 'Forbidden, or AuthorizationFailed', fr: 'Forbidden ou AuthorizationFailed' };

/** As Microsoft Graph says it. */
const insufficient: Words = {
  en: 'Insufficient privileges, or Authorization_RequestDenied',
  fr: 'Insufficient privileges ou Authorization_RequestDenied',
};

function byAnother(needed: Requirement, isByPolicy: boolean): Words {
  if (isByPolicy)
    return {
      en: 'Have somebody with these permissions run it, or get them.',
      fr: "Faites exécuter la commande par quelqu'un qui a ces autorisations, ou demandez-les.",
    };
  const { en, fr } = requiredRoles(needed);
  if (needed.and !== undefined)
    return {
      en: `Have somebody with the roles ${en} run it, or get both.`,
      fr: `Faites exécuter la commande par quelqu'un qui a les rôles ${fr}, ou demandez-les.`,
    };
  return {
    en: `Have somebody with the role ${en} run it, or get that role.`,
    fr: `Faites exécuter la commande par quelqu'un qui a le rôle ${fr}, ou demandez-le.`,
  };
}

const anotherError: Words = { en: 'Any other error', fr: 'Une autre erreur' };

const changeNothing: Words = {
  en: 'Retry after az login. Same error: change nothing, and send it to the owners.',
  fr: 'Réessayez après az login. Si elle persiste, ne modifiez rien et transmettez-la aux responsables.',
};

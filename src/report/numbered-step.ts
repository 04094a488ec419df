/** One step of a runbook as a reader sees it: its sentence, its rows and its commands. Pure. */
import type { ChangeLog, Command, Requirement, Row, Step } from '../model/runbook.ts';
import { inLanguage, type Language, type Words } from '../model/words.ts';
import { anError, anotherError } from '../runbooks/look.ts';
import { ownPolicyText, requirementText } from './runbook-requirements.ts';
import { type Numbers, type RowText, rowText } from './runbook-rows.ts';

/** What a reader sees of a step; plain text. */
export interface NumberedStep {
  readonly number: number;
  /** Of a step that most readers don't need, or not at night: when it is done; empty elsewhere. */
  readonly onlyAfter: string;
  /** The answer without which neither this step nor those that follow are done; empty if there is none. */
  readonly condition: string;
  /** For the same steps: the role that they share. */
  readonly lead: string;
  /** Begins with its verb. */
  readonly say: string;
  /** After the sentence; empty if there is nothing to add. */
  readonly remark: string;
  readonly columns: readonly string[];
  readonly rows: readonly RowText[];
  /** When the commands are needed; empty for always. */
  readonly aboveCommands: string;
  /** Under which a page folds the commands, if most readers know without them what these show. */
  readonly foldedUnder?: string;
  readonly commands: readonly Command[];
}

export interface Said {
  readonly onlyAfter: string;
  readonly condition: string;
  readonly lead: string;
  readonly own: Requirement | undefined;
}

export const nothingSaid: Said = { onlyAfter: '', condition: '', lead: '', own: undefined };

export function numberedStep(
  step: Step,
  number: number,
  { onlyAfter, condition, lead, own }: Said,
  numbers: Numbers,
  language: Language,
): NumberedStep {
  const { commands = [], phase } = step;
  const rows = rowsOf(step);
  const remarks = [
    ...(commands.some(({ undoable }) => undoable === false) ? [cannotBeUndone] : []),
    ...(own === undefined ? [] : [requirementText(own)]),
    ...(step.ownPolicy === undefined ? [] : [ownPolicyText(step.ownPolicy)]),
    ...(step.isInsideNetwork === true ? [insideNetwork] : []),
    ...(step.how === undefined ? [] : [step.how]),
    ...(phase === 'check' && numbers.send !== undefined ? [report] : []),
  ];
  return {
    number,
    onlyAfter,
    condition,
    lead,
    say: step[language],
    remark: inLanguage(remarks, language).join(' '),
    columns: rows.length === 0 ? [] : inLanguage([firstColumn(step), toDo], language),
    rows: rows.map((each) => rowText(each, number, numbers, language)),
    aboveCommands: '',
    commands,
  };
}

/** Who lacks the role for a look, or is signed in elsewhere, gets an error, which shows nothing. */
function rowsOf({ phase, rows = [], commands = [], as }: Step): readonly Row[] {
  const errors = rows.flatMap(({ error = [] }) => error);
  const isLook = phase === 'find' && rows.length > 0 && commands.length > 0;
  if (!isLook || errors.includes('any') || (as === undefined && errors.length === 0)) return rows;
  if (errors.length === 0) return [...rows, { when: anError, next: byReader }];
  return [...rows, { when: anotherError, next: as === undefined ? byAdministrator : concludingNothing }];
}

const byReader: Words = {
  en: 'Sign in, or ask somebody with that role.',
  fr: "Connectez-vous, ou demandez à quelqu'un qui a ce rôle.",
};

const concludingNothing: Words = { en: `Conclude nothing. ${byReader.en}`, fr: `N'en concluez rien. ${byReader.fr}` };

/** In the directory, which a guest may not read. */
const byAdministrator: Words = {
  en: 'Conclude nothing. Have an application administrator run it.',
  fr: "N'en concluez rien. Faites exécuter la commande par un administrateur d'application.",
};

const cannotBeUndone: Words = { en: "This can't be undone.", fr: 'Cette opération est irréversible.' };

const insideNetwork: Words = {
  en: "Run it from a network that the vault's network rules allow.",
  fr: 'Exécutez-la depuis un réseau que les règles réseau du coffre autorisent.',
};

const report: Words = {
  en: 'Passed: tell Adobe. Failed: repeat after ten minutes, then follow its page.',
  fr: 'Réussi\u00A0: prévenez Adobe. Échec\u00A0: répétez après dix minutes, puis suivez sa page.',
};

function firstColumn({ phase, commands = [] }: Step): Words {
  if (phase === 'choose') return { en: 'Your choice', fr: 'Votre choix' };
  if (phase === 'ask') return theyAnswer;
  const inShell = commands.filter(({ kind }) => kind === 'sh');
  if (inShell.length === 0) return { en: 'You find', fr: 'Vous trouvez' };
  return inShell.length === 1 ? { en: 'It shows', fr: 'Résultat' } : { en: 'They show', fr: 'Résultats' };
}

export const theyAnswer: Words = { en: 'They answer', fr: 'Réponse' };
export const toDo: Words = { en: 'Do', fr: 'À faire' };

/** @param shownBy what shows whom to call, if anything does @param log what shows who did it */
export function listed(
  shownBy: readonly Command[],
  log: ChangeLog | undefined,
  language: Language,
): Pick<NumberedStep, 'aboveCommands' | 'commands' | 'foldedUnder'> {
  const above = shownBy.length > 1 ? administratorsAndOwners : readerNeeded;
  const commands = [...shownBy, ...(log?.commands ?? [])];
  const said = [...(log === undefined ? [] : [whoDidIt(log)]), ...(commands.length === 0 ? [] : [above])];
  const folding = commands.length === 0 ? {} : { foldedUnder: contacts[language] };
  return { aboveCommands: inLanguage(said, language).join(' '), commands, ...folding };
}

const contacts: Words = { en: 'Contacts', fr: 'Contacts' };

const whoDidIt = ({ name }: ChangeLog): Words => ({
  en: `Call first whom ${name.en} shows, or else all who are listed.`,
  fr: `Appelez d'abord la personne que montre ${name.fr}, sinon toutes celles de la liste.`,
});

const administratorsAndOwners: Words = {
  en: 'First list: the application administrators (empty, or an error: your identity team); second: the owners (requires Reader on the subscription).',
  fr: "Première liste\u00A0: les administrateurs d'application (vide, ou une erreur\u00A0: l'équipe d'identité)\u00A0; seconde\u00A0: les responsables (Lecteur sur l'abonnement).",
};

const readerNeeded: Words = {
  en: 'Requires Reader on the subscription.',
  fr: "Rôle requis\u00A0: Lecteur sur l'abonnement.",
};

/** A sentence, without anything above or below. */
export function onlySaid(number: number, say: string): NumberedStep {
  return {
    number,
    onlyAfter: '',
    condition: '',
    lead: '',
    say,
    remark: '',
    columns: [],
    rows: [],
    aboveCommands: '',
    commands: [],
  };
}

/**
 * The checks of OpenSSF Scorecard that need only the files of a commit, by its rules for full points. Pure. Source:
 * https://github.com/ossf/scorecard/blob/main/docs/checks.md. `pins` of the same command has what each `uses:` names.
 */
import { load } from 'js-yaml';

/** Tracked files: path and text. */
type Files = ReadonlyMap<string, string>;

interface Job {
  readonly permissions?: Permissions;
  readonly steps?: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: { readonly script?: string };
  }[];
}
type Permissions = string | Readonly<Record<string, string>>;
interface Workflow {
  readonly on: unknown;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A release is drafted and published with this permission, in jobs that run no package. */
const releases = ['.github/workflows/release.yml: draft: contents', '.github/workflows/release.yml: publish: contents'];

/** @returns a line for each fault, which begins with the name of Scorecard's check */
export function scorecardFaults(files: Files): string[] {
  return Object.entries(checks).flatMap(([name, check]) => check(files).map((fault) => `${name}: ${fault}`));
}

const checks: Readonly<Record<string, (files: Files) => readonly string[]>> = {
  'Binary-Artifacts': (files) =>
    [...files].filter(([path, text]) => text.includes('\0') && !path.endsWith('.png')).map(([path]) => path),
  'Dangerous-Workflow': (files) =>
    workflowsIn(files).flatMap(([path, { on, jobs }]) =>
      [
        ...['pull_request_target', 'workflow_run'].filter((event) => JSON.stringify(on).includes(`"${event}"`)),
        ...scriptsOf(jobs).filter((script) => script.includes('${{')),
      ].map((fault) => `${path}: ${fault}`),
    ),
  'Dependency-Update-Tool': (files) => missing(files, '.github/dependabot.yml'),
  License: (files) => missing(files, 'LICENSE'),
  'Pinned-Dependencies': (files) =>
    [...shellsIn(files)].flatMap(([path, text]) =>
      text
        .split('\n')
        .filter(isUnpinned)
        .map((line) => `${path}: ${line.trim()}`),
    ),
  SAST: (files) =>
    workflowsIn(files).some(([, { jobs }]) => JSON.stringify(jobs).includes('github/codeql-action/analyze@'))
      ? []
      : ['no workflow analyzes the code'],
  'Security-Policy': (files) => {
    const text = files.get('SECURITY.md') ?? '';
    const told = [/vuln/i, /disclos/i, /\b(?:\d+|two|three|ten|thirty|ninety)\s+(?:working\s+)?days\b/i].filter(
      (each) => each.test(text),
    );
    return [
      ...(/https?:\/\/|\w@\w/.test(text) ? [] : ['SECURITY.md has no address to which a vulnerability is reported']),
      ...(told.length >= 2 ? [] : ['SECURITY.md does not say what is disclosed, and when']),
    ];
  },
  'Token-Permissions': (files) =>
    workflowsIn(files).flatMap(([path, { permissions, jobs }]) => [
      ...(writesIn(permissions ?? 'write-all').length === 0 ? [] : [`${path}: the top level allows writing`]),
      ...Object.entries(jobs).flatMap(([name, job]) =>
        writesIn(job.permissions ?? {})
          .map((permission) => `${path}: ${name}: ${permission}`)
          .filter((each) => !releases.includes(each)),
      ),
    ]),
};

const missing = (files: Files, path: string) => (files.has(path) ? [] : [`${path} is missing`]);

function workflowsIn(files: Files): (readonly [string, Workflow])[] {
  return [...files]
    .filter(([path]) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map(([path, text]) => [path, load(text) as Workflow] as const);
}

function scriptsOf(jobs: Workflow['jobs']): string[] {
  return Object.values(jobs).flatMap(({ steps = [] }) =>
    steps.flatMap(({ run, with: given }) => [run ?? '', given?.script ?? '']),
  );
}

/** What workflows run: their own scripts, and those of their folder. */
function shellsIn(files: Files): (readonly [string, string])[] {
  const own = [...files].filter(([path]) => /^\.github\/.*\.sh$/.test(path));
  return [...own, ...workflowsIn(files).map(([path, { jobs }]) => [path, scriptsOf(jobs).join('\n')] as const)];
}

/** A version alone is enough for Go, whose tool compares hashes; Ubuntu's packages are those of one day. */
function isUnpinned(line: string): boolean {
  return (
    /\bnpm (?:install|i|update)\b(?!.*@\d)|\bnpx (?!--no-install)\S/.test(line) ||
    (/\bpip3? install\b/.test(line) && !line.includes('--require-hashes')) ||
    /\bgo install \S+@(?!v\d)|\bgo install [^@\s]+\s*$/.test(line) ||
    /\b(?:curl|wget)\b.*\|\s*(?:sudo )?(?:ba|z)?sh\b/.test(line)
  );
}

/** Scorecard takes points for these alone. */
const counted = ['statuses', 'checks', 'deployments', 'contents', 'packages', 'actions'];

function writesIn(permissions: Permissions): string[] {
  if (typeof permissions === 'string') return permissions === 'write-all' ? ['all'] : [];
  return counted.filter((name) => permissions[name] === 'write');
}

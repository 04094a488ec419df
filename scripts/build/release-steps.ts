/**
 * Runs what release.yml would run, in its order, as far as it needs neither GitHub nor a network: the scripts with bash, each job
 * in a clone of its own, and the rules of actions/attest for what would be signed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { billFaults, subjectFaults } from './attest-rules.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Why a step does not run here. A step that is neither here nor offline is a fault: somebody has to decide. */
const notHere: Readonly<Record<string, string>> = {
  'actions/checkout': 'each job has a clone',
  'actions/setup-node': 'node is there',
  'Check that the tag is on main and matches package.json and the changelog': 'the checks versions and changelog',
  'rm -rf dist': 'the check dist',
  'npm run build': 'the check dist',
  'Check that dist matches the sources': 'the check dist',
  'Check that this commit can be released': 'these checks',
  '.ci/run': 'npm test',
  'Draft the release': 'needs GitHub',
  'Publish the file of the release': 'needs npm',
  'Publish, if the draft still has these files': 'needs GitHub',
  'Move the tag of the major version, if this is its newest release': 'needs GitHub',
};
const download = "Download the draft's files";

/**
 * @param repository whose tracked files would be released
 * @param tag of the release
 * @param progress is told the name of each step that runs
 * @returns the faults of the first step that failed; empty if all passed
 */
export function releaseStepFaults(repository: string, tag: string, progress: (step: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'release-steps-'));
  try {
    const commit = commitOf(repository);
    const text = readFileSync(join(repository, '.github', 'workflows', 'release.yml'), 'utf8');
    const { jobs } = load(text) as { readonly jobs: Readonly<Record<string, Job>> };
    const outputs = new Map<string, string>();
    for (const [name, job] of Object.entries(jobs)) {
      const clone = join(folder, name);
      execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', repository, clone]);
      execFileSync('git', ['checkout', '--quiet', '--detach', commit], { cwd: clone });
      // The first command of a job installs them.
      symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'));
      const faults = new JobRun(name, clone, { tag, folder, outputs }).faults(job, progress);
      if (faults.length > 0) return faults;
    }
    return [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tracked files as they are now; without changes, the current commit. */
function commitOf(repository: string): string {
  const author = ['-c', 'user.name=release-check', '-c', 'user.email=release-check@example.invalid'];
  const stashed = execFileSync('git', [...author, 'stash', 'create'], { cwd: repository, encoding: 'utf8' }).trim();
  return stashed || execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repository, encoding: 'utf8' }).trim();
}

interface Release {
  readonly tag: string;
  /** Has a folder for each job. */
  readonly folder: string;
  /** Of jobs that have run, as `needs.JOB.outputs.NAME`. */
  readonly outputs: Map<string, string>;
}

class JobRun {
  private readonly name: string;
  private readonly clone: string;
  private readonly release: Release;
  private readonly stepOutputs = new Map<string, string>();

  constructor(name: string, clone: string, release: Release) {
    [this.name, this.clone, this.release] = [name, clone, release];
  }

  faults(job: Job, progress: (step: string) => void): string[] {
    for (const step of job.steps) {
      const name = titleOf(step);
      progress(`${this.name}: ${name}`);
      const [fault] = this.faultsOf(step, name);
      if (fault !== undefined) return [`release.yml, job ${this.name}, "${name}": ${fault}`];
    }
    for (const [name, value] of Object.entries(job.outputs ?? {})) {
      this.release.outputs.set(`needs.${this.name}.outputs.${name}`, this.resolved(value));
    }
    return [];
  }

  private faultsOf(step: Step, name: string): string[] {
    if (Object.hasOwn(notHere, name)) return [];
    if (name === download) {
      cpSync(join(this.release.folder, 'draft', 'release'), join(this.clone, 'release'), { recursive: true });
      return [];
    }
    if (step.uses?.startsWith('actions/upload-artifact@') === true) return this.upload(step.with ?? {});
    if (step.uses?.startsWith('actions/download-artifact@') === true) return this.download(step.with ?? {});
    if (step.uses?.startsWith('actions/attest@') === true) return this.attestFaults(step.with ?? {});
    if (step.run === undefined)
      return ['release:check does not know this step: add it to scripts/build/release-steps.ts'];
    return this.scriptFaults(step.run, step);
  }

  private upload({ name = '', path = '' }: Readonly<Record<string, string>>): string[] {
    const files = globSync(path, { cwd: this.clone });
    for (const file of files)
      cpSync(join(this.clone, file), join(this.release.folder, 'artifacts', name, basename(file)));
    return files.length === 0 ? [`no file ${path}`] : [];
  }

  private download({ name = '', path = '' }: Readonly<Record<string, string>>): string[] {
    cpSync(join(this.release.folder, 'artifacts', name), join(this.clone, path), { recursive: true });
    return [];
  }

  /** The paths are those of actions/attest: patterns, one a line, of which only files count. */
  private attestFaults(inputs: Readonly<Record<string, string>>): string[] {
    const patterns = (inputs['subject-path'] ?? '').split('\n').filter((pattern) => pattern.trim() !== '');
    const found = new Set(patterns.flatMap((pattern) => globSync(pattern.trim(), { cwd: this.clone })));
    const files = [...found].filter((path) => statSync(join(this.clone, path)).isFile());
    const bill = inputs['sbom-path'];
    return [
      ...subjectFaults(files.length),
      ...(bill === undefined ? [] : billFaults(readFileSync(join(this.clone, bill), 'utf8'))),
    ];
  }

  private scriptFaults(script: string, { id, env = {} }: Step): string[] {
    const output = join(this.release.folder, `${this.name}-output`);
    writeFileSync(output, '');
    const values = Object.entries(env).map(([name, value]) => [name, this.resolved(value)] as const);
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
      cwd: this.clone,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: ownNode,
        TAG: this.release.tag,
        GITHUB_OUTPUT: output,
        RUNNER_TEMP: mkdtempSync(join(this.release.folder, 'temp-')),
        ...Object.fromEntries(values),
      },
    });
    if (status !== 0) return [`${stdout}${stderr}`.trim().split('\n').at(-1) || `exit code ${status ?? 'none'}`];
    for (const [, name, value = ''] of readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)) {
      this.stepOutputs.set(`steps.${id ?? ''}.outputs.${name ?? ''}`, value);
    }
    return [];
  }

  private resolved(value: string): string {
    return value.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
      return this.stepOutputs.get(path) ?? this.release.outputs.get(path) ?? '';
    });
  }
}

/** The node that runs this comes first: the workflow sets up the same. */
const ownNode = [dirname(process.execPath), process.env['PATH']].join(delimiter);

/** An action is named by its repository. */
function titleOf({ name, run, uses }: Step): string {
  return name ?? run ?? uses?.replace(/@.*/, '') ?? '(nameless)';
}

/**
 * A Stryker plugin that calls the tests in its own process. Modules stay loaded between mutants; only for a mutant that takes effect
 * while modules load (a constant, a table) are the sandbox's modules loaded again, under different URLs.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { configureGlobal } from 'fast-check';
import { describe, expect, type GatheredTest, test as globalTest, takeGathered } from './jest-globals.ts';
import { testFiles } from './targets.ts';

interface KnownTest extends GatheredTest {
  readonly id: string;
  readonly file: string;
}

Object.assign(globalThis, { describe, expect, test: globalTest });
// The same random cases for every mutant, so that results are reproducible.
configureGlobal({ seed: 15 });

/** Data shared between the mutated code and this file. */
const space: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: space });

const sources = new Map<string, string>();
let generation = 0;

/** The sandbox is in node_modules, where node does not strip types. */
function isOfSandbox(url: string): boolean {
  // Stryker changes to that folder only after it has loaded this file.
  const sandbox = pathToFileURL(process.cwd()).href;
  return url.startsWith(sandbox) && url.endsWith('.ts') && !url.slice(sandbox.length).includes('/node_modules/');
}

function sourceOf(path: string): string {
  const known = sources.get(path);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(path, 'utf8'), { mode: 'strip' });
  sources.set(path, source);
  return source;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    return isOfSandbox(found.url) ? { ...found, url: `${found.url}?${generation}` } : found;
  },
  load(url, context, nextLoad) {
    const [address = ''] = url.split('?');
    if (address === url || !isOfSandbox(address)) return nextLoad(url, context);
    return { format: 'module', source: sourceOf(fileURLToPath(address)), shortCircuit: true };
  },
});

class InProcessRunner implements TestRunner {
  readonly #tests = new Map<string, KnownTest>();
  #isLoaded = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.#load();
    const result = await this.#run([...this.#tests.values()], true);
    const mutantCoverage = space.mutantCoverage ?? { static: {}, perTest: {} };
    return { ...result, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    // Without tests, every mutant would survive.
    if (testFiles(process.cwd()).length === 0) throw new Error(`there are no tests in ${process.cwd()}`);
    const { activeMutant, mutantActivation, reloadEnvironment, hitLimit, testFilter, disableBail } = options;
    space.activeMutant = mutantActivation === 'static' ? activeMutant.id : '';
    space.hitCount = hitLimit === undefined ? Number.NaN : 0;
    if (hitLimit !== undefined) space.hitLimit = hitLimit;
    try {
      if (reloadEnvironment || !this.#isLoaded) await this.#load();
    } catch (error) {
      this.#isLoaded = false;
      return toMutantRunResult(completed([failed({ id: 'load', name: 'load', file: '' }, error, 0)]));
    }
    space.activeMutant = activeMutant.id;
    const result = await this.#run(this.#chosen(testFilter), disableBail);
    const limitReached = determineHitLimitReached(space.hitCount, hitLimit);
    // A table that was built with this mutant must not be used for the next one.
    if (mutantActivation === 'static') this.#isLoaded = false;
    return toMutantRunResult(limitReached ?? result);
  }

  #chosen(ids: readonly string[] | undefined): readonly KnownTest[] {
    const chosen = [...this.#tests.values()].filter(({ id }) => ids === undefined || ids.includes(id));
    if (ids !== undefined && chosen.length < ids.length) throw new Error('the tests are not those of the first run');
    return chosen;
  }

  async #load(): Promise<void> {
    generation += 1;
    this.#tests.clear();
    for (const path of testFiles(process.cwd())) {
      takeGathered();
      await import(pathToFileURL(path).href);
      const file = relative(process.cwd(), path);
      takeGathered().forEach((gathered, at) => {
        // Not by name: a name with a printed object in it may change with the modules' URLs.
        const id = `${file} ${at}`;
        this.#tests.set(id, { ...gathered, id, file });
      });
    }
    this.#isLoaded = true;
  }

  async #run(tests: readonly KnownTest[], runsAll: boolean): Promise<CompleteDryRunResult> {
    const results: TestResult[] = [];
    for (const test of tests) {
      const result = await call(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !runsAll) break;
    }
    return completed(results);
  }
}

function completed(tests: TestResult[]): CompleteDryRunResult {
  return { status: DryRunStatus.Complete, tests };
}

async function call(test: KnownTest): Promise<TestResult> {
  const start = performance.now();
  space.currentTestId = test.id;
  try {
    await test.run();
    const { id, name } = test;
    return {
      id,
      name,
      fileName: join(process.cwd(), test.file),
      timeSpentMs: performance.now() - start,
      status: TestStatus.Success,
    };
  } catch (error) {
    return failed(test, error, performance.now() - start);
  } finally {
    delete space.currentTestId;
  }
}

function failed({ id, name, file }: Omit<KnownTest, 'run'>, error: unknown, timeSpentMs: number): TestResult {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name, fileName: join(process.cwd(), file), timeSpentMs, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

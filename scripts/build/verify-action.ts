/**
 * Generates `actions/verify/action.yml` from `action.yml`: the same bundle, but with a path. A workflow of this repository can
 * reference an action of its own commit only by a path (`uses: $/actions/verify`); the runner does not accept a bare `$/`.
 * Source: actions/runner 2.336, `PipelineConstants.TryParseSelfRepository`.
 */
import { dump, load } from 'js-yaml';
import { ensureInputs } from '../../src/inputs/table.ts';

interface Metadata {
  readonly author: string;
  readonly inputs: Readonly<Record<string, object>>;
  readonly outputs: Readonly<Record<string, object>>;
}

/** @param action text of `action.yml` */
export function verifyAction(action: string): string {
  const { author, inputs, outputs } = load(action) as Metadata;
  const kept = Object.entries(inputs).filter(([name]) => name !== 'mode' && !ensureInputs.has(name));
  const mode = {
    description: '`verify` or `gate`: the other modes have inputs that are missing here',
    default: 'verify',
  };
  const document = {
    name: 'CJA customer-managed keys - verify',
    author,
    description: 'Part of the reusable workflows - the action in mode verify, under a path',
    inputs: { mode, ...Object.fromEntries(kept) },
    outputs,
    runs: { using: 'node24', main: '../../dist/index.js' },
  };
  const heading = '# Made by `npm run docs` from action.yml.\n';
  return heading + dump(document, { lineWidth: 120, noRefs: true, quoteStyle: 'double' });
}

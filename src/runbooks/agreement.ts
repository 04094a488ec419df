/** What has to be known before a plan is carried out. */
import type { Verdict } from '../model/finding.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Words } from '../model/words.ts';
import { askAgreement } from './asking.ts';
import { ownersOfVaultAndSubscription } from './owners.ts';
import { runEnsure } from './run-mode.ts';

/** What may be among the deleted ones is looked for before anything is created. */
export function agreement({ findings }: Pick<Verdict, 'findings'>, inputs: Inputs): Runbook {
  const failing = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
  const { steps } = askAgreement({ whom: ownersOfVaultAndSubscription(inputs), to: changes, steps: [runEnsure] });
  return { steps: [...failing.flatMap(({ runbook }) => runbook.search ?? []), ...steps] };
}

const changes: Words = { en: 'the changes below', fr: 'les modifications ci-dessous' };

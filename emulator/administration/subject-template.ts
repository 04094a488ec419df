/**
 * What the subjects of a repository begin with, as `gh api` shows it in public reports: `sub_claim_prefix` has the form that
 * tokens have, whatever `use_immutable_subject` says. Source: azure-dev issue 9382; guessed: the errors.
 */
import { data } from '../github/answers.ts';
import type { CloudAnswer } from '../service.ts';
import type { CloudState } from '../state.ts';

export const subjectTemplatePath = /^actions\/oidc\/customization\/sub$/;

export function subjectTemplate({ subject }: CloudState['github']): CloudAnswer {
  const prefix = /^repo:[^:]+/.exec(subject)?.[0];
  return data(200, { use_default: true, use_immutable_subject: false, sub_claim_prefix: prefix });
}

import * as core from '@actions/core';
import { removeVariables } from '../../src/runtime/variables.ts';
import { makeSend } from '../heartbeat/request.ts';
import { parseJson } from '../json.ts';
import { newestStatement, statementName } from './previous.ts';

/** Looks for the statement before the one that this run makes. It never fails: what it could not find out is part of the evidence. */
export async function run(): Promise<void> {
  for (const warning of removeVariables(process.env)) core.warning(warning);
  const name = statementName(core.getInput('vault-name'), core.getInput('key-name'));
  core.setOutput('name', name);
  const token = core.getInput('github-token');
  core.setSecret(token);
  const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_REF_NAME = '' } = process.env;
  const url = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/actions/artifacts?name=${encodeURIComponent(name)}&per_page=50`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const answer = await makeSend(process.env)({ method: 'GET', url, headers }).catch((error: unknown) => ({
    status: 0,
    body: String(error),
  }));
  const { found, runId } = newestStatement(answer.status === 200 ? parseJson(answer.body) : undefined, GITHUB_REF_NAME);
  core.setOutput('found', found);
  core.setOutput('run-id', runId);
  if (found === 'unknown') {
    core.info(
      `GitHub did not list the statements (HTTP ${answer.status}). Does the job have the permission actions: read?`,
    );
  }
}

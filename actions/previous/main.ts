import * as core from '@actions/core';
import { removeVariables } from '../../src/runtime/variables.ts';
import { makeSend } from '../heartbeat/request.ts';
import { parseJson } from '../json.ts';
import { listArtifacts, newestStatement, statementName } from './previous.ts';

/** Looks for the statement before the one that this run makes. It never fails: what it could not find out is part of the evidence. */
export async function run(): Promise<void> {
  for (const warning of removeVariables(process.env)) core.warning(warning);
  const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_REF = '', GITHUB_REF_NAME = '' } = process.env;
  const name = statementName(core.getInput('vault-name'), core.getInput('key-name'), GITHUB_REF);
  core.setOutput('name', name);
  const token = core.getInput('github-token');
  core.setSecret(token);
  const url = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/actions/artifacts?name=${encodeURIComponent(name)}&per_page=50`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const send = makeSend(process.env);
  let status = 0;
  const listed = await listArtifacts(async (page) => {
    const answer = await send({ method: 'GET', url: `${url}&page=${page}`, headers });
    ({ status } = answer);
    return status === 200 ? parseJson(answer.body) : undefined;
  }).catch(() => undefined);
  const { found, runId } = newestStatement(listed, GITHUB_REF_NAME);
  core.setOutput('found', found);
  core.setOutput('run-id', runId);
  if (listed === undefined) {
    core.info(`GitHub did not list the statements (HTTP ${status}). Does the job have the permission actions: read?`);
  }
}

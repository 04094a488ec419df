import * as core from '@actions/core';
import { removeVariables } from '../../src/runtime/variables.ts';
import { makeSend } from '../heartbeat/request.ts';
import { parseJson } from '../json.ts';
import { listArtifacts, newestStatement, type Own, statementName } from './previous.ts';

/** Looks for the statement before the one that this run makes. It never fails: what it could not find out is part of the evidence. */
export async function run(): Promise<void> {
  for (const warning of removeVariables(process.env)) core.warning(warning);
  const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_REF = '' } = process.env;
  const name = statementName(core.getInput('vault-name'), core.getInput('key-name'), GITHUB_REF);
  core.setOutput('name', name);
  const token = core.getInput('github-token');
  core.setSecret(token);
  const root = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const send = makeSend(process.env);
  let status = 0;
  const read = async (path: string) => {
    try {
      const answer = await send({ method: 'GET', url: `${root}/${path}`, headers });
      ({ status } = answer);
      return status === 200 ? parseJson(answer.body) : undefined;
    } catch {
      return undefined;
    }
  };
  const list = `actions/artifacts?name=${encodeURIComponent(name)}&per_page=50`;
  const listed = await listArtifacts((page) => read(`${list}&page=${page}`));
  const { found, runId, attempt } = await newestStatement(listed, ownRun(process.env), {
    run: (id) => read(`actions/runs/${id}`),
    compare: (from, to) => read(`compare/${from}...${to}?per_page=1`),
  });
  core.setOutput('found', found);
  core.setOutput('run-id', runId);
  core.setOutput('attempt', attempt);
  if (found === 'unknown') {
    const permissions = 'Does the job have the permissions actions: read and contents: read?';
    core.info(`GitHub did not show which statement is the one before (last answer: HTTP ${status}). ${permissions}`);
  }
}

function ownRun(environment: NodeJS.ProcessEnv): Own {
  const { GITHUB_WORKFLOW_REF = '', GITHUB_REPOSITORY = '', GITHUB_SHA = '', GITHUB_REF_NAME = '' } = environment;
  const [workflow = ''] = GITHUB_WORKFLOW_REF.slice(GITHUB_REPOSITORY.length + 1).split('@');
  const [runId, attempt] = [environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']].map(Number);
  return { workflow, commit: GITHUB_SHA, branch: GITHUB_REF_NAME, runId: runId ?? 0, attempt: attempt ?? 0 };
}

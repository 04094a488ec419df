/**
 * The agent's proxy as the usual variables. Source: https://learn.microsoft.com/azure/devops/pipelines/agents/proxy; domains that
 * bypass it are regular expressions over addresses.
 */
import { domains, vaultDomain } from '../../azure/cloud.ts';
import type { Environment } from '../../inputs/inputs.ts';
import { parseJson } from '../../runtime/json.ts';

/** A proxy that the job's own variables name counts before the agent's. */
export function agentProxy(environment: Environment): Environment {
  const address = environment['AGENT_PROXYURL'] ?? '';
  if (!URL.canParse(address) || environment['HTTPS_PROXY'] || environment['https_proxy']) return environment;
  const url = new URL(address);
  url.username = environment['AGENT_PROXYUSERNAME'] ?? '';
  url.password = environment['AGENT_PROXYPASSWORD'] ?? '';
  return { ...environment, HTTPS_PROXY: url.href, NO_PROXY: bypassed(environment).join(',') };
}

function bypassed(environment: Environment): string[] {
  const given = parseJson(environment['AGENT_PROXYBYPASSLIST'] ?? '[]');
  const patterns = Array.isArray(given) ? given.flatMap(pattern) : [];
  const tokens = environment['SYSTEM_OIDCREQUESTURI'] ?? '';
  const own = [...Object.values(domains), vaultDomain(environment['INPUT_VAULT-NAME'] ?? '')];
  const all = URL.canParse(tokens) ? [...own, new URL(tokens).host] : own;
  return all.filter((domain) => patterns.some((each) => each.test(`https://${domain}/`)));
}

function pattern(text: unknown): RegExp[] {
  try {
    return [new RegExp(String(text), 'i')];
  } catch {
    // The agent, too, ignores what is no expression.
    return [];
  }
}

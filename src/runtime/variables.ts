/** Variables of the environment that Node and the SDKs read by themselves, and by which a job would weaken or break the run. */

/** Node checks no certificate, so a proxy's login would be sent to whoever answers. */
const noCertificates = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** MSAL, inside `@azure/identity`, asks a regional domain, which is none of ours. */
const regions = ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION'];

/**
 * Removes them from the process, before the first connection.
 *
 * @returns what to warn about: the job asked for less security than it gets
 */
export function removeVariables(environment: NodeJS.ProcessEnv): string[] {
  const warnings =
    environment[noCertificates] === '0'
      ? [
          `${noCertificates}=0 is ignored: every certificate is checked, including that of a proxy. Remove the variable. For a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS.`,
        ]
      : [];
  for (const name of [noCertificates, ...regions]) delete environment[name];
  return warnings;
}

/**
 * With `https` in it, node prints the headers of each request, tokens among them, into logs that mask nothing. Which names print what is
 * node's own affair, which a newer one can change, and no program can switch it off once it runs: none of them is accepted.
 */
const printing = 'NODE_DEBUG';

/** What is invalid before anything is sent: variables with which node prints what it sends. */
export function printingVariables(environment: NodeJS.ProcessEnv) {
  const given = environment[printing] ?? '';
  if (given === '') return [];
  const rule =
    'must not be set, since node then prints what it sends, tokens included, into logs that not every CI system masks';
  return [{ input: printing, given, rule, variable: printing }];
}

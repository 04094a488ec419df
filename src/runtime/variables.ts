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

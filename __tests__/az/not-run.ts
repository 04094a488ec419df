/** Printed commands that the cases of this folder do not run, each with the reason. */
export const notRun: readonly (readonly [form: RegExp, why: string])[] = [
  [/^infra\/identity\.sh /, 'identity.az.ts, identity-refusals.az.ts and identity-pages.az.ts run the script.'],
  [/^az account set /, 'It chooses the subscription for infra/identity.sh, with which identity-pages.az.ts runs it.'],
  [/^date /, 'It shows the clock of the runner, and of Microsoft Entra; no Azure CLI is involved.'],
  [/^az keyvault key restore /, 'key-backup.az.ts restores a key; which backup a person has, nobody knows here.'],
  [/^az monitor activity-log list /, 'The local cloud has no answer for az here: nothing records what one holds.'],
  [
    /^az policy assignment list /,
    'The local cloud has the refusals of Azure Policy, but no assignments to list: nothing here records one.',
  ],
  [/^az rest --method GET --url "\$url" /, 'It is one line of a loop, which deleted.az.ts runs whole.'],
];

/** Printed commands that the cases of this folder do not run, each with the reason. */
export const notRun: readonly (readonly [form: RegExp, why: string])[] = [
  [
    /^az ad sp show --id ID (?:--query "join\(', ', \[id, .*)?\| no role$/,
    'It was run by somebody with Directory Readers, who has no more than any member in the local cloud.',
  ],
  [
    /^az keyvault key show .*--query attributes \| (?:(?:Key Vault )?Reader on the vault|an access policy with (?:list for keys, )?get for keys|an allowed network)$/,
    'It is the command that shows whether a key is enabled, which was run, with another part of the same answer.',
  ],
  [/^az login /, 'It signs a person in with a browser; the az tests sign in a person of their own.'],
  [/^az identity list /, 'The local cloud lists the managed identities of a group, not those of a subscription.'],
  [/^(?:cja-cmk-action\/)?infra\/set-up\.sh /, 'set-up.az.ts runs the script, which is long.'],
  [
    /^node (?:cja-cmk-action\/)?dist\/cli\.js verify --sign-in az /,
    'cli.az.ts runs the command line with the session of a person.',
  ],
  [
    /^(?:git|test -d \S+ \|\| git) /,
    'It brings the script from the repository of the action; the az tests run that of this checkout.',
  ],
  [/^az account set /, 'It chooses the subscription for infra/set-up.sh, which the tests run with their own.'],
  [
    /^az role assignment create .* --role 'Key Vault Reader' --scope \S+\/resourceGroups\/GROUP \|/,
    'The same command with the role Reader is run; only the name of the role differs.',
  ],
  [
    /^gh (?:run (?:rerun|watch)|workflow run) /,
    'It starts or watches a run on GitHub, with a permission there; no Azure CLI is involved.',
  ],
  [
    /^az role assignment create .* --assignee PERSON --role /,
    'The same command is run for an application; only the assignee and the name of the role differ.',
  ],
  [/^date /, 'It shows the clock of the runner, and of Microsoft Entra; no Azure CLI is involved.'],
  [/^az keyvault key restore /, 'key-backup.az.ts restores a key; which backup a person has, nobody knows here.'],
  [
    /^az keyvault list --subscription ID --resource-group GROUP /,
    'It stands on pages about a whole run, which the cases of findings, obstacles and errors do not lay out.',
  ],
  [/^az monitor activity-log list /, 'The local cloud has no answer for az here: nothing records what one holds.'],
  [
    /^az policy assignment list /,
    'The local cloud has the refusals of Azure Policy, but no assignments to list: nothing here records one.',
  ],
  [
    /^az rest --method GET --url "https:\/\/graph\.microsoft\.com\/v1\.0\/directoryRoles\(/,
    'The local cloud has no roles of the directory to list: nothing here records one.',
  ],
  [/^az rest --method GET --resource \S+ --url \S+\/query /, 'The local cloud answers only the query of the action.'],
  [/^az role assignment list .*--assignee ID --role /, 'It is run without a person to look for and a role.'],
  [/^az rest --method GET --url "\$url" /, 'It is one line of a loop, which deleted.az.ts runs whole.'],
  [
    /^az keyvault set-policy .* --key-permissions --secret-permissions \| /,
    'The form with --key-permissions alone was run; --secret-permissions is the same call with one list more.',
  ],
];

/** What a change is about, as the output `changes` names it. */
export type Resource = 'resource-group' | 'vault' | 'key' | 'principal' | 'grant' | 'lock';

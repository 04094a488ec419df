/** What the words of the summary's steps depend on. */

/** How far one of Adobe's six steps has come. `recorded`: a person says so, and nothing was read. */
export type StepState = 'done' | 'warned' | 'recorded' | 'to-do' | 'unknown' | 'not-checked';

/** What is left of a step, in the words of a person who has to do it. */
export type StepRest =
  | 'nothing'
  | 'record-entitlement'
  | 'grant-right-to-add-application'
  | 'principal-given'
  | 'run-ensure'
  | 'vault-shared'
  | 'repair-vault-or-key'
  | 'repair-grant'
  | 'see-unknown'
  | 'ticket-after-azure'
  | 'send-ticket'
  | 'await-adobe'
  | 'record-confirmation'
  | 'confirmation-broken';

export type Doer = 'action' | 'person' | 'adobe';

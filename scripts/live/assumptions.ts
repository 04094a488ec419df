/**
 * What the local cloud takes Azure to do without a recording, and how `live.yml` tries it. The rules are the rows of the table in
 * docs/reliability.md that are not recorded; each has a step, or says why none is possible for any customer.
 */
import type { OwnerRun } from './owner-run.ts';
import type { Send } from './session.ts';
import { denyPrincipals, denyWins, denyWords } from './tries/deny.ts';
import { denyAccessPolicies, denyWildcards } from './tries/deny-data.ts';
import { denyChildScopes } from './tries/deny-stack.ts';
import { disabledKey, keyOutOfDate, versionsDiffer } from './tries/keys.ts';
import { readOnlyLock } from './tries/locks.ts';
import { securedByPerimeter, trustedThroughFirewall, trustedWithoutWord } from './tries/network.ts';
import { enforcedPerimeter, learningPerimeter } from './tries/perimeters.ts';
import {
  type Place,
  perimeterVersions,
  readerOfOneGroup,
  scheduleInstances,
  subscriptionStates,
  trustedByDefault,
} from './tries/reads.ts';
import { policyCounts, rolesAddUp } from './tries/rights.ts';
import { adminUpdate, timeBoundEnds } from './tries/schedules.ts';
import type { Verdict } from './verdict.ts';

export interface Assumption {
  readonly id: string;
  /** The rule's cell in the table, or how it begins. */
  readonly rule: string;
  /** As the identity of the pipeline: reads only. */
  readonly try?: (send: Send, place: Place) => Promise<Verdict>;
  /** As the owner of a group that is used for nothing else. */
  readonly tryAsOwner?: (run: OwnerRun) => Promise<Verdict>;
  /** Why live.yml has no step for it. */
  readonly untried?: string;
}

const ofAnotherTenant = "Adobe's application alone can show it: nobody else signs in as it.";
const ofSubscription = 'A subscription can be brought into this state by Microsoft or its billing owner only.';
const ofLog =
  'The step "Query the vault\'s log" looks at the rows of a workspace; this call needs a data role that the identity does not have.';

export const assumptions: readonly Assumption[] = [
  {
    id: 'disabled-by-microsoft',
    rule: 'A service principal that Microsoft disabled gets no token',
    untried: 'Only Microsoft can disable one.',
  },
  {
    id: 'deactivated-application',
    rule: 'An application that was deactivated',
    untried: ofAnotherTenant,
  },
  {
    id: 'conditional-access',
    rule: 'Conditional Access for workload identities does not apply',
    untried: ofAnotherTenant,
  },
  {
    id: 'failed-provisioning',
    rule: 'The name of a vault whose provisioning ended as Failed or Canceled does not resolve',
    untried: "A provisioning can't be made to fail on demand.",
  },
  {
    id: 'disabled-subscription',
    rule: 'In a subscription that is Disabled or Expired the vault refuses',
    untried: ofSubscription,
  },
  {
    id: 'warned-subscription',
    rule: 'In a subscription that is Warned or PastDue the vault still works',
    untried: ofSubscription,
  },
  {
    id: 'trusted-by-default',
    rule: 'Without network rules, or without `bypass` in them, trusted services pass',
    try: trustedByDefault,
    tryAsOwner: trustedWithoutWord,
  },
  {
    id: 'trusted-through-firewall',
    rule: 'Trusted services pass a firewall that lets them bypass',
    tryAsOwner: trustedThroughFirewall,
  },
  {
    id: 'secured-by-perimeter',
    rule: '`SecuredByPerimeter` keeps trusted services out',
    tryAsOwner: securedByPerimeter,
  },
  { id: 'enforced-perimeter', rule: 'A perimeter in mode Enforced overrides', tryAsOwner: enforcedPerimeter },
  {
    id: 'learning-perimeter',
    rule: 'A perimeter in mode Learning or Audit changes nothing',
    tryAsOwner: learningPerimeter,
  },
  { id: 'adobe-is-trusted', rule: "Adobe's calls count as those of a trusted service", untried: ofAnotherTenant },
  { id: 'roles-add-up', rule: 'Roles at the key, the vault and above add up', tryAsOwner: rolesAddUp },
  {
    id: 'role-condition',
    rule: 'A condition of a role assignment holds unless the test says otherwise',
    untried: 'It simplifies the local cloud; it claims nothing of Azure.',
  },
  { id: 'time-bound-ends', rule: 'A time-bound role assignment is removed when it ends', tryAsOwner: timeBoundEnds },
  { id: 'policy-counts', rule: "An access policy counts only with the vault's tenant", tryAsOwner: policyCounts },
  { id: 'deny-wins', rule: 'One that applies wins over every role', tryAsOwner: denyWins },
  { id: 'deny-principals', rule: 'It applies by ID, by group, or to everyone', tryAsOwner: denyPrincipals },
  { id: 'deny-wildcards', rule: '`dataActions` take wildcards as in roles', tryAsOwner: denyWildcards },
  {
    id: 'deny-child-scopes',
    rule: '`doNotApplyToChildScopes` limits it to its very scope',
    tryAsOwner: denyChildScopes,
  },
  {
    id: 'deny-condition',
    rule: 'A condition holds unless the test says otherwise',
    untried: 'It simplifies the local cloud; it claims nothing of Azure.',
  },
  { id: 'deny-access-policies', rule: 'It applies to vaults with access policies too', tryAsOwner: denyAccessPolicies },
  { id: 'disabled-key', rule: 'A disabled key neither wraps nor unwraps', tryAsOwner: disabledKey },
  {
    id: 'key-out-of-date',
    rule: 'An expired or not yet valid key still unwraps and does not wrap',
    tryAsOwner: keyOutOfDate,
  },
  {
    id: 'versions-differ',
    rule: 'Versions of a key can differ in type, size and operations',
    tryAsOwner: versionsDiffer,
  },
  { id: 'deny-words', rule: 'A control-plane call that a deny assignment stops', tryAsOwner: denyWords },
  { id: 'perimeter-versions', rule: '`networkSecurityPerimeterConfigurations` exists in', try: perimeterVersions },
  { id: 'schedule-instances', rule: '`roleAssignmentScheduleInstances` and its `endDateTime`', try: scheduleInstances },
  {
    id: 'admin-update',
    rule: 'A request of an administrator (AdminUpdate) gives a role assignment another end',
    tryAsOwner: adminUpdate,
  },
  {
    id: 'subscription-states',
    rule: 'States of a subscription in its own answer and in the list',
    try: subscriptionStates,
  },
  {
    id: 'reader-of-one-group',
    rule: 'A reader of one group is refused the subscription and sees it in the list',
    try: readerOfOneGroup,
  },
  { id: 'warned-writes', rule: 'Warned and Expired refuse writes in the same way', untried: ofSubscription },
  { id: 'read-only-lock', rule: 'A ReadOnly lock at any height refuses writes below it', tryAsOwner: readOnlyLock },
  { id: 'log-fields', rule: 'Fields of an audit event and the names of operations', untried: ofLog },
  { id: 'log-refusals', rule: 'A refusal has `ResultType` Success', untried: ofLog },
  { id: 'log-columns', rule: 'Columns of AZKVAuditLogs and AzureDiagnostics', untried: ofLog },
  { id: 'log-versions', rule: 'An event shows a version only where the request named one', untried: ofLog },
  { id: 'log-arm-calls', rule: 'Calls through Azure Resource Manager for a vault are logged', untried: ofLog },
  { id: 'log-delay', rule: 'Events arrive within ten minutes', untried: ofLog },
  {
    id: 'log-destination',
    rule: 'A diagnostic setting without a destination type sends to AzureDiagnostics',
    untried: ofLog,
  },
  { id: 'log-rights', rule: "A resource's logs are read with", untried: ofLog },
  { id: 'log-refused', rule: 'Without any right: 403 InsufficientAccessError', untried: ofLog },
  { id: 'log-nothing', rule: 'A workspace that holds nothing answers 204', untried: ofLog },
  { id: 'log-meaning', rule: 'What the query means', untried: ofLog },
  {
    id: 'adobe-caches',
    rule: 'Adobe caches what it unwrapped, and pins a version or does not',
    untried: ofAnotherTenant,
  },
];

/**
 * The local cloud's assumptions about Azure that no recording confirms, and how `live.yml` tests them. The rules are the rows of the
 * table in emulator/rules.md that are not recorded; each has a step, or the reason why it has none. A step is for what a customer can
 * try, and for what would let the action report ready, or advise something, wrongly.
 */
import type { Send } from './session.ts';
import { disabledKey } from './tries/key.ts';
import { learningPerimeter, trustedThroughFirewall, trustedWithoutBypass } from './tries/network.ts';
import {
  activityLog,
  activityLogStart,
  type Place,
  perimeterVersions,
  readerOfOneGroup,
  scheduleInstances,
  subscriptionStates,
  trustedByDefault,
} from './tries/reads.ts';
import type { Verdict } from './verdict.ts';

export interface Assumption {
  readonly id: string;
  /** The rule's cell in the table, or the beginning of it. */
  readonly rule: string;
  /** Run as the identity of the pipeline, which may only read. */
  readonly try?: (send: Send, place: Place) => Promise<Verdict>;
  /** Run as a Contributor of a dedicated resource group, with a vault of its own. */
  readonly tryInVault?: () => Promise<Verdict>;
  /** The script of live.yml whose step shows it. */
  readonly shownBy?: 'live-query.ts';
  /** Why live.yml has no step for it. */
  readonly untried?: string;
}

const ofAdobe = "Only Adobe's application could show this, and only Adobe can sign in as it.";
const ofBilling =
  'Only Microsoft puts a subscription into this state, because of unpaid bills or spent credit; no customer can request it.';
/** The reason is not missing rights: an owner may call Microsoft.Subscription/cancel and /enable, but only for some kinds of billing. */
const ofCancellation =
  'The run would have to cancel its own subscription and everything in it, and whether it can be reactivated depends on its billing.';
const ofLocalCloud =
  'This describes how the local cloud simplifies Azure, which evaluates the condition: there is nothing to test.';
const ofDataActions = 'Azure lets no customer deny data actions, and for Adobe the rule matters only for those.';
const cautious =
  'If Azure differed, a finding would fail or be unknown without need; the action would not report ready.';
const ofWarning = 'Only the words and the delay of adobe-use, a warning, depend on it.';
const ofUnreadableLog =
  "If Azure answers differently, the log counts as unreadable, with Azure's answer; never as in use.";

export const assumptions: readonly Assumption[] = [
  {
    id: 'name-check-not-behind',
    rule: 'A vault or group that was just made may be 404 to reads from another region',
    untried: 'Nobody can make one region of Azure Resource Manager answer later than another.',
  },
  {
    id: 'disabled-by-microsoft',
    rule: 'A service principal that Microsoft disabled gets no token',
    untried: 'Only Microsoft can disable one, for a violation of its terms; no customer can request it.',
  },
  { id: 'deactivated-application', rule: 'An application that was deactivated', untried: ofAdobe },
  {
    id: 'key-vault-off',
    rule: "While the tenant's own service principal of Azure Key Vault is disabled",
    untried: 'It would take every vault of the tenant offline.',
  },
  {
    id: 'token-settings',
    rule: 'With `tokenBindingParameters.mode` Enforced a vault rejects bearer tokens',
    untried: "They are previews; and only Adobe's application could show whether its tokens are accepted.",
  },
  {
    id: 'conditional-access',
    rule: 'Conditional Access for workload identities does not apply',
    untried:
      "A tenant can't select other tenants' applications in such a policy; only a sign-in of Adobe's application would show that it is not blocked.",
  },
  {
    id: 'failed-provisioning',
    rule: 'The name of a vault whose provisioning ended as Failed or Canceled does not resolve',
    untried: 'Provisioning fails for reasons inside Azure; no request that Azure accepts makes it fail.',
  },
  {
    id: 'perimeter-in-update',
    rule: '`provisioningState` of a perimeter configuration',
    untried: 'An update is over within seconds; no request makes Azure hold one open, or fail it.',
  },
  {
    id: 'disabled-subscription',
    rule: 'In a subscription that is Disabled or Expired the vault refuses',
    untried: ofCancellation,
  },
  {
    id: 'warned-subscription',
    rule: 'In a subscription that is PastDue the vault still works, in one that is Warned it is offline',
    untried: ofBilling,
  },
  {
    id: 'trusted-by-default',
    rule: 'Without network rules, or without `bypass` in them, trusted services pass',
    try: trustedByDefault,
    tryInVault: trustedWithoutBypass,
  },
  {
    id: 'trusted-through-firewall',
    rule: 'Trusted services pass a firewall that lets them bypass',
    tryInVault: trustedThroughFirewall,
  },
  { id: 'secured-by-perimeter', rule: '`SecuredByPerimeter` keeps trusted services out', untried: cautious },
  { id: 'enforced-perimeter', rule: 'A perimeter in mode Enforced overrides', untried: cautious },
  {
    id: 'learning-perimeter',
    rule: 'A perimeter in mode Learning or Audit changes nothing',
    tryInVault: learningPerimeter,
  },
  { id: 'adobe-is-trusted', rule: "Adobe's calls count as those of a trusted service", untried: ofAdobe },
  {
    id: 'roles-add-up',
    rule: 'Roles at the key, the vault and above add up',
    untried: 'All of Azure RBAC rests on it, and a try needs a second identity.',
  },
  {
    id: 'role-condition',
    rule: 'A condition of a role assignment holds unless the test says otherwise',
    untried: ofLocalCloud,
  },
  {
    id: 'time-bound-ends',
    rule: 'A time-bound role assignment is removed when it ends',
    untried:
      'It takes a license of Privileged Identity Management and an hour, and adobe-grant-lasting warns before the end.',
  },
  {
    id: 'time-bound-begins',
    rule: 'One that has not begun can be listed already',
    untried: 'It takes a license of Privileged Identity Management, and a list without it has no such grant.',
  },
  { id: 'principal-type', rule: 'The `principalType` of a role assignment', untried: cautious },
  { id: 'policy-counts', rule: "An access policy counts only with the vault's tenant", untried: cautious },
  { id: 'deny-wins', rule: 'One that applies wins over every role', untried: ofDataActions },
  { id: 'deny-principals', rule: 'It applies by ID, by group, or to everyone', untried: ofDataActions },
  { id: 'deny-wildcards', rule: '`dataActions` take wildcards as in roles', untried: ofDataActions },
  { id: 'deny-child-scopes', rule: '`doNotApplyToChildScopes` limits it to its very scope', untried: ofDataActions },
  { id: 'deny-silent', rule: 'One that is listed without principals', untried: cautious },
  { id: 'deny-condition', rule: 'A condition holds unless the test says otherwise', untried: ofLocalCloud },
  { id: 'deny-access-policies', rule: 'It applies to vaults with access policies too', untried: ofDataActions },
  { id: 'disabled-key', rule: 'A disabled key neither wraps nor unwraps', tryInVault: disabledKey },
  { id: 'key-out-of-date', rule: 'An expired or not yet valid key still unwraps and does not wrap', untried: cautious },
  { id: 'versions-disagree', rule: "A key's own answer and the list of its versions", untried: cautious },
  { id: 'versions-differ', rule: 'Versions of a key can differ in type, size and operations', untried: cautious },
  {
    id: 'deny-words',
    rule: 'A control-plane call that a deny assignment stops',
    untried: 'Users quote the code; only the words are assumed, and nothing depends on them.',
  },
  { id: 'perimeter-versions', rule: '`networkSecurityPerimeterConfigurations` exists in', try: perimeterVersions },
  { id: 'schedule-instances', rule: '`roleAssignmentScheduleInstances` and its `endDateTime`', try: scheduleInstances },
  {
    id: 'long-throttling',
    rule: 'A 429 names the seconds to wait',
    untried: 'A try would have to use up the requests of a whole subscription.',
  },
  {
    id: 'admin-update',
    rule: 'A request of an administrator (AdminUpdate) gives a role assignment another end',
    untried: 'Only people do this; the action reads the result.',
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
  { id: 'warned-writes', rule: 'Warned and Expired refuse writes in the same way', untried: ofBilling },
  { id: 'activity-log', rule: 'Events of a resource group have caller', try: activityLog },
  { id: 'activity-log-reader', rule: "A reader of one group may list that group's events", try: activityLogStart },
  {
    id: 'activity-log-removal',
    rule: 'Removing a role assignment of a vault, or deleting the vault',
    untried: 'Events arrive up to twenty minutes later, and a vault of the live run must not be deleted.',
  },
  {
    id: 'read-only-lock',
    rule: 'A ReadOnly lock at any height refuses writes below it',
    untried: 'Only the plan depends on it: ensure gets the answer of Azure itself.',
  },
  {
    id: 'lock-not-specified',
    rule: 'A lock of level NotSpecified refuses nothing',
    untried: 'No portal or command makes one; ensure leaves it as it is, whatever it refuses.',
  },
  { id: 'log-fields', rule: 'Fields of an audit event and the names of operations', shownBy: 'live-query.ts' },
  { id: 'log-refusals', rule: 'A refusal has `ResultType` Success', shownBy: 'live-query.ts' },
  { id: 'log-columns', rule: 'Columns of AZKVAuditLogs and AzureDiagnostics', shownBy: 'live-query.ts' },
  { id: 'log-versions', rule: 'An event shows a version only where the request named one', untried: ofWarning },
  {
    id: 'log-arm-calls',
    rule: 'Calls through Azure Resource Manager for a vault are logged',
    untried: "The action counts only Adobe's calls, which do not go through Azure Resource Manager.",
  },
  { id: 'log-delay', rule: 'Events arrive within ten minutes', untried: ofWarning },
  {
    id: 'log-destination',
    rule: 'A diagnostic setting without a destination type sends to AzureDiagnostics',
    untried: 'The query reads both tables.',
  },
  { id: 'log-rights', rule: "A resource's logs are read with", untried: ofUnreadableLog },
  { id: 'log-refused', rule: 'Without any right: 403 InsufficientAccessError', untried: ofUnreadableLog },
  { id: 'log-nothing', rule: 'A workspace that holds nothing answers 204', untried: ofUnreadableLog },
  { id: 'log-meaning', rule: 'What the query means', shownBy: 'live-query.ts' },
  { id: 'adobe-caches', rule: 'Adobe caches what it unwrapped, and pins a version or does not', untried: ofAdobe },
];

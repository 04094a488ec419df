/** What the vault's audit log adds to the headlines of findings. */

import { isConfirmedKey } from '../model/inputs.ts';
import { disabledVersions } from '../model/key-rules.ts';
import { otherCallers, otherVersionsUsed, unlistedAddresses, versionsCalled } from '../model/use-notes.ts';
import { useNotes } from '../runbooks/use-notes.ts';
import type { Context, Note } from './check.ts';

const whose = ({ inputs }: Context) => ({ appId: inputs.adobeAppId, keyName: inputs.keyName });

/** The versions other than the confirmed one that Adobe used. */
export const otherVersionsNote: Note = (context, usage) => {
  const { confirmedKeyUri: confirmed } = context.inputs;
  if (confirmed?.version === undefined || !isConfirmedKey(context.inputs, confirmed)) return undefined;
  const versions = otherVersionsUsed(usage, whose(context), confirmed.version);
  return versions.length === 0 ? undefined : useNotes.otherVersions(versions);
};

/** Which of the disabled versions Adobe used. */
export const disabledVersionsNote: Note = (context, usage) => {
  const { key, keyVersions } = context.observed;
  if (key.presence !== 'found' || keyVersions.presence !== 'found') return undefined;
  const disabled = disabledVersions(key.value, keyVersions.value);
  const used = versionsCalled(usage, whose(context), disabled);
  const isKnown = disabled.length > 0 && (used.length > 0 || (usage.isComplete && usage.rows.length > 0));
  return isKnown ? useNotes.disabledVersions(used, usage.days) : undefined;
};

/** The addresses of Adobe's calls that the firewall does not list. */
export const unlistedAddressesNote: Note = (context, usage) => {
  const { vault } = context.observed;
  const addresses = vault.presence === 'found' ? unlistedAddresses(usage, whose(context), vault.value) : [];
  return addresses.length === 0 ? undefined : useNotes.unlistedAddresses(addresses);
};

/** Who else used the key. */
export const otherCallersNote: Note = (context, usage) => {
  const callers = otherCallers(usage, whose(context));
  return callers.length === 0 ? undefined : useNotes.otherCallers(callers);
};

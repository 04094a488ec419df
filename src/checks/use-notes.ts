/** What the vault's audit log adds to the headlines of other findings. It changes no status. */

import type { Usage } from '../model/audit-log.ts';
import { isConfirmedKey } from '../model/confirmed-key.ts';
import type { FindingId } from '../model/finding.ts';
import { disabledVersions } from '../model/key-rules.ts';
import { otherCallers, otherVersionsUsed, unlistedAddresses, versionsCalled } from '../model/use-notes.ts';
import type { Words } from '../model/words.ts';
import { useNotes } from '../situations/use-notes.ts';
import type { Context } from './check.ts';

type Note = (context: Context, usage: Usage) => Words | undefined;

const whose = ({ inputs }: Context) => ({ appId: inputs.adobeAppId, keyName: inputs.keyName });

const notes: Readonly<Partial<Record<FindingId, Note>>> = {
  'confirmed-version': (context, usage) => {
    const { confirmedKeyUri: confirmed } = context.inputs;
    if (confirmed?.version === undefined || !isConfirmedKey(context.inputs, confirmed)) return undefined;
    const versions = otherVersionsUsed(usage, whose(context), confirmed.version);
    return versions.length === 0 ? undefined : useNotes.otherVersions(versions);
  },
  'key-versions': (context, usage) => {
    const { key, keyVersions } = context.observed;
    if (key.presence !== 'found' || keyVersions.presence !== 'found') return undefined;
    const disabled = disabledVersions(key.value, keyVersions.value);
    const used = versionsCalled(usage, whose(context), disabled);
    const isKnown = disabled.length > 0 && (used.length > 0 || (usage.isComplete && usage.rows.length > 0));
    return isKnown ? useNotes.disabledVersions(used, usage.days) : undefined;
  },
  'vault-network': (context, usage) => {
    const { vault } = context.observed;
    const addresses = vault.presence === 'found' ? unlistedAddresses(usage, whose(context), vault.value) : [];
    return addresses.length === 0 ? undefined : useNotes.unlistedAddresses(addresses);
  },
  'adobe-least-privilege': (context, usage) => {
    const callers = otherCallers(usage, whose(context));
    return callers.length === 0 ? undefined : useNotes.otherCallers(callers);
  },
};

/** What is added to the finding's headline; `undefined` if the log has nothing to add, or was not read. */
export function useNote(id: FindingId, context: Context): Words | undefined {
  const { usage } = context.observed;
  return usage.presence === 'found' ? notes[id]?.(context, usage.value) : undefined;
}

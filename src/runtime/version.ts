/** The version of this action, as in `package.json` and CHANGELOG. */
import { docsUrlOf } from '../model/docs-url.ts';

export const version = '1.0.0';

/** Name and version, as sent with every request. */
export const userAgent = `cja-cmk-action/${version}`;

/** The git address of the repository that releases, such as `https://git.contoso.com/platform/cja-cmk-action`; which `name-release.ts --source` writes here. */
const source: string = '';

/** For hosts that don't tell where the program comes from; empty where nobody knows. */
export const docsUrl = source === '' ? '' : docsUrlOf({ repository: source, ref: `v${version}` });

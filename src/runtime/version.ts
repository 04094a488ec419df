/** The version of this action, as in `package.json` and CHANGELOG. */
export const version = '1.0.0';

/** Name and version, as sent with every request. */
export const userAgent = `cja-cmk-action/${version}`;

/** For hosts that don't tell where the program comes from. */
export const docsUrl = `https://github.com/org/cja-cmk-action/blob/v${version}/docs`;

/** The version of this action, as in `package.json` and CHANGELOG. */
export const version = '1.0.0';

/** Name and version, as every request gives them. */
export const userAgent = `cja-cmk-action/${version}`;

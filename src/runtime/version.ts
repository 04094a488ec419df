/** The version of this action, as in `package.json` and CHANGELOG. */
export const version = '1.0.0';

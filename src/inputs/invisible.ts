/**
 * What a person does not see, or sees elsewhere than it is, while a program reads it: control characters, line ends, and what Unicode
 * lets a reader ignore (among it direction marks, variation selectors, tags and fillers); with U+FFF9 to U+FFFB, which annotate text.
 */
const signs = '\\p{Cc}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB';

export const invisible = new RegExp(`[${signs}]`, 'gu');

/** A single character that is none of them, nor half of one. */
export const visible = new RegExp(`[^${signs}\\p{Cs}]`, 'u');

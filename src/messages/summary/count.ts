/** A number with its noun. */

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** In French, zero is singular, and no line breaks between a number and its noun. */
export function frenchCount(number: number, one: string, many: string): string {
  return `${number}\u00A0${number < 2 ? one : many}`;
}

/** Dates as people and as programs read them. */

import type { Language } from './words.ts';

/** In milliseconds. */
export const oneDay = 86_400_000;

/** How many days before its last day it is told that something will end which a person said in the inputs. */
export const noticeDays = 14;

/** When a day ends, milliseconds since 1970. @param day `YYYY-MM-DD`, UTC */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + oneDay;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Made once each: that takes many times what formatting a date takes. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(time: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made.format(time);
}

/** `1 August 2026`, `1er août 2026` of an ISO 8601 time or day in UTC; the text itself if it is neither. */
export function readableDay(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const day = format(time, locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** `1 August 2026, 02:03 UTC`, `1er août 2026 à 02:03 UTC` of an ISO 8601 time; the text itself if it is not a time. */
export function readableTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const day = readableDay(iso, language);
  return `${day}${language === 'fr' ? ' à' : ','} ${time.toISOString().slice(11, 16)} UTC`;
}

/** `2 juin 2026 à 2 h à Paris (1er juin, 20 h à Montréal)` of an ISO 8601 time: where readers of French are. */
export function frenchTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const dayIn = (timeZone: string) =>
    format(time, locales.fr, { day: 'numeric', month: 'long', timeZone }).replace(/^1 /, '1er ');
  const [paris, montreal] = [dayIn('Europe/Paris'), dayIn('America/Toronto')];
  const year = format(time, locales.fr, { year: 'numeric', timeZone: 'Europe/Paris' });
  const other = montreal === paris ? '' : `${montreal}, `;
  return `${paris} ${year} à ${clockIn(time, 'Europe/Paris')} à Paris (${other}${clockIn(time, 'America/Toronto')} à Montréal)`;
}

/** `2\u00A0h`, `14\u00A0h\u00A030`. */
function clockIn(time: Date, timeZone: string): string {
  const [hours = '', minutes = ''] = format(time, locales.fr, { hour: '2-digit', minute: '2-digit', timeZone }).split(
    ':',
  );
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/** ISO 8601, UTC with milliseconds; `undefined` for what JavaScript has no date for. @param milliseconds since 1970 */
export function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

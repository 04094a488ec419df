/** Dates as people and as programs read them. */

import type { Language } from './words.ts';

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

const places = { Paris: 'Europe/Paris', Montréal: 'America/Toronto' } as const;

/** The same moment for readers of French: `04:03 à Paris, 22:03 à Montréal`, each with its day where one of them has another than UTC. */
export function localTimes(iso: string): string {
  const time = new Date(iso);
  const dayIn = (timeZone: string) =>
    format(time, locales.fr, { day: 'numeric', month: 'long', timeZone }).replace(/^1 /, '1er ');
  const clockIn = (timeZone: string) => format(time, locales.fr, { hour: '2-digit', minute: '2-digit', timeZone });
  const zones = Object.entries(places);
  const isOneDay = zones.every(([, timeZone]) => dayIn(timeZone) === dayIn('UTC'));
  return zones
    .map(([place, timeZone]) => `${isOneDay ? '' : `${dayIn(timeZone)} à `}${clockIn(timeZone)} à ${place}`)
    .join(', ');
}

const minute = 60_000;
const hour = 60 * minute;

/** `3 hours ago`, `il y a 3 heures`, by the largest fitting unit; both ISO 8601. */
export function timeAgo(iso: string, now: string, language: Language): string {
  const passed = Math.max(0, Date.parse(now) - Date.parse(iso));
  const relative = new Intl.RelativeTimeFormat(locales[language]);
  if (passed < hour) return relative.format(-Math.round(passed / minute), 'minute');
  return passed < 48 * hour
    ? relative.format(-Math.round(passed / hour), 'hour')
    : relative.format(-Math.round(passed / (24 * hour)), 'day');
}

/** ISO 8601, UTC with milliseconds; `undefined` for what JavaScript has no date for. @param milliseconds since 1970 */
export function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

import { z } from 'zod'

/** Whether Postgres and JSON can carry a text: neither has a null character or half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text)

/** The same text with `�` for what cannot be kept: for what nobody typed, such as the name of a file. */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd')

const NOT_STORABLE =
  'There is a character here that cannot be kept (a null character or half of one). Type or paste this again.'

/** Text of at most `max` UTF-16 units, trimmed, that can be kept as it is. */
export const plainText = (max: number) =>
  z.string().trim().max(max, `Keep this under ${max} characters.`).refine(isStorable, NOT_STORABLE)

/** Text that may be left out: trimmed, and null when nothing is left. */
export const optionalText = (max: number) =>
  plainText(max)
    .nullish()
    .transform((value) => (value === undefined || value === null || value === '' ? null : value))

/** Text that a person must write: the sentence is what they are told when it is missing. */
export const requiredText = (max: number, sentence: string) => plainText(max).min(1, sentence)

/** A calendar date as ISO 8601 YYYY-MM-DD. */
export const calendarDate = z.iso.date('Give the date as year-month-day, such as 2026-03-14.')

/** A link that can be shown and followed: http or https only, never `javascript:` or `data:`. */
export const webAddress = plainText(2000).refine((value) => {
  try {
    const url = new URL(value)
    // Without the slashes a browser reads it as a path of the page it stands on.
    return /^https?:\/\//i.test(value) && (url.protocol === 'https:' || url.protocol === 'http:')
  } catch {
    return false
  }
}, 'Give a whole web address that starts with https:// or http://.')

/**
 * The id of a row: a UUID in small letters, as the database writes it. Ids stand in events, where a report
 * compares them as text: one in capitals would name the row and belong to nothing.
 */
export const recordId = z.uuid().toLowerCase()

/** The edition of a claim that the person was looking at when they acted. */
export const edition = z.number().int().min(1)

/** The secret part of a link: 32 bytes in base64url or hex. */
export const linkToken = z
  .string()
  .regex(/^[\w-]{43,64}$/, 'This link is not whole. Copy all of it and try again.')

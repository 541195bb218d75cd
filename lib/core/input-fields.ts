import { z } from 'zod'

/** Text that may be left out: trimmed, and null when nothing is left. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this under ${max} characters.`)
    .nullish()
    .transform((value) => (value === undefined || value === null || value === '' ? null : value))

/** Text that a person must write: the sentence is what they are told when it is missing. */
export const requiredText = (max: number, sentence: string) =>
  z.string().trim().min(1, sentence).max(max, `Keep this under ${max} characters.`)

/** A calendar date as ISO 8601 YYYY-MM-DD. */
export const calendarDate = z.iso.date('Give the date as year-month-day, such as 2026-03-14.')

/** A link that can be shown and followed: http or https only, never `javascript:` or `data:`. */
export const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine((value) => {
    try {
      const url = new URL(value)
      return url.protocol === 'https:' || url.protocol === 'http:'
    } catch {
      return false
    }
  }, 'Give a whole web address that starts with https:// or http://.')

/** The edition of a claim that the person was looking at when they acted. */
export const edition = z.number().int().min(1)

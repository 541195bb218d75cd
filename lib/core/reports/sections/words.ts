import { z } from 'zod'

/** UTC, `YYYY-MM-DDThh:mm:ss.sssZ`. */
export const moment = z.iso.datetime({ precision: 3 })
/** Number of the log entry that says so; from 1. */
export const entryNumber = z.int().min(1)
export const text = z.string()
export const maybe = z.string().nullable()
export const uuid = z.string()

/** Who did something, as the log entry of the act names them. */
export const person = z.strictObject({ id: maybe, name: text, role: maybe })
export type Person = z.infer<typeof person>

/** A verdict with what is needed to print it: the label as it was when given, and the slot of the palette. */
export const verdict = z.strictObject({
  scaleId: text,
  scaleVersion: z.int(),
  id: text,
  label: text,
  slot: text,
  /** Step on the scale, 1 the lowest; null off the scale. */
  step: z.int().nullable(),
})
export type Verdict = z.infer<typeof verdict>

import { z } from 'zod'
import { plainText, requiredText } from '@/lib/core/input-fields'
import { palette } from '@/lib/core/verdicts/palette'
import { coarseKeys, type Rating, type Scale, slots } from '@/lib/core/verdicts/scale'

/** As many ratings as there are digits to give them with. */
export const MOST_RATINGS = 10

/** Versions of own scales in a workspace, all together: every page of the settings lists them. */
export const MOST_OWN_VERSIONS = 60

const KEYS = '1234567890'

const ratingInput = z.object({
  /** The rating of the version before that this one is; null for a new one. */
  id: plainText(60).nullable(),
  label: requiredText(40, 'Give every rating a label.'),
  definition: requiredText(
    500,
    'Say of every rating when to give it: reviewers go by it, and reports print it.',
  ),
  /** A step of the line from least to most true, in the order of the list; the others stand beside it. */
  onLine: z.boolean(),
  slot: z.enum(slots, 'Choose one of the colours.'),
  coarse: z.enum(coarseKeys, 'Choose what the rating comes down to.'),
  /** `ratingValue` of schema.org; null exports none. */
  schemaRating: z.number('Give a number, or leave it empty.').min(-1000).max(1000).nullable(),
  /** False: the rating waits for evidence. */
  terminal: z.boolean(),
})
export type RatingInput = z.infer<typeof ratingInput>

const certaintyInput = z.object({
  id: plainText(60).nullable(),
  label: requiredText(40, 'Give every level of certainty a label.'),
  definition: requiredText(500, 'Say of every level of certainty when to give it.'),
})

const scaleInput = z
  .object({
    name: requiredText(60, 'Give the scale a name.'),
    values: z
      .array(ratingInput)
      .min(2, 'A scale has two ratings at least.')
      .max(MOST_RATINGS, `A scale has ${MOST_RATINGS} ratings at most: one for every digit.`),
    /** Levels of certainty, the most certain first; none where the scale has no such field. */
    certainty: z.array(certaintyInput).max(6, 'Six levels of certainty at most.'),
  })
  .superRefine(({ values, certainty }, context) => {
    const say = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    const twice = (list: readonly string[]) => list.findIndex((one, at) => list.indexOf(one) !== at)
    const same = twice(values.map(({ label }) => label.toLowerCase()))
    if (same >= 0) say('Two ratings have the same label.', 'values', same, 'label')
    const colour = twice(values.map(({ slot }) => slot))
    if (colour >= 0)
      say(
        'Two ratings have the same colour and sign: nobody could tell them apart.',
        'values',
        colour,
        'slot',
      )
    const line = values.filter(({ onLine }) => onLine)
    if (line.length === 1) say('A line has two steps at least. Put another rating on it, or none.', 'values')
    if (line.length > 0) placesOnLine(values, say)
    const numbers = line.map(({ schemaRating }) => schemaRating)
    const given = numbers.filter((number) => number !== null)
    if (given.length > 0 && given.length < numbers.length)
      say('Give every step of the line a number, or none of them.', 'values')
    if (given.some((number, at) => at > 0 && number <= (given[at - 1] ?? 0)))
      say('The numbers rise along the line: larger is truer.', 'values')
    if (values.some(({ onLine, schemaRating }) => !onLine && schemaRating !== null))
      say('Only a step of the line has a number: beside it nothing is more or less true.', 'values')
    if (certainty.length === 1)
      say('One level of certainty says nothing. Add another, or leave it out.', 'certainty')
    const level = twice(certainty.map(({ label }) => label.toLowerCase()))
    if (level >= 0) say('Two levels of certainty have the same label.', 'certainty', level, 'label')
  })

/** On paper and for the colour-blind the line reads by its order of dark and light: places are taken in their order. */
function placesOnLine(
  values: readonly RatingInput[],
  say: (message: string, ...path: (string | number)[]) => void,
) {
  let last = -1
  values.forEach(({ onLine, slot }, at) => {
    if (onLine !== palette[slot].onScale)
      say(
        onLine
          ? 'A step of the line takes a colour of the line, so that it is drawn with a whole rule.'
          : 'A rating beside the line takes a colour beside it, so that it is drawn with a broken rule.',
        'values',
        at,
        'slot',
      )
    if (!onLine) return
    const place = slots.indexOf(slot)
    if (place < last)
      say('The colours of the line run from false to true. Take them in that order.', 'values', at, 'slot')
    last = place
  })
}

export const makeScaleInput = scaleInput
export const changeScaleInput = z.object({
  scaleId: plainText(60),
  /** The version that was open in the form, so that two owners never overwrite each other. */
  version: z.int().min(1),
  scale: scaleInput,
})
export const retireScaleInput = z.object({ scaleId: plainText(60), version: z.int().min(1) })
export type ScaleInput = z.infer<typeof scaleInput>

/** A word for the log and for exports, made of a label; one that is taken gets a number. */
function idOf(label: string, taken: ReadonlySet<string>): string {
  const word =
    label
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'rating'
  if (!taken.has(word)) return word
  let number = 2
  while (taken.has(`${word}-${number}`)) number += 1
  return `${word}-${number}`
}

/** Ids for a list: those of the version before are kept, everything new gets one of its label. */
function named<T extends { id: string | null; label: string }>(
  list: readonly T[],
  before: ReadonlySet<string>,
): string[] {
  const taken = new Set(before)
  const used = new Set<string>()
  return list.map(({ id, label }) => {
    const kept = id !== null && before.has(id) && !used.has(id)
    const name = kept ? id : idOf(label, taken)
    taken.add(name)
    used.add(name)
    return name
  })
}

/**
 * The scale that a form describes, as it is kept. Steps of the line come first and are ranked from 1; keys follow the
 * order.
 * @param before the version before, whose ratings keep their ids; null for a new scale
 */
export function ownScale(input: ScaleInput, id: string, version: number, before: Scale | null): Scale {
  const values = [
    ...input.values.filter(({ onLine }) => onLine),
    ...input.values.filter(({ onLine }) => !onLine),
  ]
  const ids = named(values, new Set(before?.values.map((rating) => rating.id)))
  const levels = named(input.certainty, new Set(before?.certainty?.map((level) => level.id)))
  return {
    id,
    version,
    name: input.name,
    level: values.some(({ onLine }) => onLine) ? 'ordinal' : 'nominal',
    values: values.map(
      ({ label, definition, onLine, slot, coarse, schemaRating, terminal }, at): Rating => ({
        id: ids[at] ?? '',
        label,
        definition,
        ordinal: onLine ? at + 1 : null,
        slot,
        coarse,
        schemaRating,
        terminal,
        key: KEYS[at] ?? '',
      }),
    ),
    ...(input.certainty.length === 0
      ? {}
      : {
          certainty: input.certainty.map(({ label, definition }, at) => ({
            id: levels[at] ?? '',
            label,
            definition,
          })),
        }),
  }
}

/** What the form starts with: the same scale again. Ids stay only where a version follows the one before. */
export function inputOf(scale: Scale, kept: boolean): ScaleInput {
  return {
    name: scale.name,
    values: scale.values.map(({ id, label, definition, ordinal, slot, coarse, schemaRating, terminal }) => ({
      id: kept ? id : null,
      label,
      definition,
      onLine: ordinal !== null,
      slot,
      coarse,
      schemaRating,
      terminal,
    })),
    certainty: (scale.certainty ?? []).map(({ id, label, definition }) => ({
      id: kept ? id : null,
      label,
      definition,
    })),
  }
}

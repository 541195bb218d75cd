import { z } from 'zod'
import type { FindScale } from '@/lib/core/reports/scale-words'
import { findScale } from '@/lib/core/verdicts/registry'
import { coarseKeys, type Scale, slots } from '@/lib/core/verdicts/scale'

const level = z.strictObject({ id: z.string(), label: z.string(), definition: z.string() })

/** A scale as a policy keeps it. A log is anybody's file: what is not one is none. */
const scaleSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  level: z.enum(['ordinal', 'nominal']),
  values: z.array(
    level.extend({
      ordinal: z.int().nullable(),
      slot: z.enum(slots),
      coarse: z.enum(coarseKeys),
      schemaRating: z.number().nullable(),
      terminal: z.boolean(),
      key: z.string(),
    }),
  ),
  certainty: z.array(level).optional(),
})

/**
 * Finds scales by name: those of the registry, and those that a workspace made for itself in the policies that brought
 * them into force. A name of the registry means the registry's scale, whatever a policy says.
 */
export function scalesIn(policies: readonly { scale?: unknown }[]): FindScale {
  const own = new Map<string, Scale>()
  for (const { scale } of policies) {
    const parsed = scaleSchema.safeParse(scale)
    if (!parsed.success) continue
    const { certainty, ...rest } = parsed.data
    const key = `${rest.id} ${rest.version}`
    if (!own.has(key)) own.set(key, { ...rest, ...(certainty === undefined ? {} : { certainty }) })
  }
  return ({ scaleId, scaleVersion }) =>
    findScale(scaleId, scaleVersion) ?? own.get(`${scaleId} ${scaleVersion}`) ?? null
}

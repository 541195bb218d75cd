import type { AgreementFilter } from '@/lib/core/agreement/filter'
import { Prisma } from '@/lib/server/generated/prisma/client'

/** A condition on a moment: within these days of UTC, both included; an end that is not given is open. */
export function daysBetween(
  moment: Prisma.Sql,
  { from, to }: Pick<AgreementFilter, 'from' | 'to'>,
): Prisma.Sql {
  const bounds = [Prisma.sql`true`]
  if (from !== null) bounds.push(Prisma.sql`${moment} >= ${from}::date::timestamp AT TIME ZONE 'UTC'`)
  if (to !== null) bounds.push(Prisma.sql`${moment} < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`)
  return Prisma.sql`(${Prisma.join(bounds, ' AND ')})`
}

import type { MemberActor } from '@/lib/core/actor'
import { calibrationOf } from '@/lib/core/agreement/calibration'
import type { AgreementFilter } from '@/lib/core/agreement/filter'
import { furthestApart } from '@/lib/core/agreement/furthest'
import { betweenPair, type JudgedClaims, type Pair, scaleKey } from '@/lib/core/agreement/judged'
import { MOST_PARTS, studyOf } from '@/lib/core/agreement/study'
import { tallyBy } from '@/lib/core/agreement/tally'
import type { AgreementView } from '@/lib/core/agreement/view'
import { can } from '@/lib/core/permissions'
import type { Scale } from '@/lib/core/verdicts/scale'
import { choicesOf } from '@/lib/server/agreement/choices'
import { judgedClaims } from '@/lib/server/agreement/judged'
import { farApartViews, headlinesOf } from '@/lib/server/agreement/to-view'
import { authorize } from '@/lib/server/authorize'
import { namesOfMembers } from '@/lib/server/members/names'

const MOST_FAR_APART = 3

/** Whose figures may be told apart: one's own, and everybody's for those who may read named ones. */
const namesFor = (actor: MemberActor) => (memberId: string) =>
  can(actor, 'insights.person', { workspaceId: actor.workspaceId, own: memberId === actor.memberId })

/** A pair betrays the second as soon as the first is known, so either of them may read it. */
const pairsFor = (actor: MemberActor) => {
  const mayName = namesFor(actor)
  return (pair: Pair) => pair.some(mayName)
}

/** The scale that is asked for, or else the one that most claims were judged on. */
function scaleOf(judged: readonly JudgedClaims[], asked: string | null): Scale | null {
  const counts = new Map<string, { scale: Scale; claims: number }>()
  for (const { scale, times } of judged) {
    const claims = (counts.get(scaleKey(scale))?.claims ?? 0) + times
    counts.set(scaleKey(scale), { scale, claims })
  }
  const [most] = [...counts.values()].sort((a, b) => b.claims - a.claims)
  return asked === null ? (most?.scale ?? null) : (counts.get(asked)?.scale ?? null)
}

/**
 * How far reviewers agree: first, independent, revealed rounds only, on one scale. Everybody of the workspace reads the
 * figures of all together; those of a named person are for that person, leads, owners and auditors. A filter that
 * fits nothing gives no study.
 *
 * @param most parts of each kind at most
 * @throws NotFound for a visitor, and for a pair whose figures are not for this member
 */
export async function getAgreement(
  actor: MemberActor,
  filter: AgreementFilter,
  most = MOST_PARTS,
): Promise<AgreementView> {
  const { workspaceId, memberId } = actor
  authorize(actor, 'insights.read', { workspaceId })
  const { pair } = filter
  if (pair !== null) authorize(actor, 'insights.person', { workspaceId, own: pair.includes(memberId) })
  const mayName = namesFor(actor)

  const all = await judgedClaims(actor, filter)
  const scale = scaleOf(all, filter.scale)
  const asked = all.filter(
    (one) =>
      scale !== null &&
      scaleKey(one.scale) === scaleKey(scale) &&
      (filter.document === null || one.documentId === filter.document) &&
      (filter.type === null || one.type === filter.type),
  )
  const shown = pair === null ? asked : betweenPair(asked, pair)
  const study =
    scale === null || shown.length === 0 ? null : studyOf(asked, scale, pair, pairsFor(actor), most)
  const people = tallyBy(shown, (_, rating) => (mayName(rating.memberId) ? rating.memberId : null))
  const far = scale === null ? [] : furthestApart(shown, MOST_FAR_APART)

  const [headlines, nameOf, furthest] = await Promise.all([
    headlinesOf(workspaceId, all),
    namesOfMembers(
      workspaceId,
      all.flatMap(({ ratings }) => ratings.map((one) => one.memberId)),
    ),
    scale === null ? [] : farApartViews(workspaceId, far, scale),
  ])
  const named = people.map((tally) => ({
    memberId: tally.key,
    name: nameOf(tally.key),
    own: tally.key === memberId,
    calibration: calibrationOf(shown, (id) => id === tally.key),
    tally,
  }))
  const choices = choicesOf(all, headlines, nameOf, pairsFor(actor))
  return {
    asked: { ...filter, scale: scale === null ? filter.scale : scaleKey(scale) },
    choices,
    scale,
    study,
    furthest,
    ratingsByType: tallyBy(shown, ({ type }) => type),
    everybody: calibrationOf(shown),
    people: named.sort((a, b) => Number(b.own) - Number(a.own) || a.name.localeCompare(b.name, 'en')),
    nameOf: {
      ...Object.fromEntries(headlines),
      ...Object.fromEntries(
        choices.pairs.flatMap(({ pair: ids, names }) => ids.map((id, i) => [id, names[i] ?? ''])),
      ),
    },
  }
}

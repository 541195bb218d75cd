import { type JudgedClaims, type Pair, scaleKey } from '@/lib/core/agreement/judged'
import { pairsIn } from '@/lib/core/agreement/study'
import type { AgreementChoices } from '@/lib/core/agreement/view'
import type { NameOf } from '@/lib/server/members/names'

const byText = (a: string, b: string) => a.localeCompare(b, 'en')

/** What occurs among these claims and can be asked for. */
export function choicesOf(
  judged: readonly JudgedClaims[],
  headlines: ReadonlyMap<string, string>,
  nameOf: NameOf,
  mayName: (pair: Pair) => boolean,
): AgreementChoices {
  const scales = new Map<string, AgreementChoices['scales'][number]>()
  for (const { scale, times } of judged) {
    const key = scaleKey(scale)
    const { name, version } = scale
    scales.set(key, { key, name, version, claims: (scales.get(key)?.claims ?? 0) + times })
  }
  return {
    scales: [...scales.values()].sort((a, b) => b.claims - a.claims),
    documents: [...headlines]
      .map(([id, headline]) => ({ id, headline }))
      .sort((a, b) => byText(a.headline, b.headline)),
    types: [...new Set(judged.map(({ type }) => type))].sort(),
    pairs: pairsIn(judged)
      .filter(mayName)
      .map((pair): AgreementChoices['pairs'][number] => ({ pair, names: [nameOf(pair[0]), nameOf(pair[1])] }))
      .sort((a, b) => byText(a.names.join(' '), b.names.join(' '))),
  }
}

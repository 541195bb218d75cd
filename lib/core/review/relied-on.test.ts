import { expect, it } from 'vitest'
import type { EvidenceView } from '@/lib/core/evidence/view'
import { reliedOn } from '@/lib/core/review/relied-on'
import { surenessOf } from '@/lib/core/review/sureness'
import type { RatingView } from '@/lib/core/verdicts/view'

const cites = (...ids: string[]) =>
  ids.map((id) => ({ id, source: { id, short: `Source ${id}` } }) as unknown as EvidenceView)
const review = (memberName: string, evidence: EvidenceView[], rated = true) => ({
  id: memberName,
  memberName,
  rating: rated ? ({ ratingId: 'mixed' } as RatingView) : null,
  evidence,
})

it('names the sources that several found, once each, most names first, and who brought nothing', () => {
  const found = reliedOn([
    review('Ines', cites('b', 'a', 'a')),
    review('Petra', cites('a', 'b')),
    review('Theo', cites('a', 'c')),
    review('Rosa', []),
    review('Ama', cites('c'), false),
  ])
  expect(found).toEqual({
    shared: [
      { sourceId: 'a', short: 'Source a', names: ['Ines', 'Petra', 'Theo'] },
      { sourceId: 'b', short: 'Source b', names: ['Ines', 'Petra'] },
    ],
    brought: ['Ines', 'Petra', 'Theo'],
    given: ['Rosa'],
  })
})

it('says how sure they were: all alike, or from the surest down', () => {
  const sure = (memberName: string, confidence: 'low' | 'high' | null) => ({ memberName, confidence })
  expect(surenessOf([sure('Ines', 'high'), sure('Petra', 'high'), sure('Ama', null)])).toEqual({
    kind: 'same',
    confidence: 'high',
    count: 2,
  })
  expect(surenessOf([sure('Ines', 'low'), sure('Petra', 'high'), sure('Theo', 'low')])).toEqual({
    kind: 'different',
    groups: [
      { confidence: 'high', names: ['Petra'] },
      { confidence: 'low', names: ['Ines', 'Theo'] },
    ],
  })
  expect(surenessOf([sure('Ama', null)])).toEqual({ kind: 'none' })
})

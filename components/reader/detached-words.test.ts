import { expect, it } from 'vitest'
import { english } from '@/i18n/english'
import { reasons } from '@/lib/core/anchoring/reanchored'
import { placementStatuses } from '@/lib/core/claims/placement'

it('has words for every status and every reason of a passage in a new text', () => {
  const { status, reason } = english.reader.detached
  expect(Object.keys(status).sort()).toEqual([...placementStatuses].sort())
  expect(Object.keys(reason).sort()).toEqual([...reasons, 'by-hand'].sort())
})

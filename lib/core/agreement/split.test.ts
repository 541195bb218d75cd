import { expect, test } from 'vitest'
import { splitOf } from '@/lib/core/agreement/split'

test.each([
  [[], { kind: 'none' }],
  [['False'], { kind: 'one', label: 'False' }],
  [['False', 'False', 'False'], { kind: 'all', count: 3, label: 'False' }],
  [
    ['False', 'Misleading', 'Misleading', 'Misleading'],
    { kind: 'split', count: 4, agreeing: 3, majority: true, labels: ['Misleading', 'False'] },
  ],
  [
    ['False', 'False', 'Mixed', 'Mixed'],
    { kind: 'split', count: 4, agreeing: 2, majority: false, labels: ['False', 'Mixed'] },
  ],
  [
    ['False', 'Mixed', 'True'],
    { kind: 'split', count: 3, agreeing: 1, majority: false, labels: ['False', 'Mixed', 'True'] },
  ],
])('%j', (labels, split) => {
  expect(splitOf(labels)).toEqual(split)
})

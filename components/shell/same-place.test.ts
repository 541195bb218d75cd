import { describe, expect, it } from 'vitest'
import { samePlaceIn } from './same-place'

describe('samePlaceIn', () => {
  it.each([
    ['/harbour/documents', 'reviewer', '/quay/documents'],
    ['/harbour/documents/0190a3b4-0000-7000-8000-000000000001', 'reviewer', '/quay/documents'],
    ['/harbour/claims/0190a3b4-0000-7000-8000-000000000001', 'lead', '/quay/queue'],
    ['/harbour/settings', 'auditor', '/quay/settings'],
    ['/harbour/activity', 'auditor', '/quay/activity'],
    ['/harbour/activity', 'reviewer', '/quay/queue'],
    ['/harbour', 'owner', '/quay/queue'],
  ] as const)('from %s as %s there: %s', (path, role, expected) => {
    expect(samePlaceIn(path, { slug: 'quay', role })).toBe(expected)
  })
})

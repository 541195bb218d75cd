import { describe, expect, it } from 'vitest'
import { initialsOf } from '@/lib/core/members/initials'

describe('initialsOf', () => {
  it.each([
    ['Mara Lindt', 'ML'],
    ['Ana María Ruiz', 'AR'],
    ['  o’Brien  ', 'O'],
    ['émile de (zola)', 'ÉZ'],
    ['山田 太郎', '山太'],
    ['—', '?'],
    ['', '?'],
  ])('makes %s into %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

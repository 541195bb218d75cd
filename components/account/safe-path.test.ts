import { expect, it } from 'vitest'
import { safePath } from '@/components/account/safe-path'

it('keeps a path of this site', () => {
  for (const path of ['/', '/harbour', '/harbour/queue?list=drafts#top', '/a//b', '/.//elsewhere.example']) {
    expect(safePath(path)).toBe(path)
  }
})

it('leads nowhere else, however the address is written', () => {
  const away = [
    null,
    '',
    'harbour',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/\r\\elsewhere.example',
    '\t//elsewhere.example',
    '//[',
    'javascript:alert(1)',
  ]
  for (const address of away) expect(safePath(address)).toBe('/')
})

import { readdirSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { english } from '@/i18n/english'
import { filesIn, isTest, textOf } from './source-files'

const folder = new URL('../../messages/en/', import.meta.url)
const files = readdirSync(folder).map((name) => name.replace('.json', ''))

/** Every message of a catalogue with its path. */
function messagesOf(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  return Object.entries(value as object).flatMap(([key, inner]) => messagesOf(inner, [...path, key]))
}

const texts = new Set(messagesOf(english).map(([path]) => path))

/** The files that say something of the catalogue. */
const speaking = filesIn(['app', 'components'], /\.tsx?$/).filter(
  (path) => !isTest(path) && /(use|get)Translations\('/.test(textOf(path)),
)

describe('the English catalogue', () => {
  it('has every file as a namespace', () => {
    expect(Object.keys(english).sort()).toEqual(files.sort())
  })

  it('uses no key with a dot, which would be read as nesting', () => {
    const keys = (value: unknown): string[] =>
      typeof value === 'string' ? [] : Object.entries(value as object).flatMap(([k, v]) => [k, ...keys(v)])
    expect(keys(english).filter((key) => key.includes('.'))).toEqual([])
  })

  it.each(messagesOf(english))('%s can be read', (path, message) => {
    const faults: string[] = []
    const t = createTranslator({
      locale: 'en',
      messages: english as Record<string, unknown> as never,
      onError: ({ message: fault }) => faults.push(fault),
    })
    const names = [...message.matchAll(/\{\s*(\w+)/g)].map(([, name]) => [name, 1])
    const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => [
      name,
      (words: unknown) => String(words),
    ])
    ;(t.markup as unknown as (key: string, values: object) => string)(
      path,
      Object.fromEntries([...names, ...tags]),
    )
    expect(faults).toEqual([])
  })

  it.each(speaking)('%s asks for texts that are there', (path) => {
    const source = textOf(path)
    const spaces = new Map<string, string[]>()
    for (const [, name = '', space = ''] of source.matchAll(
      /const (\w+) = (?:await )?(?:use|get)Translations\('([\w.]+)'\)/g,
    ))
      spaces.set(name, [...(spaces.get(name) ?? []), space])
    const missing = [...spaces].flatMap(([name, where]) =>
      [...source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\('([\\w.]+)'`, 'g'))]
        .map(([, key]) => where.map((space) => `${space}.${key}`))
        // One name may stand for several namespaces in a file: one of them has to have the text.
        .filter((paths) => !paths.some((one) => texts.has(one)))
        .map((paths) => paths.join(' or ')),
    )
    expect(missing).toEqual([])
  })
})

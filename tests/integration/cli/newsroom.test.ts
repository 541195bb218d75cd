import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRecord } from '@/lib/core/reports/verify'
import { db } from '@/lib/server/db'
import { passwordFits } from '@/lib/server/passwords'
import { playSample } from '@/seeds/play'
import { sampleWorld } from '@/seeds/world'
import { plumbline } from '@/tests/support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(async () => {
  await playSample(sampleWorld(new Date('2026-09-14T12:00:00Z')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Who the log says did the last act of this kind. */
async function actorOfLast(verb: string) {
  const event = await db.event.findFirstOrThrow({
    where: { verb },
    orderBy: { at: 'desc' },
    select: { contents: { where: { name: 'actor' }, select: { value: true } } },
  })
  return JSON.parse(event.contents[0]?.value ?? '{}')
}

describe('import', () => {
  const text = '\u00a0“One”\n\n\nTwo \u{1f9ed} three.\n'

  it('keeps the file to the character, prints the id, and says in the log where it came from', async () => {
    const path = fileOf('quirks.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`)
    const words = ['import', path, '--workspace', 'harbour', '--as', 'Priya.Kaur@harbour.example']
    const details = ['--headline', 'Quirks', '--published-on', '2026-05-01', '--language', 'de']
    const { code, out, said } = await plumbline([...words, ...details])
    expect({ code, said }).toEqual({ code: 0, said: '“Quirks” was imported into harbour for Priya Kaur.' })
    const document = await db.document.findUniqueOrThrow({
      where: { id: out.trim() },
      include: { revisions: true },
    })
    expect(document).toMatchObject({ title: 'Quirks', publishedOn: '2026-05-01', language: 'de' })
    expect(document.revisions[0]?.text).toBe(text)
    expect(Buffer.from(document.revisions[0]?.original ?? [])).toEqual(readFileSync(path))
    expect(await actorOfLast('document.imported')).toMatchObject({ name: 'Priya Kaur', via: 'command line' })
  })

  it('calls the document after its file when no headline is given, and says so', async () => {
    const { code, said } = await plumbline([
      'import',
      fileOf('tide tables.txt', text),
      '--workspace',
      'stillwater',
    ])
    expect(code).toBe(0)
    expect(said).toContain('called “tide tables”, after its file')
    expect(said).toContain('for Tomás Reyes')
  })

  it.each([
    ['html', 'text/html', 'The Harbour Courier'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', null],
  ])('takes headline, byline and structure from a file of %s', async (id, mediaType, publisher) => {
    const path = join('tests', 'fixtures', 'imports', id, `sample.${id}`)
    const { code, out, said } = await plumbline([
      'import',
      path,
      '--workspace',
      'harbour',
      '--byline',
      'The desk',
    ])
    expect({ code, said: said.split('\n').at(-1) }).toEqual({
      code: 0,
      said: '“The bridge that counts its crossings” was imported into harbour for Miriam Adler.',
    })
    const { revisions, ...document } = await db.document.findUniqueOrThrow({
      where: { id: out.trim() },
      include: { revisions: true },
    })
    const facts = { byline: 'The desk', publisher, publishedOn: '2026-02-11', language: 'en-GB' }
    expect(document).toMatchObject(facts)
    expect(revisions[0]).toMatchObject({ originalMediaType: mediaType, originalName: `sample.${id}` })
    const kinds = ((revisions[0]?.blocks ?? []) as { kind: string }[]).map(({ kind }) => kind)
    expect(kinds).toContain('table-cell')
    expect(Buffer.from(revisions[0]?.original ?? [])).toEqual(readFileSync(path))
  })

  it.each([
    ['a missing file', () => join(folder, 'none.txt'), 'There is no file'],
    ['a folder', () => folder, 'is no file'],
    ['a PDF', () => fileOf('a.txt', '%PDF-1.7 and so on'), 'This PDF is damaged'],
    ['a picture', () => fileOf('a.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), 'This is a picture (PNG)'],
    ['binary garbage', () => fileOf('b.txt', Uint8Array.of(0xc3, 0x28, 0xa0, 0xa1)), 'This file is not text'],
    ['a null character', () => fileOf('c.txt', 'a\0b'), 'null character on line 1'],
    ['an empty file', () => fileOf('d.txt', ' \n'), 'No words of an article were found'],
    ['50 MB', () => fileOf('e.txt', new Uint8Array(50_000_000).fill(97)), 'larger than 20 MB'],
  ])('refuses %s with a sentence', async (_, path, sentence) => {
    const before = await db.document.count()
    const { code, out, said } = await plumbline([
      'import',
      path(),
      '--workspace',
      'harbour',
      '--headline',
      'x',
    ])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(said).toContain(sentence)
    expect(await db.document.count()).toBe(before)
  })

  it.each([
    [['--url', 'javascript:alert(1)'], '--url: Give a whole web address'],
    [['--published-on', 'May'], '--published-on: Give the date as year-month-day'],
    [['--language', 'the King’s'], '--language: Give the language as a tag'],
    [['--headline', ' '], '--headline: Give the headline'],
    [['--as', 'nobody@harbour.example'], 'Nobody with the e-mail address nobody@harbour.example is a member'],
    [['--as', 'nils.ekholm@harbour.example'], 'Only owners, leads and reviewers import articles.'],
    [['--workspace', 'nowhere'], 'There is no workspace “nowhere”. There are: harbour, stillwater.'],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const words = ['import', fileOf('f.txt', text), '--headline', 'x', '--workspace', 'harbour']
    const { code, said } = await plumbline([...words, ...options])
    expect(code).toBe(1)
    expect(said).toContain(sentence)
  })

  it('asks which workspace when there are several', async () => {
    const { said } = await plumbline(['import', fileOf('f.txt', text), '--headline', 'x'])
    expect(said).toBe('Say which workspace with --workspace. There are: harbour, stillwater.')
  })
})

describe('claims', () => {
  it('lists number, state, verdict and statement', async () => {
    const { code, out } = await plumbline(['claims', 'why YOUR body'])
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(13)
    expect(lines[2]).toMatch(/^ 3 {2}decided +Mixed \(published\) +Women produce more oxytocin than men\.$/)
  })

  it('shows nothing of a review that is sealed', async () => {
    const { out } = await plumbline(['claims', 'Why your body', '--json'])
    const rows = JSON.parse(out)
    expect(rows[3]).toMatchObject({ number: 4, state: 'in_review', verdict: null })
    expect(out).not.toContain('priya')
    expect(out).not.toContain('argument in two steps')
  })

  it.each([
    ['Nothing like it', 'There is no document with this id'],
    ['%', 'There is no document with this id'],
    ['00000000-0000-7000-8000-000000000000', 'There is no document with this id'],
    ['', 'There is no document with this id'],
  ])('refuses “%s”', async (named, sentence) => {
    const { code, said } = await plumbline(['claims', named])
    expect(code).toBe(1)
    expect(said).toContain(sentence)
  })
})

describe('report', () => {
  it.each([
    ['json', '{"'],
    ['html', '<!'],
    ['pdf', '%PDF-'],
  ])('writes %s', async (format, start) => {
    const path = join(folder, `report.${format}`)
    const { code, out, said } = await plumbline(['report', 'Second Thoughts', '-o', path])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(said).toMatch(
      /^Report \d on “Second Thoughts: the first twelve months” was made for Tomás Reyes\. It is in /,
    )
    expect(readFileSync(path, 'latin1').slice(0, start.length)).toBe(start)
  })

  it.each(['json', 'html', 'pdf'])('verifies as %s, and with one byte changed does not', async (format) => {
    const path = join(folder, `checked.${format}`)
    await plumbline(['report', 'Second Thoughts', '-o', path])
    const { code, out, openedDatabase } = await plumbline(['verify', path])
    expect({ code, openedDatabase }).toEqual({ code: 0, openedDatabase: false })
    expect(out).toContain('This report holds.')
    const bytes = new Uint8Array(readFileSync(path))
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const damaged = await plumbline(['verify', fileOf(`damaged.${format}`, bytes)])
    expect(damaged.code).toBe(1)
    expect(damaged.out).toContain('does NOT hold')
  })

  it('writes a record that holds, to standard output too', async () => {
    const { out } = await plumbline(['report', 'Why your body', '--format', 'json', '-o', '-'])
    expect(verifyRecord(JSON.parse(out)).filter((check) => !check.ok)).toEqual([])
    expect(await actorOfLast('report.made')).toMatchObject({ name: 'Miriam Adler', via: 'command line' })
  })

  it.each([
    [['--format', 'docx', '-o', 'x'], 2, 'Say which --format: pdf, html, json.'],
    [['-o', 'report.txt'], 2, 'Say which --format: pdf, html, json.'],
    [['-o', '/nowhere/at/all/report.json'], 1, 'Nothing can be written into /nowhere/at/all.'],
  ])('refuses %j, and makes none', async (options, expected, sentence) => {
    const before = await db.report.count()
    const { code, said } = await plumbline(['report', 'Why your body', ...options])
    expect(code).toBe(expected)
    expect(said).toContain(sentence)
    expect(await db.report.count()).toBe(before)
  })
})

describe('user add', () => {
  const words = ['user', 'add', 'New.Person@harbour.example', '--role', 'reviewer', '--workspace']

  it('makes an account with the password from standard input, and a member', async () => {
    const more = ['harbour', '--name', 'New Person', '--password-stdin']
    const { code, out, said } = await plumbline([...words, ...more], 'a password of some length\n')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(said).toBe('New Person is now reviewer in “harbour”, with a new account.')
    const user = await db.user.findUniqueOrThrow({
      where: { email: 'new.person@harbour.example' },
      include: { members: true },
    })
    expect(user.members.map(({ role }) => role)).toEqual(['reviewer'])
    expect(await passwordFits(user.passwordHash, 'a password of some length')).toBe(true)
    expect(await actorOfLast('account.created')).toMatchObject({ kind: 'operator', via: 'command line' })
  })

  it('makes a known account a member elsewhere, without asking for a password', async () => {
    const { code, said } = await plumbline([...words, 'stillwater'])
    expect({ code, said }).toEqual({ code: 0, said: 'New Person is now reviewer in “stillwater”.' })
  })

  it.each([
    [[...words, 'harbour'], 1, 'New Person is a member of this workspace already.'],
    [[...words, 'nowhere'], 1, 'There is no workspace “nowhere”.'],
    [['user', 'add', 'x', '--role', 'lead', '--workspace', 'harbour'], 1, 'Give an e-mail address'],
    [
      ['user', 'add', 'x@y.example', '--role', 'king', '--workspace', 'harbour'],
      2,
      '--role is one of: owner',
    ],
    [
      ['user', 'add', 'x@y.example', '--role', 'lead', '--workspace', 'harbour'],
      1,
      'Say whose it is with --name.',
    ],
    [
      ['user', 'add', 'x@y.example', '--role', 'lead', '--workspace', 'harbour', '--name', 'X'],
      1,
      'Give it on standard input with --password-stdin.',
    ],
    [
      [
        'user',
        'add',
        'x@y.example',
        '--role',
        'lead',
        '--workspace',
        'harbour',
        '--name',
        'X',
        '--password-stdin',
      ],
      1,
      'at least 10 characters',
    ],
  ])('refuses %j', async (argv, expected, sentence) => {
    const { code, said } = await plumbline(argv, 'short\n')
    expect(code).toBe(expected)
    expect(said).toContain(sentence)
    expect(await db.user.count({ where: { email: 'x@y.example' } })).toBe(0)
  })
})

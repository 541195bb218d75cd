import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commands } from '@/lib/cli/registry'
import { plumbline } from '@/tests/support/command-line'

const passage = (id: string, text: string, exact: string, start: number) =>
  JSON.stringify({
    id,
    text,
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end: start + exact.length },
  })

describe('help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('lists every command for %j', async (argv) => {
    const { code, out } = await plumbline(argv)
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(Object.keys(commands))('of %s says how it is used, and touches no database', async (name) => {
    for (const argv of [
      [...name.split(' '), '--help'],
      ['help', ...name.split(' ')],
    ]) {
      const { code, out, openedDatabase } = await plumbline(argv)
      expect({ code, openedDatabase }).toEqual({ code: 0, openedDatabase: false })
      expect(out).toMatch(new RegExp(`^Usage: plumbline ${name}`))
    }
  })
})

describe('what is not understood', () => {
  it.each([
    [['nonsense'], 'There is no command “nonsense”. There are: import, claims'],
    [['user'], 'There is no command “user”.'],
    [['user', 'remove'], 'There is no command “user”.'],
    [['toString'], 'There is no command “toString”.'],
    [['claims'], 'Say which DOCUMENT.'],
    [['claims', 'a', 'b'], '“b” is one word too many here.'],
    [['claims', 'a', '--jsno'], 'There is no option --jsno here.'],
    [['claims', 'a', '--json=yes'], '--json takes no value.'],
    [['claims', 'a', '--workspace'], '--workspace needs a SLUG.'],
    [['import', 'a.txt', '--headline', '--deck', 'x'], '--headline needs a TEXT.'],
    [['report', 'a'], '--output FILE is needed.'],
    [['report', 'a', '-x'], 'There is no option -x here.'],
    [['user', 'add', 'a@b.example', '--workspace', 'harbour'], '--role ROLE is needed.'],
    [['anchor', 'file'], '“file” is one word too many here.'],
  ])('%j is refused with a sentence, before any database is opened', async (argv, sentence) => {
    const { code, out, said, openedDatabase } = await plumbline(argv)
    expect({ code, out, openedDatabase }).toEqual({ code: 2, out: '', openedDatabase: false })
    expect(said).toContain(sentence)
  })
})

describe('anchor', () => {
  const lines = [
    passage('here', 'He said so. They all said so.', 'They all said so', 12),
    passage('separated', 'one\u2028two', 'two', 4),
    passage('gone', 'Nothing of it is left.', 'They all said so', 3),
  ]

  it('answers line by line, without a database', async () => {
    const { code, out, openedDatabase } = await plumbline(['anchor'], lines.join('\n'))
    expect({ code, openedDatabase }).toEqual({ code: 0, openedDatabase: false })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['here', 'exact'],
      ['separated', 'exact'],
      ['gone', 'orphaned'],
    ])
  })

  it('runs by its own name with nothing else on standard output, whatever the environment', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/plumbline.mjs', 'anchor'], {
      input: `${lines[0]}\nno JSON\n`,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' },
    })
    expect(JSON.parse(stdout)).toEqual({ id: 'here', status: 'exact', start: 12, end: 28, score: 1 })
    expect(status).toBe(1)
  })
})

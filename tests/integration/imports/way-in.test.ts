import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { freezeImportInput } from '@/lib/core/imports/input'
import { visitor } from '@/lib/server/auth-mint'
import { db } from '@/lib/server/db'
import { live } from '@/lib/server/effects'
import { dropImport, retryImport, startImport } from '@/lib/server/imports/commands'
import { freezeImport } from '@/lib/server/imports/freeze'
import { getImport, listImports } from '@/lib/server/imports/queries'
import { runImport } from '@/lib/server/imports/run-import'
import { tidyImports } from '@/lib/server/imports/tidy'
import { NotFound } from '@/lib/server/not-found'
import { givenNewsroom, granted, type Newsroom } from '@/tests/support/newsroom'

let desk: Newsroom
let ines: MemberActor
let site: Server
let answer: RequestListener = () => undefined
const hold = globalThis as { plumblineReach?: object }

const ARTICLE =
  'The winter of the ferry\n\nThe ferry ran every day.\n\nSubscribe to our letter.\n\nThe crossing took an hour.'
const file = (text: string, name = 'ferry.txt') => ({
  bytes: new TextEncoder().encode(text),
  name,
  mediaType: 'text/plain',
})
const sizeOfLog = async () => (await db.auditLog.findUniqueOrThrow({ where: { id: desk.workspaceId } })).size
const addressOf = (path: string) => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`

beforeAll(async () => {
  desk = await givenNewsroom({ Ines: 'reviewer', Petra: 'reviewer', Lea: 'lead', Aude: 'auditor' })
  ines = desk.member('Ines')
  site = await new Promise((done) => {
    const server = createServer((request, response) => answer(request, response))
    server.listen(0, '127.0.0.1', () => done(server))
  })
  hold.plumblineReach = { allowsAddress: (ip: string) => ip === '127.0.0.1', allowsPort: () => true }
})
afterAll(() => {
  hold.plumblineReach = undefined as unknown as object
  site.closeAllConnections()
  site.close()
})
afterEach(() => db.articleImport.deleteMany({}))

const sendHtml =
  (text: string, more = ''): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    const paragraphs = text
      .split('\n\n')
      .map((line) => `<p>${line} ${'It went on for a good while. '.repeat(8)}</p>`)
    response.end(
      `<!doctype html><html lang="en"><head><title>The ferry</title>${more}</head><body><div class="sidebar related"><p>Three more stories of the harbour.</p></div><article><h1>The ferry</h1>${paragraphs.join('')}</article></body></html>`,
    )
  }

/** Takes it in and does the job, as the queue would. */
async function read(input: Parameters<typeof startImport>[1], actor = ines) {
  const { importId } = granted(await startImport(actor, input, live))
  await runImport(importId)
  return getImport(actor, importId)
}

const details = (headline: string) => freezeImportInput.shape.details.parse({ headline, language: 'en' })
const freeze = (importId: string, headline = 'The ferry', leftOut: number[] = []) =>
  freezeImport(ines, freezeImportInput.parse({ importId, details: details(headline), leftOut }), live)

describe('a file', () => {
  it('waits, is read, is corrected and frozen, byte for byte', async () => {
    const before = await sizeOfLog()
    const { importId } = granted(await startImport(ines, file(ARTICLE), live))
    expect(await getImport(ines, importId)).toMatchObject({
      state: 'waiting',
      name: 'ferry.txt',
      article: null,
    })
    await runImport(importId)
    const view = await getImport(ines, importId)
    expect(view).toMatchObject({ state: 'ready', size: ARTICLE.length, article: { text: ARTICLE } })
    expect(await sizeOfLog(), 'nothing is recorded on the way').toBe(before)

    const done = granted(await freeze(importId, 'A ferry in winter', [2]))
    const revision = await db.revision.findUniqueOrThrow({
      where: { id: done.revisionId },
      include: { document: true },
    })
    expect(revision.text).toBe(
      'The winter of the ferry\n\nThe ferry ran every day.\n\nThe crossing took an hour.',
    )
    expect(revision).toMatchObject({
      headline: 'A ferry in winter',
      originalName: 'ferry.txt',
      originalMediaType: 'text/plain',
    })
    expect(new TextDecoder().decode(revision.original)).toBe(ARTICLE)
    expect(revision.document.title).toBe('A ferry in winter')
    expect(await sizeOfLog()).toBe(before + 2)
    expect(await getImport(ines, importId)).toMatchObject({
      state: 'used',
      article: null,
      revision: { documentId: done.documentId, number: 1 },
    })
  })

  it('makes one document, however often and fast it is frozen', async () => {
    const { id } = await read(file(ARTICLE))
    const before = await db.document.count()
    const done = await Promise.all([freeze(id), freeze(id), freeze(id)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await freeze(id)).toMatchObject({ ok: false, refusal: { code: 'import.used' } })
    expect(await db.document.count()).toBe(before + 1)
  })

  it('that cannot be read says why, and is not frozen', async () => {
    const broken = await read({ ...file(''), bytes: new Uint8Array([0xff, 0x00, 0xfe, 0x80, 0x01]) })
    expect(broken).toMatchObject({ state: 'failed', problem: expect.stringMatching(/\.$/) })
    expect(await freeze(broken.id)).toMatchObject({ ok: false, refusal: { code: 'import.not-ready' } })
  })

  it('of nothing is refused at once', async () => {
    expect(await startImport(ines, file(''), live)).toMatchObject({
      ok: false,
      refusal: { code: 'import.empty' },
    })
  })

  it('needs something left of it', async () => {
    const { id } = await read(file(ARTICLE))
    const all = await freeze(id, 'x', [0, 1, 2, 3])
    expect(all).toMatchObject({ ok: false, refusal: { code: 'import.nothing-left' } })
  })
})

describe('an address', () => {
  it('is fetched and read, and where it came from is frozen with it', async () => {
    answer = (request, response) => {
      if (request.url === '/old') {
        response.writeHead(301, { location: '/article' })
        response.end()
      } else sendHtml(ARTICLE)(request, response)
    }
    const view = await read({ url: addressOf('/old') })
    expect(view).toMatchObject({
      state: 'ready',
      fetchedFrom: addressOf('/article'),
      article: { format: 'html' },
    })
    expect(view.article?.text).toContain('The ferry ran every day.')
    const { revisionId } = granted(await freeze(view.id))
    const revision = await db.revision.findUniqueOrThrow({ where: { id: revisionId } })
    expect(revision).toMatchObject({ fetchedFrom: addressOf('/article'), originalSha256: view.sha256 })
  })

  it('that fails says why and can be tried again', async () => {
    answer = (_, response) => {
      response.writeHead(503)
      response.end()
    }
    const failed = await read({ url: addressOf('/article') })
    expect(failed).toMatchObject({ state: 'failed', problem: expect.stringContaining('503') })
    answer = sendHtml(ARTICLE)
    granted(await retryImport(ines, { importId: failed.id, wholePage: false }, live))
    await runImport(failed.id)
    expect(await getImport(ines, failed.id)).toMatchObject({ state: 'ready', problem: null })
  })

  it('gives the whole page when asked, without fetching it again', async () => {
    let asked = 0
    answer = (request, response) => {
      asked += 1
      sendHtml(ARTICLE)(request, response)
    }
    const { id, article } = await read({ url: addressOf('/article') })
    expect(article?.text).not.toContain('Three more stories')
    granted(await retryImport(ines, { importId: id, wholePage: true }, live))
    await runImport(id)
    const whole = await getImport(ines, id)
    expect(whole).toMatchObject({ state: 'ready', wholePage: true })
    expect(whole.article?.text).toContain('Three more stories')
    expect(asked).toBe(1)
  })
})

describe('a changed text of a document', () => {
  async function givenDocument() {
    answer = sendHtml(ARTICLE)
    const first = await read({ url: addressOf('/article') })
    return granted(await freeze(first.id, 'A headline of our own', [1]))
  }

  it('is unchanged while the page says the same, whatever was corrected and however its bytes flicker', async () => {
    const { documentId, revisionId } = await givenDocument()
    answer = sendHtml(ARTICLE, '<meta name="served" content="12:03:44">')
    const view = await read({ url: addressOf('/article'), documentId })
    expect(view).toMatchObject({ state: 'unchanged', revision: { documentId, number: 1 } })
    const row = await db.articleImport.findUniqueOrThrow({ where: { id: view.id } })
    expect(row).toMatchObject({ revisionId, original: null })
  })

  it('becomes the next revision', async () => {
    const { documentId } = await givenDocument()
    answer = sendHtml(ARTICLE.replace('an hour', 'two hours'))
    const view = await read({ url: addressOf('/article'), documentId })
    expect(view).toMatchObject({ state: 'ready', document: { id: documentId } })
    const done = granted(await freeze(view.id, 'A headline of our own'))
    expect(done).toMatchObject({ documentId, changed: true })
    const revision = await db.revision.findUniqueOrThrow({ where: { id: done.revisionId } })
    expect(revision.number).toBe(2)
    expect(revision.text).toContain('two hours')
    const [used] = (await listImports(ines, { documentId })).rows
    expect(used).toMatchObject({ state: 'used', revision: { number: 2 } })
    expect((await listImports(ines, {})).rows.map(({ id }) => id)).not.toContain(used?.id)
  })

  it('that turns out the same after the corrections makes no revision', async () => {
    const { documentId, revisionId } = granted(await freeze((await read(file(ARTICLE))).id))
    const view = await read({ ...file(`${ARTICLE}\n\nA footer.`), documentId })
    const same = granted(await freeze(view.id, 'The ferry', [4]))
    expect(same).toEqual({ documentId, revisionId, changed: false })
    expect(await getImport(ines, view.id)).toMatchObject({ state: 'unchanged', revision: { number: 1 } })
  })
})

describe('nobody else’s', () => {
  it('imports are seen, tried again, dropped or frozen', async () => {
    const { id } = await read(file(ARTICLE))
    const input = freezeImportInput.parse({ importId: id, details: { headline: 'Mine now' } })
    const elsewhere = (await givenNewsroom({ Sam: 'owner' })).member('Sam')
    const nobody = visitor() as unknown as MemberActor
    const sameButAuditor = { ...ines, role: 'auditor' as const } as MemberActor
    for (const actor of [
      desk.member('Petra'),
      desk.member('Lea'),
      desk.member('Aude'),
      sameButAuditor,
      elsewhere,
      nobody,
    ]) {
      await expect(getImport(actor, id)).rejects.toThrow(NotFound)
      for (const act of [retryImport, dropImport]) {
        expect(await act(actor, { importId: id, wholePage: false }, live)).toMatchObject({ ok: false })
      }
      expect(await freezeImport(actor, input, live)).toMatchObject({ ok: false })
    }
    expect((await listImports(desk.member('Petra'))).rows).toEqual([])
    await expect(listImports(desk.member('Aude'))).rejects.toThrow(NotFound)
    expect(await getImport(ines, id)).toMatchObject({ state: 'ready' })
  })

  it('document takes a text from another workspace, and auditors and visitors import none', async () => {
    const { documentId } = granted(await freeze((await read(file(ARTICLE))).id))
    const elsewhere = (await givenNewsroom({ Sam: 'owner' })).member('Sam')
    expect(await startImport(elsewhere, { ...file('x'), documentId }, live)).toMatchObject({
      ok: false,
      refusal: { code: 'document.not-found' },
    })
    for (const actor of [desk.member('Aude'), visitor() as unknown as MemberActor]) {
      expect(await startImport(actor, file('x'), live)).toMatchObject({ ok: false })
      expect(await startImport(actor, { ...file('x'), documentId }, live)).toMatchObject({ ok: false })
    }
  })
})

describe('nothing is stuck or kept for ever', () => {
  const changedBefore = (ms: number) => ({ changedAt: new Date(Date.now() - ms) })

  it('what was read by a process that is gone is read by another', async () => {
    const { importId } = granted(await startImport(ines, file(ARTICLE), live))
    const where = { id: importId }
    await db.articleImport.update({ where, data: { state: 'reading', attempts: 1, changedAt: new Date() } })
    await runImport(importId)
    expect(await getImport(ines, importId), 'somebody is heard at it').toMatchObject({
      state: 'reading',
      isSilent: false,
    })
    await db.articleImport.update({ where, data: changedBefore(60_000) })
    expect(await getImport(ines, importId)).toMatchObject({ isSilent: true })
    await runImport(importId)
    expect(await getImport(ines, importId)).toMatchObject({ state: 'ready' })
  })

  it('one who was thought dead writes nothing any more', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((done) => {
      release = done
    })
    answer = async (request, response) => {
      await held
      sendHtml(ARTICLE)(request, response)
    }
    const { importId } = granted(await startImport(ines, { url: addressOf('/slow') }, live))
    const late = runImport(importId)
    await expect.poll(async () => (await getImport(ines, importId)).state).toBe('fetching')
    await db.articleImport.update({ where: { id: importId }, data: changedBefore(60_000) })
    granted(await retryImport(ines, { importId, wholePage: false }, live))
    release()
    await late
    expect(await getImport(ines, importId)).toMatchObject({ state: 'waiting', size: null })
  })

  it('what ends the process each time is given up, in words', async () => {
    const { importId } = granted(await startImport(ines, file(ARTICLE), live))
    const data = { state: 'reading' as const, attempts: 3, ...changedBefore(60_000) }
    await db.articleImport.update({ where: { id: importId }, data })
    await tidyImports(live)
    expect(await getImport(ines, importId)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('interrupted'),
    })
  })

  it('after a week without a change it is thrown away', async () => {
    const [old, fresh] = [await read(file(ARTICLE)), await read(file(ARTICLE))]
    await db.articleImport.update({ where: { id: old.id }, data: changedBefore(7 * 24 * 3_600_000 + 1) })
    await tidyImports(live)
    expect((await listImports(ines)).rows.map(({ id }) => id)).toEqual([fresh.id])
  })

  it('a hundred at once are the most', async () => {
    for (let many = 0; many < 100; many += 1) granted(await startImport(ines, file('x'), live))
    expect(await startImport(ines, file('x'), live)).toMatchObject({
      ok: false,
      refusal: { code: 'import.too-many' },
    })
    const page = await listImports(ines)
    const rest = await listImports(ines, { cursor: page.next ?? '' })
    expect([page.rows.length, rest.rows.length, rest.next]).toEqual([50, 50, null])
    expect(new Set([...page.rows, ...rest.rows].map(({ id }) => id)).size).toBe(100)
    const [first] = page.rows
    granted(await dropImport(ines, { importId: first?.id ?? '' }, live))
    granted(await startImport(ines, file('x'), live))
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/scripts/browser.mjs'
import type { Size } from '@/tests/bench/reader/sample'

/** What one run of one technique took. Milliseconds and megabytes. */
export interface Figures {
  mount: number
  load: number
  loadScript: number
  add: number
  remove: number
  /** Until what stands beside the article followed; null where nothing does. */
  loadWhole: number | null
  addWhole: number | null
  hit: number | null
  scrollWorst: number
  scrollLong: number
  scrollBusy: number
  heap: number
  memory: number
  /** Highlights that were on the screen, looked for and found. */
  seen: number
}

export interface Cell {
  address: string
  size: Size
  count: number
}

const CHANGES = 5
const JUMPS = 45
const MB = 1024 * 1024

/** A renderer's own memory, from the kernel where there is one to ask: files it shares with others are not in it. */
function ownMemory(browserPid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map<number, number>()
  const renderers: number[] = []
  for (const pid of children) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      parents.set(Number(pid), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]))
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'))
        renderers.push(Number(pid))
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === browserPid || (parent !== undefined && parent > 1 && isOurs(parent))
  }
  const sizes = renderers.filter(isOurs).map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? NaN) / 1024
  })
  return Math.max(...sizes)
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / MB
}

async function busyOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
}

/**
 * One run in a browser of its own. Throws if the highlights are not really on the screen, or it takes over `limit` ms.
 */
export async function measure({ address, size, count }: Cell, limit: number): Promise<Figures> {
  const { executablePath, args, env } = await findBrowser()
  const server = await chromium.launchServer({
    executablePath,
    args: [...args, '--js-flags=--expose-gc'],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  let browser: Browser | undefined
  const timer = setTimeout(() => server.kill(), limit)
  try {
    browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    return await run(page, server.process().pid ?? 0, size, count)
  } finally {
    clearTimeout(timer)
    await browser?.close().catch(() => {})
    await server.close()
  }

  async function run(page: Page, pid: number, size: Size, count: number): Promise<Figures> {
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(address)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable')
    await page.evaluate(([size, count]) => window.stage.prepare(size, count), [size, count] as const)
    await cdp.send('HeapProfiler.collectGarbage')
    const mount = await page.evaluate(() => window.stage.mount())
    await page.evaluate(() => window.stage.settled())
    const bare = await page.screenshot()
    const heapBefore = await heapOf(cdp)
    const memoryBefore = ownMemory(pid)
    const load = await page.evaluate(() => window.stage.load())
    const seen = await page.evaluate(() => window.stage.check())
    if ((await page.screenshot()).equals(bare))
      throw new Error('The highlights change nothing on the screen.')
    const heap = (await heapOf(cdp)) - heapBefore
    const memory = ownMemory(pid) - memoryBefore
    const change = await page.evaluate((times) => window.stage.change(times), CHANGES)
    const hit = await page.evaluate(() => window.stage.hit())
    const busyBefore = await busyOf(cdp)
    const scroll = await page.evaluate((jumps) => window.stage.scroll(jumps), JUMPS)
    const busy = (await busyOf(cdp)) - busyBefore
    await page.evaluate(() => window.stage.check())
    if (errors.length > 0) throw new Error(errors[0])
    return {
      mount: mount.painted,
      load: load.painted,
      loadScript: load.script,
      add: change.add.painted,
      remove: change.remove.painted,
      loadWhole: load.whole,
      addWhole: change.add.whole,
      hit,
      scrollWorst: scroll.worst,
      scrollLong: scroll.longTasks,
      scrollBusy: busy,
      heap,
      memory,
      seen,
    }
  }
}

import { pointIn } from '@/tests/bench/reader/page/plain'
import { found, pieces, type Technique } from '@/tests/bench/reader/page/technique'
import { type Sample, type Size, sampleOf } from '@/tests/bench/reader/sample'

declare global {
  interface Window {
    stage: ReturnType<typeof stageOf>
  }
}

interface Timed {
  /** Milliseconds until the call was done. */
  script: number
  /** Milliseconds until the second frame after it. */
  painted: number
  /** Milliseconds until what stands beside the article followed; null where nothing does. */
  whole: number | null
}

const frame = () => new Promise<number>((done) => requestAnimationFrame(done))

/** Longer than anything on the page moves or waits after a change, in milliseconds. */
const REST = 400

/** Starts from a page at rest, as a person's act does: right after a frame the next one would be a whole frame away. */
async function timed(act: () => void | Promise<void>, rest?: () => Promise<void>): Promise<Timed> {
  await new Promise((done) => setTimeout(done, REST))
  const from = performance.now()
  await act()
  const script = performance.now() - from
  await frame()
  await frame()
  const painted = performance.now() - from
  await rest?.()
  return { script, painted, whole: rest ? performance.now() - from : null }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** What the runner asks of a page, one after the other. */
export function stageOf(technique: Technique) {
  let sample: Sample
  const inView = (at: number) => {
    const { top, bottom } = technique.paragraph(at).getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  }
  const rangeAt = (paragraph: number, offset: number) => {
    const { node, offset: at } = pointIn(technique.paragraph(paragraph), offset)
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range
  }
  const isDrawn = (marked: { start: number; end: number }) =>
    pieces(sample, marked)
      .filter(({ paragraph }) => inView(paragraph))
      .every(({ paragraph, start, end }) => {
        const range = rangeAt(paragraph, (start + end) >> 1)
        const { top, bottom } = range.getBoundingClientRect()
        return bottom < 0 || top > window.innerHeight || technique.drawn(range)
      })
  /** Paragraphs on the screen. Their places are asked for by halving, so that nothing else is laid out. */
  const visible = () => {
    let low = 0
    let high = sample.paragraphs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (technique.paragraph(middle).getBoundingClientRect().bottom <= 0) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let at = low; at < sample.paragraphs.length && inView(at); at += 1) found.push(at)
    return found
  }
  const touching = (list: Sample['marked']) => {
    const [first, ...rest] = visible()
    const from = sample.paragraphs[first ?? 0]?.start ?? 0
    const to = sample.paragraphs[rest.at(-1) ?? first ?? 0]?.end ?? 0
    return list.flatMap((marked, at) => (marked.start < to && marked.end > from ? [{ marked, at }] : []))
  }
  return {
    prepare(size: Size, count: number) {
      sample = sampleOf(size, count)
      technique.prepare?.(sample)
    },
    async mount(): Promise<Timed> {
      const root = found(document.getElementById('root'), 'root')
      return timed(() => technique.mount(root, sample))
    },
    async settled(): Promise<void> {
      await technique.settled?.()
      await new Promise((done) => setTimeout(done, 150))
    },
    load: () => timed(() => technique.load(), technique.whole),
    /** How many highlights are on the screen; throws if one of them is not really drawn, or a plain word is. */
    check(): number {
      const here = touching(sample.marked)
      const lost = here.filter(({ marked }) => !isDrawn(marked))
      if (here.length === 0) throw new Error('No highlight is on the screen.')
      if (lost.length > 0) throw new Error(`${lost.length} of ${here.length} highlights are not drawn.`)
      const [paragraph] = visible()
      const plain = sample.paragraphs[paragraph ?? 0]
      for (let at = plain?.start ?? 0; plain && at < plain.end; at += 1) {
        if (sample.marked.some(({ start, end }) => start <= at + 1 && at - 1 <= end)) continue
        if (technique.drawn(rangeAt(paragraph ?? 0, at - plain.start)))
          throw new Error('Plain words are drawn.')
        break
      }
      return here.length
    },
    /** Adds and removes stretches on the screen, one at a time: the medians. */
    async change(times: number): Promise<{ add: Timed; remove: Timed }> {
      const adds: Timed[] = []
      const removes: Timed[] = []
      const here = touching(sample.spare)
      if (here.length === 0) throw new Error('Nothing to add is on the screen.')
      for (let n = 0; n < times; n += 1) {
        const { at, marked } = found(here[n % here.length], 'stretch to add')
        adds.push(await timed(() => technique.add(at), technique.whole))
        if (!isDrawn(marked)) throw new Error('What was added is not drawn.')
        removes.push(await timed(() => technique.remove(at), technique.whole))
      }
      const of = (list: Timed[]): Timed => ({
        script: median(list.map(({ script }) => script)),
        painted: median(list.map(({ painted }) => painted)),
        whole: technique.whole ? median(list.map(({ whole }) => whole ?? NaN)) : null,
      })
      return { add: of(adds), remove: of(removes) }
    },
    /** Milliseconds for one point of the window; null where there is no such question. */
    hit(): number | null {
      const ask = technique.hit?.bind(technique)
      if (!ask) return null
      const box = technique.paragraph(visible()[0] ?? 0).getBoundingClientRect()
      const points = Array.from({ length: 200 }, (_, n) => ({
        x: box.left + ((n * 37) % Math.max(1, box.width - 20)),
        y: 120 + ((n * 53) % (window.innerHeight - 160)),
      }))
      const from = performance.now()
      let answered = 0
      for (const { x, y } of points) if (ask(x, y)) answered += 1
      if (answered === 0) throw new Error('No point of the window was on the words.')
      return (performance.now() - from) / points.length
    },
    /** Jumps from the top to the bottom, one a frame. */
    async scroll(jumps: number): Promise<{ worst: number; longTasks: number }> {
      const long: number[] = []
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(duration)
      })
      observer.observe({ type: 'longtask' })
      const height = () => document.documentElement.scrollHeight - window.innerHeight
      window.scrollTo(0, 0)
      await frame()
      let before = await frame()
      let worst = 0
      for (let n = 1; n <= jumps; n += 1) {
        window.scrollTo(0, (height() * n) / jumps)
        const now = await frame()
        worst = Math.max(worst, now - before)
        before = now
      }
      worst = Math.max(worst, (await frame()) - before)
      await new Promise((done) => setTimeout(done, 100))
      observer.disconnect()
      return { worst, longTasks: long.reduce((sum, duration) => sum + duration, 0) }
    },
    toTop: () => window.scrollTo(0, 0),
  }
}

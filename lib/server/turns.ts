import { TooManyWaiting } from '@/lib/server/too-many-waiting'

/**
 * Runs work for which the machine has room for so much at once; the rest waits for its turn.
 *
 * @returns a function that runs what it is given in turn; it throws TooManyWaiting when `mostWaiting` wait already.
 */
export function takingTurns(atOnce: number, mostWaiting: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting.length >= mostWaiting) throw new TooManyWaiting(`${mostWaiting} wait already`)
    while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

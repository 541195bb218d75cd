import { randomUUID } from 'node:crypto'
import { type Outcome, refuse } from '@/lib/core/outcome'
import { NotFound } from '@/lib/server/not-found'
import { TooManyWaiting } from '@/lib/server/too-many-waiting'

/**
 * What a person is told of something they cannot fix, with a number that finds it in the server's log. The
 * log gets the kind and the place of the fault, never the input: inputs hold sealed reviews and passwords.
 */
export function reportFault(error: unknown): Outcome<never> {
  if (error instanceof NotFound) return refuse('not.found', 'This is not here, or not for you to see.')
  if (error instanceof TooManyWaiting) {
    return refuse('server.busy', 'Many reports are being drawn at this moment. Try again in a minute.')
  }
  const code = errorCode(error)
  if (code === 'P2034' || code === '40001' || code === '40P01' || code === 'P2002') {
    return refuse(
      'server.busy',
      'Somebody changed the same thing at the same moment. Nothing was lost; look at what changed and try again.',
    )
  }
  const id = randomUUID().slice(0, 8)
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  console.error(
    `fault ${id} ${code ?? (error instanceof Error ? error.name : 'unknown')}\n${frames.slice(0, 8).join('\n')}`,
  )
  return refuse(
    'server.fault',
    `That did not work, and nothing was saved. Try again; if it stays, tell the person who runs Plumbline: fault ${id}.`,
  )
}

function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

import { NotFound } from '@/lib/server/not-found'

/** A fault that whoever sits at the command line can understand and mend, in a sentence; null for any other. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof NotFound) return 'This is not here, or not for this member to see.'
  const code = codeOf(error)
  if (code === 'P2034' || code === 'P2002' || code === '40001' || code === '40P01') {
    return 'Somebody changed the same thing at the same moment. Nothing was saved; try again.'
  }
  if (code === 'P1001' || code === 'P1017' || code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return 'The database does not answer. Check DATABASE_URL, or start Plumbline with npm run up.'
  }
  if (code === 'P1000' || code === '28P01')
    return 'The database refuses the user or the password of DATABASE_URL.'
  if (code === 'P2021' || code === '42P01') {
    return 'This database holds no newsroom yet. Run npm run migrate, or start Plumbline with npm run up.'
  }
  return null
}

/** The code of the error, or of what caused it: the client wraps what the database said. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause) : undefined
}

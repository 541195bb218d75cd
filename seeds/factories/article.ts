import type { MemberActor } from '@/lib/core/actor'
import type { PassageInput } from '@/lib/core/claims/input'
import { importDetails } from '@/lib/core/documents/input'
import { importPastedText } from '@/lib/server/documents/commands'
import { type Effects, live } from '@/lib/server/effects'
import { granted } from '@/seeds/stage'

/** An imported article whose sentences can be marked: each stands in it once. */
export interface GivenArticle {
  documentId: string
  revisionId: string
  text: string
  sentences: PassageInput[]
}

const subjects = [
  'A walk before noon',
  'The third cup of tea',
  'A cold room',
  'Reading on paper',
  'A short nap',
]
const effectsSaid = [
  'shortens colds',
  'steadies the pulse',
  'lengthens sleep',
  'sharpens the ear',
  'calms dogs',
]

/**
 * Imports an article of so many sentences, in paragraphs of four with a heading now and then. Sentence `n`
 * is numbered, so that no two are the same words.
 */
export async function givenArticle(
  actor: MemberActor,
  sentences: number,
  effects: Effects = live,
): Promise<GivenArticle> {
  let text = ''
  const spans: { start: number; end: number; exact: string }[] = []
  for (let n = 1; n <= sentences; n += 1) {
    if (n % 40 === 1) text += `${text === '' ? '' : '\n\n'}Part ${Math.ceil(n / 40)}\n\n`
    else text += n % 4 === 1 ? '\n\n' : ' '
    const subject = subjects[n % subjects.length]
    const said = effectsSaid[Math.floor(n / subjects.length) % effectsSaid.length]
    const exact = `${subject} ${said} in ${n} of ${n + 37} people who were asked.`
    spans.push({ start: text.length, end: text.length + exact.length, exact })
    text += exact
  }
  const details = importDetails.parse({ headline: `What ${sentences} surveys say`, byline: 'A. Writer' })
  const imported = granted(await importPastedText(actor, { ...details, text }, effects))
  const { revisionId } = imported
  return { ...imported, text, sentences: spans.map((span) => ({ revisionId, part: 'body', ...span })) }
}

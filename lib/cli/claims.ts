import { type Command, sayRefusal } from '@/lib/cli/command'
import { columns } from '@/lib/cli/help'
import type { ClaimCard } from '@/lib/core/claims/view'
import { listClaimCards } from '@/lib/server/claims/queries'
import { documentAtCommandLine, memberAtCommandLine } from '@/lib/server/command-line'

/** `plumbline claims DOCUMENT`: what was marked in a document and where it stands. Nothing sealed is read. */
export const command: Command = {
  words: ['DOCUMENT'],
  about:
    'Lists the claims of a document: number, state, verdict, statement. DOCUMENT is its id, or the beginning of its headline.',
  options: {
    json: { help: 'one JSON array instead of lines' },
    workspace: { value: 'SLUG', help: 'look in this workspace only' },
  },
  needsDatabase: true,
  async run({ words: [named = ''], text, isOn }, io) {
    const document = await documentAtCommandLine(named, text('workspace'))
    if (!document.ok) return sayRefusal(io, document)
    const actor = await memberAtCommandLine(document.value.workspaceSlug, undefined)
    if (!actor.ok) return sayRefusal(io, actor)
    const cards = await listClaimCards(actor.value, document.value.documentId)
    if (isOn('json')) {
      io.out(`${JSON.stringify(cards.map(toRow), null, 2)}\n`)
      return 0
    }
    if (cards.length === 0) io.say(`No claim was marked in “${document.value.headline}” yet.`)
    const width = String(cards.at(-1)?.number ?? '').length
    const rows = cards.map((card) => [
      String(card.number).padStart(width),
      stateOf(card),
      verdictOf(card),
      card.statement,
    ])
    for (const line of columns(rows)) io.out(`${line}\n`)
    return 0
  },
}

function stateOf({ state, returned, underReviewSince }: ClaimCard): string {
  if (returned) return 'returned'
  return underReviewSince === null ? state.replace('_', ' ') : 'in review again'
}

function verdictOf({ verdict, publishedAt }: ClaimCard): string {
  if (verdict === null) return '–'
  return publishedAt === null ? verdict.label : `${verdict.label} (published)`
}

function toRow(card: ClaimCard) {
  const { id, number, state, returned, verdict, publishedAt, underReviewSince, statement, passages } = card
  return {
    id,
    number,
    state,
    returned,
    verdict:
      verdict === null ? null : { scale: verdict.scaleId, rating: verdict.ratingId, label: verdict.label },
    publishedAt,
    underReviewSince,
    statement,
    passages: passages.map(({ part, start, end, exact }) => ({ part, start, end, exact })),
  }
}

'use client'
import type { ReaderProps } from '@/components/reader/reader-props'
import { ReaderScreen } from '@/components/reader/reader-screen'
import { useAfterPaint } from '@/components/reader/use-after-paint'
import { useCards } from '@/components/reader/use-cards'
import { useDrawnCards } from '@/components/reader/use-drawn-cards'

/**
 * The article, what is claimed in it, and what was found about that. A claim that comes, goes or changes is drawn in
 * the article at once; what stands beside it follows in the next frame, so that marking words takes the same time in an
 * article with ten thousand claims.
 */
export function Reader({ cards: sent, ...rest }: ReaderProps) {
  const [cards, ahead] = useCards(sent)
  const drawn = useDrawnCards(cards, rest.revision.id)
  return <ReaderScreen {...rest} cards={useAfterPaint(cards)} ahead={ahead} drawn={drawn} />
}

import type { Outcome } from '@/lib/core/outcome'
import type { ReviewDraftContent } from '@/lib/core/review/input'

/**
 * Sends a draft to the server, past the queue of actions. `keepalive` lets it outlive the page.
 * @throws when the server cannot be reached
 */
export async function saveDraft(
  slug: string,
  roundId: string,
  content: ReviewDraftContent,
  keepalive = false,
): Promise<Outcome<{ savedAt: string }>> {
  const response = await fetch(`/api/v1/${encodeURIComponent(slug)}/review-drafts`, {
    method: 'PUT',
    keepalive,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roundId, content }),
  })
  return (await response.json()) as Outcome<{ savedAt: string }>
}

import type { CoverageCounts } from '@/lib/core/coverage/view'
import { db } from '@/lib/server/db'

/**
 * How many sentences of the newest text of these documents are claimed and set aside, in one query that reads no text.
 * The places of the passages are looked up in the ends and starts of the sentences by halving, and what they touch is
 * joined. Null of a document whose sentences are not written down yet.
 */
export async function coverageCounts(
  workspaceId: string,
  documentIds: readonly string[],
): Promise<(documentId: string) => CoverageCounts | null> {
  const ids = [...new Set(documentIds)]
  const rows = await db.$queryRaw<({ id: string } & CoverageCounts)[]>`
    WITH newest AS MATERIALIZED (
      SELECT n.document_id, n.id, s.deck_at, s.body_at, s.starts || '{}'::integer[] AS starts,
             s.ends || '{}'::integer[] AS ends
      FROM (SELECT DISTINCT ON (document_id) id, document_id FROM revision
            WHERE workspace_id = ${workspaceId}::uuid AND document_id = ANY(${ids}::uuid[])
            ORDER BY document_id, number DESC) n
      JOIN revision_sentences s ON s.revision_id = n.id
    ), place AS (
      SELECT p.revision_id, true AS claimed, p.part, p.start, p."end"
      FROM newest n JOIN passage p ON p.revision_id = n.id AND p.removed_at IS NULL
      JOIN claim c ON c.id = p.claim_id AND c.state <> 'withdrawn'
      UNION ALL
      SELECT pl.revision_id, true, pl.part, pl.start, pl."end"
      FROM newest n JOIN placement pl ON pl.revision_id = n.id AND pl.part IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM placement later WHERE later.passage_id = pl.passage_id
                        AND later.revision_id = pl.revision_id AND later.number > pl.number)
      JOIN passage p ON p.id = pl.passage_id AND p.removed_at IS NULL AND p.revision_id <> n.id
      JOIN claim c ON c.id = p.claim_id AND c.state <> 'withdrawn'
      UNION ALL
      SELECT a.revision_id, false, a.part, a.start, a."end"
      FROM newest n JOIN set_aside a ON a.revision_id = n.id AND a.lifted_at IS NULL
    ), touched AS (
      SELECT n.id, place.claimed, int4range(found.first, greatest(found.first, found.past)) AS sentences
      FROM place JOIN newest n ON n.id = place.revision_id,
      LATERAL (SELECT CASE place.part WHEN 'headline' THEN 0 WHEN 'deck' THEN n.deck_at ELSE n.body_at END AS at) part,
      LATERAL (SELECT width_bucket(place.start + part.at, n.ends) AS first,
                      width_bucket(place."end" - 1 + part.at, n.starts) AS past) found
      WHERE place.start < place."end"
    ), joined AS (
      SELECT id, range_agg(sentences) FILTER (WHERE claimed) AS claimed, range_agg(sentences) AS looked_at
      FROM touched GROUP BY id
    )
    SELECT n.document_id AS id, cardinality(n.starts) AS sentences, claimed.count AS claimed,
           looked_at.count - claimed.count AS "setAside"
    FROM newest n LEFT JOIN joined j ON j.id = n.id,
    LATERAL (SELECT coalesce(sum(upper(r) - lower(r)), 0)::integer AS count FROM unnest(j.claimed) r) claimed,
    LATERAL (SELECT coalesce(sum(upper(r) - lower(r)), 0)::integer AS count FROM unnest(j.looked_at) r) looked_at`
  const found = new Map(rows.map(({ id, ...counts }) => [id, counts]))
  return (documentId) => found.get(documentId) ?? null
}

import type pg from 'pg'

/** Words of statements: often enough that a search finds some, rarely enough that it does not find all. */
const WORDS =
  'hormone study reunion partner memory sleep stress people women men years percent doctors report finding effect brain dopamine oxytocin attachment separation therapy comfort author magazine newspaper device promise tears crying release system evidence'

/**
 * Fills a workspace with claims in every state as a desk has them after some years, by plain SQL behind the guards:
 * 15 in 100 drafts (of them one in ten returned), 30 in review with none to all of two slots taken, 10 to decide, 40
 * decided, 5 withdrawn; 200 claims a document, a source cited for each, a due date for every third.
 *
 * @param members who drafts, takes and reviews; at least two
 */
export async function fillDesk(
  client: pg.Client,
  desk: { workspaceId: string; members: readonly string[]; claims: number },
): Promise<void> {
  const { workspaceId, members, claims } = desk
  const n = members.length
  const member = (index: string) =>
    `(ARRAY[${members.map((id) => `'${id}'::uuid`).join(',')}])[1 + (${index}) % ${n}]`
  const words = WORDS.split(' ')
  const word = (step: number) =>
    `(ARRAY['${words.join("','")}'])[1 + (g * ${step} + g / 7) % ${words.length}]`
  const run = (sql: string) => client.query(sql)
  await run('BEGIN')
  await run('SET LOCAL session_replication_role = replica')
  await run(`CREATE TEMP TABLE doc AS SELECT g AS n, uuidv7() AS id, uuidv7() AS revision_id
    FROM generate_series(0, ${Math.ceil(claims / 200) - 1}) g`)
  await run(`INSERT INTO document (id, workspace_id, title, language, imported_by_id, imported_at)
    SELECT id, '${workspaceId}', 'Why we go back, part ' || n, 'en', ${member('0')}, now() - interval '1 day' FROM doc`)
  await run(`INSERT INTO revision (id, workspace_id, document_id, number, headline, deck, text, blocks, text_sha256,
      content_sha256, original, original_sha256, original_media_type, created_by_id, created_at)
    SELECT revision_id, '${workspaceId}', id, 1, 'Why we go back', '', repeat('Women produce more oxytocin than men. ', 200),
      '[{"kind":"paragraph","start":0,"end":7600}]', 'x', 'x', ''::bytea, 'x', 'text/plain', ${member('0')}, now() FROM doc`)
  await run(`CREATE TEMP TABLE cl AS SELECT g, uuidv7() AS id, uuidv7() AS round_id, uuidv7() AS version_id,
      (g::bigint * 7919 % 100)::int AS dice, (g::bigint * 104729 % 1000)::int AS more FROM generate_series(0, ${claims - 1}) g ORDER BY g`)
  await run(`INSERT INTO claim (id, workspace_id, document_id, number, state, statement, type, priority, legal_risk, edition,
      due_on, returned_reason, created_by_id, created_at)
    SELECT cl.id, '${workspaceId}', doc.id, 1 + g % 200,
      (CASE WHEN dice < 15 THEN 'draft' WHEN dice < 45 THEN 'in_review' WHEN dice < 55 THEN 'to_decide'
            WHEN dice < 95 THEN 'decided' ELSE 'withdrawn' END)::"ClaimState",
      initcap(${word(3)}) || ' and ' || ${word(5)} || ' ' || ${word(11)} || ', the ' || ${word(13)} || ' says.',
      (ARRAY['statistic','study-attribution','causal-mechanism','quotation','event','commercial','other'])[1 + more % 7],
      (ARRAY['high','normal','normal','low'])[1 + more % 4]::"Priority", false, 1,
      CASE WHEN more % 3 = 0 THEN to_char(now() + (more % 60 - 20) * interval '1 day', 'YYYY-MM-DD') END,
      CASE WHEN dice < 15 AND more % 10 = 0 THEN 'Two studies in one.' END,
      ${member('g')}, now() - (${claims} - g) * interval '1 minute'
    FROM cl JOIN doc ON doc.n = g / 200`)
  await run(`INSERT INTO passage (id, workspace_id, claim_id, revision_id, part, start, "end", exact, prefix, suffix,
      created_by_id, created_at)
    SELECT uuidv7(), '${workspaceId}', cl.id, doc.revision_id, 'body', 38 * (g % 200), 38 * (g % 200) + 36,
      'Women produce more oxytocin than men', '', '', ${member('g')}, now() FROM cl JOIN doc ON doc.n = g / 200`)
  await run(`INSERT INTO claim_version (id, workspace_id, claim_id, number, content, sha256, created_at)
    SELECT version_id, '${workspaceId}', id, 1, '{}', 'x', now() FROM cl WHERE dice BETWEEN 15 AND 94`)
  await run(`INSERT INTO round (id, workspace_id, claim_id, claim_version_id, number, required, blind, policy_version,
      scale_id, scale_version, opened_by_id, opened_at, revealed_at, closed_at, outcome, spread)
    SELECT round_id, '${workspaceId}', id, version_id, 1, 2, true, 1, 'truth-5', 1, ${member('g')},
      now() - (${claims} - g) * interval '30 seconds',
      CASE WHEN dice >= 45 THEN now() - (${claims} - g) * interval '10 seconds' END,
      CASE WHEN dice >= 55 THEN now() END,
      CASE WHEN dice >= 55 THEN 'decided'::"RoundOutcome" END,
      CASE WHEN dice >= 45 THEN (ARRAY['unanimous','unanimous','near','split'])[1 + more % 4] END
    FROM cl WHERE dice BETWEEN 15 AND 94`)
  // In review: none, one or both of the slots promised or used; after it both used.
  await run(`INSERT INTO assignment (id, workspace_id, round_id, member_id, taken_at, lease_expires_at, submitted_at)
    SELECT uuidv7(), '${workspaceId}', round_id, ${member('g + slot * 3')}, now(), now() + interval '20 hours',
      CASE WHEN dice >= 45 OR (slot = 0 AND more % 2 = 0) THEN now() END
    FROM cl, generate_series(0, 1) slot WHERE dice BETWEEN 15 AND 94 AND (dice >= 45 OR slot < more % 5 - 1)`)
  await run(`INSERT INTO review (id, workspace_id, round_id, claim_id, member_id, cannot_judge, rating_id, rating_label,
      confidence, rationale, evidence, submitted_at)
    SELECT uuidv7(), '${workspaceId}', a.round_id, cl.id, a.member_id, false, 'true', 'True', 'high', '{}', '[]',
      now() - (${claims} - g) * interval '20 seconds'
    FROM assignment a JOIN cl ON cl.round_id = a.round_id WHERE a.submitted_at IS NOT NULL`)
  await run(`INSERT INTO decision (id, workspace_id, claim_id, round_id, rating_id, rating_label, summary, dissent,
      decided_by_id, decided_at)
    SELECT uuidv7(), '${workspaceId}', id, round_id, 'true', 'True', 'As it says.', '[]', ${member('g')}, now()
    FROM cl WHERE dice BETWEEN 55 AND 94`)
  await run(`CREATE TEMP TABLE src AS SELECT g AS n, uuidv7() AS id FROM generate_series(0, 999) g`)
  await run(`INSERT INTO source (id, workspace_id, kind, title, confidential, created_by_id, created_at)
    SELECT id, '${workspaceId}', (ARRAY['journal-article','journal-article','news-article','book','interview'])[1 + n % 5],
      'Source ' || n, false, ${member('n')}, now() FROM src`)
  await run(`INSERT INTO evidence (id, workspace_id, claim_id, source_id, used, stance, paraphrase, added_by_id, added_at)
    SELECT uuidv7(), '${workspaceId}', cl.id, src.id, true, 'context', false, ${member('g')}, now()
    FROM cl JOIN src ON src.n = more`)
  // What the triggers would have counted.
  await run(`INSERT INTO open_slots (round_id, workspace_id, claim_id, priority, due_on, opened_at, free, next_end)
    SELECT r.id, r.workspace_id, c.id, c.priority, coalesce(c.due_on, '9999-12-31'), r.opened_at,
      r.required - count(a.id), min(a.lease_expires_at) FILTER (WHERE a.submitted_at IS NULL)
    FROM round r JOIN claim c ON c.id = r.claim_id
    LEFT JOIN assignment a ON a.round_id = r.id AND a.released_at IS NULL
    WHERE r.revealed_at IS NULL AND r.workspace_id = '${workspaceId}'
    GROUP BY r.id, c.id ON CONFLICT DO NOTHING`)
  await run('COMMIT')
  await run('ANALYZE')
  await run('VACUUM (ANALYZE) claim, round, assignment, open_slots, review')
}

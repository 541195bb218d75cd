import type { ActivityEntry } from '@/lib/core/audit/view'
import { db } from '@/lib/server/db'
import { Prisma } from '@/lib/server/generated/prisma/client'

// Which claim or document an event is about, by its subject. Only ids, numbers and titles are read here:
// of a review nothing but the claim it belongs to, which its round tells everybody anyway.

type About = ActivityEntry['about']

const ofClaim = [
  'passage',
  'placement',
  'claim_version',
  'evidence',
  'round',
  'review',
  'decision',
  'publication',
  'legal_sign_off',
  'comment',
  'proposed_change',
]
const ofDocument = ['revision', 'set_aside', 'sign_off', 'report', 'conflict']
const table = (name: string) => Prisma.raw(name)

/** Subject ids of a claim and everything of it, as a subquery. */
export function subjectsOfClaim(workspaceId: string, claimId: string): Prisma.Sql {
  const each = ofClaim.map(
    (name) => Prisma.sql`SELECT id FROM ${table(name)}
      WHERE workspace_id = ${workspaceId}::uuid AND claim_id = ${claimId}::uuid`,
  )
  return Prisma.join([Prisma.sql`SELECT ${claimId}::uuid`, ...each], ' UNION ALL ')
}

/** Subject ids of a document, its claims and everything of them, as a subquery. */
export function subjectsOfDocument(workspaceId: string, documentId: string): Prisma.Sql {
  const claims = Prisma.sql`SELECT id FROM claim
    WHERE workspace_id = ${workspaceId}::uuid AND document_id = ${documentId}::uuid`
  const each = [
    ...ofDocument.map(
      (name) => Prisma.sql`SELECT id FROM ${table(name)}
        WHERE workspace_id = ${workspaceId}::uuid AND document_id = ${documentId}::uuid`,
    ),
    ...ofClaim.map((name) => Prisma.sql`SELECT id FROM ${table(name)} WHERE claim_id IN (${claims})`),
  ]
  return Prisma.join([Prisma.sql`SELECT ${documentId}::uuid`, claims, ...each], ' UNION ALL ')
}

const NOTHING: About = { claimId: null, claimNumber: null, documentId: null, title: null }

/** What these subjects belong to: the claim, the document and its title, or the title of a source, or a name. */
export async function aboutSubjects(
  workspaceId: string,
  ids: readonly string[],
): Promise<(subjectId: string) => About> {
  const wanted = Prisma.sql`workspace_id = ${workspaceId}::uuid AND id = ANY(${[...new Set(ids)]}::uuid[])`
  const each = [
    Prisma.sql`SELECT id, id AS claim_id, NULL::uuid AS document_id, NULL::text AS title FROM claim WHERE ${wanted}`,
    ...ofClaim.map((name) => Prisma.sql`SELECT id, claim_id, NULL, NULL FROM ${table(name)} WHERE ${wanted}`),
    Prisma.sql`SELECT id, NULL, id, NULL FROM document WHERE ${wanted}`,
    ...ofDocument.map(
      (name) => Prisma.sql`SELECT id, NULL, document_id, NULL FROM ${table(name)} WHERE ${wanted}`,
    ),
    Prisma.sql`SELECT id, NULL, NULL, title FROM source WHERE ${wanted}`,
    Prisma.sql`SELECT m.id, NULL, NULL, u.name FROM app_user u
      JOIN (SELECT id, user_id FROM member WHERE ${wanted}) m ON m.user_id = u.id`,
  ]
  const rows = await db.$queryRaw<(About & { id: string })[]>`
    SELECT s.id, c.id AS "claimId", c.number AS "claimNumber", d.id AS "documentId",
           coalesce(s.title, d.title) AS title
    FROM (${Prisma.join(each, ' UNION ALL ')}) AS s
    LEFT JOIN claim c ON c.id = s.claim_id
    LEFT JOIN document d ON d.id = coalesce(s.document_id, c.document_id)`
  const found = new Map(rows.map(({ id, ...about }) => [id, about]))
  return (subjectId) => found.get(subjectId) ?? NOTHING
}

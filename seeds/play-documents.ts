import { readFileSync } from 'node:fs'
import { blocksOf } from '@/lib/core/documents/blocks'
import { canonicalText, decodeUtf8 } from '@/lib/core/documents/canonical-text'
import { importDetails } from '@/lib/core/documents/input'
import { importDocument, signOffDocument } from '@/lib/server/documents/commands'
import { reviseDocument } from '@/lib/server/documents/revise'
import type { DocumentContent } from '@/seeds/content'
import { actorFor, granted, memberKey, type Stage, type Step } from '@/seeds/stage'

/** The import of a document and, where there is one, its sign-off. */
export function documentSteps(document: DocumentContent): Step[] {
  const { key, signOff, conclusion, revised } = document
  const steps: Step[] = [
    {
      at: document.importedAt,
      says: `importing “${document.headline}”`,
      play: (stage) => importArticle(stage, document),
    },
  ]
  if (revised) {
    steps.push({
      at: revised.at,
      says: `the next text of “${document.headline}”`,
      play: (stage) => revise(stage, document, revised),
    })
  }
  if (signOff) {
    steps.push({
      at: signOff.at,
      says: `signing off “${document.headline}”`,
      play: async (stage) => {
        const { documentId } = stage.documents.take(key)
        const actor = actorFor(stage, key, signOff.by)
        granted(await signOffDocument(actor, { documentId, conclusion }, stage.world.effects))
      },
    })
  }
  return steps
}

async function importArticle(stage: Stage, document: DocumentContent): Promise<void> {
  const { key, workspace, file, headline, deck } = document
  const publishedOn = stage.world.dateBefore(document.publishedDaysAgo)
  const bytes = new Uint8Array(readFileSync(new URL(`./articles/${file}`, import.meta.url)))
  const details = importDetails.parse({ ...document, publishedOn })
  const imported = granted(
    await importDocument(
      stage.members.take(memberKey(workspace, document.importedBy)),
      { details, file: { bytes, name: file, mediaType: 'text/plain' } },
      stage.world.effects,
    ),
  )
  const body = granted(canonicalText(granted(decodeUtf8(bytes))))
  stage.documents.put(key, {
    ...imported,
    workspace,
    publishedOn,
    parts: { headline, deck: deck ?? '', body },
  })
}

async function revise(
  stage: Stage,
  { key, file, headline, deck }: DocumentContent,
  { by, replace }: NonNullable<DocumentContent['revised']>,
): Promise<void> {
  const { documentId, parts } = stage.documents.take(key)
  const text = replace.reduce((body, { words, by }) => body.replace(words, () => by), parts.body)
  const bytes = new TextEncoder().encode(text)
  const original = { bytes, name: file, mediaType: 'text/plain', fetchedFrom: null }
  const article = { headline, deck: deck ?? '', text, blocks: blocksOf(text), original }
  granted(await reviseDocument(actorFor(stage, key, by), { documentId, ...article }, stage.world.effects))
}

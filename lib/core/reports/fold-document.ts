import { wordCount } from '@/lib/core/documents/word-count'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import type { JudgedText } from '@/lib/core/reports/record'
import type { DocumentSection, SignOffSection } from '@/lib/core/reports/sections/document'
import type { Sections } from '@/lib/core/reports/sections/sections'

/** The article's identity and its frozen texts. Throws when the entries hold no import of a document. */
export function documentOf(journal: Journal, text: JudgedText, revisionId: string): DocumentSection {
  const imported = journal.of('document.imported')[0]
  if (imported === undefined) throw new Error('the entries hold no document.imported')
  const { title, byline, publisher, url, publishedOn, language } = imported.fields
  return {
    id: imported.id,
    title: title.after,
    byline: byline.after,
    publisher: publisher.after,
    url: url.after,
    publishedOn: publishedOn.after,
    language: language.after,
    importedBy: personOf(imported.actor),
    importedAt: imported.at,
    entry: imported.seq,
    words: wordCount(text.headline) + wordCount(text.deck) + wordCount(text.body),
    revisions: journal.of('revision.frozen').map((entry) => ({
      number: entry.fields.number.after,
      judged: entry.id === revisionId,
      frozenBy: personOf(entry.actor),
      frozenAt: entry.at,
      headline: entry.fields.headline.after,
      textSha256: entry.fields.textSha256.after,
      contentSha256: entry.fields.contentSha256.after,
      originalSha256: entry.fields.originalSha256.after,
      originalName: entry.fields.originalName.after,
      originalMediaType: entry.fields.originalMediaType.after,
      entry: entry.seq,
    })),
  }
}

/** Every sign-off, oldest first, with what lifted it. */
export function signOffsOf(journal: Journal): SignOffSection[] {
  const given = journal.of('signOff.given')
  const lifted = journal.of('document.reopened')
  return given.map((entry, index): SignOffSection => {
    const next = given[index + 1]
    const reopened = lifted.find(
      (one) => one.seq > entry.seq && (one.fields.signOffId.before ?? entry.id) === entry.id,
    )
    return {
      by: personOf(entry.actor),
      at: entry.at,
      conclusion: entry.fields.conclusion.after,
      openClaims: entry.fields.openClaims.after,
      entry: entry.seq,
      inForce: next === undefined && reopened === undefined,
      reopened:
        reopened === undefined
          ? null
          : { at: reopened.at, because: reopened.fields.because.after, entry: reopened.seq },
    }
  })
}

/** Reports made of the same document before this one. */
export function earlierReportsOf(journal: Journal): Sections['earlierReports'] {
  return journal.of('report.made').map((entry) => ({
    number: entry.fields.number.after,
    at: entry.at,
    by: personOf(entry.actor),
    recordSha256: entry.fields.recordSha256.after,
    entry: entry.seq,
  }))
}

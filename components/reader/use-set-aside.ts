'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReaderActions } from '@/components/reader/reader-actions'
import type { ActHistory } from '@/components/reader/use-act-history'
import type { ReaderCoverage } from '@/components/reader/use-coverage'
import type { ArticleSentence } from '@/lib/core/coverage/article-sentences'
import type { SetAsideReason } from '@/lib/core/coverage/input'
import type { SetAsideView } from '@/lib/core/coverage/view'
import type { DocumentView, RevisionView } from '@/lib/core/documents/view'
import type { Outcome } from '@/lib/core/outcome'
import { partText } from '@/lib/viewer/article-doc'

interface Options {
  document: DocumentView
  revision: RevisionView
  actions: ReaderActions
  history: ActHistory
  coverage: ReaderCoverage
}

/** Setting sentences aside as not checkable, and taking them up again. */
export interface SettingAside {
  /** The sentences a reason is being chosen for; null while none is. */
  asked: readonly ArticleSentence[] | null
  /**
   * Asks for the reason, for the sentences of the selection nobody looked at; or takes up again what is aside there.
   */
  begin: () => void
  cancel: () => void
  setAside: (why: SetAsideReason, note: string) => Promise<Outcome<unknown>>
  takeUp: (these: readonly SetAsideView[]) => Promise<void>
}

export function useSetAside({ document, revision, actions, history, coverage }: Options): SettingAside {
  const t = useTranslations('reading.coverage')
  const [asked, setAsked] = useState<readonly ArticleSentence[] | null>(null)
  const documentId = document.id
  const wordsOf = ({ part, start, end }: Pick<ArticleSentence, 'part' | 'start' | 'end'>) => ({
    revisionId: revision.id,
    part,
    start,
    end,
    exact: partText(revision, part).slice(start, end),
  })
  const begin = () => {
    if (!document.may.setAside) return
    if (coverage.open.length > 0) setAsked(coverage.open)
    else if (coverage.aside.length > 0) void takeUp(coverage.aside)
  }
  async function setAside(why: SetAsideReason, note: string) {
    const words = (asked ?? []).map(wordsOf)
    const input = { documentId, words, why, note }
    const outcome = await actions.setAside(input)
    if (!outcome.ok) return outcome
    setAsked(null)
    let ids = outcome.value.setAsideIds
    const count = words.length
    history.push({
      name: t('act', { count }),
      done: t('done', { count }),
      undo: () => actions.liftSetAside({ documentId, setAsideIds: ids }),
      redo: async () => {
        const again = await actions.setAside(input)
        if (again.ok) ids = again.value.setAsideIds
        return again
      },
    })
    return outcome
  }
  async function takeUp(these: readonly SetAsideView[]) {
    let ids = these.map(({ id }) => id)
    const outcome = await actions.liftSetAside({ documentId, setAsideIds: ids }).catch(() => null)
    if (outcome === null) return history.refused(t('notSent'))
    if (!outcome.ok) return history.refused(outcome.refusal.message)
    const count = these.length
    history.push({
      name: t('upAct', { count }),
      done: t('upDone', { count }),
      undo: async () => {
        const again: string[] = []
        let last: Outcome<unknown> = outcome
        for (const [why, note, words] of byReason(these)) {
          const put = await actions.setAside({ documentId, words: words.map(wordsOf), why, note })
          if (!put.ok) return put
          again.push(...put.value.setAsideIds)
          last = put
        }
        ids = again
        return last
      },
      redo: () => actions.liftSetAside({ documentId, setAsideIds: ids }),
    })
  }
  return { asked, begin, cancel: () => setAsked(null), setAside, takeUp }
}

/** One act for each reason with its note. */
function byReason(these: readonly SetAsideView[]): [SetAsideReason, string | null, SetAsideView[]][] {
  const groups = new Map<string, [SetAsideReason, string | null, SetAsideView[]]>()
  for (const one of these) {
    const key = `${one.why} ${one.note ?? ''}`
    const group = groups.get(key) ?? [one.why, one.note, []]
    group[2].push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

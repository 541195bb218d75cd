import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { ask } from '@/components/acts/ask'
import { currentUploads, noUploads, onUploads, removeUpload, type Upload } from '@/components/imports/uploads'
import { isUnderWay } from '@/lib/core/imports/state'
import type { ImportRow } from '@/lib/core/imports/view'

const ASK_EVERY_MS = 700
const ASK_AGAIN_MS = 3_000

/**
 * The list as the server sent it, kept up to date while something is under way; quiet when nothing is.
 *
 * @param cursor where the page begins; null for the first one, which is where something new stands
 * @param toFirst shows the first page
 */
export function useImportRows(
  slug: string,
  documentId: string | null,
  sent: ImportRow[],
  cursor: string | null,
  toFirst: () => void,
) {
  const [rows, setRows] = useState(sent)
  const [seen, setSeen] = useState(sent)
  // A page that was rendered again, after an act, knows more than the list.
  if (seen !== sent) {
    setSeen(sent)
    setRows(sent)
  }
  const all = useSyncExternalStore(onUploads, currentUploads, noUploads)
  const uploads = all.filter((upload) => upload.slug === slug && upload.documentId === documentId)
  const refresh = useCallback(async () => {
    const query = new URLSearchParams({
      ...(documentId === null ? {} : { document: documentId }),
      ...(cursor === null ? {} : { cursor }),
    })
    const found = await ask<{ rows: ImportRow[] }>(`/api/v1/${slug}/imports?${query}`)
    if (found !== null) setRows(found.rows)
    return found !== null
  }, [slug, documentId, cursor])

  const arrived = uploads.filter(({ importId }) => importId !== null)
  const goesToFirst = cursor !== null && arrived.length > 0
  const first = useEffectEvent(toFirst)
  useEffect(() => {
    if (goesToFirst) first()
  }, [goesToFirst])
  const isWaiting = arrived.length > 0 || rows.some(({ state }) => isUnderWay(state))
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer is a turn, and the next question follows it
  useEffect(() => {
    if (!isWaiting) return
    let isOver = false
    const timer = setTimeout(
      async () => {
        const answered = await refresh()
        if (isOver) return
        if (!answered) await new Promise((done) => setTimeout(done, ASK_AGAIN_MS))
        if (!isOver) setTurn((count) => count + 1)
      },
      arrived.length > 0 && cursor === null ? 50 : ASK_EVERY_MS,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isWaiting, arrived.length, cursor, turn, refresh])
  useEffect(() => {
    const known = new Set(rows.map(({ id }) => id))
    for (const { key, importId } of uploads) if (importId !== null && known.has(importId)) removeUpload(key)
  }, [rows, uploads])
  return { rows, uploads: uploads.filter((upload: Upload) => upload.importId === null), refresh }
}

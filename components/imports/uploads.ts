import { sendFile } from '@/components/imports/send-file'
import { MAX_ORIGINAL_BYTES } from '@/lib/core/documents/input'

/** A file that is on its way to the server, or could not be brought there. */
export interface Upload {
  key: number
  slug: string
  documentId: string | null
  file: File
  /** 0 to 100. */
  progress: number
  problem: string | null
  /** Set once it is there. */
  importId: string | null
}

// Kept outside the pages: files dropped on the list of documents go on while the page of imports opens.
let uploads: readonly Upload[] = []
const listeners = new Set<() => void>()
let last = 0
let isSending = false

function set(next: readonly Upload[]) {
  uploads = next
  for (const listener of listeners) listener()
}

const change = (key: number, facts: Partial<Upload>) =>
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...facts } : upload)))

export const currentUploads = (): readonly Upload[] => uploads
const none: readonly Upload[] = []
/** None on the server. */
export const noUploads = (): readonly Upload[] => none

export function onUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Sends these files, one after the other. */
export function upload(slug: string, documentId: string | null, files: Iterable<File>): void {
  const tooLarge = `This file is larger than ${MAX_ORIGINAL_BYTES / 1_000_000} MB. Save the article alone and import that.`
  const added = [...files].map((file): Upload => {
    last += 1
    const problem = file.size > MAX_ORIGINAL_BYTES ? tooLarge : null
    return { key: last, slug, documentId, file, progress: 0, problem, importId: null }
  })
  set([...added.reverse(), ...uploads])
  void sendAll()
}

export const removeUpload = (key: number) => set(uploads.filter((upload) => upload.key !== key))

export function retryUpload(key: number): void {
  change(key, { problem: null, progress: 0 })
  void sendAll()
}

async function sendAll(): Promise<void> {
  if (isSending) return
  isSending = true
  for (let next = first(); next !== undefined; next = first()) {
    const { key, slug, file, documentId } = next
    const sent = await sendFile(slug, file, documentId, (progress) => change(key, { progress }))
    if (sent.ok) change(key, { progress: 100, importId: sent.value.importId })
    else change(key, { problem: sent.refusal.message })
  }
  isSending = false
}

const first = () => uploads.findLast(({ problem, importId }) => problem === null && importId === null)

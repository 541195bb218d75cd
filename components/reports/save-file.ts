import { type Outcome, ok, type Refusal, refuse } from '@/lib/core/outcome'

const NAMED = /filename="([^"]+)"/

/** A file of a report as the server drew it, with the name it gave it. */
export interface DrawnFile {
  name: string
  bytes: Blob
}

/**
 * Asks for a file and waits until it is drawn, so that a refusal can stand where it was asked for.
 *
 * @param unreachable the sentence for when nothing that can be read came back
 */
export async function fetchFile(href: string, unreachable: string): Promise<Outcome<DrawnFile>> {
  try {
    const response = await fetch(href)
    if (!response.ok) {
      const answer: { refusal?: Refusal } = await response.json()
      return answer.refusal
        ? { ok: false, refusal: answer.refusal }
        : refuse('server.unreachable', unreachable)
    }
    const name = NAMED.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'report'
    return ok({ name, bytes: await response.blob() })
  } catch {
    return refuse('server.unreachable', unreachable)
  }
}

/** Hands the file to the browser, which saves it as it saves any download. */
export function saveFile({ name, bytes }: DrawnFile): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click returns; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

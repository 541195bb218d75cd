import sniffEncoding from 'html-encoding-sniffer'

/** A declaration may stand behind a long comment or a script; browsers look at 1024 bytes, people's files need more. */
const LOOK_AT = 16_384

const charsetOf = (mediaType: string | null) =>
  /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(mediaType ?? '')?.[1]

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The characters of a page's bytes: by byte order mark, else as the sender declares, else as the page does, else UTF-8
 * where the bytes are that, else Windows-1252 as browsers do. `doubt` names the encoding when it did not fit
 * everywhere.
 */
export function decodePage(
  bytes: Uint8Array,
  mediaType: string | null,
): { html: string; doubt: string | null } {
  const label = sniffEncoding(bytes, {
    transportLayerEncodingLabel: charsetOf(mediaType),
    maxPrescanBytes: LOOK_AT,
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  })
  // A page that says it is something else and is UTF-8 to the last byte was saved again after it was written.
  const encoding = label !== 'UTF-8' && hasLongForms(bytes) && isUtf8(bytes) ? 'UTF-8' : label
  const html = new TextDecoder(encoding).decode(bytes)
  return { html, doubt: html.includes('\ufffd') ? encoding : null }
}

/**
 * Whether there is anything outside ASCII that could tell the encodings apart; UTF-16 has zero bytes and is left alone.
 */
const hasLongForms = (bytes: Uint8Array) => !bytes.includes(0) && bytes.some((byte) => byte > 127)

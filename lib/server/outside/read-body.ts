import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** The body has more bytes than is allowed, packed or unpacked. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Packed in a way that was not asked for. */
export class UnknownPacking extends Error {
  override readonly name = 'UnknownPacking'
}

/** What may be asked for with `accept-encoding`. */
export const PACKINGS = 'gzip, deflate, br'

function unpacker(packing: string) {
  switch (packing) {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      // Several packings in a row are how small bodies become huge ones; nobody needs them.
      throw new UnknownPacking(packing)
  }
}

/**
 * The bytes of a body, unpacked, at most `limit` of them. They are counted while they stream, so that neither a wrong
 * content-length nor a body that unpacks to a thousand times its size fills the memory.
 *
 * @param packing the content-encoding header
 * @param onBytes is told the sum so far, unpacked
 * @throws TooLarge, UnknownPacking, and what the stream and the unpacking throw
 */
export async function readBody(
  body: Readable,
  packing: string,
  limit: number,
  onBytes: (count: number) => void,
): Promise<Uint8Array> {
  const unpack = unpacker(packing.trim().toLowerCase())
  if (unpack !== null) {
    body.once('error', (error) => unpack.destroy(error))
    body.pipe(unpack)
  }
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of (unpack ?? body) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limit) throw new TooLarge(`more than ${limit} bytes`)
      chunks.push(chunk)
      onBytes(length)
    }
  } finally {
    unpack?.destroy()
    body.destroy()
  }
  return new Uint8Array(Buffer.concat(chunks, length))
}

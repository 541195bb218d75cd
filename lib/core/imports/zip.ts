import { unzipSync } from 'fflate'

/** A file in a zip as its directory lists it, before anything is unpacked. */
export interface ZipEntry {
  name: string
  /** As declared, in bytes. */
  size: number
  locked: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46

/** Nobody's article consists of more files; the count of a hostile directory is not believed. */
const MAX_ENTRIES = 20_000

export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

/** The directory of a zip, or null when there is none that can be followed. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const earliest = Math.max(0, end - 0xffff)
  while (end >= earliest && view.getUint32(end, true) !== END) end -= 1
  if (end < earliest) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY && entries.length < MAX_ENTRIES) {
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength))
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries.length > 0 ? entries : null
}

/**
 * Unpacks the files that are wanted, each to at most `largest` bytes: no more memory is taken than the directory
 * declares. Null when the zip is damaged.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  largest: number,
): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => originalSize <= largest && wanted(name) })
  } catch {
    return null
  }
}

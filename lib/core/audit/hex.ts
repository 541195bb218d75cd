const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += DIGITS[byte]
  return text
}

/** Whether `text` is lower-case hex of exactly `byteLength` bytes (of any whole number of bytes when left out). */
export function isHex(text: string, byteLength?: number): boolean {
  return (byteLength === undefined || text.length === byteLength * 2) && /^(?:[0-9a-f]{2})*$/.test(text)
}

/** Bytes of lower-case hex; throws a `RangeError` on anything else, so ask `isHex` first about text from outside. */
export function fromHex(text: string): Uint8Array {
  if (!isHex(text)) throw new RangeError('not lower-case hex of whole bytes')
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16)
  return bytes
}

/**
 * The lines of a stream of UTF-8, as they come. Parted by LF alone: JSON may hold U+2028, which others take for
 * the end of a line. A CR before the LF is left, as JSON's white space.
 */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  // Pieces of a line not yet ended: joined once, so that a line of many megabytes costs its length.
  let pieces: string[] = []
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      pieces.push(text.slice(start, end))
      yield pieces.join('')
      pieces = []
      start = end + 1
    }
    pieces.push(text.slice(start))
  }
  const rest = pieces.join('') + decoder.decode()
  if (rest !== '') yield rest
}

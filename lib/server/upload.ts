import { NextRequest } from 'next/server'

/**
 * The bytes of a request body, at most `limit` of them; null when there are more. Counted while they stream
 * in, so that a wrong or missing content-length cannot make us hold 50 MB.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}

/** A JSON body of at most `limit` bytes, or null when it is larger or not JSON. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit)
  if (bytes === null) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** A multipart form of at most `limit` bytes; null when it is larger or not a form. */
export async function readForm(request: Request, limit: number): Promise<FormData | null> {
  const bytes = await readBytes(request, limit)
  const type = request.headers.get('content-type')
  if (bytes === null || type === null) return null
  try {
    return await new Response(bytes.slice(), { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

/** The same request with its body read, when that has at most `limit` bytes; null when it has more. */
export async function boundedRequest(request: NextRequest, limit: number): Promise<NextRequest | null> {
  if (request.body === null) return request
  const bytes = await readBytes(request, limit)
  if (bytes === null) return null
  const { url, method, headers } = request
  return new NextRequest(url, { method, headers, body: bytes.slice() })
}

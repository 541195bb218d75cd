/** A file to keep: never shown inside the app's own origin, and kept by nobody on its way. */
export function download(body: string | Uint8Array, name: string, mediaType: string): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body.slice()
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

'use client'

/** When even the frame of a page failed: no providers, no catalogue, plain words and one way on. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main
          style={{ maxWidth: 480, margin: '96px auto', padding: '0 24px', font: '400 16px/1.5 system-ui' }}
        >
          <h1 style={{ font: '600 24px/1.2 Georgia, serif' }}>That did not work</h1>
          <p>The server could not answer. What was saved before is safe; try again in a moment.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  )
}

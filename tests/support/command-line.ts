import { main } from '@/lib/cli/main'

export interface Run {
  code: number
  /** Standard output. */
  out: string
  bytes: Uint8Array
  /** Standard error. */
  said: string
  openedDatabase: boolean
}

/** Runs `plumbline` in this process, with this on standard input and nobody at a terminal. */
export async function plumbline(argv: readonly string[], input = ''): Promise<Run> {
  const out: Uint8Array[] = []
  const said: string[] = []
  let openedDatabase = false
  const code = await main(argv, {
    out: (text) => void out.push(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    say: (line) => void said.push(line),
    input: (async function* () {
      yield input
    })(),
    atTerminal: false,
    askSecret: () => Promise.reject(new Error('There is nobody to ask.')),
    openDatabase: async () => {
      openedDatabase = true
    },
  })
  const bytes = new Uint8Array(Buffer.concat(out))
  return { code, bytes, out: new TextDecoder().decode(bytes), said: said.join('\n'), openedDatabase }
}

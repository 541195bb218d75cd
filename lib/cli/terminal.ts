import type { Io } from '@/lib/cli/command'

/** The process's own streams. `openDatabase` comes from the start script, which knows where the newsroom's is. */
export function terminal(openDatabase: () => Promise<void> = async () => {}): Io {
  const { stdin, stdout, stderr } = process
  // `plumbline claims … | head` closes the pipe early: there is nobody left to write to, and nothing is wrong. The
  // command ends in its own way, because it may have a database to close.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out: (text) => void stdout.write(text),
    say: (line) => void stderr.write(`${line}\n`),
    input: stdin,
    atTerminal: stdin.isTTY === true,
    askSecret,
    openDatabase,
  }
}

/** Keys as the terminal sends them in raw mode. */
const ENTER = /[\r\n]/
const INTERRUPT = '\u0003'
const END_OF_INPUT = '\u0004'
const ERASE = /[\u007f\b]/

function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((done) => {
    let typed: string[] = []
    const onKeys = (keys: string) => {
      for (const key of keys) {
        if (key === INTERRUPT) {
          leave()
          process.exit(130)
        }
        if (ENTER.test(key) || key === END_OF_INPUT) {
          leave()
          done(typed.join(''))
          return
        }
        if (ERASE.test(key)) typed = typed.slice(0, -1)
        else typed.push(key)
      }
    }
    const leave = () => {
      stdin.off('data', onKeys)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    stdin.on('data', onKeys)
  })
}

import { type Command, sayRefusal } from '@/lib/cli/command'
import { askForResetInput } from '@/lib/core/members/input'
import { refuse } from '@/lib/core/outcome'
import { operator } from '@/lib/server/auth-mint'
import { live } from '@/lib/server/effects'
import { makeResetLinkFor } from '@/lib/server/members/reset'

/** `plumbline user reset EMAIL`: a link with which somebody chooses a new password. */
export const command: Command = {
  words: ['EMAIL'],
  about:
    'Prints a link with which the holder of this account chooses a new password. It works once, within an hour, and ends every session of the account.',
  options: {},
  needsDatabase: true,
  async run({ words: [address = ''] }, io) {
    const input = askForResetInput.safeParse({ email: address })
    if (!input.success) return sayRefusal(io, refuse('input.not-valid', input.error.issues[0]?.message ?? ''))
    const made = await makeResetLinkFor(operator('command line'), input.data, live)
    if (!made.ok) return sayRefusal(io, made)
    io.out(`${made.value.link}\n`)
    if (made.value.link.startsWith('/'))
      io.say('Put the address of your Plumbline in front of it, or set NEXTAUTH_URL.')
    return 0
  },
}

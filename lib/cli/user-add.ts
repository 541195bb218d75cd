import { type Command, type Io, NOT_UNDERSTOOD, sayRefusal } from '@/lib/cli/command'
import { linesOf } from '@/lib/cli/lines'
import { addMemberInput, createAccountInput, emailAddress, newPassword } from '@/lib/core/members/input'
import { roles } from '@/lib/core/members/role'
import { type Outcome, ok, refuse } from '@/lib/core/outcome'
import { operator } from '@/lib/server/auth-mint'
import { checkWorkspace, findAccountName } from '@/lib/server/command-line'
import { live } from '@/lib/server/effects'
import { addMember, createAccount } from '@/lib/server/members/commands'

/** `plumbline user add EMAIL`: an account, if there is none with that address, and its membership. */
export const command: Command = {
  words: ['EMAIL'],
  about:
    'Makes an account, if there is none with this e-mail address, and a member of a workspace. The password is asked for, and not shown.',
  options: {
    name: { value: 'NAME', help: 'as it stands in reports; needed for a new account' },
    role: { value: 'ROLE', help: roles.join(', '), required: true },
    workspace: { value: 'SLUG', help: 'where they become a member', required: true },
    'password-stdin': { help: 'read the password from standard input, one line' },
  },
  needsDatabase: true,
  async run({ words: [address = ''], text, isOn }, io) {
    const email = emailAddress.safeParse(address)
    const role = addMemberInput.shape.role.safeParse(text('role'))
    const workspaceSlug = text('workspace') ?? ''
    if (!email.success) return sayRefusal(io, refuse('input.not-valid', email.error.issues[0]?.message ?? ''))
    if (!role.success) {
      io.say(`--role is one of: ${roles.join(', ')}.`)
      return NOT_UNDERSTOOD
    }
    const workspace = await checkWorkspace(workspaceSlug)
    if (!workspace.ok) return sayRefusal(io, workspace)
    const known = await findAccountName(email.data)
    const name = known ?? text('name')
    if (known === null) {
      const made = await makeAccount(email.data, text('name'), isOn('password-stdin'), io)
      if (!made.ok) return sayRefusal(io, made)
    }
    const member = { workspaceSlug, email: email.data, role: role.data }
    const added = await addMember(operator('command line'), member, live)
    if (!added.ok) return sayRefusal(io, added)
    io.say(
      `${name} is now ${role.data} in “${workspaceSlug}”${known === null ? ', with a new account' : ''}.`,
    )
    return 0
  },
}

async function makeAccount(
  email: string,
  name: string | undefined,
  fromInput: boolean,
  io: Io,
): Promise<Outcome<object>> {
  if (name === undefined)
    return refuse('account.no-name', 'This is a new account. Say whose it is with --name.')
  const password = fromInput ? ok(await firstLine(io)) : await askTwice(io)
  if (!password.ok) return password
  const input = createAccountInput.safeParse({ name, email, password: password.value })
  if (!input.success) return refuse('input.not-valid', input.error.issues[0]?.message ?? 'That is not valid.')
  return createAccount(operator('command line'), input.data, live)
}

async function askTwice(io: Io): Promise<Outcome<string>> {
  if (!io.atTerminal) {
    const sentence =
      'There is no terminal to ask for the password at. Give it on standard input with --password-stdin.'
    return refuse('account.no-password', sentence)
  }
  const password = await io.askSecret('Password: ')
  const fits = newPassword.safeParse(password)
  if (!fits.success) return refuse('input.not-valid', fits.error.issues[0]?.message ?? 'That is not valid.')
  const again = await io.askSecret('The same again: ')
  return again === password
    ? ok(password)
    : refuse('account.passwords-differ', 'The two passwords differ. Try again.')
}

async function firstLine(io: Io): Promise<string> {
  for await (const line of linesOf(io.input)) return line.replace(/\r$/, '')
  return ''
}

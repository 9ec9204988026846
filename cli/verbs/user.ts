import { changeAccount, createAccount, listAccounts, ROLE_NAMES } from '../../app/features/identity/index.ts'
import { type Command, type Given, Refused, say, type Verb, WrongUsage } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { writeJson, writeOut } from '../output.ts'
import { readPassword } from '../password.ts'

const SHORTEST_PASSWORD = 12

export const user: Verb = {
  summary: 'Add, list or end accounts.',
  usage: [
    'user add --email jan@zutphen.nl --name "Jan de Vries" --role administrator [--role …]',
    'user list [--json]',
    'user end jan@zutphen.nl',
  ],
  help: `add   asks for the first password on the terminal, or reads it from standard input; it is never an argument.
      Roles: ${ROLE_NAMES.join(', ')}
end   the account can no longer sign in and its sessions end at once; what the person did stays on record.`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  async run(command, given) {
    const [what, email] = given.words
    if (what === 'list') {
      given.atMost(1)
      return list(command, given.isOn('json'))
    }
    if (what === 'add') {
      given.atMost(1)
      return add(command, given)
    }
    if (what !== 'end') throw new WrongUsage('say what to do: add, list or end')
    given.atMost(2)
    if (!email) throw new WrongUsage('the e-mail address of the account is missing')
    return end(command, email)
  },
}

function add(command: Command, given: Given): Promise<number> {
  const email = given.required('email')
  const name = given.required('name')
  const roles = given.list('role')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new WrongUsage('--email takes an address such as jan@zutphen.nl')
  if (roles.length === 0) throw new WrongUsage('--role is missing')
  const unknown = roles.find((role) => !ROLE_NAMES.some((known) => known === role))
  if (unknown) throw new WrongUsage(`there is no role "${unknown}"; the roles are ${ROLE_NAMES.join(', ')}`)
  return withMunicipality(command, async ({ municipality, transaction }) => {
    const password = await readPassword(command, `First password of ${name} (not shown): `)
    if (password.length < SHORTEST_PASSWORD) {
      throw new Refused(`a password has at least ${SHORTEST_PASSWORD} characters; no account was added`)
    }
    await transaction('add an account by command', async (tx) => {
      const done = await createAccount(tx, municipality.id, { email, name, password, roles }, command.clock.now())
      if (!done.ok) throw new Refused(`there is an account with the address ${email} already`)
    })
    say(command, `Added ${email} (${roles.join(', ')}).`)
    return 0
  })
}

function list(command: Command, isJson: boolean): Promise<number> {
  return withMunicipality(command, async ({ transaction }) => {
    const accounts = await transaction('list accounts by command', listAccounts)
    if (isJson) await writeJson(command, accounts)
    else {
      const lines = accounts.map(({ email, name, isActive, roles }) => [
        email,
        name,
        isActive ? 'active' : 'ended',
        roles.join(','),
      ])
      await writeOut(command, lines.map((cells) => `${cells.join('\t')}\n`).join(''))
    }
    return 0
  })
}

function end(command: Command, email: string): Promise<number> {
  return withMunicipality(command, async ({ municipality, transaction }) => {
    await transaction('end an account by command', async (tx) => {
      const account = (await listAccounts(tx)).find((one) => one.email === email.toLowerCase())
      if (!account) throw new Refused(`there is no account with the address ${email}`)
      const done = await changeAccount(tx, municipality.id, { ...account, isActive: false })
      if (!done.ok && done.reason === 'last-administrator') {
        throw new Refused('this is the last administrator: give somebody else that role first')
      }
      if (!done.ok) throw new Refused('somebody else changed this account just now; try again')
    })
    say(command, `Ended ${email}.`)
    return 0
  })
}

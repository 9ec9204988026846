import {
  changeAccount,
  checkPassword,
  createAccount,
  findAccountByEmail,
  listAccounts,
  mailLink,
  makeLink,
  type PasswordRefusal,
  ROLE_NAMES,
} from '../../app/features/identity/index.ts'
import { publicAddress } from '../../app/platform/municipality.ts'
import { type Command, type Given, Refused, say, type Verb, WrongUsage } from '../command.ts'
import { type Desk, withMunicipality } from '../database.ts'
import { writeJson, writeOut } from '../output.ts'
import { readPassword } from '../password.ts'

export const user: Verb = {
  summary: 'Add, list or end accounts.',
  usage: [
    'user add --email jan@zutphen.nl --name "Jan de Vries" --role administrator [--role …]',
    'user add … --invite',
    'user invite jan@zutphen.nl',
    'user list [--json]',
    'user end jan@zutphen.nl',
  ],
  help: `add   asks for the first password on the terminal, or reads it from standard input; it is never an argument.
      Roles: ${ROLE_NAMES.join(', ')}
      With --invite the person chooses the password: by mail, or without SMTP_URL by a link on standard output.
invite  sends or prints such a link for an account that exists; it works for seven days, and earlier ones end.
end   the account can no longer sign in and its sessions end at once; what the person did stays on record.`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    invite: { type: 'boolean' },
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
    if (what !== 'end' && what !== 'invite') throw new WrongUsage('say what to do: add, invite, list or end')
    given.atMost(2)
    if (!email) throw new WrongUsage('the e-mail address of the account is missing')
    if (what === 'invite') return invite(command, email)
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
  return withMunicipality(command, async (desk) => {
    const password = given.isOn('invite') ? undefined : await askPassword(command, desk, { name, email })
    await desk.transaction('add an account by command', async (tx) => {
      const account = { email, name, password, roles }
      const done = await createAccount(tx, desk.municipality.id, account, command.clock.now())
      if (!done.ok) throw new Refused(`there is an account with the address ${email} already`)
    })
    say(command, `Added ${email} (${roles.join(', ')}).`)
    if (password === undefined) await sendLink(command, desk, email)
    return 0
  })
}

const WEAK: Record<PasswordRefusal, string> = {
  'too-short': 'a password has at least 12 characters',
  'too-long': 'a password has at most 500 characters',
  'too-common': 'this password is one that many people use',
  'too-personal': 'this password is made of the name of the person or the municipality',
  'too-simple': 'this password repeats itself or counts up',
}

async function askPassword(command: Command, { municipality }: Desk, person: { name: string; email: string }) {
  const password = await readPassword(command, `First password of ${person.name} (not shown): `)
  const around = { ...person, siteName: municipality.settings.siteName, municipality: municipality.name }
  const allowed = checkPassword(password, around)
  if (!allowed.ok) throw new Refused(`${WEAK[allowed.reason]}; no account was added`)
  return password
}

function invite(command: Command, email: string): Promise<number> {
  return withMunicipality(command, async (desk) => {
    await sendLink(command, desk, email)
    return 0
  })
}

/** Mails the link when there is a mail server; otherwise it is the data this command was asked for. */
async function sendLink(command: Command, { municipality, transaction }: Desk, email: string): Promise<void> {
  const config = command.config()
  const link = await transaction('invite a person by command', async (tx) => {
    const account = await findAccountByEmail(tx, email)
    if (!account) throw new Refused(`there is no active account with the address ${email}`)
    const address = publicAddress(config, municipality)
    const request = {
      municipality,
      address,
      account,
      kind: 'invitation',
      language: 'nl',
      now: command.clock.now(),
    } as const
    return config.smtpUrl ? mailLink(tx, request).then(() => undefined) : makeLink(tx, request)
  })
  if (!link) return say(command, `An invitation for ${email} waits to be sent; a Regie that serves sends it.`)
  say(
    command,
    'There is no mail server (SMTP_URL): give this link to the person yourself. It works once, for seven days.',
  )
  await writeOut(command, `${link.url}\n`)
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

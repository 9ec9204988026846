import { findQuestionTerm } from '../../app/features/decisions/index.ts'
import { createAccount, listAccounts, sealNow, serviceActor } from '../../app/features/identity/index.ts'
import {
  type AppliedSettings,
  applySettings,
  type FileProblem,
  hostProblems,
  listAllAreas,
  type ReadSettings,
  readSettingsAt,
  readSettingsFile,
  settingsFileJsonSchema,
  type WantedMunicipality,
  writeSettingsFile,
} from '../../app/features/site/index.ts'
import type { Database } from '../../app/platform/database/index.ts'
import { readMunicipalities } from '../../app/platform/municipality.ts'
import { type Command, type Given, Refused, say, type Verb, WrongUsage } from '../command.ts'
import { whichMunicipality, withDatabase } from '../database.ts'
import { writeJson, writeOut } from '../output.ts'
import { readPassword } from '../password.ts'

const SHORTEST_PASSWORD = 12
const FLAGS = ['id', 'name', 'site-name', 'cbs-code', 'contact', 'host'] as const

export const setup: Verb = {
  summary: 'Set up a municipality, or change it, from a settings file.',
  usage: [
    'setup FILE.yaml',
    'setup --show [--municipality ID]',
    'setup --schema',
    'setup --id zutphen --name "Gemeente Zutphen" [--site-name …] [--host …] [--cbs-code GM0301] [--contact …]',
  ],
  help: `The file (YAML or JSON) says everything that is not the same everywhere: name, hosts, look, areas, terms of office,
the term for written questions, number series, how people sign in, and the first administrator. All of it or nothing: every mistake is named by its
place. What a file leaves out stays as it is; the same file a second time changes nothing.
The first password of a new administrator is asked for on the terminal, or read from standard input.

  --show    prints the file of a municipality
  --schema  prints the JSON Schema of such files; docs/schemas has it too`,
  options: {
    show: { type: 'boolean' },
    schema: { type: 'boolean' },
    ...Object.fromEntries(FLAGS.map((flag) => [flag, { type: 'string' as const }])),
  },
  async run(command, given) {
    if (given.isOn('schema')) {
      given.atMost(0)
      await writeJson(command, settingsFileJsonSchema())
      return 0
    }
    if (given.isOn('show')) {
      given.atMost(0)
      return withDatabase(command, (database) => show(command, database))
    }
    const read = await readWanted(given)
    if (!read.ok) return sayProblems(command, read.problems)
    return withDatabase(command, (database) => apply(command, database, read.wanted))
  },
}

/** From the file, or from the few settings that can be given one by one; both are checked alike. */
async function readWanted(given: Given): Promise<ReadSettings> {
  if (given.words.length > 0) {
    const flag = FLAGS.find((name) => given.text(name) !== undefined)
    if (flag) throw new WrongUsage(`--${flag} cannot go with a file`)
    return readSettingsAt(given.only('the file'))
  }
  if (given.text('id') === undefined) throw new WrongUsage('name the settings file, or give --id and --name')
  const host = given.text('host')
  const wanted = {
    id: given.required('id'),
    name: given.required('name'),
    siteName: given.text('site-name'),
    cbsCode: given.text('cbs-code'),
    contact: given.text('contact'),
    hosts: host === undefined ? undefined : [host],
  }
  return readSettingsFile(JSON.stringify(wanted), () => Promise.reject(new Error('there is no folder to look in')))
}

function sayProblems(command: Command, problems: FileProblem[]): number {
  for (const { path, message } of problems) say(command, path ? `${path}: ${message}` : message)
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  say(command, `regie: nothing was changed: ${count}`)
  return 1
}

async function show(command: Command, database: Database): Promise<number> {
  const municipality = whichMunicipality(command, await readMunicipalities(database))
  const actor = serviceActor(municipality.id, 'service:command')
  const kept = await database.as(
    actor,
    'show the settings by command',
    async (tx) => ({ areas: await listAllAreas(tx), questionTerm: await findQuestionTerm(tx) }),
    { readOnly: true },
  )
  await writeOut(command, writeSettingsFile(municipality, kept))
  return 0
}

async function apply(command: Command, database: Database, wanted: WantedMunicipality): Promise<number> {
  const problems = hostProblems(wanted, await readMunicipalities(database))
  if (problems.length > 0) return sayProblems(command, problems)
  const actor = serviceActor(wanted.id, 'service:command')
  const accounts = await database.as(actor, 'look for an administrator', listAccounts, { readOnly: true })
  const hasAdministrator = accounts.some(({ roles }) => roles.includes('administrator'))
  const added = hasAdministrator ? undefined : wanted.firstAdministrator
  const password = added && (await firstPassword(command, added.name))
  const applied = await database.as(actor, 'set up the municipality by command', async (tx) => {
    const done = await applySettings(tx, wanted)
    if (!done.ok) throw new Refused('somebody else changed the settings just now; try again')
    if (!added || !password) return done.value
    const made = await createAccount(tx, wanted.id, { ...added, password }, command.clock.now())
    if (!made.ok) throw new Refused(`there is an account with the address ${added.email} already; nothing was changed`)
    return done.value
  })
  await sealNow(database, wanted.id)
  for (const line of inWords(wanted, applied)) say(command, line)
  if (added) say(command, `Added ${added.email} (${added.roles.join(', ')}).`)
  else if (applied.isNew) {
    say(command, `Next: regie user add --municipality ${wanted.id} --email … --name … --role administrator`)
  }
  return 0
}

async function firstPassword(command: Command, name: string): Promise<string> {
  const password = await readPassword(command, `First password of ${name} (not shown): `)
  if (password.length >= SHORTEST_PASSWORD) return password
  throw new Refused(`the first password of ${name} needs at least ${SHORTEST_PASSWORD} characters; nothing was changed`)
}

function inWords({ name }: WantedMunicipality, { isNew, changed, areas }: AppliedSettings): string[] {
  const counts = Object.entries(areas).filter(([, count]) => count > 0)
  const areaWords = counts.length > 0 ? [`Areas: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}.`] : []
  if (isNew) return [`${name} is set up.`, ...areaWords]
  if (changed.length === 0 && counts.length === 0) return [`${name}: nothing changed.`]
  return [...(changed.length > 0 ? [`${name}: changed ${changed.join(', ')}.`] : []), ...areaWords]
}

import { existsSync, readdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { serviceActor, verifySealing } from '../../app/features/identity/index.ts'
import { systemClock } from '../../app/platform/clock.ts'
import { type Config, ConfigRefusal } from '../../app/platform/config.ts'
import { type Database, StartRefusal } from '../../app/platform/database/index.ts'
import type { Municipality } from '../../app/platform/http/index.ts'
import { findJobHealth } from '../../app/platform/jobs/index.ts'
import { countMail, mailActor, tryServer } from '../../app/platform/mail/index.ts'
import { readMunicipalities } from '../../app/platform/municipality.ts'
import { findCondition } from '../../app/platform/observation/index.ts'
import { type Command, say, type Verb } from '../command.ts'
import { type Check, checksAsLines } from '../doctor/check.ts'
import { checkCondition } from '../doctor/condition.ts'
import { checkProviders } from '../doctor/providers.ts'
import { writeJson, writeOut } from '../output.ts'

const OLDEST_NODE = [20, 19] as const
const SMALLEST_ROOM = 500 * 1024 * 1024
/** Records wait a few seconds while Regie serves; an hour means that nothing seals them. */
const LONGEST_WAIT = 60 * 60

export const doctor: Verb = {
  summary: 'Look whether everything Regie needs is there, and say what to do when it is not.',
  usage: ['doctor [--json]'],
  help: 'Changes nothing but what every start does: the database is started and brought up to date. Exit code 1 when something is not well.',
  isForAll: true,
  options: { json: { type: 'boolean' } },
  async run(command, given) {
    given.atMost(0)
    const checks = [checkNode(process.versions.node), ...(await checkRest(command))]
    if (given.isOn('json')) await writeJson(command, { ok: checks.every((check) => check.isOk), checks })
    else await writeOut(command, checksAsLines(checks))
    const ill = checks.filter((check) => !check.isOk).map((check) => check.name)
    if (ill.length === 0) return 0
    say(command, `regie: not well: ${ill.join(', ')}`)
    return 1
  },
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOk = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return { name: 'Node', isOk, says: isOk ? version : `${version}: install ${OLDEST_NODE.join('.')} or newer` }
}

async function checkRest(command: Command): Promise<Check[]> {
  let config: Config
  try {
    config = command.config()
  } catch (error) {
    if (!(error instanceof ConfigRefusal)) throw error
    return [{ name: 'settings', isOk: false, says: error.problems.join('; ') }]
  }
  const settings: Check = {
    name: 'settings',
    isOk: true,
    says: config.isDemonstration ? 'demonstration' : 'for real use',
  }
  if (config.databaseUrl) return [settings, ...(await checkDatabase(command, config))]
  const folder = checkFolder(config.dataFolder)
  if (isEmpty(config.dataFolder)) {
    return [settings, folder, { name: 'database', isOk: true, says: 'none yet: the first `regie serve` makes it' }]
  }
  return [settings, folder, ...(await checkDatabase(command, config))]
}

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0

function checkFolder(folder: string): Check {
  let nearest = folder
  while (!existsSync(nearest)) nearest = path.dirname(nearest)
  const { bavail, bsize } = statfsSync(nearest)
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024)
  const isOk = bavail * bsize >= SMALLEST_ROOM
  return { name: 'data folder', isOk, says: `${folder}, ${megabytes} MB free${isOk ? '' : ': make room'}` }
}

async function checkDatabase(command: Command, config: Config): Promise<Check[]> {
  let database: Database
  try {
    database = await command.open(config)
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    return [{ name: 'database', isOk: false, says: error.message }]
  }
  try {
    const isReady = await database.isReady()
    const municipalities = await readMunicipalities(database)
    return [
      { name: 'database', isOk: true, says: config.databaseUrl ? 'a server, answers' : 'our own, answers' },
      {
        name: 'migrations',
        isOk: isReady,
        says: isReady ? 'all applied' : 'not all applied: start this version of Regie',
      },
      ...checkCondition(await database.inspect(findCondition), systemClock.now()),
      checkMunicipalities(municipalities),
      await checkProviders(municipalities, systemClock.now()),
      await checkSealer(database),
      await checkMail(database, config, municipalities),
      await checkJobs(database),
    ]
  } finally {
    await database.close()
  }
}

/** Every municipality but the oldest needs a host of its own: the oldest answers wherever nobody else does. */
function checkMunicipalities(found: Municipality[]): Check {
  const homeless = found.slice(1).filter(({ settings }) => settings.hosts.length === 0)
  const names = found.map(({ name, settings }) => (settings.hosts[0] ? `${name} (${settings.hosts.join(', ')})` : name))
  if (found.length === 0) {
    return { name: 'municipality', isOk: true, says: 'none yet: `regie demo` or `regie setup` makes it' }
  }
  if (homeless.length === 0) return { name: 'municipality', isOk: true, says: names.join('; ') }
  const which = homeless.map(({ name }) => name).join(', ')
  return { name: 'municipality', isOk: false, says: `no address leads to ${which}: give hosts in the settings file` }
}

async function checkSealer(database: Database): Promise<Check> {
  const { waiting, longestWait } = await verifySealing(database)
  const isOk = longestWait < LONGEST_WAIT
  if (waiting === 0) return { name: 'audit seal', isOk, says: 'everything on record is sealed' }
  const says = `${waiting} records wait for the seal, the oldest for ${longestWait} s`
  return { name: 'audit seal', isOk, says: isOk ? says : `${says}: start \`regie serve\`, which seals them` }
}

/** Mail that waits needs a mail server; with one, it is asked whether it takes our name and password. */
async function checkMail(database: Database, config: Config, municipalities: Municipality[]): Promise<Check> {
  const counts = await Promise.all(
    municipalities.map(({ id }) => database.as(mailActor(id), 'count mail', countMail, { readOnly: true })),
  )
  const waiting = counts.reduce((sum, count) => sum + count.waiting, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  const says = `${waiting} mails wait, ${failed} did not arrive this month`
  if (!config.smtpUrl) {
    // The demonstration writes to nobody, so there mail may wait.
    const isOk = waiting === 0 || config.isDemonstration
    return { name: 'mail', isOk, says: `no mail server${isOk ? '' : ': set SMTP_URL'}; ${says}` }
  }
  const problem = await tryServer(config)
  if (problem) return { name: 'mail', isOk: false, says: `the server of SMTP_URL does not work (${problem}); ${says}` }
  const isWarning = failed > 0
  const advice = isWarning ? ': the administrator finds them under outgoing mail' : ''
  return { name: 'mail', isOk: true, isWarning, says: `the mail server answers; ${says}${advice}` }
}

async function checkJobs(database: Database): Promise<Check> {
  const { late, oldest, givenUp } = await database.as(
    serviceActor('', 'service:command'),
    'look at the queue',
    findJobHealth,
    { readOnly: true },
  )
  const isOk = oldest < LONGEST_WAIT
  const says = `${late} jobs wait${late > 0 ? `, the oldest for ${oldest} s` : ''}; ${givenUp} were given up`
  if (isOk && givenUp > 0) {
    return {
      name: 'jobs',
      isOk,
      isWarning: true,
      says: `${says}: the log says why, by the reference that the queue keeps`,
    }
  }
  return { name: 'jobs', isOk, says: isOk ? says : `${says}: start \`regie serve\`, which does them` }
}

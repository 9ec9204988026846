import { InputProblem, METHODS, type Method } from '../../app/statistics/index.ts'
import { type Command, endProgress, type Given, Refused, sayProgress, type Verb, WrongUsage } from '../command.ts'
import { readJsonInput } from '../input.ts'
import { writeJson, writeOut } from '../output.ts'
import { methodSchema } from './stats/schema.ts'
import { scanSeries } from './stats/series.ts'

export const stats: Verb = {
  summary: 'Compute with one of the statistical methods, to check a number without the application.',
  usage: [
    'stats METHOD [--input FILE]',
    'stats farrington --series FILE [--input SETTINGS]',
    'stats METHOD --schema',
    'stats --list [--json]',
  ],
  help: `Reads one JSON object and writes one. null is a missing value, or a number that cannot be given.

  --list    every method with what it answers; with --json also how, when it misleads, and its sources
  --input   the file with the JSON; standard input when absent
  --schema  the JSON Schema of what goes in and what comes out
  --series  for farrington: judges every series of a file, on all cores, and writes the alarms with their false-discovery
            rate over all that was scanned. One series a line: name,count,count,… under a first line with the months, or
            {"id", "observed", "population"}. SETTINGS has the fields of farrington without "observed", and
            "falseDiscovery" (0.1); without it the last month is judged, as monthly police figures

Needs no database.`,
  options: {
    list: { type: 'boolean' },
    json: { type: 'boolean' },
    input: { type: 'string' },
    series: { type: 'string' },
    schema: { type: 'boolean' },
  },
  isForAll: true,
  async run(command, given) {
    if (given.isOn('list')) {
      given.atMost(0)
      if (given.isOn('json'))
        await writeJson(command, { methods: METHODS.map(({ name, card }) => ({ name, ...card })) })
      else await writeOut(command, METHODS.map(({ name, card }) => `${name.padEnd(16)}${card.question.en}\n`).join(''))
      return 0
    }
    const method = methodOf(given.only(`the method (${names()})`))
    if (given.isOn('schema')) await writeJson(command, methodSchema(method))
    else await compute(command, method, given)
    return 0
  },
}

const names = () => METHODS.map(({ name }) => name).join(', ')

function methodOf(name: string): Method {
  const found = METHODS.find((method) => method.name === name)
  if (!found) throw new WrongUsage(`there is no method "${name}"; there are ${names()}`)
  return found
}

async function compute(command: Command, method: Method, given: Given): Promise<void> {
  const [file, series] = [given.text('input'), given.text('series')]
  if (series && method.name !== 'farrington') throw new WrongUsage('--series goes with farrington')
  try {
    const outcome = series ? await scanSeries(command, series, file) : await computeOnce(command, method, file)
    // On one line: a series is long, and JSON says null for what is not finite.
    await writeOut(command, `${JSON.stringify(outcome)}\n`)
  } catch (error) {
    throw error instanceof InputProblem ? new Refused(error.message) : error
  } finally {
    endProgress(command)
  }
}

async function computeOnce(command: Command, method: Method, file: string | undefined): Promise<unknown> {
  const input = await readJsonInput(command, file, method.input)
  return method.run(input, (done, total) => sayProgress(command, `${done} of ${total}`))
}

import { parseArgs } from 'node:util'
import { ConfigRefusal } from '../app/platform/config.ts'
import { isDatabaseUnavailable, StartRefusal } from '../app/platform/database/index.ts'
import { type Command, Given, Refused, say, type Verb, WrongUsage } from './command.ts'
import { writeOut } from './output.ts'
import { VERBS } from './verbs.ts'

/** Runs one call of the command and answers its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function run(command: Command, words: string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return showHelp(command, rest[0])
  const verb = VERBS[name]
  if (!verb) return wrong(command, `there is no verb "${name}"`, 'regie --help')
  try {
    const given = parse(verb, rest)
    if (given.isOn('help')) return await showHelp(command, name)
    return (await verb.run({ ...command, municipality: given.text('municipality') }, given)) ?? 0
  } catch (error) {
    if (error instanceof WrongUsage) return wrong(command, error.message, `regie ${name} --help`)
    return refused(command, error)
  }
}

function parse(verb: Verb, words: string[]): Given {
  try {
    const options: Verb['options'] = { ...verb.options, help: { type: 'boolean', short: 'h' } }
    if (!verb.isForAll) options.municipality = { type: 'string' }
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    return new Given(positionals, values)
  } catch (error) {
    throw new WrongUsage((error as Error).message.split('. ')[0])
  }
}

function wrong(command: Command, problem: string, help: string): number {
  say(command, `regie: ${problem} (see ${help})`)
  return 2
}

function refused(command: Command, error: unknown): number {
  const isExpected = error instanceof Refused || error instanceof StartRefusal || error instanceof ConfigRefusal
  if (isExpected) say(command, `regie: ${error.message}`)
  else if (isDatabaseUnavailable(error)) say(command, `regie: the database went away: ${(error as Error).message}`)
  else say(command, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

async function showHelp(command: Command, name: string | undefined): Promise<number> {
  const verb = name === undefined ? undefined : VERBS[name]
  if (name !== undefined && !verb) return wrong(command, `there is no verb "${name}"`, 'regie --help')
  await writeOut(command, verb ? helpOf(verb) : helpOfAll())
  return 0
}

const WHICH = '--municipality ID names the municipality where there are several.'

function helpOf({ usage, summary, help, isForAll }: Verb): string {
  const forms = usage.map((form, position) => `${position === 0 ? 'Usage: ' : '       '}regie ${form}`)
  return `${forms.join('\n')}\n\n${summary}\n\n${help.trim()}\n${isForAll ? '' : `\n${WHICH}\n`}`
}

function helpOfAll(): string {
  const lines = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  return `Usage: regie <verb> [options]

${lines.join('\n')}

regie <verb> --help says more. Exit codes: 0 done, 1 refused, 2 wrong usage.
Data goes to stdout and talk to stderr. The settings are those of .env.example.
`
}

import { audit, protect, round } from '../../app/disclosure/index.ts'
import { type Command, type Given, Refused, type Verb, WrongUsage } from '../command.ts'
import { readJsonInput } from '../input.ts'
import { writeJson } from '../output.ts'
import { refusalInWords, violationsInWords } from './disclose/in-words.ts'
import { auditSchema, disclosureSchema, judgedOf, protectSchema, tableOf } from './disclose/schema.ts'

export const disclose: Verb = {
  summary: 'Protect the small counts of a table, or judge whether they are.',
  usage: [
    'disclose [--input FILE]',
    'disclose --round BASE [--input FILE]',
    'disclose --audit [--input FILE]',
    'disclose --schema',
  ],
  help: `Reads a table as JSON, and writes which cells to hide so that no small count can be worked out: not from the
totals, and not from the tables that were published before. --schema says what goes in and comes out.

  --audit   judges a table of which "suppressed" says what is hidden: what every small count can be, and which of them
            are given away, by which equations
  --round   rounds every count to a multiple of this, just below or just above, so that all still adds up
  --input   the file with the JSON; standard input when absent
  --schema  the JSON Schema of what goes in and what comes out

A table that cannot be made safe is refused with exit code 1, and what gives it away stands on standard output. An
audit that was done has exit code 0, whatever it found. Needs no database.`,
  options: {
    audit: { type: 'boolean' },
    round: { type: 'string' },
    input: { type: 'string' },
    schema: { type: 'boolean' },
  },
  isForAll: true,
  async run(command, given) {
    given.atMost(0)
    if (given.isOn('schema')) await writeJson(command, disclosureSchema())
    else if (given.isOn('audit')) await judgeTable(command, given)
    else await protectTable(command, given)
    return 0
  },
}

async function judgeTable(command: Command, given: Given): Promise<void> {
  if (given.text('round')) throw new WrongUsage('--audit judges what is there; it cannot go with --round')
  const done = await audit(judgedOf(await readJsonInput(command, given.text('input'), auditSchema)))
  if (!done.ok) throw new Refused(refusalInWords(done.reason, done.details))
  await writeJson(command, done.value)
}

async function protectTable(command: Command, given: Given): Promise<void> {
  const base = given.text('round') === undefined ? undefined : Number(given.text('round'))
  if (base !== undefined && !(base > 1 && base < Number.POSITIVE_INFINITY)) {
    throw new WrongUsage('--round takes a number above 1, such as 5')
  }
  const table = tableOf(await readJsonInput(command, given.text('input'), protectSchema))
  const done = base === undefined ? await protect(table) : await round({ ...table, base })
  if (done.ok) return writeJson(command, done.value)
  if (done.reason !== 'unsafe') throw new Refused(refusalInWords(done.reason, done.details))
  await writeJson(command, { safe: false, violations: done.violations })
  throw new Refused(`this table cannot be made safe: ${violationsInWords(done.violations)}`)
}

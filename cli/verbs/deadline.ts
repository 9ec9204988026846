import {
  computeDeadline,
  type Deadline,
  type DeadlineOptions,
  type DeadlineRequest,
  parametersOf,
  RULES,
} from '../../app/law/index.ts'
import { type Command, type Given, Refused, type Verb } from '../command.ts'
import { readJsonInput } from '../input.ts'
import { writeJson, writeOut } from '../output.ts'
import { deadlineInWords, rulesInWords } from './deadline/in-words.ts'
import { languageOf, requestOf } from './deadline/options.ts'
import { refusalInWords } from './deadline/refusals.ts'
import { deadlineSchema, readSchema } from './deadline/schema.ts'

export const deadline: Verb = {
  summary: 'Compute a legal deadline, and say why it falls on that day.',
  usage: [
    'deadline RULE --start DATE [--suspend FROM..TO]… [--extend] [--at DATE] [--parameter NAME=VALUE]… [--json]',
    'deadline RULE --start DATE [--interrupt DATE=ACT]… [--pending FROM..TO]… [--json]',
    'deadline [--input FILE]',
    'deadline --list [--json]',
    'deadline --schema',
  ],
  help: `RULE is an article, such as awb-6:7; --list gives them all. Without a rule, a request or {"requests": […]} is read as JSON.

  --start      the day of the event that starts the term; a date-time with offset for a term in hours
  --suspend    the first and the last day on which the term stood still; FROM.. still does
  --extend     the term was extended or adjourned
  --at         until when a suspension that still goes on is counted
  --interrupt  an act that makes a limitation run anew: invorderingsbeschikking, aanmaning, verrekening, dwangbevel,
               erkenning or rechtsvordering
  --pending    an objection, appeal or request that was open, until the day it was finally decided
  --parameter  what a rule asks beyond that, such as length=3 and unit=months of a term that the authority sets
  --confirmed  id of a rule, or of something to verify, that a lawyer has confirmed
  --language   of the derivation: nl (when absent) or en
  --input      the file with the JSON; standard input when absent
  --json       the outcome as JSON on standard output
  --schema     the JSON Schema of what goes in and what comes out

Needs no database. Nothing here is legal advice: the article and the steps are told so that they can be checked.`,
  options: {
    start: { type: 'string' },
    suspend: { type: 'string', multiple: true },
    extend: { type: 'boolean' },
    at: { type: 'string' },
    interrupt: { type: 'string', multiple: true },
    pending: { type: 'string', multiple: true },
    parameter: { type: 'string', multiple: true },
    confirmed: { type: 'string', multiple: true },
    language: { type: 'string' },
    input: { type: 'string' },
    json: { type: 'boolean' },
    list: { type: 'boolean' },
    schema: { type: 'boolean' },
  },
  isForAll: true,
  async run(command, given) {
    const language = languageOf(given)
    const options = { language, confirmed: given.list('confirmed') }
    if (given.isOn('schema')) return writeJson(command, deadlineSchema()).then(() => 0)
    if (given.isOn('list')) {
      if (given.isOn('json')) await writeJson(command, { rules: listed() })
      else await writeOut(command, rulesInWords(language))
      return 0
    }
    if (given.words.length === 0) return fromInput(command, given, options)
    const found = compute(requestOf(given), options)
    if (given.isOn('json')) await writeJson(command, found)
    else await writeOut(command, deadlineInWords(found, language))
    return 0
  },
}

function listed() {
  return RULES.map((rule) => ({ ...rule, parameters: parametersOf(rule) }))
}

async function fromInput(command: Command, given: Given, options: DeadlineOptions): Promise<number> {
  const input = await readJsonInput(command, given.text('input'), readSchema)
  if (!('requests' in input)) {
    await writeJson(command, compute(input, options))
    return 0
  }
  const results = input.requests.map((request) => computeOrTell(request, options))
  await writeJson(command, { results })
  const refused = results.filter((result) => 'refused' in result).length
  if (refused > 0) throw new Refused(`${refused} of ${results.length} requests were refused`)
  return 0
}

function compute(request: DeadlineRequest, options: DeadlineOptions): Deadline {
  const done = computeDeadline(request, options)
  if (!done.ok) throw new Refused(refusalInWords(done.reason, done.details))
  return done.value
}

/** One bad request among many does not take the others down. */
function computeOrTell(request: DeadlineRequest, options: DeadlineOptions) {
  const done = computeDeadline(request, options)
  if (done.ok) return done.value
  return { refused: done.reason, field: done.details?.field, message: refusalInWords(done.reason, done.details) }
}

import {
  type ExportRefusal,
  exportReport,
  FORMATS,
  isFormat,
  REPORT_AUDIENCES,
} from '../../app/features/reports/index.ts'
import { endProgress, Refused, say, sayProgress, type Verb, WrongUsage } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { checkWritable, writeFileWhole, writeOut } from '../output.ts'

const STDOUT = '-'

export const report: Verb = {
  summary: 'Build the progress report of a plan on a year and write it to a file.',
  usage: [
    `report --plan mjbp-2020-2023 --year 2022 --format ${FORMATS.join('|')} --out FILE|- [--audience ${REPORT_AUDIENCES.join('|')}]`,
  ],
  help: `Freezes the inputs of the report as a new edition when they changed since the last one, and otherwise renders that
one again: the same bytes. In demonstration mode an empty data folder is filled first.

  --plan      short name of the plan, as in its address
  --year      the year it reports on
  --format    ${FORMATS.join(', ')} (pdf when absent)
  --audience  internal, with every figure and what the gate shows of it (the default), or public, as everybody may see it
  --out       the file to write, whole or not at all; - is standard output (the default when that is not a terminal)`,
  options: {
    plan: { type: 'string' },
    year: { type: 'string' },
    format: { type: 'string', default: 'pdf' },
    audience: { type: 'string', default: 'internal' },
    out: { type: 'string' },
  },
  async run(command, given) {
    given.atMost(0)
    const plan = given.required('plan')
    const year = Number(given.required('year'))
    if (!Number.isInteger(year) || year < 1900 || year > 2999) throw new WrongUsage('--year takes a year such as 2022')
    const format = given.required('format')
    if (!isFormat(format)) throw new WrongUsage(`--format is one of ${FORMATS.join(', ')}`)
    const audience = REPORT_AUDIENCES.find((one) => one === given.required('audience'))
    if (!audience) throw new WrongUsage(`--audience is one of ${REPORT_AUDIENCES.join(', ')}`)
    const out = given.text('out') ?? (command.output.isTTY ? undefined : STDOUT)
    if (out === undefined) throw new WrongUsage('--out is missing: name a file, or - for standard output')
    if (out !== STDOUT) checkWritable(out)

    return withMunicipality(
      command,
      async ({ municipality, actor, transaction }) => {
        sayProgress(command, 'Building the report …')
        const today = command.clock.today()
        const made = await transaction('export a report by command', async (tx) => {
          const done = await exportReport(tx, municipality.id, actor, { plan, year, format, today, audience })
          if (!done.ok) throw new Refused(inWords(done, plan, year))
          return done.value
        }).finally(() => endProgress(command))
        if (out === STDOUT) await writeOut(command, made.bytes)
        else writeFileWhole(out, made.bytes)
        const edition = `edition ${made.number} (${audience}), ${made.isNew ? 'new' : 'unchanged'}, inputs ${made.frozenHash}`
        say(command, `${out === STDOUT ? 'Written' : out}: ${edition}`)
        return 0
      },
      { loadWhenEmpty: true },
    )
  },
}

function inWords(refusal: ExportRefusal, plan: string, year: number): string {
  if (refusal.reason === 'not-found') return `there is no report of plan ${plan} on ${year}`
  if (refusal.reason === 'exact-not-allowed') return 'only who may see exact counts can build a report'
  if (refusal.reason === 'gives-away') {
    const { section, sentence, text } = refusal.sentences[0]!
    return `${refusal.sentences.length} sentences give away a count that the public may not see; the first stands in section ${section}: "${sentence}" (${text})`
  }
  if (refusal.reason === 'no-sections') return 'this report has no sections yet'
  if (refusal.reason === 'contradictions') {
    const { section, sentence } = refusal.contradictions[0]!
    return `${refusal.contradictions.length} sentences contradict the figures and are not explained; the first stands in section ${section}: "${sentence}"`
  }
  const [first, ...others] = refusal.unresolved
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return `a figure in the text leads nowhere: "${first!.reference}" (${first!.problem}) in section ${first!.section}, ${first!.block}, line ${first!.line}${more}`
}

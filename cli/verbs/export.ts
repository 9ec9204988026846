import { exportPlan, writeText } from '../../app/features/exchange/index.ts'
import { Refused, say, type Verb, WrongUsage } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { checkWritable, writeFileWhole, writeOut } from '../output.ts'

const STDOUT = '-'

export const exportVerb: Verb = {
  summary: 'Write a whole plan to one file.',
  usage: ['export plan mjbp-2020-2023 [--version 2] [--format yaml|json] [--out FILE|-]'],
  help: `Equal plans give equal bytes. The file can be brought in again with regie import plan.

  --version  the number of a version; absent: the working copy
  --format   yaml or json (yaml when absent)
  --out      the file to write, whole or not at all; - is standard output (the default when that is not a terminal)`,
  options: {
    version: { type: 'string' },
    format: { type: 'string', default: 'yaml' },
    out: { type: 'string' },
  },
  async run(command, given) {
    if (given.words[0] !== 'plan') throw new WrongUsage('say what to export: plan')
    const slug = given.words[1]
    if (slug === undefined) throw new WrongUsage('the short name of the plan is missing')
    given.atMost(2)
    const format = given.required('format')
    if (format !== 'yaml' && format !== 'json') throw new WrongUsage('--format is yaml or json')
    const version = given.text('version')
    if (version !== undefined && !/^\d{1,6}$/.test(version)) throw new WrongUsage('--version takes a number such as 2')
    const out = given.text('out') ?? (command.output.isTTY ? undefined : STDOUT)
    if (out === undefined) throw new WrongUsage('--out is missing: name a file, or - for standard output')
    if (out !== STDOUT) checkWritable(out)

    return withMunicipality(command, async ({ transaction }) => {
      const number = version === undefined ? undefined : Number(version)
      const file = await transaction('export a plan by command', (tx) => exportPlan(tx, slug, number))
      if (!file) throw new Refused(`there is no plan ${slug}${version ? ` with a version ${version}` : ''}`)
      const text = writeText(file, format)
      if (out === STDOUT) await writeOut(command, text)
      else writeFileWhole(out, Buffer.from(text))
      if (out !== STDOUT) say(command, `${out}: written`)
      return 0
    })
  },
}

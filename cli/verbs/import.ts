import path from 'node:path'
import { importObservations, limitsOf, previewImport } from '../../app/features/monitor/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { type Command, say, type Verb } from '../command.ts'
import { type Desk, withMunicipality } from '../database.ts'
import { writeJson } from '../output.ts'
import { importPlanFile, PLAN_HELP, PLAN_USAGE } from './import-plan.ts'
import { importTable, TABLE_HELP, TABLE_USAGE } from './import-table.ts'
import { readPieces, sayProblems } from './import-words.ts'

export const importVerb: Verb = {
  summary: 'Import figures from a file or a table, or a whole plan.',
  usage: [
    'import FILE.csv --title … --source … --licence … [--published 2022-12] [--json]',
    'import FILE.csv --dry-run [--json]',
    ...TABLE_USAGE,
    ...PLAN_USAGE,
  ],
  help: `All rows or none: every problem is named by line and column. The same file a second time changes nothing.

  --title      what the file is
  --source     who made it, and in which publication
  --licence    under which terms it may be used
  --published  day, month or year of publication
  --dry-run    only say what would happen
  --json       the outcome as JSON on standard output

${TABLE_HELP}

${PLAN_HELP}`,
  options: {
    title: { type: 'string' },
    source: { type: 'string' },
    licence: { type: 'string' },
    published: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    mapping: { type: 'string' },
    into: { type: 'string' },
    'remove-missing': { type: 'boolean' },
  },
  async run(command, given) {
    if (given.words[0] === 'table') return importTable(command, given)
    if (given.words[0] === 'plan') return importPlanFile(command, given)
    const file = given.only('the file')
    const isJson = given.isOn('json')
    if (given.isOn('dry-run')) {
      return withMunicipality(command, (desk) => dryRun(command, desk, file, isJson))
    }
    const facts = {
      title: given.required('title'),
      source: given.required('source'),
      licence: given.required('licence'),
      publishedOn: given.text('published'),
    }
    return withMunicipality(command, async ({ municipality, actor, transaction }) => {
      const input = { ...facts, retrievedAt: command.clock.now(), fileName: path.basename(file) }
      const done = await transaction('import figures by command', async (tx) =>
        importObservations(tx, municipality.id, actor, {
          ...input,
          content: readPieces(file),
          limits: limitsOf(command.config()),
        }),
      )
      if ('problems' in done) return sayProblems(command, done.problems, done.problemCount, isJson)
      const { snapshot, isNew } = mustBe(done)
      const { id, title, rowCount, fileChecksum } = snapshot
      if (isJson) await writeJson(command, { ok: true, isNew, snapshot: { id, title, rowCount, fileChecksum } })
      else if (isNew) say(command, `Imported ${rowCount} rows as snapshot ${id}.`)
      else say(command, `Nothing changed: this file was imported before, as "${title}" (snapshot ${id}).`)
      return 0
    })
  },
}

async function dryRun(command: Command, { transaction }: Desk, file: string, isJson: boolean): Promise<number> {
  const preview = await transaction('preview an import by command', (tx) =>
    previewImport(tx, readPieces(file), undefined, limitsOf(command.config())),
  )
  if (preview.problemCount > 0) return sayProblems(command, preview.problems, preview.problemCount, isJson)
  const { rowCount, sameCount, earlier, addedCount, changedCount } = preview
  const counts = { rowCount, added: addedCount, changed: changedCount, same: sameCount }
  if (isJson) await writeJson(command, { ok: true, isDryRun: true, isNew: !earlier, ...counts })
  else if (earlier) say(command, `Nothing would change: this file was imported before, as "${earlier.title}".`)
  else {
    say(
      command,
      `Of ${rowCount} rows ${counts.added} are new, ${counts.changed} change a figure, ${counts.same} are the same.`,
    )
  }
  return 0
}

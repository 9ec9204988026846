import { readFileSync, statSync } from 'node:fs'
import {
  changeInWords,
  type FileProblem,
  importPlan,
  type Preview,
  previewPlan,
  problemInWords,
  problemLine,
  readAny,
} from '../../app/features/exchange/index.ts'
import { exchangeTexts } from '../../app/i18n/exchange.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { type Command, type Given, Refused, say, WrongUsage } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { explainUnreadable, writeJson } from '../output.ts'

export const PLAN_USAGE = [
  'import plan FILE.yaml|json [--remove-missing] [--dry-run] [--json]',
  'import plan FILE.xlsx|csv --into mjbp-2020-2023 [--remove-missing] [--dry-run] [--json]',
]

export const PLAN_HELP = `A plan, new or changed, is one transaction through the operations of the work place; the same file again changes nothing.

  --into            for a sheet: the short name of its plan
  --remove-missing  remove from the plan what the file does not name`

/** No plan file is larger; the rest is refused without reading it. */
const MOST_BYTES = 20 * 1024 * 1024

/** `regie import plan FILE`: says what changes and does it, or with --dry-run only says it. */
export async function importPlanFile(command: Command, given: Given): Promise<number> {
  const file = given.words[1]
  if (file === undefined) throw new WrongUsage('the file is missing')
  given.atMost(2)
  const bytes = readWhole(file)
  const options = { removesMissing: given.isOn('remove-missing'), mayAddIndicators: true }
  const isJson = given.isOn('json')
  return withMunicipality(command, async ({ municipality, transaction }) => {
    const isDryRun = given.isOn('dry-run')
    const purpose = isDryRun ? 'preview a plan by command' : 'import a plan by command'
    const result = await transaction(purpose, async (tx) => {
      const read = await readPlan(tx, bytes, given.text('into') ?? '')
      if ('problems' in read) return { problems: read.problems }
      const { file: plan, fileHash, placeOf } = read
      const { preview, done } = isDryRun
        ? { preview: await previewPlan(tx, plan, options), done: undefined }
        : await importPlan(tx, municipality.id, plan, fileHash, options)
      const problems = preview.problems.map((problem) => ({ ...problem, place: placeOf(problem.path) }))
      if (done && !done.ok && done.reason === 'not-possible') {
        throw new Refused(`nothing was imported: it failed at "${done.details?.values?.what ?? ''}"`)
      }
      return { preview, problems }
    })
    if (result.problems.length > 0) return sayProblems(command, result.problems, isJson)
    return sayChanges(command, result.preview!, { isDryRun, isJson })
  })
}

function readWhole(file: string): Uint8Array {
  try {
    if (statSync(file).size > MOST_BYTES) throw new Refused(exchangeTexts.en.refusals['too-large']())
    return readFileSync(file)
  } catch (error) {
    throw explainUnreadable(error, file)
  }
}

async function readPlan(tx: Tx, bytes: Uint8Array, into: string) {
  const read = await readAny(tx, bytes, into)
  if (read.ok) return read
  if (!read.refusal) return { problems: read.problems }
  const { line, column } = read.place
  const place = line === undefined ? '' : `${exchangeTexts.en.lineAndColumn(line, column ?? 1)}: `
  throw new Refused(place + exchangeTexts.en.refusals[read.refusal](read.found))
}

async function sayProblems(command: Command, problems: FileProblem[], isJson: boolean): Promise<number> {
  if (isJson) {
    const described = problems.map((problem) => ({ ...problem, message: problemInWords(problem, 'en') }))
    await writeJson(command, { ok: false, problemCount: problems.length, problems: described })
  } else for (const problem of problems) say(command, problemLine(problem, 'en'))
  say(command, `regie: nothing was imported: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  return 1
}

type Said = { isDryRun: boolean; isJson: boolean }

async function sayChanges(command: Command, preview: Preview, { isDryRun, isJson }: Said): Promise<number> {
  const { changes, kept, isNew, planTitle } = preview
  if (isJson) {
    await writeJson(command, { ok: true, isDryRun, isNew, plan: planTitle, changes, kept: kept.length })
    return 0
  }
  for (const change of changes) say(command, changeInWords(change, 'en'))
  if (kept.length > 0) say(command, exchangeTexts.en.kept(kept.length))
  if (changes.length === 0) say(command, isDryRun ? 'Nothing would change.' : 'Nothing changed.')
  else say(command, `${changes.length} ${isDryRun ? 'changes would be' : 'changes were'} made in "${planTitle}".`)
  return 0
}

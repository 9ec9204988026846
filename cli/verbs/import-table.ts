import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  addReadySource,
  findImportSource,
  type ImportSource,
  importObservations,
  importSourceSchema,
  limitsOf,
  previewImport,
  READY_SOURCES,
  readingOf,
} from '../../app/features/monitor/index.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { type Command, type Given, Refused, say } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { explainUnreadable, writeJson } from '../output.ts'
import { fetchSource } from './fetch-source.ts'
import { type Preview, readPieces, sayProblems } from './import-words.ts'

export const TABLE_USAGE = [
  'import table --mapping SOURCE|FILE.json [--dry-run] [--json]',
  'import table FILE --mapping SOURCE|FILE.json [--published 2022-12] [--dry-run] [--json]',
]

export const TABLE_HELP = `A table in the columns of its source, such as an export of StatLine; a file packed with gzip is unpacked.

Without FILE the table is fetched from the address of the source: with a pause between requests, again when the server is
busy, and from where it was when it was stopped.

  --mapping    the key of a saved source, of one that comes with Regie, or a JSON file that describes one`

/** `regie import table FILE --mapping …`: says what changes and does it, or with --dry-run only says it. */
export async function importTable(command: Command, given: Given): Promise<number> {
  given.atMost(2)
  const wanted = given.required('mapping')
  const isJson = given.isOn('json')
  const limits = limitsOf(command.config())
  const described = wanted.endsWith('.json') ? readSource(wanted) : undefined
  return withMunicipality(command, async ({ municipality, actor, transaction }) => {
    const isDryRun = given.isOn('dry-run')
    const { file, request } =
      given.words[1] === undefined
        ? await fetchSource(command, described ?? (await transaction('find a source', (tx) => saved(tx, wanted))))
        : { file: given.words[1], request: '' }
    const done = await transaction('import a table by command', async (tx) => {
      // A source that comes with Regie is added, with its passports, the first time it is used.
      const source =
        described ??
        (await findImportSource(tx, wanted)) ??
        mustBe(await addReadySource(tx, municipality.id, knownKey(wanted)))
      if (isDryRun) throw new Stopped(await previewImport(tx, readPieces(file), readingOf(source, request), limits))
      const answer = await importObservations(tx, municipality.id, actor, {
        title: source.name,
        source: source.source,
        licence: source.licence,
        publishedOn: given.text('published'),
        retrievedAt: command.clock.now(),
        fileName: path.basename(file),
        content: readPieces(file),
        reading: readingOf(source, request),
        limits,
      })
      if ('problems' in answer) throw new Stopped(answer)
      return mustBe(answer)
    }).catch((error: unknown) => {
      if (error instanceof Stopped) return error
      throw error
    })
    if (!(done instanceof Stopped)) return sayDone(command, done, isJson)
    const { found } = done
    if (found.problemCount > 0) return sayProblems(command, found.problems, found.problemCount, isJson)
    return sayPreview(command, found as Preview, isJson)
  })
}

async function saved(tx: Tx, key: string): Promise<ImportSource> {
  const source = (await findImportSource(tx, key)) ?? READY_SOURCES.get(key)?.source
  if (!source) throw new Refused(`there is no source ${key}`)
  return source
}

/** Ends the transaction, so that also a source that was added for this file is gone again. */
class Stopped extends Error {
  constructor(readonly found: Preview | Pick<Preview, 'problems' | 'problemCount'>) {
    super('nothing is stored')
  }
}

type Done = Extract<Awaited<ReturnType<typeof importObservations>>, { ok: true }>['value']

async function sayDone(command: Command, { snapshot, isNew }: Done, isJson: boolean): Promise<number> {
  const { id, title, rowCount, fileChecksum } = snapshot
  if (isJson) await writeJson(command, { ok: true, isNew, snapshot: { id, title, rowCount, fileChecksum } })
  else if (isNew) say(command, `Imported ${rowCount} figures as snapshot ${id}.`)
  else say(command, `Nothing changed: this file was imported before, as "${title}" (snapshot ${id}).`)
  return 0
}

function knownKey(key: string): string {
  if (READY_SOURCES.has(key)) return key
  throw new Refused(`there is no source ${key}; Regie knows ${[...READY_SOURCES.keys()].join(', ')}`)
}

function readSource(file: string): ImportSource {
  let described: unknown
  try {
    described = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(`${file} is no JSON`)
    throw explainUnreadable(error, file)
  }
  const parsed = importSourceSchema.safeParse(described)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path: place, message }) => `${place.join('.')}: ${message}`)
  throw new Refused(`${file} does not describe a source:\n${problems.join('\n')}`)
}

async function sayPreview(command: Command, preview: Preview, isJson: boolean): Promise<number> {
  const { rowCount, sameCount, earlier, addedCount, changedCount, lostMarginCount, goneCount } = preview
  const skipped = preview.leftOut?.skipped ?? []
  const counts = {
    rowCount,
    added: addedCount,
    changed: changedCount,
    same: sameCount,
    gone: goneCount,
    lostMargins: lostMarginCount,
  }
  const leftOut = skipped.map(({ because, count, names }) => ({ because: because.en, count, names }))
  if (isJson) {
    await writeJson(command, { ok: true, isDryRun: true, isNew: !earlier, ...counts, leftOut })
    return 0
  }
  if (!earlier) sayChanges(command, preview)
  for (const { because, count, names } of leftOut) {
    say(command, `Passed over ${count} rows. ${because}: ${names.join(', ')}.`)
  }
  if (earlier) say(command, `Nothing would change: this file was imported before, as "${earlier.title}".`)
  else {
    say(
      command,
      `Of ${rowCount} figures ${counts.added} are new, ${counts.changed} change, ${counts.same} are the same; ${counts.gone} of the last import are not in it.`,
    )
  }
  if (lostMarginCount > 0) say(command, `${lostMarginCount} of them have a margin now and would have none.`)
  return 0
}

const MOST_SAID = 20

/** The largest changes, so that a revision is seen before it is accepted. */
function sayChanges(command: Command, { changed }: Preview) {
  const said = ({ value, state }: { value: number | null; state: string }) => value ?? state
  for (const { passport, before, after } of changed.slice(0, MOST_SAID)) {
    const place = [passport.key, after.category, after.region, after.period].filter(Boolean).join(' ')
    say(command, `${place}: ${said(before)} becomes ${said(after)}`)
  }
}

import { type Finding, findingInWords, verifyAudit } from '../../app/features/identity/index.ts'
import { verifySnapshots } from '../../app/features/monitor/index.ts'
import { findReportBySlug, listBuilds, type Verification, verifyBuild } from '../../app/features/reports/index.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { type Command, endProgress, type Given, Refused, say, sayProgress, type Verb, WrongUsage } from '../command.ts'
import { sealedInWords, withDatabase, withMunicipality } from '../database.ts'
import { writeJson } from '../output.ts'

const BUILD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const verify: Verb = {
  summary: 'Prove that the audit, or a built report, was not altered.',
  usage: ['verify audit [--seal HASH] [--json]', 'verify report SLUG|BUILD [--json]'],
  help: `audit   computes the chain of seals again, compares every row with the last record of it, and names what was altered,
        removed, added or changed by hand. --seal takes a seal that you wrote down earlier, outside the database:
        it must still be in the chain.
report  makes every document of a build (or of every build of a report) again from its frozen inputs, and compares.

Exit code 1 when something does not fit; --json gives the findings on standard output.`,
  options: { json: { type: 'boolean' }, seal: { type: 'string' } },
  async run(command, given) {
    const [what, subject] = given.words
    if (what === 'audit') {
      given.atMost(1)
      return audit(command, given)
    }
    if (what !== 'report') throw new WrongUsage('say what to verify: audit, or report with its short name')
    given.atMost(2)
    if (!subject) throw new WrongUsage('the short name of the report is missing')
    return builds(command, subject, given.isOn('json'))
  },
}

async function audit(command: Command, given: Given): Promise<number> {
  const result = await withDatabase(command, (database) =>
    verifyAudit(database, {
      knownSeal: given.text('seal'),
      furtherChecks: [snapshotFindings],
      onProgress: (where, count) => sayProgress(command, `${where}: ${count}`),
    }),
  ).finally(() => endProgress(command))
  if (given.isOn('json')) await writeJson(command, result)
  else {
    for (const finding of result.findings) say(command, findingInWords(finding))
    if (result.chains.length > 0) say(command, sealedInWords(result))
    say(command, `${result.rows} rows of ${result.tables} tables compared`)
  }
  const count = result.findings.length
  const verdict = count === 1 ? '1 thing does' : `${count} things do`
  say(command, result.ok ? 'The audit holds.' : `regie: the audit does not hold: ${verdict} not fit`)
  return result.ok ? 0 : 1
}

async function snapshotFindings(tx: Tx): Promise<Finding[]> {
  const checked = await verifySnapshots(tx)
  return checked.ok
    ? []
    : [{ kind: 'snapshot-altered', table: 'snapshot', rowKey: checked.snapshot.id, name: checked.snapshot.title }]
}

type CheckedBuild = { buildId: string } & Verification

function builds(command: Command, subject: string, isJson: boolean): Promise<number> {
  return withMunicipality(command, async ({ transaction }) => {
    const checked = await transaction('verify a report by command', async (tx) => {
      const results: CheckedBuild[] = []
      for (const buildId of await buildIds(tx, subject)) {
        sayProgress(command, `Rendering build ${buildId} again …`)
        const done = await verifyBuild(tx, buildId)
        if (!done.ok) throw new Refused(`there is no build ${buildId}`)
        results.push({ buildId, ...done.value })
      }
      return results
    }).finally(() => endProgress(command))
    if (isJson) await writeJson(command, { ok: checked.every(isIntact), builds: checked })
    for (const build of checked) {
      const verdict = isIntact(build) ? 'every document is equal byte for byte' : `altered: ${build.differs.join(', ')}`
      say(command, `edition ${build.number} (${build.buildId}), inputs ${build.frozenHash}: ${verdict}`)
    }
    if (checked.every(isIntact)) return 0
    say(command, 'regie: this report does not hold')
    return 1
  })
}

const isIntact = ({ differs }: CheckedBuild) => differs.length === 0

async function buildIds(tx: Tx, subject: string): Promise<string[]> {
  if (BUILD_ID.test(subject)) return [subject]
  const report = await findReportBySlug(tx, subject)
  if (!report) throw new Refused(`there is no report with the short name ${subject}`)
  const found = await listBuilds(tx, report.id)
  if (found.length === 0) throw new Refused(`the report ${subject} was not built yet`)
  return found.map((build) => build.id)
}

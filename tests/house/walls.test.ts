import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** Every wall with an import that goes through it: who imports, and what. */
const BREACHES: [rule: string, from: string, to: string][] = [
  ['front-door-only', 'app/features/decisions/pages/dossier.tsx', 'app/features/plan/plan.queries.ts'],
  ['domain-is-pure', 'app/features/plan/domain/progress.ts', 'app/platform/clock.ts'],
  ['domain-is-pure', 'app/features/plan/domain/content.ts', 'app/features/plan/plan.queries.ts'],
  ['foundation-knows-no-feature', 'app/ui/card.tsx', 'app/features/plan/index.ts'],
  ['foundation-knows-no-feature', 'app/platform/jobs.ts', 'app/features/monitor/index.ts'],
  ['libraries-are-pure', 'app/documents/pdf.ts', 'app/platform/files.ts'],
  ['libraries-are-pure', 'app/publishing/scan/scan-file.ts', 'app/platform/clock.ts'],
  ['libraries-are-pure', 'app/law/terms.ts', 'app/i18n/law.ts'],
  ['gate-by-its-front-door', 'app/features/registers/release.ts', 'app/disclosure/counts.ts'],
  ['benchmarks-use-the-tables-of-the-tests', 'bench/suppression.ts', 'app/disclosure/tables/protect.ts'],
  ['platform-and-ui-stand-apart', 'app/ui/frame.tsx', 'app/platform/http.ts'],
  ['islands-stay-in-the-browser', 'app/features/site/live.island.tsx', 'app/platform/clock.ts'],
  ['thread-and-identity-know-no-feature', 'app/features/thread/links.ts', 'app/features/plan/index.ts'],
  ['plan-stands-below-the-work', 'app/features/plan/pages/goal.tsx', 'app/features/monitor/index.ts'],
  ['registers-stand-below-monitor', 'app/features/registers/counting/count.ts', 'app/features/monitor/index.ts'],
  ['monitor-stands-below-reports', 'app/features/monitor/series.ts', 'app/features/reports/index.ts'],
  ['effects-stand-below-reports', 'app/features/effects/run.ts', 'app/features/reports/index.ts'],
  ['accounting-stands-below-reports', 'app/features/accounting/read-account.ts', 'app/features/reports/index.ts'],
  ['nothing-stands-on-site', 'app/features/reports/build.ts', 'app/features/site/index.ts'],
  ['test-help-stays-in-tests', 'app/features/plan/seed.ts', 'app/features/plan/testing/plan.factory.ts'],
  ['test-help-stays-in-tests', 'server.ts', 'tests/support/database.ts'],
  ['no-cycles', 'app/shared/days.ts', 'app/shared/weeks.ts'],
]

/** Imports that the house is built on; none of them may be refused. */
const PASSAGES: [from: string, to: string][] = [
  ['app/features/reports/pages/report.tsx', 'app/features/plan/index.ts'],
  ['app/features/plan/pages/plan.tsx', 'app/features/plan/plan.queries.ts'],
  ['app/features/plan/pages/theme.tsx', 'app/ui/index.ts'],
  ['app/features/plan/operations/adopt.ts', 'app/platform/index.ts'],
  ['app/features/plan/domain/measurable.ts', 'app/shared/outcome.ts'],
  ['app/features/plan/domain/measurable.test.ts', 'app/features/plan/testing/plan.factory.ts'],
  ['app/features/site/home.tsx', 'app/features/monitor/index.ts'],
  ['app/features/monitor/domain/shown.ts', 'app/disclosure/index.ts'],
  ['app/features/monitor/domain/rates.ts', 'app/regions/index.ts'],
  ['app/features/registers/domain/take-step.ts', 'app/features/registers/declaration.ts'],
  ['tests/e2e/read.test.ts', 'app/features/plan/testing/plan.factory.ts'],
  ['db/seed/plan.ts', 'app/features/plan/testing/plan.factory.ts'],
]

type Violation = { rule: { name: string }; from: string; to: string }

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Writes a tree of files that import each other, and answers what the walls say about it. */
async function cruise(imports: [from: string, to: string][]): Promise<Violation[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regie-walls-'))
  folders.push(folder)
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) copyFileSync(join(ROOT, file), join(folder, file))
  for (const file of new Set(imports.flat())) {
    const targets = imports.filter(([from]) => from === file).map(([, to]) => to)
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, targets.map((to) => `import '${relativeImport(file, to)}'\n`).join('') || 'export {}\n')
  }
  const places = [...new Set(imports.flat().map((file) => file.split('/')[0]!))]
  const output = await new Promise<string>((done, fail) => {
    const args = [CRUISER, ...places, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      if (stdout) done(stdout)
      else fail(error ?? new Error(stderr))
    })
  })
  return JSON.parse(output).summary.violations
}

function relativeImport(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1) || './'}${to}`
}

describe('the walls between the rooms', () => {
  it('refuse every import that goes through one of them', async () => {
    const violations = await cruise([
      ...BREACHES.map(([, from, to]): [string, string] => [from, to]),
      ['app/shared/weeks.ts', 'app/shared/days.ts'],
    ])
    const noticed = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    expect(noticed).toEqual(expect.arrayContaining(BREACHES.map(([rule, from, to]) => `${rule}: ${from} → ${to}`)))
  })

  it('let through what the house is built on', async () => {
    expect(await cruise(PASSAGES)).toEqual([])
  })

  it('are each broken by an example here, and each named in the decision record', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; severity: string }[]
    }
    const record = readFileSync(join(ROOT, 'docs/decisions/0002-walls-between-features.md'), 'utf8')
    expect(forbidden.filter(({ severity }) => severity !== 'error')).toEqual([])
    expect(forbidden.filter(({ name }) => !BREACHES.some(([rule]) => rule === name))).toEqual([])
    expect(forbidden.filter(({ name }) => !record.includes(name))).toEqual([])
  })
})

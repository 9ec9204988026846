import { z } from 'zod'
import { reportTexts } from '../../../i18n/reports.ts'
import {
  type ApiContext,
  type ApiOperation,
  type ApiOutcome,
  act,
  change,
  create,
  line,
  list,
  NONE,
  one,
  type Refusals,
  type Shown,
  slug,
} from '../../../platform/api/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { refuse } from '../../../shared/outcome.ts'
import { listPlans } from '../../plan/index.ts'
import { BLOCK_KEYS, type Blocks } from '../domain/frozen.ts'
import type { SectionMove } from '../domain/section-status.ts'
import { buildReport } from '../operations/build-report.ts'
import { createReport } from '../operations/create-report.ts'
import { emptySections } from '../operations/empty-sections.ts'
import { publishBuild } from '../operations/publish-build.ts'
import { moveSectionOn, saveSection } from '../operations/save-section.ts'
import { unresolvedInWords } from '../pages/report-view.ts'
import { unresolvedIn } from '../pages/section-view.ts'
import { type BuildRow, findBuildByNumber, findReportBySlug, findSection, listSections } from '../report.queries.ts'
import { buildShape, sectionShape, shownSection } from './shapes.ts'
import { BLOCK_NAMES } from './words.ts'

const tag = 'verslagen'
const READ = ['work.open', 'plan.read', 'figures.read', 'reports.read'] as const
const WRITE = [...READ, 'reports.write'] as const
const params = z.strictObject({ verslag: slug() })
const sectionParams = params.extend({ onderdeel: slug() })

const words = (status: 400 | 409, say: (t: (typeof reportTexts)['nl']) => string) => ({
  status,
  say: (language: Language) => say(reportTexts[language]),
})

const moveRefusals: Refusals = {
  'not-now': words(409, (t) => t.moveRefused['not-now']),
  'nothing-written': words(409, (t) => t.moveRefused['nothing-written']),
  'remark-needed': words(400, (t) => t.moveRefused['remark-needed']),
}

const newReport = z
  .strictObject({
    plan: slug(),
    titel: line(200).regex(/\S/),
    verslagjaar: z.int().min(1900).max(2099),
    uitgavejaar: z.int().min(1900).max(2099),
  })
  .meta({
    id: 'VerslagNieuw',
    examples: [{ plan: 'mjbp-2024-2027', titel: 'Voortgangsrapportage 2025', verslagjaar: 2024, uitgavejaar: 2025 }],
  })

const startedReport = z
  .object({ kenmerk: z.string(), titel: z.string(), verslagjaar: z.int(), uitgavejaar: z.int() })
  .meta({ id: 'VerslagInBewerking' })

const sectionBody = z
  .strictObject({
    titel: line(200).regex(/\S/).optional(),
    blokken: z
      .strictObject(
        Object.fromEntries(Object.values(BLOCK_NAMES).map((name) => [name, z.string().max(50_000).optional()])),
      )
      .optional(),
  })
  .meta({ id: 'VerslagdeelWijziging', examples: [{ blokken: { hoe: 'Samen met de politie.' } }] })

const NOTHING = z.strictObject({}).meta({ id: 'Leeg', description: 'Er hoeft niets in te staan.' })

function toBlocks(sent: Record<string, string | undefined>): Blocks {
  return Object.fromEntries(
    BLOCK_KEYS.flatMap((key) => {
      const text = sent[BLOCK_NAMES[key]]
      return text === undefined ? [] : [[key, text]]
    }),
  )
}

async function readSection(ctx: ApiContext, verslag: string, onderdeel: string) {
  const report = await findReportBySlug(ctx.tx, verslag)
  const section = report && (await findSection(ctx.tx, report.id, onderdeel))
  return section && { report, section }
}

async function shownAgain(ctx: ApiContext, reportId: string, key: string) {
  const section = (await findSection(ctx.tx, reportId, key))!
  return { value: shownSection(section), revision: section.revision }
}

const sections: ApiOperation[] = [
  list({
    path: '/verslagen/{verslag}/onderdelen',
    id: 'lijstOnderdelen',
    tag,
    summary: 'De onderdelen van een verslag dat gemaakt wordt',
    rights: READ,
    params,
    query: NONE,
    answer: sectionShape,
    sorting: ['sleutel', 'titel', 'status'],
    keyOf: (row) => row.sleutel,
    handle: async ({ tx }, { params: { verslag } }) => {
      const report = await findReportBySlug(tx, verslag)
      return report && (await listSections(tx, report.id)).map(shownSection)
    },
  }),
  one({
    path: '/verslagen/{verslag}/onderdelen/{onderdeel}',
    id: 'leesOnderdeel',
    tag,
    summary: 'Eén onderdeel van een verslag dat gemaakt wordt',
    rights: READ,
    params: sectionParams,
    query: NONE,
    answer: sectionShape,
    handle: async (ctx, { params: { verslag, onderdeel } }) => {
      const found = await readSection(ctx, verslag, onderdeel)
      return found && { value: shownSection(found.section), revision: found.section.revision }
    },
  }),
  change('PATCH', {
    path: '/verslagen/{verslag}/onderdelen/{onderdeel}',
    id: 'wijzigOnderdeel',
    tag,
    summary: 'Een onderdeel schrijven; wie goedgekeurde tekst wijzigt, maakt er weer een concept van',
    rights: WRITE,
    params: sectionParams,
    body: sectionBody,
    answer: sectionShape,
    handle: async (ctx, { params: { verslag, onderdeel }, body, revision }) => {
      const found = await readSection(ctx, verslag, onderdeel)
      if (!found) return refuse('not-found')
      const { report, section } = found
      const blocks = toBlocks(body.blokken ?? {})
      const unresolved = await unresolvedIn(ctx.tx, section.key, blocks)
      if (unresolved.length > 0) {
        const faults = unresolved.map((reference) => ({
          in: 'body' as const,
          pointer: '#/blokken',
          code: 'unresolved',
          detail: unresolvedInWords(reference, ctx.language),
        }))
        return { ok: false, reason: 'invalid', faults }
      }
      const values = { title: body.titel?.trim() ?? section.title, assignedTo: section.assignedTo, blocks }
      const done = await saveSection(ctx.tx, { reportId: report.id, key: section.key, revision, values })
      return done.ok ? { ok: true, value: await shownAgain(ctx, report.id, section.key) } : done
    },
  }),
  moving('hand-in', '_inleveren', 'leverOnderdeelIn', 'Een onderdeel inleveren ter beoordeling', WRITE),
  moving('approve', '_goedkeuren', 'keurOnderdeelGoed', 'Een onderdeel goedkeuren', [...READ, 'reports.approve']),
  act({
    path: '/verslagen/{verslag}/onderdelen/{onderdeel}/_terugsturen',
    id: 'stuurOnderdeelTerug',
    tag,
    summary: 'Een onderdeel terugsturen met een opmerking',
    rights: [...READ, 'reports.approve'],
    params: sectionParams,
    body: z.strictObject({ opmerking: z.string().min(1).max(2000) }).meta({ id: 'Terugsturen' }),
    answer: sectionShape,
    refusals: moveRefusals,
    needsRevision: true,
    handle: (ctx, { params: place, body, revision }) => moveOn(ctx, place, 'send-back', revision, body.opmerking),
  }),
]

function moving(move: SectionMove, verb: string, id: string, summary: string, rights: readonly string[]): ApiOperation {
  return act({
    path: `/verslagen/{verslag}/onderdelen/{onderdeel}/${verb}`,
    id,
    tag,
    summary,
    rights,
    params: sectionParams,
    body: NOTHING,
    answer: sectionShape,
    refusals: moveRefusals,
    needsRevision: true,
    handle: (ctx, { params: place, revision }) => moveOn(ctx, place, move, revision, ''),
  })
}

async function moveOn(
  ctx: ApiContext,
  { verslag, onderdeel }: z.output<typeof sectionParams>,
  move: SectionMove,
  revision: number,
  remark: string,
): Promise<ApiOutcome<Shown<z.input<typeof sectionShape>>>> {
  const found = await readSection(ctx, verslag, onderdeel)
  if (!found) return refuse('not-found')
  const done = await moveSectionOn(ctx.tx, { reportId: found.report.id, key: onderdeel, revision, move, remark })
  return done.ok ? { ok: true, value: await shownAgain(ctx, found.report.id, onderdeel) } : done
}

const shownBuild = (build: BuildRow) => ({
  nummer: build.number,
  gebouwdOp: build.builtAt.toISOString(),
  uitgebrachtOp: build.publishedAt?.toISOString() ?? null,
  isConcept: build.isConcept,
  hash: build.frozenHash,
})

const buildRefusals: Refusals = {
  'nothing-changed': words(409, (t) => t.buildRefused['nothing-changed']),
  'no-sections': words(409, (t) => t.buildRefused['no-sections']),
  unresolved: words(409, (t) => t.buildRefused.unresolved),
}

const publishRefusals: Refusals = {
  'already-published': words(409, (t) => t.publishRefused['already-published']),
  'not-approved': words(409, (t) => t.publishRefused['not-approved']),
  'figures-not-public': words(409, (t) => t.publishRefused['figures-not-public']),
}

const reports: ApiOperation[] = [
  create({
    path: '/verslagen',
    id: 'maakVerslag',
    tag,
    summary: 'Een verslag over één jaar van een plan beginnen',
    rights: WRITE,
    params: NONE,
    body: newReport,
    answer: startedReport,
    refusals: {
      'year-taken': words(409, (t) => t.problems['year-taken'](t.reportingYear)),
      'not-a-choice': words(400, (t) => t.problems['not-a-choice'](t.plan)),
    },
    handle: async (ctx, { body }) => {
      const plan = (await listPlans(ctx.tx)).find((found) => found.slug === body.plan)
      if (!plan) return refuse('not-a-choice')
      const sections = await emptySections(ctx.tx, plan.id)
      const { verslagjaar: reportingYear, uitgavejaar: publicationYear } = body
      const input = { plan, reportingYear, publicationYear, title: body.titel.trim(), sections }
      const done = await createReport(ctx.tx, ctx.municipality.id, input)
      if (!done.ok) return done
      const { slug: kenmerk } = done.value
      const value = { kenmerk, titel: input.title, verslagjaar: reportingYear, uitgavejaar: publicationYear }
      return { ok: true, value: { value, path: `/verslagen/${kenmerk}/onderdelen` } }
    },
  }),
  create({
    path: '/verslagen/{verslag}/uitgaven',
    id: 'bouwUitgave',
    tag,
    summary: 'Alle teksten en cijfers bevriezen als nieuwe uitgave',
    rights: [...READ, 'reports.build'],
    params,
    body: NOTHING,
    answer: buildShape,
    refusals: buildRefusals,
    handle: async (ctx, { params: { verslag } }) => {
      const report = await findReportBySlug(ctx.tx, verslag)
      if (!report) return refuse('not-found')
      const done = await buildReport(ctx.tx, ctx.municipality.id, ctx.actor, report, ctx.clock.today())
      if (!done.ok) return refuse(done.reason)
      const build = (await findBuildByNumber(ctx.tx, report.id, done.value.number))!
      return { ok: true, value: { value: shownBuild(build), path: `/verslagen/${verslag}/uitgaven/${build.number}` } }
    },
  }),
  act({
    path: '/verslagen/{verslag}/uitgaven/{uitgave}/_uitbrengen',
    id: 'brengUitgaveUit',
    tag,
    summary: 'Een uitgave op de site uitbrengen',
    rights: [...READ, 'reports.publish'],
    params: params.extend({ uitgave: z.int().min(1).max(100_000) }),
    body: NOTHING,
    answer: buildShape,
    refusals: publishRefusals,
    handle: async (ctx, { params: { verslag, uitgave } }) => {
      const report = await findReportBySlug(ctx.tx, verslag)
      if (!report) return refuse('not-found')
      const input = { reportId: report.id, number: uitgave }
      const done = await publishBuild(ctx.tx, ctx.municipality.id, ctx.actor, input)
      if (!done.ok) return done
      return { ok: true, value: { value: shownBuild((await findBuildByNumber(ctx.tx, report.id, uitgave))!) } }
    },
  }),
]

/** Reports that are being written, with their sections and builds. */
export const inTheMakingApi: ApiOperation[] = [...reports, ...sections]

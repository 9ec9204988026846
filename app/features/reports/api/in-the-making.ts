import { z } from 'zod'
import { reportTexts } from '../../../i18n/reports.ts'
import {
  type ApiContext,
  type ApiOperation,
  act,
  change,
  create,
  line,
  list,
  NONE,
  one,
  type Refusals,
  slug,
} from '../../../platform/api/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { refuse } from '../../../shared/outcome.ts'
import { listPlans } from '../../plan/index.ts'
import { BLOCK_KEYS, type Blocks } from '../domain/frozen.ts'
import { createReport } from '../operations/create-report.ts'
import { emptySections } from '../operations/empty-sections.ts'
import { moveSectionOn, saveSection } from '../operations/save-section.ts'
import { unresolvedInWords } from '../pages/report-view.ts'
import { unresolvedIn } from '../pages/section-view.ts'
import { findReportBySlug, findSection, listSections } from '../report.queries.ts'
import { sectionShape, shownSection } from './shapes.ts'
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
  act({
    path: '/verslagen/{verslag}/onderdelen/{onderdeel}/_inleveren',
    id: 'leverOnderdeelIn',
    tag,
    summary: 'Een onderdeel inleveren ter beoordeling',
    description: 'Goedkeuren, bouwen en uitbrengen doet een mens, op de werkplek.',
    rights: WRITE,
    params: sectionParams,
    body: NOTHING,
    answer: sectionShape,
    refusals: moveRefusals,
    needsRevision: true,
    handle: async (ctx, { params: { verslag, onderdeel }, revision }) => {
      const found = await readSection(ctx, verslag, onderdeel)
      if (!found) return refuse('not-found')
      const { report } = found
      const done = await moveSectionOn(ctx.tx, { report, key: onderdeel, revision, move: 'hand-in', remark: '' })
      return done.ok ? { ok: true, value: await shownAgain(ctx, report.id, onderdeel) } : done
    },
  }),
]

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
]

/** Reports that are being written, with their sections. */
export const inTheMakingApi: ApiOperation[] = [...reports, ...sections]

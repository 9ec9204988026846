import type { Tx } from '../../platform/database/index.ts'
import { accentOf } from '../../platform/municipality.ts'
import { readAccountsOfYear } from '../accounting/index.ts'
import { readEffectBlock } from '../effects/index.ts'
import {
  type IndicatorSeries,
  type JudgedGoal,
  listSnapshotsOf,
  readGoalStatuses,
  readSeries,
} from '../monitor/index.ts'
import { readConsultationBlock } from '../participation/index.ts'
import { listCovenantsOfPartner, listOrganisations } from '../partners/index.ts'
import {
  actionsOfTheme,
  countByState,
  findAdoptedPlan,
  isMeasurable,
  lacksForMeasuring,
  type PlanContent,
  readPlanContent,
} from '../plan/index.ts'
import type { ReportInputs } from './domain/freeze.ts'
import type {
  FrozenConsultation,
  FrozenEffect,
  FrozenExplanation,
  FrozenJudgement,
  FrozenPartner,
  FrozenPicture,
  FrozenPlan,
  FrozenSection,
  FrozenSnapshot,
  ReportAudience,
} from './domain/frozen.ts'
import { consultationsOf, effectsOf, keysOf, type PlacedReference } from './domain/references.ts'
import { listExplanations } from './explanation.queries.ts'
import { readPicture } from './picture-inputs.ts'
import { findMunicipality, listSections, type ReportRow, type SectionRow } from './report.queries.ts'
import { checkReport } from './section-checks.ts'
import { referencesInSections } from './section-references.ts'

/**
 * Reads everything a report is made from, as it is now, and nothing that its audience may not have; with `chosen`, as if it
 * had only these sections.
 */
export async function readReportInputs(
  tx: Tx,
  municipalityId: string,
  report: ReportRow,
  audience: ReportAudience,
  chosen?: SectionRow[],
): Promise<{ inputs: ReportInputs; references: PlacedReference[] }> {
  const sections = chosen ?? (await listSections(tx, report.id))
  const references = referencesInSections(sections)
  const series = await readSeries(tx, keysOf(references), audience)
  const effects = await readEffects(tx, effectsOf(references), audience)
  const consultations = await readConsultations(tx, consultationsOf(references))
  const municipality = await findMunicipality(tx, municipalityId)
  const tokens = (municipality.settings as { tokens?: Record<string, string> }).tokens ?? {}
  const explanations = await readExplanations(tx, report, sections)
  const plan = await readDecidedPlan(tx, report.planId)
  const partners = await readPartners(tx, plan, audience)
  const { slug, title, reportingYear, publicationYear } = report
  const accounts = await readAccountsOfYear(tx, report.planId, reportingYear)
  // The preview of a section shows nothing of the picture.
  const picture = chosen
    ? undefined
    : await readWholePicture(tx, report, { audience, themes: plan.content.themes, known: series })
  return {
    references,
    inputs: {
      audience,
      isConcept:
        sections.some((section) => section.status !== 'approved') || accounts.some((account) => !account.isApproved),
      municipality: {
        id: municipality.id,
        name: municipality.name,
        accent: accentOf({ settings: { tokens } }) ?? '',
      },
      report: { slug, title, reportingYear, publicationYear },
      plan: await readPlan(tx, report, plan),
      ...(partners.length > 0 ? { partners } : {}),
      sections: sections.map(toFrozenSection),
      series,
      snapshots: await readSnapshots(tx, series),
      ...(explanations.length > 0 ? { explanations } : {}),
      ...(effects.length > 0 ? { effects } : {}),
      ...(consultations.length > 0 ? { consultations } : {}),
      ...(accounts.length > 0 ? { accounts } : {}),
      ...(picture ? { picture } : {}),
    },
  }
}

/** The safety picture in the order of the plan that was decided on, with the files its own figures come from. */
async function readWholePicture(
  tx: Tx,
  { reportingYear: year }: ReportRow,
  wanted: { audience: ReportAudience; themes: PlanContent['themes']; known: IndicatorSeries[] },
): Promise<FrozenPicture> {
  const picture = await readPicture(tx, { year, ...wanted })
  const ofAreas = picture.areas.map(({ figures }) => ({ figures }))
  return { ...picture, snapshots: await readSnapshots(tx, [...picture.series, ...ofAreas]) }
}

/** A plan as it is worked on, and as it was decided on: `content` is the working copy while nobody did. */
type DecidedPlan = {
  working: PlanContent
  content: PlanContent
  version?: NonNullable<Awaited<ReturnType<typeof findAdoptedPlan>>>['version']
}

async function readDecidedPlan(tx: Tx, planId: string): Promise<DecidedPlan> {
  const working = await readPlanContent(tx, planId)
  const adopted = await findAdoptedPlan(tx, working.slug)
  return { working, content: adopted?.content ?? working, ...(adopted ? { version: adopted.version } : {}) }
}

/** The effect evaluations with these short names; the public gets those that are public. */
export async function readEffects(tx: Tx, slugs: string[], audience: ReportAudience): Promise<FrozenEffect[]> {
  const found: FrozenEffect[] = []
  for (const slug of slugs) {
    const effect = await readEffectBlock(tx, slug)
    if (effect && (audience === 'internal' || effect.isPublic)) found.push(effect)
  }
  return found
}

/** The consultations with these short names, of which the results are public: for those inside there is nothing more. */
export async function readConsultations(tx: Tx, slugs: string[]): Promise<FrozenConsultation[]> {
  const found: FrozenConsultation[] = []
  for (const slug of slugs) {
    const consultation = await readConsultationBlock(tx, slug)
    if (consultation) found.push(consultation)
  }
  return found
}

/** The explanations that are to be printed, of sentences that still stand there. */
async function readExplanations(tx: Tx, report: ReportRow, sections: SectionRow[]): Promise<FrozenExplanation[]> {
  const kept = await listExplanations(
    tx,
    sections.map((section) => section.id),
  )
  if (!kept.some((one) => one.isPrinted)) return []
  const { bySection } = await checkReport(tx, report)
  return sections.flatMap(({ key }) => {
    const checks = bySection.get(key)
    return [...(checks?.contradictions ?? []), ...(checks?.numbers ?? [])].flatMap(({ sentence, explanation }) =>
      explanation?.isPrinted ? [{ section: key, sentence, explanation: explanation.explanation }] : [],
    )
  })
}

function toFrozenSection({ key, kind, themeCode, title, blocks, source }: SectionRow): FrozenSection {
  return { key, kind, themeCode, title, blocks, source }
}

/** What the plan promises comes from the version that was decided on; how far its actions are, from the working copy. */
async function readPlan(tx: Tx, { reportingYear }: ReportRow, plan: DecidedPlan): Promise<FrozenPlan> {
  const { working, content, version: decided } = plan
  const goals = content.themes.flatMap((theme) => theme.goals)
  const judged = await readGoalStatuses(tx, goals, `${reportingYear + 1}-01-01`, String(reportingYear))
  const version = decided && { number: decided.number, contentHash: decided.contentHash }
  return {
    slug: working.slug,
    title: content.title,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    motto: content.motto,
    summary: content.summary,
    ...(version ? { version } : {}),
    themes: content.themes.map((theme) => toFrozenTheme(theme, working, judged)),
    actions: countByState(working.actions),
  }
}

function toFrozenTheme(
  theme: PlanContent['themes'][number],
  working: PlanContent,
  judged: Map<string, JudgedGoal>,
): FrozenPlan['themes'][number] {
  const { code, name, kind, strategyVerb, ambition, goals } = theme
  return {
    code,
    name,
    kind,
    strategyVerb,
    ambition,
    goals: goals.map((goal) => ({
      code: goal.code,
      title: goal.title,
      isMeasurable: isMeasurable(goal),
      lacks: lacksForMeasuring(goal),
      judgement: toFrozenJudgement(judged.get(goal.code)!),
      indicators: goal.indicators.map(({ key }) => key),
    })),
    actions: countByState(actionsOfTheme(working, theme)),
  }
}

function toFrozenJudgement({ judgement }: JudgedGoal): FrozenJudgement {
  return judgement.status === 'cannot-be-said'
    ? { status: judgement.status, silence: judgement.reason, indicator: '' }
    : { status: judgement.status, silence: '', indicator: judgement.evidence.indicator }
}

/**
 * Who acts in the plan that was decided on, with how far each action is by the working copy. What was agreed on paper
 * stands in a register of those inside.
 */
async function readPartners(
  tx: Tx,
  { working, content }: DecidedPlan,
  audience: ReportAudience,
): Promise<FrozenPartner[]> {
  const stateOf = new Map(working.actions.map(({ code, state }) => [code, state]))
  const found: FrozenPartner[] = []
  for (const { id, slug, name } of await listOrganisations(tx)) {
    const actions = content.actions.flatMap(({ code, title, state, goals, partners }) =>
      partners
        .filter((partner) => partner.slug === slug)
        .map(({ role, effort, confirmedOn }) => ({
          code,
          title,
          state: stateOf.get(code) ?? state,
          goals,
          role,
          effort,
          agreedOn: confirmedOn ?? ('' as const),
        })),
    )
    if (actions.length === 0) continue
    const covenants = audience === 'internal' ? await listCovenantsOfPartner(tx, id) : []
    const agreements = covenants.map((one) => ({
      name: one.name,
      signedOn: one.signedOn ?? ('' as const),
      reviewBy: one.reviewBy ?? ('' as const),
    }))
    found.push({ slug, name, actions, agreements })
  }
  return found
}

async function readSnapshots(tx: Tx, series: Pick<IndicatorSeries, 'figures'>[]): Promise<FrozenSnapshot[]> {
  const snapshots = await listSnapshotsOf(
    tx,
    series.flatMap((one) => one.figures),
  )
  return snapshots.reverse().map((snapshot) => ({
    id: snapshot.id,
    title: snapshot.title,
    source: snapshot.source,
    licence: snapshot.licence,
    publishedOn: snapshot.publishedOn,
    retrievedAt: snapshot.retrievedAt.toISOString(),
    fileName: snapshot.fileName,
    fileChecksum: snapshot.fileChecksum,
    rowsChecksum: snapshot.rowsChecksum,
    rowCount: snapshot.rowCount,
    ...(snapshot.kind === 'release' ? { kind: snapshot.kind } : {}),
  }))
}

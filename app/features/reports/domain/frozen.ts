import type { Day } from '../../../shared/days.ts'

/**
 * Everything a report was made from, as it was on the day of building. This is a file format: what a build froze years
 * ago must still be readable, so the types stand here by themselves and `format` counts their changes.
 */
export type FrozenReport = {
  format: 1
  builtOn: Day
  edition: number
  /** Who it is for; absent in what was built before there were two. */
  audience?: ReportAudience
  /** Not every section was approved. */
  isConcept: boolean
  municipality: { id: string; name: string; accent: string }
  report: { slug: string; title: string; reportingYear: number; publicationYear: number }
  plan: FrozenPlan
  sections: FrozenSection[]
  /** Every indicator the text refers to, in order of appearance, with all of its periods. */
  series: FrozenSeries[]
  snapshots: FrozenSnapshot[]
  corrections: Correction[]
  /** Why a sentence stands although the figures say something else; absent when nothing is to be printed. */
  explanations?: FrozenExplanation[]
  /** Every effect evaluation the text refers to, in order of appearance; absent when there is none. */
  effects?: FrozenEffect[]
  /** Every consultation the text refers to, in order of appearance; absent when there is none. */
  consultations?: FrozenConsultation[]
  /** Who acts in the plan with the municipality; absent in what was built before partners had a page. */
  partners?: FrozenPartner[]
  /** The account of every goal over the year; absent when no round was opened for it. */
  accounts?: FrozenAccount[]
  /** What the safety picture of the year shows besides; absent in what was built before there was one. */
  picture?: FrozenPicture
}

/**
 * The safety picture: every figure there is and not only those the writers name, what stood out, what people said, and what
 * is known by district.
 */
export type FrozenPicture = {
  /** Keys of the figures by theme, in the order of the plan; those that no theme names stand last, without a code. */
  groups: { theme: string; keys: string[] }[]
  /** Those of the figures that the report itself does not have, and the files they come from. */
  series: FrozenSeries[]
  snapshots: FrozenSnapshot[]
  signals: FrozenSignal[]
  /** Results that were public by the end of the year in which the report was built, of that year. */
  consultations: FrozenConsultation[]
  /** Measurements of tensions up to the year, the latest first. */
  measurements: { period: string; title: string; hasFigures: boolean; reaction: string; source: string }[]
  /** Every district, with the figures that are known of it. */
  areas: { code: string; name: string; figures: FrozenFigure[] }[]
}

/** A count of the year that chance does not explain, in a finished sentence, and what people made of it. */
export type FrozenSignal = {
  indicator: string
  category: string
  period: string
  sentence: string
  /** Nothing while nobody looked. */
  conclusion: 'explained' | 'action' | 'chance' | null
  /** Why, in the words of who looked; only in what is built for those inside. */
  reason?: string
}

/** A partner with its part in the plan, and what was agreed with it on paper. */
export type FrozenPartner = {
  slug: string
  name: string
  actions: {
    code: string
    title: string
    state: keyof ActionCounts
    goals: string[]
    role: string
    effort: string
    agreedOn: Day | ''
  }[]
  agreements: { name: string; signedOn: Day | ''; reviewBy: Day | '' }[]
}

/** How one goal is accounted for: figures with their source, what was told by whom, and what follows from it. */
export type FrozenAccount = {
  theme: string
  themeName: string
  goal: string
  title: string
  year: number
  /** While one is not approved the whole report is a concept. */
  isApproved: boolean
  approvedOn: Day | null
  contentHash: string | null
  figures: {
    indicator: string
    name: string
    category: string
    period: string
    state: 'value' | 'zero' | 'suppressed' | 'missing' | 'not-applicable'
    /** As it is printed: "46", "65%", "×". */
    text: string
    definition: number
    snapshotId: string
    row: number
    source: string
    /** The newest there is, because there is none of the year itself. */
    isOld: boolean
  }[]
  evaluations: { slug: string; title: string; sentences: string[] }[]
  heard: { title: string; where: string; address: string }[]
  pieces: FrozenPiece[]
  consequence: {
    choice: 'continue' | 'adjust' | 'stop'
    reason: string
    /** As it is called; empty while it is still to be taken, by whom and until when. */
    decision: string
    decisionOwner: string
    decisionDueOn: Day | null
  } | null
  disagreements: {
    about: 'wording' | 'weighing' | 'consequence'
    saidBy: string
    body: string
    /** The place of the piece it is about; null for the whole. */
    piece: number | null
  }[]
}

/** One thing that was told for an account, in the order in which it came in. */
export type FrozenPiece = {
  kind:
    | 'done'
    | 'approach'
    | 'effect'
    | 'sideEffect'
    | 'experienceResident'
    | 'experienceEmployee'
    | 'experiencePartner'
    | 'report'
    | 'study'
    | 'surprise'
    | 'failure'
    | 'lesson'
    | 'figure'
  text: string
  /** What the contributor wrote himself, where the text is the editor's; otherwise empty. */
  said: string
  source: string
  /** A day, month or year; empty where nobody said when. */
  happenedOn: string
  weight: 'unweighed' | 'heavy' | 'ordinary' | 'light' | 'none'
  weightReason: string
}

/** Those inside see every figure; the public sees them as the gate lets them out. */
export type ReportAudience = 'public' | 'internal'

export const REPORT_AUDIENCES = ['internal', 'public'] as const satisfies readonly ReportAudience[]

/** An effect evaluation in words and numbers that are finished, as it was on the day of building. */
export type FrozenEffect = {
  slug: string
  title: string
  isPublic: boolean
  /** The evaluation that is shown; absent without one, and in what was built before it was kept. */
  evaluation?: number
  /** What was agreed and since when that stands; absent in what was built before, which has it among its facts. */
  agreed?: { name: string; value: string }[]
  registration?: { name: string; value: string }[]
  sentences: string[]
  facts: { name: string; value: string }[]
  conditions: { name: string; outcome: string; found: string }[]
  source: string
  line: { period: string; observed: number | null; expected: number | null }[]
  chart: { svg: string; alt: string } | null
}

/** What came of a consultation in words and numbers that are finished, as it was public on the day of building. */
export type FrozenConsultation = {
  slug: string
  title: string
  facts: { name: string; value: string }[]
  surveys: {
    title: string
    outcome: number
    contentHash: string
    sentences: string[]
    represented: FrozenTable[]
    results: (FrozenTable & { sentence: string; chart: { svg: string; alt: string } | null })[]
  }[]
  /** Absent in what was built before these were told, like what was said. */
  sessions?: { title: string; sentences: string[]; rounds: (FrozenTable & { sentence: string })[] }[]
  inputs?: { sentence: string; byTheme: FrozenTable; done: FrozenTable; note: string } | null
}

type FrozenTable = { caption: string; columns: { title: string; isNumber: boolean }[]; rows: string[][] }

export type FrozenExplanation = { section: string; sentence: string; explanation: string }

export type FrozenPlan = {
  slug: string
  title: string
  startsOn: Day
  endsOn: Day
  motto: string
  summary: string
  /** The version that was in force; absent while no body has decided on the plan. */
  version?: { number: number; contentHash: string }
  themes: FrozenTheme[]
  actions: ActionCounts
}

export type ActionCounts = Record<'planned' | 'running' | 'done' | 'stopped' | 'continuous', number>

export type FrozenTheme = {
  code: string
  name: string
  kind: 'development' | 'strategic' | 'foundation'
  strategyVerb: string
  ambition: string
  goals: FrozenGoal[]
  actions: ActionCounts
}

export type FrozenGoal = {
  code: string
  title: string
  isMeasurable: boolean
  lacks: Lack[]
  /** What the printed rule says at the end of the reporting year; absent in what was built before the rule was there. */
  judgement?: FrozenJudgement
  /** Keys of the figures it is measured by. */
  indicators?: string[]
}

export type FrozenJudgement = { status: GoalStatus; silence: GoalSilence | ''; indicator: string }

export type GoalStatus = 'on-course' | 'behind' | 'reached' | 'not-reached' | 'not-demonstrable' | 'cannot-be-said'

export type GoalSilence =
  | 'no-target'
  | 'no-indicator'
  | 'unclear-indicator'
  | 'no-baseline'
  | 'baseline-differs'
  | 'no-direction'
  | 'too-early'
  | 'provisional'
  | 'hidden'
  | 'break'
  | 'too-few'
  | 'no-margin'

export type Lack = 'indicator' | 'baseline' | 'target' | 'targetDate'

/** The blocks of a section, in the order in which they are read. */
export const BLOCK_KEYS = [
  'text',
  'worked',
  'how',
  'goal',
  'figures',
  'effects',
  'change',
  'residents',
  'picture',
] as const

export type BlockKey = (typeof BLOCK_KEYS)[number]

export type Blocks = Partial<Record<BlockKey, string>>

export type SectionKind = 'foreword' | 'theme' | 'foundation' | 'lessons'

export type FrozenSection = {
  key: string
  kind: SectionKind
  themeCode: string
  title: string
  blocks: Blocks
  source: string
}

type Both = { nl: string; en: string }

export type FrozenFigure = {
  indicator: string
  period: string
  category: string
  state: 'value' | 'zero' | 'suppressed' | 'missing' | 'not-applicable'
  value: number | null
  numerator: number | null
  denominator: number | null
  printed: number | null
  isProvisional: boolean
  place: string
  note: string
  definition: number
  snapshotId: string
  row: number
  /** Code of the region, where the source tells one. */
  region?: string
  /** Of a survey: half the width of the 95 % interval, and how many people answered. */
  margin?: number
  sample?: number
  /** Why the public does not see it; only in what is built for those inside. */
  hiddenBecause?: 'small' | 'protects'
}

export type FrozenSeries = {
  passport: {
    key: string
    name: Both
    unit: Both
    valueType: 'count' | 'share' | 'amount'
    desired: 'lower' | 'higher' | 'none'
    holder: string
    owner: string
    frequency: 'yearly' | 'monthly' | 'once'
    quality: Both
    limitations: Both
    categories: ({ key: string } & Both)[]
    partOf: string | null
    shareOf: string | null
    isPublic: boolean
    source: string
    revision: number
    position: number
    definitions: { number: number; text: Both; validFrom: string; source: string }[]
  }
  figures: FrozenFigure[]
  breaks: { key: string; period: string; happenedOn: string; title: Both; text: Both; source: string }[]
  caveats: { period: string; text: Both }[]
}

export type FrozenSnapshot = {
  id: string
  title: string
  source: string
  licence: string
  publishedOn: string
  retrievedAt: string
  fileName: string
  fileChecksum: string
  rowsChecksum: string
  rowCount: number
  /** It came out of the registers, through the gate. */
  kind?: 'release'
}

/** A figure that reads differently than in an earlier edition, and the source that revised it. */
export type Correction = {
  indicator: string
  period: string
  category: string
  /** The first edition with the new figure. */
  edition: number
  before: FrozenFigure
  after: FrozenFigure
  /** Where it was revised, and what stands there about it. */
  source: string
  remark: string
}

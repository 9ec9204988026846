/** The shapes in which the demonstration of Deventer is written down. Every object names the place its facts come from. */

/** Where a fact stands: the official document and the place in it, as a reader in Deventer would name them. */
export type Source = { document: string; place: string }

export type OrganisationSeed = {
  slug: string
  name: string
  aliases?: string[]
  kind:
    | 'police'
    | 'justice'
    | 'care'
    | 'housing'
    | 'business'
    | 'government'
    | 'safetyNetwork'
    | 'municipal'
    | 'community'
  scale: 'neighbourhood' | 'municipality' | 'dowr' | 'region' | 'eastNetherlands' | 'national'
}

export type DoctrineSeed = { code: string; title: string; verb?: string; description: string; source: Source }

export type GoalSeed = {
  code: string
  title: string
  kind: 'goal' | 'developmentTrack' | 'strategyTrack'
  description: string
  aliases?: { name: string; document: string }[]
  owner?: string
  /** Keys of the indicators that measure this goal. */
  indicators: string[]
  /** Only where a source states them: most goals of 2020-2023 have neither and are marked "niet meetbaar". */
  baseline?: { value: number; period: string; unit: string }
  target?: { value: number; on: string; unit: string }
  source: Source
}

export type ActionSeed = {
  code: string
  title: string
  description: string
  /** Codes of the goals this action serves; one action can serve several. */
  goals: string[]
  owner?: string
  partners: { organisation: string; role: string; effort?: string }[]
  startsOn?: string
  endsOn?: string
  isContinuous?: boolean
  milestones: { title: string; dueOn?: string; doneOn?: string; source: Source }[]
  source: Source
}

/** How an action should help a goal, as a document says it. */
export type MechanismSeed = {
  action: string
  goal: string
  mechanism: string
  /** Key of the figure that should move, where the document names one of ours. */
  indicator?: string
  direction?: 'rise' | 'fall' | 'hold'
  assumptions?: string
  source: Source
}

export type ThemeSeed = {
  code: string
  slug: string
  name: string
  kind: 'development' | 'strategic' | 'foundation'
  /** The one verb of the approach (Intensiveren, Optimaliseren, Vernieuwen, Ontwikkelen); development themes only. */
  strategyVerb?: string
  why: string
  ambition: string
  aliases?: { name: string; document: string }[]
  goals: GoalSeed[]
  /** Keys of indicators that belong to the theme as a whole. */
  indicators: string[]
  source: Source
}

export type BudgetSeed = {
  for: string
  year?: number
  planned?: number
  actual?: number
  funding?: string
  remark?: string
  source: Source
}

export type StepSeed = {
  /** As printed: a day, a month or a span `2019-07/2019-09`. */
  when: string
  what: string
  body: string
  doneOn?: string
  document?: string
  /** The places in this list of the steps that come first, from nought. */
  after?: number[]
  note?: string
  source: Source
}

export type PlanSeed = {
  slug: string
  title: string
  startsOn: string
  endsOn: string
  publishedIn: string
  motto?: string
  mission?: string
  vision?: string
  summary: string
  legalBasis: string[]
  coalitionAgreement: string
  monitoringRule?: string
  principles: DoctrineSeed[]
  coreTasks: DoctrineSeed[]
  mayorRoles: DoctrineSeed[]
  themes: ThemeSeed[]
  actions: ActionSeed[]
  logic?: MechanismSeed[]
  partners: { organisation: string; nameInPlan: string }[]
  processPlanning: StepSeed[]
  alignedPlans: { name: string; setBy?: string; period?: string; source: Source }[]
  /** Only amounts that a source names; `for` is the code of a theme, goal or action. */
  budget?: BudgetSeed[]
  programmeBudget?: { year: number; planned?: number; actual?: number; source: Source }[]
  source: Source
}

export type IndicatorSeed = {
  key: string
  name: { nl: string; en: string }
  unit: { nl: string; en: string }
  /** What one value is; a share is computed from its numerator and denominator. */
  valueType: 'count' | 'share' | 'amount'
  /** Which direction is wished for, or none where the figure measures effort or attention. */
  desired: 'lower' | 'higher' | 'none'
  holder: string
  owner: string
  frequency: 'yearly' | 'once' | 'monthly'
  definitions: { number: number; text: { nl: string; en: string }; validFrom?: string; source: Source }[]
  quality: { nl: string; en: string }
  limitations: { nl: string; en: string }
  caveats: { nl: string; en: string; period?: string }[]
  categories?: { key: string; nl: string; en: string }[]
  /** Key of the indicator this one is a part of, and of the one it is a share of. */
  partOf?: string
  shareOf?: string
  source: Source
}

/** A moment from which the values of some indicators cannot be compared with those before. */
export type BreakSeed = {
  key: string
  /** First period after the break. */
  period: string
  on: string
  title: { nl: string; en: string }
  text: { nl: string; en: string }
  indicators: string[]
  source: Source
}

export type EventSeed = { when: string; title: { nl: string; en: string }; themes: string[]; source: Source }

export type ReportSectionSeed = {
  key: string
  kind: 'foreword' | 'theme' | 'foundation' | 'lessons'
  themeCode?: string
  title: string
  /** Markdown per block. A theme has all seven; a foreword and lessons have only `text`. */
  blocks: Partial<Record<'text' | 'worked' | 'how' | 'goal' | 'figures' | 'effects' | 'change' | 'residents', string>>
  source: Source
}

export type ReportSeed = {
  plan: string
  reportingYear: number
  publicationYear: number
  title: string
  sections: ReportSectionSeed[]
}

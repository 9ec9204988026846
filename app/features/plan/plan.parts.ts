/**
 * The parts of a plan that a person edits, each declared once: its fields draw the form, check what was typed,
 * write the row and show both sides when two people changed the same thing.
 */
export type Field = {
  name: string
  input: 'line' | 'text' | 'lines' | 'day' | 'looseDay' | 'number' | 'choice' | 'slug' | 'aliases' | 'organisation'
  isRequired?: boolean
  choices?: readonly string[]
  maxLength?: number
}

export type LinkField = { name: string; relation: 'measured-by' | 'serves'; kind: 'indicator' | 'goal' }

export type Part = {
  name: PartName
  table: PartTable
  /** Kind of node on the thread; parts without one are details of their parent. */
  nodeKind?: 'plan' | 'theme' | 'goal' | 'action'
  parent?: { part: PartName; column: string }
  /** Which field names it on screen and on the thread, and which is its short reference. */
  titleField: string
  codeField?: string
  fields: readonly Field[]
  links?: readonly LinkField[]
  /** Set on insert, never edited. */
  fixed?: Record<string, string>
}

export type PartName =
  | 'plan'
  | 'theme'
  | 'goal'
  | 'action'
  | 'milestone'
  | 'actionPartner'
  | 'principle'
  | 'coreTask'
  | 'mayorRole'
  | 'planPartner'
  | 'processStep'
  | 'alignedPlan'

export type PartTable =
  | 'plan'
  | 'theme'
  | 'goal'
  | 'action'
  | 'milestone'
  | 'actionPartner'
  | 'doctrine'
  | 'planPartner'
  | 'processStep'
  | 'alignedPlan'

const line = (name: string, more: Partial<Field> = {}): Field => ({ name, input: 'line', maxLength: 300, ...more })
const text = (name: string): Field => ({ name, input: 'text', maxLength: 20_000 })
const required = { isRequired: true }
const code = line('code', { isRequired: true, maxLength: 40 })
const source = line('source')

const doctrine = (name: 'principle' | 'coreTask' | 'mayorRole'): Part => ({
  name,
  table: 'doctrine',
  parent: { part: 'plan', column: 'planId' },
  titleField: 'title',
  codeField: 'code',
  fixed: { kind: name },
  fields: [code, line('title', required), line('verb'), text('description'), source],
})

export const PARTS: Record<PartName, Part> = {
  plan: {
    name: 'plan',
    table: 'plan',
    nodeKind: 'plan',
    titleField: 'title',
    codeField: 'slug',
    fields: [
      line('title', required),
      { name: 'startsOn', input: 'day', isRequired: true },
      { name: 'endsOn', input: 'day', isRequired: true },
      line('motto'),
      text('mission'),
      text('vision'),
      text('summary'),
      { name: 'legalBasis', input: 'lines' },
      line('coalitionAgreement'),
      text('monitoringRule'),
      { name: 'publishedIn', input: 'looseDay' },
    ],
  },
  theme: {
    name: 'theme',
    table: 'theme',
    nodeKind: 'theme',
    parent: { part: 'plan', column: 'planId' },
    titleField: 'name',
    codeField: 'code',
    fields: [
      code,
      line('name', required),
      { name: 'slug', input: 'slug', isRequired: true, maxLength: 80 },
      { name: 'kind', input: 'choice', choices: ['development', 'strategic', 'foundation'], isRequired: true },
      line('strategyVerb'),
      text('why'),
      text('ambition'),
      { name: 'aliases', input: 'aliases' },
      source,
    ],
    links: [{ name: 'indicators', relation: 'measured-by', kind: 'indicator' }],
  },
  goal: {
    name: 'goal',
    table: 'goal',
    nodeKind: 'goal',
    parent: { part: 'theme', column: 'themeId' },
    titleField: 'title',
    codeField: 'code',
    fields: [
      code,
      line('title', required),
      { name: 'kind', input: 'choice', choices: ['goal', 'developmentTrack', 'strategyTrack'], isRequired: true },
      text('description'),
      line('owner'),
      {
        name: 'state',
        input: 'choice',
        choices: ['defined', 'running', 'reached', 'notReached', 'moved'],
        isRequired: true,
      },
      { name: 'baselineValue', input: 'number' },
      line('baselinePeriod', { maxLength: 40 }),
      { name: 'targetValue', input: 'number' },
      { name: 'targetOn', input: 'day' },
      line('measureUnit', { maxLength: 80 }),
      { name: 'aliases', input: 'aliases' },
      source,
    ],
    links: [{ name: 'indicators', relation: 'measured-by', kind: 'indicator' }],
  },
  action: {
    name: 'action',
    table: 'action',
    nodeKind: 'action',
    parent: { part: 'plan', column: 'planId' },
    titleField: 'title',
    codeField: 'code',
    fields: [
      code,
      line('title', required),
      text('description'),
      line('owner'),
      {
        name: 'state',
        input: 'choice',
        choices: ['planned', 'running', 'done', 'stopped', 'continuous'],
        isRequired: true,
      },
      { name: 'startsOn', input: 'day' },
      { name: 'endsOn', input: 'day' },
      { name: 'progressOverride', input: 'number' },
      line('progressReason'),
      source,
    ],
    links: [{ name: 'goals', relation: 'serves', kind: 'goal' }],
  },
  milestone: {
    name: 'milestone',
    table: 'milestone',
    parent: { part: 'action', column: 'actionId' },
    titleField: 'title',
    fields: [
      line('title', required),
      { name: 'dueOn', input: 'looseDay' },
      { name: 'doneOn', input: 'looseDay' },
      source,
    ],
  },
  actionPartner: {
    name: 'actionPartner',
    table: 'actionPartner',
    parent: { part: 'action', column: 'actionId' },
    titleField: 'organisationId',
    fields: [
      { name: 'organisationId', input: 'organisation', isRequired: true },
      line('role'),
      line('effort'),
      { name: 'confirmedOn', input: 'day' },
    ],
  },
  principle: doctrine('principle'),
  coreTask: doctrine('coreTask'),
  mayorRole: doctrine('mayorRole'),
  planPartner: {
    name: 'planPartner',
    table: 'planPartner',
    parent: { part: 'plan', column: 'planId' },
    titleField: 'nameInPlan',
    fields: [{ name: 'organisationId', input: 'organisation', isRequired: true }, line('nameInPlan', required)],
  },
  processStep: {
    name: 'processStep',
    table: 'processStep',
    parent: { part: 'plan', column: 'planId' },
    titleField: 'what',
    fields: [
      line('plannedFor', { isRequired: true, maxLength: 40 }),
      line('what', required),
      line('body', required),
      { name: 'doneOn', input: 'looseDay' },
      line('remark'),
      source,
    ],
  },
  alignedPlan: {
    name: 'alignedPlan',
    table: 'alignedPlan',
    parent: { part: 'plan', column: 'planId' },
    titleField: 'name',
    fields: [line('name', required), line('setBy'), line('period', { maxLength: 40 }), source],
  },
}

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

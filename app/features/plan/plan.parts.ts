import { DIRECTIONS, EVIDENCE_LEVELS } from './domain/evidence.ts'

/**
 * The parts of a plan that a person edits, each declared once: its fields draw the form, check what was typed,
 * write the row and show both sides when two people changed the same thing.
 */
export type Field = {
  name: string
  input:
    | 'line'
    | 'text'
    | 'lines'
    | 'day'
    | 'looseDay'
    | 'number'
    | 'amount'
    | 'year'
    | 'choice'
    | 'slug'
    | 'aliases'
    | 'organisation'
    | 'subject'
    | 'goal'
    | 'indicator'
  isRequired?: boolean
  choices?: readonly string[]
  maxLength?: number
}

export type LinkField = { name: 'indicators' | 'goals'; relation: 'measured-by' | 'serves'; kind: 'indicator' | 'goal' }

export type Part = {
  name: PartName
  table: PartTable
  /** Kind of node on the thread; parts without one are details of their parent. */
  nodeKind?: 'plan' | 'theme' | 'goal' | 'action'
  parent?: { part: PartName; column: string }
  /** What the list of these is called in the content of a plan and in its file. */
  list: string
  /** The fields that tell one from the others under the same parent. */
  key: readonly string[]
  /** Two with the same key may stand beside each other. */
  allowsTwins?: true
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
  | 'mechanism'
  | 'actionPartner'
  | 'principle'
  | 'coreTask'
  | 'mayorRole'
  | 'planPartner'
  | 'processStep'
  | 'alignedPlan'
  | 'budgetLine'
  | 'programmeBudget'

export type PartTable =
  | 'plan'
  | 'theme'
  | 'goal'
  | 'action'
  | 'milestone'
  | 'mechanism'
  | 'actionPartner'
  | 'doctrine'
  | 'planPartner'
  | 'processStep'
  | 'alignedPlan'
  | 'budgetLine'
  | 'programmeBudget'

const line = (name: string, more: Partial<Field> = {}): Field => ({ name, input: 'line', maxLength: 300, ...more })
const text = (name: string): Field => ({ name, input: 'text', maxLength: 20_000 })
const required = { isRequired: true }
const code = line('code', { isRequired: true, maxLength: 40 })
const source = line('source')

/** What money is for or about: known, or empty, which is not zero. */
const amounts: readonly Field[] = [
  { name: 'planned', input: 'amount' },
  { name: 'actual', input: 'amount' },
]

const doctrine = (name: 'principle' | 'coreTask' | 'mayorRole'): Part => ({
  name,
  table: 'doctrine',
  parent: { part: 'plan', column: 'planId' },
  list: `${name}s`,
  key: ['code'],
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
    list: 'plans',
    key: ['slug'],
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
      source,
    ],
  },
  principle: doctrine('principle'),
  coreTask: doctrine('coreTask'),
  mayorRole: doctrine('mayorRole'),
  theme: {
    name: 'theme',
    table: 'theme',
    nodeKind: 'theme',
    parent: { part: 'plan', column: 'planId' },
    list: 'themes',
    key: ['code'],
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
    list: 'goals',
    key: ['code'],
    titleField: 'title',
    codeField: 'code',
    fields: [
      code,
      line('title', required),
      { name: 'kind', input: 'choice', choices: ['goal', 'developmentTrack', 'strategyTrack'], isRequired: true },
      text('description'),
      line('owner'),
      // Whether a goal is reached follows from figures, by a rule: nobody can write it down.
      { name: 'state', input: 'choice', choices: ['defined', 'running', 'moved'], isRequired: true },
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
    list: 'actions',
    key: ['code'],
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
    list: 'milestones',
    key: ['title'],
    allowsTwins: true,
    titleField: 'title',
    fields: [
      line('title', required),
      { name: 'dueOn', input: 'looseDay' },
      { name: 'doneOn', input: 'looseDay' },
      source,
    ],
  },
  mechanism: {
    name: 'mechanism',
    table: 'mechanism',
    parent: { part: 'action', column: 'actionId' },
    list: 'logic',
    key: ['goalId', 'indicatorId'],
    titleField: 'mechanism',
    fields: [
      { name: 'goalId', input: 'goal', isRequired: true },
      { name: 'mechanism', input: 'text', maxLength: 2000, isRequired: true },
      { name: 'indicatorId', input: 'indicator' },
      { name: 'direction', input: 'choice', choices: DIRECTIONS },
      { name: 'evidence', input: 'choice', choices: EVIDENCE_LEVELS, isRequired: true },
      line('reference'),
      { name: 'assumptions', input: 'text', maxLength: 2000 },
      source,
    ],
  },
  actionPartner: {
    name: 'actionPartner',
    table: 'actionPartner',
    parent: { part: 'action', column: 'actionId' },
    list: 'partners',
    key: ['organisationId'],
    titleField: 'organisationId',
    fields: [
      { name: 'organisationId', input: 'organisation', isRequired: true },
      line('role'),
      line('effort'),
      { name: 'confirmedOn', input: 'day' },
    ],
  },
  planPartner: {
    name: 'planPartner',
    table: 'planPartner',
    parent: { part: 'plan', column: 'planId' },
    list: 'partners',
    key: ['organisationId'],
    titleField: 'nameInPlan',
    fields: [{ name: 'organisationId', input: 'organisation', isRequired: true }, line('nameInPlan', required)],
  },
  processStep: {
    name: 'processStep',
    table: 'processStep',
    parent: { part: 'plan', column: 'planId' },
    list: 'processPlanning',
    key: ['body', 'what'],
    allowsTwins: true,
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
    list: 'alignedPlans',
    key: ['name'],
    allowsTwins: true,
    titleField: 'name',
    fields: [line('name', required), line('setBy'), line('period', { maxLength: 40 }), source],
  },
  programmeBudget: {
    name: 'programmeBudget',
    table: 'programmeBudget',
    parent: { part: 'plan', column: 'planId' },
    list: 'programmeBudget',
    key: ['year'],
    titleField: 'year',
    fields: [{ name: 'year', input: 'year' }, ...amounts, line('remark'), source],
  },
  budgetLine: {
    name: 'budgetLine',
    table: 'budgetLine',
    parent: { part: 'plan', column: 'planId' },
    list: 'budget',
    key: ['subjectId', 'year', 'funding'],
    titleField: 'subjectId',
    fields: [
      { name: 'subjectId', input: 'subject', isRequired: true },
      { name: 'year', input: 'year' },
      ...amounts,
      line('funding'),
      line('remark'),
      source,
    ],
  },
}

/** What a field is called in the content of a plan and in its file: names of things, not of ids. */
export const toldName = (field: Field): string => field.name.replace(/Id$/, '')

/** The parts that hang under a part, in the order in which a plan is told. */
export function childrenOf(name: PartName): Part[] {
  return Object.values(PARTS).filter((part) => part.parent?.part === name)
}

const SLUG: Field = { name: 'slug', input: 'slug', isRequired: true, maxLength: 80 }

/** A new plan also gets its address; afterwards that never changes. */
export const NEW_PLAN: Part = { ...PARTS.plan, fields: [SLUG, ...PARTS.plan.fields] }

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

import { dutchWords } from '../../../platform/api/index.ts'

/** The Dutch words of the interface for the closed lists of the plan, after the glossary. */
export const THEME_KINDS = dutchWords({
  development: 'ontwikkelthema',
  strategic: 'strategisch-thema',
  foundation: 'fundament',
})
export const GOAL_KINDS = dutchWords({ goal: 'doel', developmentTrack: 'ontwikkelspoor', strategyTrack: 'spoor' })
export const GOAL_STATES = dutchWords({
  defined: 'bepaald',
  running: 'loopt',
  moved: 'verplaatst',
})
export const ACTION_STATES = dutchWords({
  planned: 'gepland',
  running: 'loopt',
  done: 'klaar',
  stopped: 'gestopt',
  continuous: 'doorlopend',
})
export const STAGES = dutchWords({ draft: 'concept', college: 'college', council: 'raad', amended: 'gewijzigd' })

/** What the fields of a plan and its parts are called in the interface. A field without a name is not in it. */
export const FIELD_NAMES: Record<string, string> = {
  code: 'code',
  slug: 'kenmerk',
  title: 'titel',
  name: 'naam',
  kind: 'soort',
  startsOn: 'begintOp',
  endsOn: 'eindigtOp',
  motto: 'motto',
  mission: 'missie',
  vision: 'visie',
  summary: 'samenvatting',
  legalBasis: 'grondslagen',
  coalitionAgreement: 'coalitieakkoord',
  monitoringRule: 'volgwijze',
  publishedIn: 'uitgebrachtIn',
  strategyVerb: 'inzet',
  why: 'waarom',
  ambition: 'ambitie',
  aliases: 'andereNamen',
  description: 'omschrijving',
  owner: 'eigenaar',
  state: 'status',
  baselineValue: 'beginwaarde',
  baselinePeriod: 'beginperiode',
  targetValue: 'streefwaarde',
  targetOn: 'streefdag',
  measureUnit: 'eenheid',
  progressOverride: 'voortgangMetDeHand',
  progressReason: 'redenVoortgang',
  dueOn: 'geplandVoor',
  doneOn: 'gehaaldOp',
  source: 'bron',
}

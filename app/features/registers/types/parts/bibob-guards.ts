import type { Guard, Situation } from '../../declaration.ts'
import { dayOfStep, hasTaken, lastOf } from '../../domain/situation.ts'
import { both } from './both.ts'

const NEGATIVE = ['conditions', 'refused', 'withdrawn', 'not-entered', 'ended']

/** Whether this decision goes against the applicant. */
const isNegative = ({ given }: Situation) => NEGATIVE.includes(String(given.decision))

/** Nothing negative without having heard the applicant, and the third party who is named. */
export const wasHeard: Guard = {
  key: 'was-heard',
  words: both(
    'Dit besluit is negatief of stelt voorwaarden. Geef de betrokkene, en een derde die wordt genoemd, eerst gelegenheid voor een zienswijze.',
    'This decision is negative or sets conditions. First give the applicant, and a third party who is named, the opportunity to give views.',
  ),
  article: 'artikel 33 Wet Bibob',
  holds: (situation) => !isNegative(situation) || hasTaken(situation, 'record-views', 'no-views'),
}

export const degreeCarriesDecision: Guard = {
  key: 'degree-carries-decision',
  words: both(
    'De conclusie draagt dit besluit niet: weigeren of intrekken kan bij ernstig gevaar, voorwaarden stellen ook bij mindere mate van gevaar.',
    'The conclusion does not carry this decision: refusing or withdrawing takes serious danger, conditions can be set for a lesser degree too.',
  ),
  article: 'artikel 3, eerste en zevende lid, Wet Bibob',
  holds: ({ facts, given }) => {
    if (given.decision === 'granted') return true
    if (given.decision === 'conditions') return facts.degree === 'lesser' || facts.degree === 'serious'
    return facts.degree === 'serious'
  },
}

export const isProportionate: Guard = {
  key: 'is-proportionate',
  words: both(
    'Schrijf op waarom het besluit in verhouding is tot het gevaar en de ernst van de feiten.',
    'Write down why the decision is proportionate to the danger and the gravity of the facts.',
  ),
  article: 'artikel 3, vijfde lid, Wet Bibob',
  holds: (situation) => !isNegative(situation) || Boolean(situation.given.proportion),
}

/** Without advice of the Bureau a danger that was concluded must be reported to it at once. */
export const mustReportConclusion = (situation: Pick<Situation, 'facts' | 'events'>): boolean =>
  (situation.facts.degree === 'lesser' || situation.facts.degree === 'serious') &&
  !hasTaken(situation, 'receive-advice') &&
  !hasTaken(situation, 'report-conclusion')

export const mustReportWithdrawal = (situation: Pick<Situation, 'events'>): boolean =>
  lastOf(situation.events, 'withdraw')?.given.isSuspected === true && !hasTaken(situation, 'report-withdrawal')

/** A conclusion that was reported and lapsed in objection or court must be corrected at once. */
export const mustCorrectReport = ({ events }: Pick<Situation, 'events'>): boolean => {
  const lapsed = lastOf(events, 'conclusion-lapsed')
  const corrected = lastOf(events, 'correct-report')
  return lapsed !== undefined && (corrected === undefined || corrected.seq < lapsed.seq) && hasReported(events)
}

const hasReported = (events: Situation['events']) => events.some(({ step }) => step === 'report-conclusion')

export const dutiesAreDone: Guard = {
  key: 'duties-are-done',
  words: both(
    'Er staat nog een melding aan het Landelijk Bureau Bibob open. Doe die eerst.',
    'A report to the national Bibob bureau is still due. Make that first.',
  ),
  article: 'artikel 7a, zevende en achtste lid, Wet Bibob',
  holds: (situation) =>
    !mustReportConclusion(situation) && !mustReportWithdrawal(situation) && !mustCorrectReport(situation),
}

const FIVE_YEARS = 5

/** What was found may be used for another decision for five years. */
export const isStillUsable: Guard = {
  key: 'is-still-usable',
  words: both(
    'Het advies of onderzoek is ouder dan vijf jaar en mag niet meer worden gebruikt.',
    'The advice or investigation is older than five years and may no longer be used.',
  ),
  article: 'artikel 29 Wet Bibob',
  holds: (situation) => {
    const since = dayOfStep(situation, 'receive-advice') ?? dayOfStep(situation, 'conclude')
    return since === undefined || situation.day <= yearsAfter(since)
  },
}

/** The same day of the month, five years on; 29 February becomes the 28th. */
function yearsAfter(day: string): string {
  const year = Number(day.slice(0, 4)) + FIVE_YEARS
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}

/** Of findings and advice that come from somewhere else. */
export const earlierIsYoungEnough: Guard = {
  key: 'earlier-is-young-enough',
  words: both(
    'Deze bevindingen zijn ouder dan vijf jaar. Ze mogen hier niet worden gebruikt.',
    'These findings are older than five years. They may not be used here.',
  ),
  article: 'artikel 29 Wet Bibob',
  holds: ({ given, day }) => typeof given.obtainedOn === 'string' && day <= yearsAfter(given.obtainedOn),
}

/** The bureau is late: the decision term runs again, advice or not. */
export const standstillIsOver: Guard = {
  key: 'standstill-is-over',
  words: both(
    'De beslistermijn staat nog stil voor het advies. Wacht op het advies, of tot die termijn voorbij is.',
    'The decision term still stands still for the advice. Wait for the advice, or until that term has passed.',
  ),
  article: 'artikel 31 Wet Bibob',
  holds: ({ day, deadlines }) => {
    const standstill = deadlines.find(({ key }) => key === 'standstill')
    return standstill !== undefined && day > standstill.dueOn
  },
}

export const viewsTermIsOver: Guard = {
  key: 'views-term-is-over',
  words: both('De termijn voor de zienswijze loopt nog.', 'The term to give views is still running.'),
  article: 'artikel 33 Wet Bibob',
  holds: ({ day, deadlines }) => {
    const views = deadlines.find(({ key }) => key === 'views')
    return views !== undefined && day > views.dueOn
  },
}

import { defineRegister } from '../declaration.ts'
import { PLAN_EVALUATION } from './parts/approach-states.ts'
import { both } from './parts/both.ts'
import { CASEWORK_BASES } from './parts/care-bases.ts'
import { CARE_PEOPLE } from './parts/care-people.ts'
import { CASEWORK_FIELDS } from './parts/casework-fields.ts'
import { CASEWORK_LETTERS, CASEWORK_TASKS } from './parts/casework-papers.ts'
import { DIRECTOR_STEPS, TRIAGE_STEPS } from './parts/casework-steps.ts'
import { CLOSING_STATES, closing, OUTCOMES } from './parts/closing.ts'
import { needsStep } from './parts/guards.ts'
import { MEETING_STEP, OWN_PLAN_STEPS, PLAN_STEPS } from './parts/plan-steps.ts'
import { TRANSFER_STATES, transfer } from './parts/transfer.ts'

/**
 * Local casework (items 76 and 77): persons and families with several problems at once, for whom one process director
 * brings the organisations together. Cases of the regional partnership are not here: see zvh-tellingen.
 */
export const casussen = defineRegister({
  key: 'casussen',
  words: {
    one: both('Casus', 'Case'),
    many: both('Casussen', 'Cases'),
    intro: both(
      'Mensen en gezinnen met problemen op meer gebieden tegelijk. Eén procesregisseur brengt de organisaties bij elkaar: één gezin, één plan.',
      'People and families with problems of several kinds at once. One process director brings the organisations together: one family, one plan.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [76, 77],
  bases: CASEWORK_BASES,
  purpose: both(
    'Hulp, zorg en veiligheid rond één persoon of gezin op elkaar afstemmen als gewone hulp vastloopt.',
    'Aligning help, care and safety around one person or family where ordinary help is stuck.',
  ),
  numberPattern: 'C-{year}-{number:4}',
  fields: CASEWORK_FIELDS,
  parties: CARE_PEOPLE,
  place: { isPersonal: true },
  states: [
    { key: 'referred', words: both('Aangemeld', 'Referred') },
    { key: 'accepted', words: both('Opgepakt, wacht op procesregisseur', 'Taken on, waits for a director') },
    { key: 'running', words: both('Loopt', 'Running') },
    ...TRANSFER_STATES,
    ...CLOSING_STATES,
    { key: 'not-taken-on', words: both('Niet opgepakt', 'Not taken on'), isEnd: true },
  ],
  steps: [
    ...TRIAGE_STEPS,
    ...DIRECTOR_STEPS,
    MEETING_STEP,
    ...PLAN_STEPS,
    ...OWN_PLAN_STEPS,
    {
      key: 'inform-person',
      words: both('Betrokkene informeren', 'Inform the person'),
      done: both('Betrokkene geïnformeerd', 'Person informed'),
      from: ['accepted', 'running', 'closing'],
      level: 'handle',
      article: 'artikel 14 AVG',
      fields: [
        {
          key: 'how',
          words: both('Hoe', 'How'),
          kind: 'choice',
          isRequired: true,
          choices: [
            { key: 'talk', words: both('In een gesprek', 'In a talk') },
            { key: 'letter', words: both('Per brief', 'By letter') },
            { key: 'through-partner', words: both('Door een hulpverlener', 'By a care professional') },
          ],
        },
      ],
    },
    {
      key: 'postpone-informing',
      words: both('Informeren uitstellen', 'Postpone informing'),
      done: both('Informeren uitgesteld', 'Informing postponed'),
      hint: both(
        'Alleen als informeren iemand in gevaar brengt. Zet in de reden waarom, en wanneer u opnieuw kijkt.',
        'Only where informing puts somebody in danger. Say why in the reason, and when you look again.',
      ),
      from: ['accepted', 'running'],
      level: 'handle',
      article: 'artikel 23, eerste lid, onder i, AVG met artikel 41 UAVG',
      needsReason: true,
    },
    {
      key: 'escalate',
      words: both('Opschalen', 'Escalate'),
      done: both('Opgeschaald', 'Escalated'),
      from: ['accepted', 'running'],
      level: 'handle',
      needsReason: true,
      fields: [
        {
          key: 'toward',
          words: both('Naar', 'To'),
          kind: 'choice',
          isRequired: true,
          choices: [
            { key: 'team-lead', words: both('Teamleider', 'Team leader') },
            { key: 'mayor', words: both('Burgemeester', 'Mayor') },
            { key: 'zvh', words: both('Zorg- en Veiligheidshuis', 'Care and Safety House') },
            { key: 'triangle', words: both('Driehoek', 'Triangle meeting') },
          ],
        },
      ],
    },
    ...transfer(['accepted', 'running'], 'running'),
    ...closing(['running'], 'running', [
      needsStep(
        ['evaluate', 'person-not-reached'],
        both(
          'Evalueer eerst het plan, of leg vast dat de betrokkene niet te bereiken is.',
          'First evaluate the plan, or record that the person cannot be reached.',
        ),
      ),
    ]),
  ],
  deadlines: [
    {
      key: 'triage',
      words: both('Triage', 'Triage'),
      rule: 'authority-term',
      parameters: ({ isUrgent }) => ({ length: isUrgent ? 1 : 7, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['take-on', 'decline'],
      warnDays: [1],
    },
    {
      key: 'inform',
      words: both('Betrokkene informeren', 'Inform the person'),
      rule: 'avg-14:3',
      startsWith: { step: 'take-on' },
      metBy: ['inform-person', 'postpone-informing'],
      endedBy: ['accept-transfer', 'approve-closure'],
      warnDays: [7],
    },
    PLAN_EVALUATION,
  ],
  letters: CASEWORK_LETTERS,
  taskTemplates: CASEWORK_TASKS,
  retention: {
    result: '5.1',
    keep: { years: 5 },
    note: both(
      'Vijf jaar na afsluiting. Een casus die niet is opgepakt telt ook van de dag af dat dat is besloten.',
      'Five years after closure. A case that was not taken on counts from the day of that decision.',
    ),
  },
  counts: [
    {
      key: 'local_cases',
      version: 1,
      words: both('Casussen opgepakt', 'Cases taken on'),
      indicator: 'local_cases',
      counts: { kind: 'records', steps: ['take-on'] },
      period: 'year',
    },
    {
      key: 'local_cases_running',
      version: 1,
      words: both('Lopende casussen', 'Running cases'),
      indicator: 'local_cases_running',
      counts: { kind: 'stock', step: 'take-on', until: ['accept-transfer', 'approve-closure'] },
      period: 'last-day-of-year',
    },
    {
      key: 'local_mdo',
      version: 1,
      words: both('MDO’s over lokale casussen', 'Meetings on local cases'),
      indicator: 'local_mdo',
      counts: { kind: 'events', steps: ['meeting-held'] },
      period: 'year',
    },
    ...OUTCOMES.map(({ key, words }) => ({
      key: `local_cases_${key.replaceAll('-', '_')}`,
      version: 1,
      words: both(`Afgesloten: ${words.nl}`, `Closed: ${words.en}`),
      indicator: 'local_cases_by_outcome',
      category: key,
      counts: { kind: 'events' as const, steps: ['approve-closure'] },
      where: { outcome: key },
      period: 'year' as const,
    })),
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
  meeting: { one: both('MDO', 'Multidisciplinary meeting'), kind: 'mdo' },
})

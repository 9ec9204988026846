import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { SOCIAL_SUPPORT, YOUTH_CARE } from './parts/care-bases.ts'
import { CARE_PARTNER, RELATIVE, SUBJECT } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { CLOSING_STATES, closing } from './parts/closing.ts'
import { notBefore } from './parts/guards.ts'

/** Reports of domestic violence and child abuse that Veilig Thuis hands to the municipality’s own specialists (item 84). */
export const veiligThuis = defineRegister({
  key: 'veilig-thuis',
  words: {
    one: both('Overdracht van Veilig Thuis', 'Hand-over by Veilig Thuis'),
    many: both('Overdrachten van Veilig Thuis', 'Hand-overs by Veilig Thuis'),
    intro: both(
      'Meldingen van huiselijk geweld en kindermishandeling die Veilig Thuis aan de specialisten van de gemeente overdraagt.',
      'Reports of domestic violence and child abuse that Veilig Thuis hands over to the municipality’s specialists.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [84],
  bases: [
    {
      key: 'wmo-4.1.1',
      words: both('Overdracht na een melding bij Veilig Thuis', 'Hand-over after a report to Veilig Thuis'),
      article: 'artikel 4.1.1, tweede lid, Wmo 2015',
      source: 'https://wetten.overheid.nl/BWBR0035362/2026-01-01#Artikel4.1.1',
    },
    YOUTH_CARE,
    SOCIAL_SUPPORT,
  ],
  purpose: both(
    'Geweld thuis stoppen en duurzaam veilig maken, dicht bij het gezin.',
    'Ending violence at home and making it safe for good, close to the family.',
  ),
  numberPattern: 'VT-{year}-{number:4}',
  fields: [
    {
      key: 'kind',
      words: both('Soort melding', 'Kind of report'),
      kind: 'choice',
      choices: [
        choice('domestic-violence', 'Huiselijk geweld', 'Domestic violence'),
        choice('child-abuse', 'Kindermishandeling', 'Child abuse'),
        choice('both', 'Allebei', 'Both'),
        choice('elder-abuse', 'Ouderenmishandeling', 'Elder abuse'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'split',
      words: both('Hoe overgedragen', 'How handed over'),
      kind: 'choice',
      choices: [
        choice('direct', 'Direct na de melding', 'Straight after the report'),
        choice('after-inquiry', 'Na onderzoek door Veilig Thuis', 'After an inquiry by Veilig Thuis'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'isUrgent', words: both('Spoed', 'Urgent'), kind: 'yesNo', inList: true },
    {
      key: 'assessment',
      words: both('Veiligheidsbeoordeling', 'Safety assessment'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: [SUBJECT, RELATIVE, CARE_PARTNER],
  place: { isPersonal: true },
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'accepted', words: both('Aanvaard door het lokale team', 'Accepted by the local team') },
    ...CLOSING_STATES,
    { key: 'returned', words: both('Terug naar Veilig Thuis', 'Back to Veilig Thuis'), isEnd: true },
  ],
  steps: [
    {
      key: 'accept',
      words: both('Overdracht aanvaarden', 'Accept the hand-over'),
      done: both('Overdracht aanvaard', 'Hand-over accepted'),
      from: ['received'],
      to: 'accepted',
      level: 'handle',
    },
    {
      key: 'return',
      words: both('Teruggeven aan Veilig Thuis', 'Give back to Veilig Thuis'),
      done: both('Teruggegeven aan Veilig Thuis', 'Given back to Veilig Thuis'),
      from: ['received', 'accepted'],
      to: 'returned',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'contact',
      words: both('Contact met het gezin', 'Contact with the family'),
      done: both('Contact gelegd met het gezin', 'Contact made with the family'),
      from: ['accepted'],
      level: 'handle',
      guards: [notBefore('accept', both('Dit ligt voor de aanvaarding.', 'This lies before the acceptance.'))],
    },
    {
      key: 'safety-plan',
      words: both('Veiligheidsplan gemaakt', 'Safety plan made'),
      done: both('Veiligheidsplan gemaakt', 'Safety plan made'),
      from: ['accepted'],
      level: 'handle',
    },
    ...closing(['accepted'], 'accepted'),
  ],
  deadlines: [
    {
      key: 'accept',
      words: both('Overdracht beantwoorden', 'Answer the hand-over'),
      rule: 'authority-term',
      parameters: ({ isUrgent }) => ({ length: isUrgent ? 1 : 5, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['accept', 'return'],
      warnDays: [1],
    },
    {
      key: 'contact',
      words: both('Eerste contact met het gezin', 'First contact with the family'),
      rule: 'authority-term',
      parameters: ({ isUrgent }) => ({ length: isUrgent ? 1 : 7, unit: 'days' }),
      startsWith: { step: 'accept' },
      metBy: ['contact'],
      endedBy: ['return'],
      warnDays: [2],
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'vt_handovers',
      version: 1,
      words: both('Overdrachten van Veilig Thuis', 'Hand-overs by Veilig Thuis'),
      indicator: 'vt_handovers',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'month',
    },
    {
      key: 'vt_handovers_direct',
      version: 1,
      words: both('Direct overgedragen', 'Handed over straight away'),
      indicator: 'vt_handovers_direct',
      counts: { kind: 'events', steps: ['intake'] },
      where: { split: 'direct' },
      period: 'month',
      partOf: 'vt_handovers',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
})

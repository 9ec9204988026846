import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { DELIVERED, reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Companies on their way to the cyber security label, with the risks they found (item 107). */
export const keurmerkCyber = defineRegister({
  key: 'keurmerk-cyber',
  words: {
    one: both('Deelname keurmerk cybersecurity', 'Taking part in the cyber security label'),
    many: both('Keurmerk cybersecurity', 'Cyber security label'),
    intro: both(
      'Ondernemers die hun digitale risico’s in kaart brengen, maatregelen nemen en het keurmerk halen.',
      'Entrepreneurs who map their digital risks, take measures and earn the label.',
    ),
  },
  group: 'digital',
  space: 'work',
  confidentiality: 'I',
  items: [107],
  bases: [SAFETY_TASK],
  purpose: both('Ondernemers digitaal weerbaar maken.', 'Making entrepreneurs digitally resilient.'),
  numberPattern: 'KC-{year}-{number:4}',
  fields: [
    field('organisation', 'company', ['Onderneming', 'Company'], { isRequired: true }),
    field('choice', 'branch', ['Branche', 'Branch'], {
      choices: [
        choice('retail', 'Winkel', 'Retail'),
        choice('hospitality', 'Horeca', 'Hospitality'),
        choice('industry', 'Industrie', 'Industry'),
        choice('services', 'Dienstverlening', 'Services'),
        choice('care', 'Zorg', 'Care'),
        choice('agriculture', 'Landbouw', 'Agriculture'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'size', ['Grootte', 'Size'], {
      choices: [
        choice('self', 'Zzp', 'Self-employed'),
        choice('small', 'Tot 10 werknemers', 'Up to 10 employees'),
        choice('medium', '10 tot 50 werknemers', '10 to 50 employees'),
        choice('large', 'Meer dan 50 werknemers', 'More than 50 employees'),
      ],
      isFilter: true,
    }),
  ],
  states: [
    state('registered', ['Aangemeld', 'Registered']),
    state('scanned', ['Risico’s in beeld', 'Risks mapped']),
    state('labelled', ['Keurmerk behaald', 'Label earned']),
    state('ended', ['Gestopt', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step('scan', ['Risicoscan vastleggen', 'Record the risk scan'], ['Risico’s in kaart gebracht', 'Risks mapped'], {
      from: ['registered', 'scanned'],
      to: 'scanned',
      fields: [
        field('number', 'risks', ['Gevonden risico’s', 'Risks found'], { min: 0, isRequired: true }),
        field('number', 'open', ['Nog niet opgelost', 'Not solved yet'], { min: 0, isRequired: true }),
      ],
      guards: [
        {
          key: 'no-more-than-found',
          words: both(
            'Er kunnen niet meer risico’s openstaan dan er zijn gevonden.',
            'No more risks can be open than were found.',
          ),
          holds: ({ given }) => Number(given.open) <= Number(given.risks),
        },
      ],
    }),
    step('award', ['Keurmerk toekennen', 'Award the label'], ['Keurmerk behaald', 'Label earned'], {
      from: ['scanned'],
      to: 'labelled',
      fields: [reviewMonths],
      guards: [
        {
          key: 'no-risk-left',
          words: both('Bij de laatste scan stonden nog risico’s open.', 'Risks were still open at the latest scan.'),
          holds: ({ events }) => events.findLast(({ step: taken }) => taken === 'scan')?.given.open === 0,
        },
      ],
    }),
    step('recheck', ['Opnieuw beoordelen', 'Assess again'], ['Opnieuw beoordeeld', 'Assessed again'], {
      from: ['labelled'],
      guards: [needsStep('award', both('Er is nog geen keurmerk.', 'There is no label yet.'))],
    }),
    step('end', ['Stoppen', 'End'], ['Gestopt', 'Ended'], { to: 'ended', needsReason: true }),
  ],
  deadlines: [reviewEvery('award', 'recheck')],
  retention: DELIVERED,
  counts: [
    yearly(
      'cyber_label_registrations',
      ['Ondernemingen aangemeld voor het keurmerk', 'Companies registered for the label'],
      {
        kind: 'events',
        steps: ['intake'],
      },
    ),
    yearly(
      'cyber_label_holders',
      ['Ondernemingen met keurmerk aan het eind van het jaar', 'Companies with the label at the end of the year'],
      { kind: 'stock', step: 'award', until: ['end'] },
      { period: 'last-day-of-year' },
    ),
  ],
})

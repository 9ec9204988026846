import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED } from './parts/enforcement.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** Places where people are housed or put to work badly: signal, control, measure; criminal and administrative track together (item 72). */
export const arbeidsuitbuiting = defineRegister({
  key: 'arbeidsuitbuiting',
  words: {
    one: both('Zaak arbeidsuitbuiting', 'Labour exploitation case'),
    many: both('Arbeidsuitbuiting en arbeidsmigranten', 'Labour exploitation and migrant workers'),
    intro: both(
      'Locaties, werkgevers en uitzendbureaus waar mensen slecht wonen of werken. Slachtoffers staan hier niet met naam: zij krijgen hulp via de zorgcoördinator.',
      'Places, employers and agencies where people live or work badly. Victims do not stand here by name: they get help through the care coordinator.',
    ),
  },
  group: 'undermining',
  space: 'enforcement',
  confidentiality: 'B',
  items: [72],
  bases: [BASES.bestuursdwang, BASES.apv, BASES.openbareOrde],
  purpose: both('Uitbuiting van werkenden stoppen.', 'Stopping the exploitation of workers.'),
  numberPattern: 'AU-{year}-{number:4}',
  fields: [
    field('choice', 'kind', ['Wat speelt er', 'What goes on'], {
      choices: [
        choice('housing', 'Slechte of illegale huisvesting', 'Bad or illegal housing'),
        choice('wages', 'Onderbetaling of inhouding', 'Underpayment or deductions'),
        choice('coercion', 'Dwang, dreiging of ingenomen papieren', 'Coercion, threat or papers taken'),
        choice('agency', 'Malafide uitzendbureau', 'Rogue agency'),
        choice('safety', 'Onveilig werk', 'Unsafe work'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'sector', ['Sector', 'Sector'], {
      choices: [
        choice('logistics', 'Logistiek', 'Logistics'),
        choice('agriculture', 'Land- en tuinbouw', 'Agriculture'),
        choice('meat', 'Vlees en voedsel', 'Meat and food'),
        choice('construction', 'Bouw', 'Construction'),
        choice('hospitality', 'Horeca', 'Hospitality'),
        choice('cleaning', 'Schoonmaak', 'Cleaning'),
        choice('care', 'Huishoudelijk werk en zorg', 'Domestic work and care'),
        choice('other', 'Anders', 'Other'),
      ],
      isFilter: true,
    }),
    field('number', 'persons', ['Hoeveel mensen ongeveer', 'About how many people'], { min: 0, max: 1000 }),
    field('longText', 'facts', ['Waarneming', 'What was seen'], { isRequired: true, isPersonal: true }),
  ],
  parties: [
    { key: 'employer', words: both('Werkgever of uitzendbureau', 'Employer or agency'), is: 'either' },
    { key: 'owner', words: both('Eigenaar of verhuurder', 'Owner or landlord'), is: 'either' },
  ],
  place: { isPersonal: true },
  states: [
    state('signal', ['Signaal', 'Signal']),
    state('controlled', ['Gecontroleerd', 'Controlled']),
    state('measures', ['Maatregelen lopen', 'Measures running']),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: [
    step('control', ['Controle vastleggen', 'Record a control'], ['Gecontroleerd', 'Controlled'], {
      from: ['signal', 'controlled'],
      to: 'controlled',
      fields: [
        field('choices', 'with', ['Samen met', 'Together with'], {
          choices: [
            choice('labour-inspectorate', 'Nederlandse Arbeidsinspectie', 'Labour inspectorate'),
            choice('police', 'Politie (AVIM)', 'Police'),
            choice('tax', 'Belastingdienst', 'Tax administration'),
            choice('fire-service', 'Brandweer', 'Fire service'),
            choice('lsi', 'Landelijke interventieteams (LSI)', 'National intervention teams'),
            choice('alone', 'Alleen de gemeente', 'The municipality alone'),
          ],
          isRequired: true,
        }),
        field('longText', 'found', ['Bevinding', 'Finding'], { isRequired: true, isPersonal: true }),
      ],
    }),
    step(
      'help',
      ['Hulp voor slachtoffers geregeld', 'Help for victims arranged'],
      ['Hulp voor slachtoffers geregeld', 'Help for victims arranged'],
      {
        fields: [
          field('choices', 'help', ['Welke hulp', 'Which help'], {
            choices: [
              choice('coordinator', 'Zorgcoördinator mensenhandel', 'Care coordinator human trafficking'),
              choice('shelter', 'Opvang', 'Shelter'),
              choice('fairwork', 'FairWork', 'FairWork'),
              choice('comensha', 'CoMensha', 'CoMensha'),
            ],
            isRequired: true,
          }),
        ],
      },
    ),
    step('measure', ['Maatregel vastleggen', 'Record a measure'], ['Maatregel genomen', 'Measure taken'], {
      from: ['controlled', 'measures'],
      to: 'measures',
      fields: [
        field('choice', 'track', ['Spoor', 'Track'], {
          choices: [
            choice('administrative', 'Bestuursrechtelijk', 'Administrative'),
            choice('criminal', 'Strafrechtelijk', 'Criminal'),
            choice('labour', 'Boete van de Arbeidsinspectie', 'Fine of the labour inspectorate'),
            choice('fiscal', 'Fiscaal', 'Tax'),
          ],
          isRequired: true,
        }),
        field('longText', 'measure', ['Maatregel', 'Measure'], { isRequired: true, isPersonal: true }),
      ],
    }),
    step(
      'start-case',
      ['Handhavingszaak starten', 'Start an enforcement case'],
      ['Handhavingszaak gestart', 'Enforcement case started'],
      {
        from: ['controlled', 'measures'],
        to: 'measures',
        opens: {
          register: 'handhavingszaak',
          parties: { owner: 'owner' },
          facts: ({ day }) => ({ domain: 'bouwen', origin: 'controle', foundOn: day }),
        },
      },
    ),
    step('close', ['Afsluiten', 'Close'], ['Afgesloten', 'Closed'], {
      from: ['controlled', 'measures'],
      to: 'closed',
      level: 'decide',
      needsReason: true,
      guards: [needsStep('control', both('Er is nog niet gecontroleerd.', 'Nothing was controlled yet.'))],
    }),
    step(
      'drop',
      ['Signaal sluiten zonder controle', 'Close the signal without a control'],
      ['Gesloten zonder controle', 'Closed without a control'],
      {
        from: ['signal'],
        to: 'closed',
        level: 'decide',
        needsReason: true,
      },
    ),
  ],
  retention: ENFORCED,
  asksReason: true,
  counts: [
    yearly('labour_exploitation_cases', ['Zaken arbeidsuitbuiting', 'Labour exploitation cases'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly('labour_exploitation_controls', ['Controles op arbeidsuitbuiting', 'Controls for labour exploitation'], {
      kind: 'events',
      steps: ['control'],
    }),
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import {
  concernsField,
  personIsNeeded,
  phenomenonField,
  phenomenonOf,
  SIGNAL_KEPT,
  UNDERMINING_BASES,
} from './parts/undermining.ts'

/** Cases that the municipality and the police treat together (item 53). */
export const casusoverlegOndermijning = defineRegister({
  key: 'casusoverleg-ondermijning',
  words: {
    one: both('Casus ondermijning', 'Case of undermining crime'),
    many: both('Lokaal casusoverleg ondermijning', 'Local case meeting on undermining crime'),
    intro: both(
      'Locaties, bedrijven en netwerken die gemeente en politie samen aanpakken, met afspraken en ingrepen.',
      'Places, companies and networks that municipality and police deal with together, with agreements and interventions.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [53],
  bases: UNDERMINING_BASES,
  purpose: both('Ondermijning lokaal samen aanpakken.', 'Dealing with undermining crime together, locally.'),
  numberPattern: 'CO-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    phenomenonField,
    concernsField,
    field('longText', 'summary', ['Wat speelt er', 'What goes on'], { isPersonal: true }),
    field(
      'longText',
      'whyPerson',
      ['Waarom gegevens over een persoon nodig zijn', 'Why data about a person are needed'],
      {
        isPersonal: true,
      },
    ),
  ],
  parties: [
    { key: 'company', words: both('Bedrijf of organisatie', 'Company or organisation'), is: 'organisation' },
    { key: 'subject', words: both('Persoon over wie het gaat', 'Person it is about'), is: 'person' },
  ],
  place: { isPersonal: true },
  states: [
    state('open', ['Aangemeld', 'Opened']),
    state('running', ['In aanpak', 'Running']),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: [
    step(
      'consult',
      ['Specialist van de politie raadplegen', 'Consult the specialist of the police'],
      ['Specialist geraadpleegd', 'Specialist consulted'],
      {
        fields: [field('longText', 'advice', ['Advies', 'Advice'], { isRequired: true, isPersonal: true })],
      },
    ),
    step('take-on', ['In aanpak nemen', 'Take on'], ['In aanpak genomen', 'Taken on'], {
      from: ['open'],
      to: 'running',
      level: 'decide',
      fields: [
        field('choice', 'lead', ['Wie heeft de regie', 'Who leads'], {
          choices: [
            choice('municipality', 'Gemeente', 'Municipality'),
            choice('police', 'Politie', 'Police'),
            choice('om', 'Openbaar Ministerie', 'Public prosecutor'),
            choice('tax', 'Belastingdienst', 'Tax administration'),
          ],
          isRequired: true,
        }),
        field('longText', 'goal', ['Doel van de aanpak', 'Goal of the approach'], {
          isRequired: true,
          isPersonal: true,
        }),
      ],
      guards: [
        personIsNeeded,
        needsStep(
          'consult',
          both('Raadpleeg eerst de specialist van de politie.', 'First consult the specialist of the police.'),
        ),
      ],
    }),
    step('agree', ['Afspraak vastleggen', 'Record an agreement'], ['Afspraak gemaakt', 'Agreed'], {
      from: ['running'],
      fields: [
        field('longText', 'agreement', ['Afspraak', 'Agreement'], { isRequired: true, isPersonal: true }),
        field('organisation', 'by', ['Door', 'By'], { isRequired: true }),
        field('day', 'before', ['Voor', 'Before'], { isRequired: true }),
      ],
    }),
    step('intervene', ['Ingreep vastleggen', 'Record an intervention'], ['Ingegrepen', 'Intervened'], {
      from: ['running'],
      fields: [
        field('choice', 'intervention', ['Ingreep', 'Intervention'], {
          choices: [
            choice('check', 'Integrale controle', 'Integral check'),
            choice('stop-talk', 'Stopgesprek', 'Stop talk'),
            choice('bibob', 'Bibob-onderzoek', 'Bibob investigation'),
            choice('closure', 'Sluiting', 'Closure'),
            choice('order', 'Last onder dwangsom of bestuursdwang', 'Penalty or enforcement order'),
            choice('permit', 'Vergunning geweigerd of ingetrokken', 'Permit refused or withdrawn'),
            choice('fiscal', 'Fiscale maatregel', 'Tax measure'),
            choice('criminal', 'Strafrechtelijk onderzoek', 'Criminal investigation'),
            choice('barrier', 'Barrière opgeworpen', 'Barrier raised'),
          ],
          isRequired: true,
        }),
        field('longText', 'effect', ['Wat deed het', 'What it did'], { isPersonal: true }),
      ],
    }),
    step('close', ['Afsluiten', 'Close'], ['Afgesloten', 'Closed'], {
      from: ['open', 'running'],
      to: 'closed',
      level: 'decide',
      needsReason: true,
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('stopped', 'Gestopt', 'Stopped'),
            choice('reduced', 'Verminderd', 'Reduced'),
            choice('moved', 'Verplaatst', 'Moved elsewhere'),
            choice('handed-over', 'Overgedragen aan een partner', 'Handed over to a partner'),
            choice('no-ground', 'Geen grond voor aanpak', 'No ground to act'),
          ],
          isRequired: true,
        }),
      ],
      guards: [
        {
          key: 'no-open-tasks',
          words: both('Er staan nog taken open.', 'There are open tasks.'),
          holds: ({ openTasks }) => openTasks === 0,
        },
      ],
    }),
  ],
  deadlines: [
    {
      key: 'erase',
      words: both('Gegevens wissen of anonimiseren', 'Delete or anonymise the data'),
      rule: 'wgs-1.8',
      startsWith: { step: 'intake' },
      metBy: [],
      warnDays: [90, 14],
    },
  ],
  retention: SIGNAL_KEPT,
  isKnownHere: true,
  asksReason: true,
  meeting: { one: both('Lokaal casusoverleg', 'Local case meeting'), kind: 'casusoverleg-ondermijning' },
  counts: [
    yearly('undermining_cases', ['Zaken in het lokaal casusoverleg', 'Cases in the local case meeting'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly('undermining_interventions', ['Ingrepen tegen ondermijning', 'Interventions against undermining crime'], {
      kind: 'events',
      steps: ['intervene'],
    }),
  ],
})

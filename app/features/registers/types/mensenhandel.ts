import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { CONSENT, PUBLIC_ORDER, SOCIAL_SUPPORT, VITAL_INTEREST, YOUTH_CARE } from './parts/care-bases.ts'
import { CARE_PARTNER, REPORTER } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { CLOSING_STATES, closing } from './parts/closing.ts'
import { needsStep } from './parts/guards.ts'
import { MEETING_STEP } from './parts/plan-steps.ts'

/** Signals and cases of human trafficking, from the side of care for the victim (item 87). */
export const mensenhandel = defineRegister({
  key: 'mensenhandel',
  words: {
    one: both('Zaak mensenhandel', 'Trafficking case'),
    many: both('Mensenhandel', 'Human trafficking'),
    intro: both(
      'Signalen en casussen van uitbuiting, vanuit de zorg voor het slachtoffer. De opsporing hoort bij politie en Openbaar Ministerie.',
      'Signals and cases of exploitation, from the side of care for the victim. Investigation belongs to police and prosecution.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [87],
  bases: [SOCIAL_SUPPORT, YOUTH_CARE, CONSENT, VITAL_INTEREST, PUBLIC_ORDER],
  purpose: both(
    'Slachtoffers van mensenhandel vinden, in veiligheid brengen en naar hulp leiden.',
    'Finding victims of human trafficking, bringing them to safety and leading them to help.',
  ),
  numberPattern: 'MH-{year}-{number:4}',
  fields: [
    {
      key: 'kind',
      words: both('Vorm van uitbuiting', 'Form of exploitation'),
      kind: 'choice',
      choices: [
        choice('sexual', 'Seksuele uitbuiting', 'Sexual exploitation'),
        choice('labour', 'Arbeidsuitbuiting', 'Labour exploitation'),
        choice('criminal', 'Criminele uitbuiting', 'Criminal exploitation'),
        choice('unknown', 'Nog niet bekend', 'Not known yet'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'source',
      words: both('Bron van het signaal', 'Source of the signal'),
      kind: 'choice',
      choices: [
        choice('professional', 'Hulpverlener of school', 'Care professional or school'),
        choice('police', 'Politie', 'Police'),
        choice('inspection', 'Arbeidsinspectie of controle', 'Labour inspectorate or check'),
        choice('staff', 'Eigen medewerker', 'Own staff'),
        choice('resident', 'Inwoner', 'Resident'),
        choice('victim', 'Slachtoffer zelf', 'The victim'),
      ],
      isRequired: true,
    },
    { key: 'isMinor', words: both('Mogelijk minderjarig', 'Possibly a minor'), kind: 'yesNo', isFilter: true },
    {
      key: 'signs',
      words: both('Wat is gezien of verteld', 'What was seen or told'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
  ],
  parties: [
    { key: 'victim', words: both('Mogelijk slachtoffer', 'Possible victim'), is: 'person' },
    REPORTER,
    CARE_PARTNER,
  ],
  place: { isPersonal: true },
  states: [
    { key: 'signal', words: both('Signaal', 'Signal') },
    { key: 'case', words: both('Casus', 'Case') },
    ...CLOSING_STATES,
    { key: 'no-case', words: both('Geen aanwijzing voor mensenhandel', 'No indication of trafficking'), isEnd: true },
  ],
  steps: [
    {
      key: 'open-case',
      words: both('Als casus oppakken', 'Take on as a case'),
      done: both('Als casus opgepakt', 'Taken on as a case'),
      from: ['signal'],
      to: 'case',
      level: 'handle',
      fields: [
        {
          key: 'safety',
          words: both('Is de persoon nu veilig', 'Is the person safe now'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('yes', 'Ja', 'Yes'),
            choice('arranged', 'Nee, opvang wordt geregeld', 'No, shelter is being arranged'),
            choice('unknown', 'Onbekend', 'Unknown'),
          ],
        },
        {
          key: 'knowsOfReport',
          words: both('De persoon weet van dit contact', 'The person knows of this contact'),
          kind: 'yesNo',
        },
      ],
    },
    {
      key: 'not-trafficking',
      words: both('Geen mensenhandel', 'Not trafficking'),
      done: both('Geen aanwijzing voor mensenhandel', 'No indication of trafficking'),
      from: ['signal'],
      to: 'no-case',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'register-victim',
      words: both('Aanmelden bij het landelijk coördinatiecentrum', 'Register with the national coordination centre'),
      done: both('Aangemeld bij het landelijk coördinatiecentrum', 'Registered with the national coordination centre'),
      hint: both(
        'Bij CoMensha. Met naam alleen als het slachtoffer dat wil.',
        'With CoMensha. By name only if the victim wants it.',
      ),
      from: ['case'],
      level: 'handle',
    },
    {
      key: 'shelter',
      words: both('Opvang geregeld', 'Shelter arranged'),
      done: both('Opvang geregeld', 'Shelter arranged'),
      from: ['case'],
      level: 'handle',
      fields: [
        {
          key: 'shelterKind',
          words: both('Soort opvang', 'Kind of shelter'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('specialised', 'Gespecialiseerde opvang', 'Specialised shelter'),
            choice('womens', 'Vrouwenopvang', 'Women’s shelter'),
            choice('youth', 'Jeugdzorg', 'Youth care'),
            choice('asylum', 'Asielopvang', 'Asylum reception'),
          ],
        },
      ],
    },
    {
      key: 'hand-to-police',
      words: both('Met politie delen', 'Share with the police'),
      done: both('Gedeeld met de politie', 'Shared with the police'),
      from: ['signal', 'case'],
      level: 'decide',
      needsReason: true,
    },
    MEETING_STEP,
    ...closing(['case'], 'case', [
      needsStep(
        ['register-victim', 'shelter', 'hand-to-police'],
        both('Leg eerst vast wat voor het slachtoffer is gedaan.', 'First record what was done for the victim.'),
      ),
    ]),
  ],
  deadlines: [
    {
      key: 'first-look',
      words: both('Signaal beoordelen', 'Judge the signal'),
      rule: 'authority-term',
      parameters: ({ isMinor }) => ({ length: isMinor ? 1 : 5, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['open-case', 'not-trafficking'],
      warnDays: [1],
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'human_trafficking_cases',
      version: 1,
      words: both('Casussen mensenhandel', 'Human trafficking cases'),
      indicator: 'human_trafficking_cases',
      counts: { kind: 'records', steps: ['open-case'] },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
  meeting: { one: both('Overleg mensenhandel', 'Meeting on trafficking'), kind: 'mensenhandel' },
})

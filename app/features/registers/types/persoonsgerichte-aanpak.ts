import { defineRegister } from '../declaration.ts'
import { APPROACH_STATES, PLAN_EVALUATION } from './parts/approach-states.ts'
import { PERSONAL_APPROACH_STEPS } from './parts/approach-steps.ts'
import { both } from './parts/both.ts'
import { CONSENT, PUBLIC_ORDER, SOCIAL_SUPPORT, YOUTH_CARE } from './parts/care-bases.ts'
import { CARE_PARTNER, REPRESENTATIVE, SUBJECT } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { closing } from './parts/closing.ts'
import { MEETING_STEP, OWN_PLAN_STEPS } from './parts/plan-steps.ts'

/** A plan with one young person and the parents, before worse happens (item 80). */
export const persoonsgerichteAanpak = defineRegister({
  key: 'persoonsgerichte-aanpak',
  words: {
    one: both('Persoonsgerichte aanpak jeugd', 'Personal approach of a young person'),
    many: both('Persoonsgerichte aanpak jeugd', 'Personal approach of young people'),
    intro: both(
      'Een plan met één jongere en zijn ouders, om op tijd een andere weg in te slaan.',
      'A plan with one young person and the parents, to turn another way in time.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [80],
  bases: [YOUTH_CARE, SOCIAL_SUPPORT, PUBLIC_ORDER, CONSENT],
  purpose: both(
    'Voorkomen dat jongeren in overlast en criminaliteit terechtkomen, en nieuwe aanwas voor groepen stoppen.',
    'Keeping young people out of nuisance and crime, and ending the supply of newcomers to groups.',
  ),
  numberPattern: 'PGA-{year}-{number:4}',
  fields: [
    {
      key: 'network',
      words: both('Jeugdnetwerk', 'Youth network'),
      hint: both('De wijk of kern van het netwerk', 'The neighbourhood or village of the network'),
      kind: 'text',
      isPersonal: true,
    },
    {
      key: 'ageGroup',
      words: both('Leeftijd', 'Age'),
      kind: 'choice',
      choices: [
        choice('under-12', 'Onder de 12', 'Under 12'),
        choice('12-17', '12 tot en met 17', '12 to 17'),
        choice('18-23', '18 tot en met 23', '18 to 23'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'parentsTakePart',
      words: both('Ouders doen mee', 'Parents take part'),
      kind: 'yesNo',
      inList: true,
    },
    { key: 'reason', words: both('Aanleiding', 'Occasion'), kind: 'longText', isRequired: true, isPersonal: true },
    { key: 'strengths', words: both('Wat gaat goed', 'What goes well'), kind: 'longText', isPersonal: true },
  ],
  parties: [SUBJECT, { ...REPRESENTATIVE, words: both('Ouder of voogd', 'Parent or guardian') }, CARE_PARTNER],
  place: { isPersonal: true },
  states: APPROACH_STATES,
  steps: [...PERSONAL_APPROACH_STEPS, MEETING_STEP, ...OWN_PLAN_STEPS, ...closing(['running'], 'running')],
  deadlines: [PLAN_EVALUATION],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'youth_approaches',
      version: 1,
      words: both('Persoonsgerichte aanpakken begonnen', 'Personal approaches begun'),
      indicator: 'youth_approaches',
      counts: { kind: 'records', steps: ['start'] },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
  meeting: { one: both('Overleg jeugdnetwerk', 'Youth network meeting'), kind: 'jeugdnetwerk' },
})

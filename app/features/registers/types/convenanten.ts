import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Covenants and protocols with partners: parties, purpose, and the basis for the data they share (items 143, 116). */
export const convenanten = defineRegister({
  key: 'convenanten',
  words: {
    one: both('Convenant', 'Covenant'),
    many: both('Convenanten en protocollen', 'Covenants and protocols'),
    intro: both(
      'Afspraken met partners, van woonoverlast tot veilig uitgaan: wie doet mee, waarvoor, en worden er gegevens gedeeld?',
      'Agreements with partners, from nuisance to safe nights out: who takes part, what for, and are data shared?',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'O',
  items: [143, 116],
  bases: [SAFETY_TASK],
  purpose: both(
    'Weten wat met wie is afgesproken, en hoe lang dat geldt.',
    'Knowing what was agreed with whom, and how long it holds.',
  ),
  numberPattern: 'CV-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam', 'Name'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort', 'Kind'], {
      choices: [
        choice('covenant', 'Convenant', 'Covenant'),
        choice('protocol', 'Protocol met gegevensdeling', 'Protocol with sharing of data'),
        choice('agreement', 'Samenwerkingsovereenkomst', 'Cooperation agreement'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'subject', ['Onderwerp', 'Subject'], {
      choices: [
        choice('nuisance', 'Woonoverlast', 'Residential nuisance'),
        choice('nights-out', 'Gastvrij, veilig en gezond uitgaan', 'Hospitable, safe and healthy nights out'),
        choice('shops', 'Collectief winkelverbod', 'Collective shop ban'),
        choice('undermining', 'Ondermijning (RIEC)', 'Undermining crime (RIEC)'),
        choice('care', 'Zorg en veiligheid', 'Care and safety'),
        choice('business-parks', 'Bedrijventerreinen', 'Business parks'),
        choice('football', 'Voetbal', 'Football'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('longText', 'aim', ['Doel', 'Purpose'], {
      hint: both('Wat de partijen ermee willen bereiken', 'What the parties want to achieve with it'),
    }),
    field('number', 'parties', ['Aantal partijen', 'Number of parties'], { isRequired: true, min: 2, max: 100 }),
    field('longText', 'names', ['Partijen in woorden', 'Parties in words'], {
      hint: both(
        'Wie niet in het partnerregister staat; geen personen',
        'Who is not in the partner register; no persons',
      ),
    }),
    field('yesNo', 'sharesData', ['Er worden persoonsgegevens gedeeld', 'Personal data are shared'], {
      isFilter: true,
    }),
  ],
  parties: [{ key: 'party', words: both('Partij', 'Party'), is: 'organisation' }],
  states: [
    state('draft', ['Concept', 'Draft']),
    state('signed', ['Ondertekend', 'Signed']),
    state('expired', ['Verlopen of opgezegd', 'Expired or ended'], { isEnd: true }),
    state('dropped', ['Niet doorgegaan', 'Dropped'], { isEnd: true }),
  ],
  steps: [
    step(
      'assess',
      ['Privacytoets vastleggen', 'Record the privacy test'],
      ['Privacytoets gedaan', 'Privacy test done'],
      {
        from: ['draft', 'signed'],
        article: 'artikelen 26 en 35 AVG',
        fields: [
          field('text', 'basis', ['Grondslag met artikel', 'Basis with article'], { isRequired: true }),
          field('yesNo', 'hasDpia', ['Er is een DPIA', 'There is a DPIA']),
        ],
      },
    ),
    step('sign', ['Ondertekening vastleggen', 'Record the signing'], ['Ondertekend', 'Signed'], {
      from: ['draft'],
      to: 'signed',
      level: 'decide',
      dayWords: both('Dag van ondertekening', 'Day of signing'),
      // Of an old covenant nobody may know whether a review was agreed.
      fields: [{ ...reviewMonths, isRequired: false }],
      guards: [
        {
          key: 'privacy-was-tested',
          words: both(
            'Er worden persoonsgegevens gedeeld. Leg eerst de privacytoets vast.',
            'Personal data are shared. First record the privacy test.',
          ),
          article: 'artikel 35 AVG',
          holds: ({ facts, events }) =>
            facts.sharesData !== true || events.some(({ step: taken }) => taken === 'assess'),
        },
      ],
    }),
    step('join', ['Partij sluit zich aan', 'Party joins'], ['Partij aangesloten', 'Party joined'], {
      from: ['signed'],
      fields: [field('organisation', 'party', ['Partij', 'Party'], { isRequired: true })],
    }),
    step('review', ['Evalueren', 'Evaluate'], ['Geëvalueerd', 'Evaluated'], {
      from: ['signed'],
      fields: [field('longText', 'lessons', ['Wat we leerden', 'What we learned'], { isRequired: true })],
    }),
    step('expire', ['Verlopen of opgezegd', 'Expired or ended'], ['Verlopen of opgezegd', 'Expired or ended'], {
      from: ['signed'],
      to: 'expired',
      level: 'decide',
      needsReason: true,
    }),
    step('drop', ['Niet doorzetten', 'Drop'], ['Niet doorgegaan', 'Dropped'], {
      from: ['draft'],
      to: 'dropped',
      needsReason: true,
    }),
  ],
  deadlines: [{ ...reviewEvery('sign', 'review'), appliesIf: (_facts, given) => Number(given.reviewMonths) > 0 }],
  retention: { result: '16.1.2', keep: 'forever' },
  counts: [
    yearly(
      'covenants_in_force',
      ['Convenanten van kracht aan het eind van het jaar', 'Covenants in force at the end of the year'],
      { kind: 'stock', step: 'sign', until: ['expire'] },
      { period: 'last-day-of-year' },
    ),
  ],
})

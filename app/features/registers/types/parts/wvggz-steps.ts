import type { Field, Guard, LetterTemplate, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { needsStep, notBefore } from './guards.ts'

/** Who hears what came of a report, and whose view that care is needed makes the executive apply anyway. */
const CLOSE_RELATIONS = ['representative', 'partner', 'parent', 'essential-relative']

const closeRelation: Guard = {
  key: 'close-relation',
  words: both(
    'Alleen vertegenwoordiger, partner, ouders en onmisbare naasten krijgen bericht over de uitkomst.',
    'Only representative, partner, parents and essential relatives are told of the result.',
  ),
  article: 'artikel 5:2, derde tot en met vijfde lid, Wvggz',
  holds: ({ facts }) => CLOSE_RELATIONS.includes(String(facts.relation)),
}

const reporterLeftOut: Guard = {
  key: 'reporter-left-out',
  words: both(
    'De melder wil anoniem blijven. Bevestig dat niets in de aanvraag naar de melder wijst.',
    'The reporter wants to stay anonymous. Confirm that nothing in the application points to the reporter.',
  ),
  article: 'artikel 5:2, zevende lid, Wvggz',
  holds: ({ facts, given }) => facts.isAnonymous !== true || given.isReporterLeftOut === true,
}

const toldFirst: Guard = {
  key: 'told-first',
  words: both(
    'De melder moet eerst bericht krijgen over de uitkomst.',
    'The reporter must first be told of the result.',
  ),
  article: 'artikel 5:2, derde en vierde lid, Wvggz',
  holds: ({ facts, events }) =>
    !CLOSE_RELATIONS.includes(String(facts.relation)) || events.some(({ step }) => step === 'give-feedback'),
}

const findings: Field = {
  key: 'findings',
  words: both('Bevindingen', 'Findings'),
  kind: 'longText',
  isRequired: true,
  isPersonal: true,
}

/** From the report to the application, or to the answer that none is needed. */
export const WVGGZ_STEPS: readonly Step[] = [
  {
    key: 'start-inquiry',
    words: both('Verkennend onderzoek beginnen', 'Begin the exploratory inquiry'),
    done: both('Verkennend onderzoek begonnen', 'Exploratory inquiry begun'),
    from: ['received'],
    to: 'inquiry',
    level: 'handle',
    article: 'artikel 5:2, tweede lid, Wvggz',
  },
  {
    key: 'do-not-treat',
    words: both('Niet in behandeling nemen', 'Do not treat'),
    done: both('Niet in behandeling genomen', 'Not treated'),
    hint: both(
      'Bijvoorbeeld: de persoon woont en verblijft in een andere gemeente.',
      'For example: the person lives and stays in another municipality.',
    ),
    from: ['received'],
    to: 'not-treated',
    level: 'handle',
    needsReason: true,
  },
  {
    key: 'conclude-need',
    words: both('Concluderen: zorg nodig', 'Conclude: care needed'),
    done: both('Onderzoek afgerond: verplichte zorg nodig', 'Inquiry finished: compulsory care needed'),
    from: ['inquiry'],
    to: 'need',
    level: 'decide',
    article: 'artikel 5:2, derde lid, Wvggz',
    fields: [findings],
    guards: [
      notBefore(
        'start-inquiry',
        both('Dit ligt voor het begin van het onderzoek.', 'This lies before the begin of the inquiry.'),
      ),
    ],
  },
  {
    key: 'conclude-no-need',
    words: both('Concluderen: geen noodzaak', 'Conclude: no need'),
    done: both('Onderzoek afgerond: geen noodzaak', 'Inquiry finished: no need'),
    from: ['inquiry'],
    to: 'no-need',
    level: 'decide',
    article: 'artikel 5:2, vierde lid, Wvggz',
    fields: [findings],
    guards: [
      notBefore(
        'start-inquiry',
        both('Dit ligt voor het begin van het onderzoek.', 'This lies before the begin of the inquiry.'),
      ),
    ],
  },
  {
    key: 'give-feedback',
    words: both('Melder bericht geven', 'Tell the reporter'),
    done: both('Melder bericht gegeven', 'Reporter told'),
    from: ['need', 'no-need', 'applied'],
    level: 'handle',
    guards: [closeRelation],
  },
  {
    key: 'reporter-maintains',
    words: both('Melder vindt zorg toch nodig', 'Reporter maintains that care is needed'),
    done: both('Melder houdt vast aan de noodzaak: aanvraag volgt', 'Reporter maintains the need: application follows'),
    from: ['no-need'],
    to: 'need',
    level: 'handle',
    article: 'artikel 5:2, vijfde lid, Wvggz',
    guards: [
      closeRelation,
      needsStep('give-feedback', both('De melder heeft nog geen bericht gehad.', 'The reporter was not told yet.')),
    ],
  },
  {
    key: 'apply',
    words: both('Aanvragen bij de officier van justitie', 'Apply to the public prosecutor'),
    done: both('Aangevraagd bij de officier van justitie', 'Applied for with the public prosecutor'),
    from: ['need'],
    to: 'applied',
    level: 'decide',
    article: 'artikel 5:3 Wvggz',
    fields: [
      {
        key: 'isReporterLeftOut',
        words: both('Niets in de aanvraag wijst naar de melder', 'Nothing in the application points to the reporter'),
        kind: 'yesNo',
      },
    ],
    guards: [reporterLeftOut],
  },
  {
    key: 'close',
    words: both('Afhandelen', 'Close'),
    done: both('Afgehandeld', 'Closed'),
    from: ['no-need', 'applied'],
    to: 'closed',
    level: 'handle',
    guards: [toldFirst],
  },
]

/** Letters after a report. */
export const WVGGZ_LETTERS: readonly LetterTemplate[] = [
  {
    key: 'feedback-applied',
    words: both('Bericht: aanvraag ingediend', 'Answer: application filed'),
    after: ['apply'],
    level: 'handle',
    to: 'reporter',
    subject: 'Wat er met uw melding is gedaan',
    paragraphs: [
      {
        sentences: [
          'U meldde uw zorgen bij de gemeente {municipality}. Ons kenmerk is {number}.',
          'Na onderzoek hebben wij op {day:apply} een aanvraag gedaan bij de officier van justitie.',
          'De officier beslist over het vervolg en laat van zich horen.',
        ],
      },
    ],
  },
  {
    key: 'feedback-no-need',
    words: both('Bericht: geen noodzaak', 'Answer: no need'),
    after: ['conclude-no-need'],
    level: 'handle',
    to: 'reporter',
    subject: 'Wat er met uw melding is gedaan',
    paragraphs: [
      {
        sentences: [
          'U meldde uw zorgen bij de gemeente {municipality}. Ons kenmerk is {number}.',
          'Na onderzoek vinden wij verplichte zorg op dit moment niet nodig.',
          'Vindt u van wel? Laat het ons direct weten. Dan doen wij toch een aanvraag bij de officier van justitie, uiterlijk {deadline:application}.',
        ],
      },
    ],
  },
]

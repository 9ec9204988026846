import type { Step } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { field, step } from './pieces.ts'
import { CONCERNS, personIsNeeded } from './undermining.ts'

/** What goes along to the square or the case: what it is about, never who. */
const phenomenonOnly: NonNullable<Step['opens']>['facts'] = ({ facts }) => ({
  phenomenon: facts.phenomenon,
  concerns: facts.concerns,
})

/** From signal to square, case or nothing; what the square decides comes back as a step of the signal. */
export const SIGNAL_STEPS: readonly Step[] = [
  step('add', ['Aanvulling vastleggen', 'Record an addition'], ['Aangevuld', 'Added to'], {
    hint: both(
      'Iets wat vanzelf binnenkwam. Zelf gegevens opzoeken mag pas na een besluit op het informatieplein.',
      'Something that came in by itself. Looking data up may only be done after a decision at the information square.',
    ),
    from: ['new', 'judged', 'at-square'],
    fields: [field('longText', 'addition', ['Wat kwam erbij', 'What came in'], { isRequired: true, isPersonal: true })],
  }),
  step('judge', ['Beoordelen', 'Judge'], ['Beoordeeld', 'Judged'], {
    from: ['new'],
    to: 'judged',
    fields: [
      field('choice', 'judgement', ['Oordeel', 'Judgement'], {
        choices: [
          choice('square', 'Naar het informatieplein', 'To the information square'),
          choice('case', 'Zelf oppakken', 'Take it on ourselves'),
          choice('partner', 'Hoort bij een partner', 'Belongs with a partner'),
          choice('none', 'Niets mee doen', 'Do nothing'),
        ],
        isRequired: true,
      }),
      field('choice', 'concerns', ['Gaat over', 'Concerns'], {
        hint: both('Houd het bij een plaats als dat genoeg is.', 'Keep to a place where that is enough.'),
        choices: CONCERNS,
        isRequired: true,
        keep: true,
      }),
      field(
        'longText',
        'whyPerson',
        ['Waarom gegevens over een persoon nodig zijn', 'Why data about a person are needed'],
        { isPersonal: true, keep: true },
      ),
    ],
    guards: [personIsNeeded],
  }),
  step('too-vague', ['Te vaag: weg ermee', 'Too vague: drop it'], ['Te vaag bevonden', 'Found too vague'], {
    from: ['new', 'judged'],
    to: 'too-vague',
    needsReason: true,
    article: 'artikel 5, eerste lid, onder c en d, AVG',
  }),
  step(
    'to-square',
    ['Inbrengen op het informatieplein', 'Bring to the information square'],
    ['Ingebracht op het informatieplein', 'Brought to the information square'],
    {
      from: ['judged'],
      to: 'at-square',
      article: 'artikel 2.23 Wgs',
      guards: [
        {
          key: 'no-person-without-need',
          words: both(
            'Er staat een persoon bij dit signaal, terwijl het over iets anders gaat. Haal de persoon weg, of beoordeel opnieuw.',
            'A person stands with this signal, while it is about something else. Remove the person, or judge again.',
          ),
          article: 'artikel 5, eerste lid, onder c, AVG',
          holds: ({ facts, parties }) =>
            facts.concerns === 'person' || facts.concerns === 'network' || !parties.some(({ isPerson }) => isPerson),
        },
      ],
      opens: { register: 'informatieplein', facts: phenomenonOnly, parties: {} },
    },
  ),
  step('judge-again', ['Opnieuw beoordelen', 'Judge again'], ['Terug naar beoordeling', 'Back to be judged'], {
    from: ['judged'],
    to: 'new',
    needsReason: true,
  }),
  step(
    'discuss-in-centre',
    ['Bespreking in het ondermijningscentrum vastleggen', 'Record the discussion in the regional centre'],
    ['Besproken in het ondermijningscentrum', 'Discussed in the regional centre'],
    {
      from: ['judged', 'at-square', 'in-case'],
      article: 'artikel 2.23 Wgs',
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('case', 'Zaak in de regio', 'Case in the region'),
            choice('local', 'Terug naar de gemeente', 'Back to the municipality'),
            choice('none', 'Te weinig bekend of bewijsbaar', 'Too little known or proven'),
          ],
          isRequired: true,
        }),
      ],
    },
  ),
  step('start-case', ['Lokale zaak starten', 'Start a local case'], ['Lokale zaak gestart', 'Local case started'], {
    from: ['judged', 'at-square'],
    to: 'in-case',
    level: 'decide',
    needsReason: true,
    opens: { register: 'casusoverleg-ondermijning', facts: phenomenonOnly },
  }),
  step(
    'square-allocated',
    ['Toegewezen op het informatieplein', 'Allocated at the information square'],
    ['Toegewezen op het informatieplein', 'Allocated at the information square'],
    {
      from: ['at-square'],
      to: 'closed',
    },
  ),
  step(
    'square-vetoed',
    ['Gestopt door veto', 'Stopped by veto'],
    ['Gestopt na veto van de privacyfunctionaris', 'Stopped by veto of the privacy officer'],
    {
      from: ['at-square'],
      to: 'vetoed',
      right: 'privacy.weigh',
      needsReason: true,
      article: 'artikelen 38 en 39 AVG',
    },
  ),
  step(
    'square-closed',
    ['Plein doet er niets mee', 'The square does nothing'],
    ['Op het informatieplein afgesloten', 'Closed at the information square'],
    {
      from: ['at-square'],
      to: 'closed',
    },
  ),
  step(
    'pass-on',
    ['Doorgeven aan een partner', 'Pass on to a partner'],
    ['Doorgegeven aan een partner', 'Passed on to a partner'],
    {
      from: ['judged'],
      to: 'closed',
      level: 'decide',
      article: 'artikel 1.5 Wgs',
      fields: [
        field('organisation', 'partner', ['Aan', 'To'], { isRequired: true }),
        field(
          'longText',
          'sharingBasis',
          ['Grondslag voor het delen, met artikel', 'Basis for sharing, with article'],
          {
            isRequired: true,
            isPersonal: true,
          },
        ),
      ],
    },
  ),
  step('close', ['Afsluiten', 'Close'], ['Afgesloten', 'Closed'], {
    from: ['judged'],
    to: 'closed',
    needsReason: true,
  }),
]

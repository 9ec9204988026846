import type { Field, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { needsParty } from './guards.ts'

export const TRIAGE_CRITERIA: Field = {
  key: 'criteria',
  words: both('Waarom past dit hier', 'Why this belongs here'),
  kind: 'choices',
  choices: [
    { key: 'several-areas', words: both('Problemen op meer leefgebieden', 'Problems in several areas of life') },
    { key: 'several-organisations', words: both('Meer organisaties nodig', 'Several organisations are needed') },
    { key: 'stuck', words: both('Gewone hulp is vastgelopen', 'Ordinary help is stuck') },
    { key: 'danger', words: both('Gevaar voor de persoon zelf of anderen', 'Danger to the person or to others') },
    { key: 'children', words: both('Veiligheid van kinderen in het geding', 'Safety of children at stake') },
  ],
}

/** Answers to "does it belong here", which must be given before anything else is done with a referral. */
export const TRIAGE_STEPS: readonly Step[] = [
  {
    key: 'take-on',
    words: both('Oppakken', 'Take on'),
    done: both('Opgepakt', 'Taken on'),
    from: ['referred'],
    to: 'accepted',
    level: 'handle',
    article: 'artikel 5, eerste lid, onder b en c, AVG',
    fields: [
      { ...TRIAGE_CRITERIA, isRequired: true, keep: true },
      {
        key: 'necessity',
        words: both(
          'Waarom kan het niet met minder gegevens of met minder organisaties',
          'Why it cannot be done with less data or fewer organisations',
        ),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
    guards: [
      needsParty('subject', both('Leg eerst vast om wie het gaat.', 'First record whom it concerns.')),
      {
        key: 'enough-criteria',
        words: both(
          'Kies ten minste twee redenen, of alleen gevaar of veiligheid van kinderen. Anders hoort de zaak bij gewone hulp.',
          'Choose at least two reasons, or danger or the safety of children alone. Otherwise the case belongs in ordinary help.',
        ),
        article: 'artikel 5, eerste lid, onder c, AVG',
        holds: ({ given }) => {
          const chosen = Array.isArray(given.criteria) ? given.criteria : []
          return chosen.length >= 2 || chosen.includes('danger') || chosen.includes('children')
        },
      },
    ],
  },
  {
    key: 'decline',
    words: both('Niet oppakken', 'Do not take on'),
    done: both('Niet opgepakt', 'Not taken on'),
    from: ['referred'],
    to: 'not-taken-on',
    level: 'handle',
    needsReason: true,
    fields: [
      {
        key: 'referredTo',
        words: both('Verwezen naar', 'Referred to'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'social-team', words: both('Sociaal team', 'Social team') },
          { key: 'safe-home', words: both('Veilig Thuis', 'Veilig Thuis') },
          { key: 'zvh', words: both('Zorg- en Veiligheidshuis', 'Care and Safety House') },
          { key: 'mental-health', words: both('GGZ of verslavingszorg', 'Mental health or addiction care') },
          { key: 'police', words: both('Politie', 'Police') },
          {
            key: 'nobody',
            words: both('Niemand: er is al hulp of er is geen hulp nodig', 'Nobody: there is help, or none is needed'),
          },
        ],
      },
    ],
  },
]

const director: Field = {
  key: 'director',
  words: both('Procesregisseur', 'Process director'),
  kind: 'account',
  isRequired: true,
}

/** One director at a time; another one takes a reason. */
export const DIRECTOR_STEPS: readonly Step[] = [
  {
    key: 'assign-director',
    words: both('Procesregisseur aanwijzen', 'Assign a process director'),
    done: both('Procesregisseur aangewezen', 'Process director assigned'),
    from: ['accepted'],
    to: 'running',
    level: 'handle',
    handler: 'director',
    fields: [director],
  },
  {
    key: 'replace-director',
    words: both('Andere procesregisseur', 'Another process director'),
    done: both('Procesregisseur gewisseld', 'Process director replaced'),
    from: ['running', 'closing', 'transfer-offered'],
    level: 'handle',
    needsReason: true,
    handler: 'director',
    fields: [director],
  },
]

import { defineRegister } from '../declaration.ts'
import { BIBOB_BASES, BIBOB_FIELDS, BIBOB_PARTIES, kindOfBibob } from './parts/bibob-fields.ts'
import { BIBOB_DEADLINES, BIBOB_LETTERS, BIBOB_TASKS } from './parts/bibob-papers.ts'
import { BIBOB_STEPS } from './parts/bibob-steps.ts'
import { both } from './parts/both.ts'
import { state, yearly } from './parts/pieces.ts'

const completed = { kind: 'records', steps: ['conclude'] } as const
const ofKind = (kind: string) => ({
  indicator: 'bibob_by_type',
  category: kind,
  where: { kind },
  partOf: 'bibob_completed',
})

/** Investigations under the Bibob act, in a space of their own: only counts by type ever leave it (item 61). */
export const bibob = defineRegister({
  key: 'bibob',
  words: {
    one: both('Bibob-dossier', 'Bibob file'),
    many: both('Bibob-dossiers', 'Bibob files'),
    intro: both(
      'Eigen onderzoek, advies van het Landelijk Bureau, zienswijze en besluit. Wat hier staat is geheim (artikel 28 Wet Bibob).',
      'Own investigation, advice of the national bureau, views and decision. What stands here is secret (article 28 of the Bibob act).',
    ),
  },
  group: 'undermining',
  space: 'bibob',
  confidentiality: 'B',
  items: [61],
  bases: BIBOB_BASES,
  purpose: both(
    'Voorkomen dat de gemeente met een vergunning, subsidie, opdracht of transactie misdaad mogelijk maakt.',
    'Preventing that the municipality makes crime possible with a permit, subsidy, contract or transaction.',
  ),
  numberPattern: 'BIB-{year}-{number:4}',
  titleOf: kindOfBibob,
  fields: BIBOB_FIELDS,
  parties: BIBOB_PARTIES,
  place: { isPersonal: true },
  states: [
    state('intake', ['Aangemeld', 'Opened']),
    state('form-out', ['Formulier uitgereikt', 'Form handed out']),
    state('investigating', ['Eigen onderzoek', 'Own investigation']),
    state('at-bureau', ['Bij het Landelijk Bureau', 'With the national bureau']),
    state('concluded', ['Conclusie getrokken', 'Concluded']),
    state('views', ['Zienswijze gevraagd', 'Views asked']),
    state('heard', ['Gehoord', 'Heard']),
    state('decided', ['Besluit genomen', 'Decided']),
    state('withdrawn', ['Teruggetrokken of buiten behandeling', 'Withdrawn or left untreated']),
    state('closed', ['Gesloten', 'Closed'], { isEnd: true }),
  ],
  steps: BIBOB_STEPS,
  deadlines: BIBOB_DEADLINES,
  letters: BIBOB_LETTERS,
  taskTemplates: BIBOB_TASKS,
  retention: {
    result: '4.1.12',
    keep: { years: 5 },
    note: both(
      'Wat ouder is dan vijf jaar mag niet meer worden gebruikt (artikel 29 Wet Bibob).',
      'What is older than five years may no longer be used (article 29 of the Bibob act).',
    ),
  },
  asksReason: true,
  counts: [
    yearly('bibob_completed', ['Afgeronde Bibob-onderzoeken', 'Completed Bibob investigations'], completed, {
      indicator: 'bibob_total',
    }),
    yearly(
      'bibob_completed_hospitality',
      ['Horecavergunning', 'Hospitality permit'],
      completed,
      ofKind('horecavergunning'),
    ),
    yearly(
      'bibob_completed_environment',
      ['Voor de Omgevingsdienst', 'For the environmental service'],
      completed,
      ofKind('omgevingsdienst'),
    ),
    yearly(
      'bibob_completed_conversion',
      ['Omzettingsvergunning kamerverhuur', 'Conversion permit for room rental'],
      completed,
      ofKind('omzettingsvergunning'),
    ),
    yearly(
      'bibob_completed_property',
      ['Vastgoedtransactie', 'Property transaction'],
      completed,
      ofKind('vastgoedtransactie'),
    ),
  ],
})

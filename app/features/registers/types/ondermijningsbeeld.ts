import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsYes } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { phenomenonField, phenomenonOf, UNDERMINING_BASES } from './parts/undermining.ts'

/** Findings about phenomena in areas, without anyone in them: the picture of undermining crime (item 55). */
export const ondermijningsbeeld = defineRegister({
  key: 'ondermijningsbeeld',
  words: {
    one: both('Bevinding', 'Finding'),
    many: both('Ondermijningsbeeld', 'Picture of undermining crime'),
    intro: both(
      'Wat we weten van verschijnselen in gebieden: geen personen, geen voorspellingen, wel waar het op steunt.',
      'What we know of phenomena in areas: no persons, no predictions, but what it rests on.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'V',
  items: [55],
  bases: UNDERMINING_BASES,
  purpose: both('Keuzes in de aanpak onderbouwen.', 'Grounding choices in the approach.'),
  numberPattern: 'OB-{year}-{number:3}',
  titleOf: phenomenonOf,
  fields: [
    phenomenonField,
    field('longText', 'finding', ['Bevinding', 'Finding'], {
      hint: both('Geen namen, adressen of bedrijven', 'No names, addresses or companies'),
      isRequired: true,
    }),
    field('choices', 'basedOn', ['Steunt op', 'Rests on'], {
      choices: [
        choice('signals', 'Signalen', 'Signals'),
        choice('cases', 'Zaken', 'Cases'),
        choice('police', 'Politiecijfers', 'Police figures'),
        choice('checks', 'Controles', 'Checks'),
        choice('research', 'Onderzoek', 'Research'),
        choice('region', 'Beeld van IJsselland', 'Picture of IJsselland'),
      ],
      isRequired: true,
    }),
    field('choice', 'certainty', ['Hoe zeker', 'How certain'], {
      choices: [
        choice('sure', 'Zeker: meerdere bronnen', 'Sure: several sources'),
        choice('likely', 'Waarschijnlijk', 'Likely'),
        choice('unsure', 'Onzeker', 'Unsure'),
      ],
      isRequired: true,
      isFilter: true,
    }),
  ],
  states: [
    state('draft', ['Concept', 'Draft']),
    state('checked', ['Nagelezen', 'Checked']),
    state('shared', ['Gedeeld', 'Shared']),
    state('outdated', ['Verouderd', 'Outdated'], { isEnd: true }),
  ],
  steps: [
    step('check', ['Nalezen op personen', 'Check for persons'], ['Nagelezen op personen', 'Checked for persons'], {
      from: ['draft'],
      to: 'checked',
      notBy: 'intake',
      fields: [field('yesNo', 'isFree', ['Er staat niets in over een persoon', 'It says nothing about a person'])],
      guards: [
        needsYes(
          'isFree',
          both('Haal eerst weg wat naar een persoon leidt.', 'First remove what leads to a person.'),
          'artikel 5, eerste lid, onder c, AVG',
        ),
      ],
    }),
    step('share', ['Delen met partners', 'Share with partners'], ['Gedeeld met partners', 'Shared with partners'], {
      from: ['checked'],
      to: 'shared',
      level: 'decide',
    }),
    step('revise', ['Herzien', 'Revise'], ['Herzien', 'Revised'], {
      from: ['checked', 'shared'],
      to: 'draft',
      needsReason: true,
      fields: [field('longText', 'finding', ['Bevinding', 'Finding'], { isRequired: true, keep: true })],
    }),
    step('retire', ['Verouderd verklaren', 'Declare outdated'], ['Verouderd verklaard', 'Declared outdated'], {
      to: 'outdated',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'refresh',
      words: both('Actualiseren: elk jaar', 'Bring up to date: every year'),
      rule: 'authority-term',
      startsWith: { step: 'share' },
      parameters: () => ({ length: 1, unit: 'years' }),
      metBy: ['revise', 'retire'],
      warnDays: [30],
    },
  ],
  retention: { result: '20.1.5', keep: { years: 5 } },
  counts: [
    yearly('picture_findings_shared', ['Gedeelde bevindingen', 'Findings shared'], {
      kind: 'records',
      steps: ['share'],
    }),
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** The standing structures in which the municipality works with others, and what they are for (item 34). */
export const samenwerkingsverbanden = defineRegister({
  key: 'samenwerkingsverbanden',
  words: {
    one: both('Samenwerkingsverband', 'Cooperation structure'),
    many: both('Samenwerkingsverbanden', 'Cooperation structures'),
    intro: both(
      'Vaste verbanden in de regio en het land: wie eraan meedoen, waarover, en wie ons er vertegenwoordigt.',
      'Standing structures in the region and the country: who takes part, on what, and who represents us.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'O',
  items: [34],
  bases: [SAFETY_TASK],
  purpose: both(
    'Weten waar de gemeente aan tafel zit, en of dat nog nodig is.',
    'Knowing where the municipality sits at the table, and whether that is still needed.',
  ),
  numberPattern: 'SV-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam', 'Name'], { isRequired: true, inList: true }),
    field('choice', 'scale', ['Schaal', 'Scale'], {
      choices: [
        choice('local', 'Gemeente', 'Municipality'),
        choice('neighbours', 'Buurgemeenten', 'Neighbouring municipalities'),
        choice('district', 'Politiedistrict of veiligheidsregio', 'Police district or safety region'),
        choice('province', 'Provincie of landsdeel', 'Province or part of the country'),
        choice('national', 'Landelijk', 'National'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'purpose', ['Waarvoor', 'What for'], { isRequired: true }),
    field('longText', 'members', ['Wie doen mee (organisaties)', 'Who takes part (organisations)']),
    field('text', 'represents', ['Welk ambt vertegenwoordigt ons', 'Which office represents us']),
  ],
  states: [
    state('preparing', ['In oprichting', 'Being set up']),
    state('active', ['Actief', 'Active']),
    state('ended', ['Gestopt', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step('start', ['Meedoen', 'Take part'], ['Gestart', 'Started'], {
      from: ['preparing'],
      to: 'active',
      fields: [reviewMonths],
    }),
    step('review', ['Opnieuw bekijken', 'Review'], ['Opnieuw bekeken', 'Reviewed'], {
      from: ['active'],
      fields: [field('longText', 'lessons', ['Wat het oplevert', 'What it yields'], { isRequired: true })],
    }),
    step('end', ['Stoppen', 'End'], ['Gestopt', 'Ended'], { to: 'ended', needsReason: true }),
  ],
  deadlines: [reviewEvery('start', 'review')],
  retention: { result: '16.1', keep: { years: 10 } },
  counts: [],
})

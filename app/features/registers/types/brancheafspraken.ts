import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Agreements with branches that criminals make use of, knowingly or not (item 66). */
export const brancheafspraken = defineRegister({
  key: 'brancheafspraken',
  words: {
    one: both('Brancheafspraak', 'Branch agreement'),
    many: both('Brancheafspraken', 'Branch agreements'),
    intro: both(
      'Wat we met bouwmarkten, verhuurders, installateurs en andere branches afspreken om misbruik te voorkomen.',
      'What we agree with builders’ merchants, rental firms, installers and other branches to prevent misuse.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'I',
  items: [66],
  bases: [SAFETY_TASK],
  purpose: both(
    'Voorkomen dat een branche, bewust of niet, ondermijning mogelijk maakt.',
    'Preventing that a branch makes organised crime possible, knowingly or not.',
  ),
  numberPattern: 'BA-{year}-{number:3}',
  titleOf: ({ subject }) => String(subject ?? ''),
  fields: [
    field('text', 'subject', ['Onderwerp van de afspraak', 'Subject of the agreement'], {
      isRequired: true,
      inList: true,
    }),
    field('choice', 'branch', ['Branche', 'Branch'], {
      choices: [
        choice('diy', 'Bouwmarkten en growshopartikelen', 'DIY stores and grow supplies'),
        choice('car-rental', 'Autoverhuur en autohandel', 'Car rental and car trade'),
        choice('electricians', 'Elektriciens en installateurs', 'Electricians and installers'),
        choice('estate', 'Makelaars en vastgoedbeheer', 'Estate agents and property management'),
        choice('notaries', 'Notarissen en financiële dienstverleners', 'Notaries and financial services'),
        choice('storage', 'Opslag en transport', 'Storage and transport'),
        choice('chemicals', 'Handel in chemicaliën', 'Trade in chemicals'),
        choice('other', 'Andere branche', 'Other branch'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'scope', ['Reikwijdte', 'Scope'], {
      choices: [
        choice('local', 'Gemeente', 'Municipality'),
        choice('regional', 'Regionaal', 'Regional'),
        choice('national', 'Landelijke afspraak, hier toegepast', 'National agreement, applied here'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('organisation', 'partner', ['Organisatie', 'Organisation']),
    field('longText', 'content', ['Wat spreken we af', 'What we agree']),
  ],
  states: [
    state('proposed', ['In gesprek', 'Being discussed']),
    state('agreed', ['Afgesproken', 'Agreed']),
    state('ended', ['Beëindigd', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step('agree', ['Afspraak vastleggen', 'Record the agreement'], ['Afgesproken', 'Agreed'], {
      from: ['proposed'],
      to: 'agreed',
      fields: [reviewMonths],
    }),
    step('review', ['Afspraak opnieuw bekijken', 'Review the agreement'], ['Opnieuw bekeken', 'Reviewed'], {
      from: ['agreed'],
      fields: [
        field('choice', 'works', ['Werkt de afspraak?', 'Does the agreement work?'], {
          choices: [
            choice('yes', 'Ja', 'Yes'),
            choice('partly', 'Deels, aanpassen', 'Partly, adjust'),
            choice('no', 'Nee', 'No'),
          ],
          isRequired: true,
        }),
        field('longText', 'lessons', ['Wat we leerden', 'What we learned']),
      ],
    }),
    step('end', ['Beëindigen', 'End'], ['Beëindigd', 'Ended'], { to: 'ended', needsReason: true }),
  ],
  deadlines: [reviewEvery('agree', 'review')],
  retention: { result: '16.1', keep: { years: 10 } },
  counts: [
    yearly('branch_agreements', ['Afspraken met branches', 'Agreements with branches'], {
      kind: 'events',
      steps: ['agree'],
    }),
  ],
})

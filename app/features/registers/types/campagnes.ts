import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { DELIVERED, SAFETY_TASK } from './parts/work.ts'

/** Campaigns and talks that make people aware of undermining crime, and whom they reached (item 67). */
export const campagnes = defineRegister({
  key: 'campagnes',
  words: {
    one: both('Campagne', 'Campaign'),
    many: both('Campagnes en bewustwording', 'Campaigns and awareness'),
    intro: both(
      'Campagnes en bijeenkomsten: voor wie, met welk doel, hoeveel mensen bereikt en wat het opleverde.',
      'Campaigns and meetings: for whom, with which goal, how many were reached and what came of it.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'O',
  items: [67],
  bases: [SAFETY_TASK],
  purpose: both(
    'Mensen ondermijning laten herkennen en melden.',
    'Letting people recognise and report undermining crime.',
  ),
  numberPattern: 'CA-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam', 'Name'], { isRequired: true, inList: true }),
    field('choice', 'subject', ['Onderwerp', 'Subject'], {
      choices: [
        choice('drugs', 'Xtc en drugslabs', 'XTC and drug labs'),
        choice('trafficking', 'Kijk op mensenhandel', 'Recognising human trafficking'),
        choice('cyber', 'Alert Online en digitale veiligheid', 'Alert Online and digital safety'),
        choice('mma', 'Meld Misdaad Anoniem', 'Anonymous tip line'),
        choice('countryside', 'Veilig buitengebied', 'Safe countryside'),
        choice('property', 'Verhuur en vastgoed', 'Letting and property'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choices', 'groups', ['Doelgroep', 'Target group'], {
      choices: [
        choice('residents', 'Inwoners', 'Residents'),
        choice('youth', 'Jongeren', 'Young people'),
        choice('entrepreneurs', 'Ondernemers', 'Entrepreneurs'),
        choice('landlords', 'Verhuurders', 'Landlords'),
        choice('farmers', 'Boeren en bewoners van het buitengebied', 'Farmers and people of the countryside'),
        choice('staff', 'Medewerkers', 'Staff'),
        choice('council', 'Bestuur en raad', 'Executive and council'),
      ],
      isRequired: true,
    }),
    field('day', 'plannedOn', ['Begint op', 'Starts on'], { isRequired: true, inList: true }),
    field('longText', 'goal', ['Wat moet het opleveren', 'What it should bring'], {
      hint: both('Schrijf dit op voordat het begint.', 'Write this down before it starts.'),
      isRequired: true,
    }),
  ],
  states: [
    state('planned', ['Gepland', 'Planned']),
    state('running', ['Loopt', 'Running']),
    state('ended', ['Afgelopen', 'Over']),
    state('evaluated', ['Geëvalueerd', 'Evaluated'], { isEnd: true }),
    state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
  ],
  steps: [
    step('start', ['Starten', 'Start'], ['Gestart', 'Started'], { from: ['planned'], to: 'running' }),
    step('activity', ['Activiteit vastleggen', 'Record an activity'], ['Activiteit gehouden', 'Activity held'], {
      from: ['running'],
      fields: [
        field('choice', 'channel', ['Vorm', 'Form'], {
          choices: [
            choice('meeting', 'Bijeenkomst', 'Meeting'),
            choice('online', 'Online of sociale media', 'Online or social media'),
            choice('print', 'Folder, poster of brief', 'Leaflet, poster or letter'),
            choice('press', 'Pers', 'Press'),
            choice('visit', 'Bezoek ter plaatse', 'Visit on site'),
          ],
          isRequired: true,
        }),
        field('number', 'reach', ['Bereikte mensen', 'People reached'], { min: 0, isRequired: true }),
      ],
    }),
    step('finish', ['Afronden', 'Finish'], ['Afgelopen', 'Over'], {
      from: ['running'],
      to: 'ended',
      guards: [
        needsStep(
          'activity',
          both(
            'Leg eerst vast wat er is gedaan, of zet de campagne op "niet doorgegaan".',
            'First record what was done, or cancel the campaign.',
          ),
        ),
      ],
    }),
    step('evaluate', ['Evalueren', 'Evaluate'], ['Geëvalueerd', 'Evaluated'], {
      from: ['ended'],
      to: 'evaluated',
      fields: [
        field('choice', 'result', ['Deed het wat het moest doen?', 'Did it do what it should?'], {
          choices: [
            choice('yes', 'Ja', 'Yes'),
            choice('partly', 'Deels', 'Partly'),
            choice('no', 'Nee', 'No'),
            choice('unknown', 'Niet te zeggen', 'Cannot be said'),
          ],
          isRequired: true,
        }),
        field('longText', 'lessons', ['Wat we leerden', 'What we learned'], { isRequired: true }),
      ],
    }),
    step('cancel', ['Gaat niet door', 'Cancel'], ['Niet doorgegaan', 'Cancelled'], {
      from: ['planned', 'running'],
      to: 'cancelled',
      needsReason: true,
    }),
  ],
  retention: DELIVERED,
  counts: [
    yearly('campaign_activities', ['Activiteiten van campagnes', 'Activities of campaigns'], {
      kind: 'events',
      steps: ['activity'],
    }),
    yearly('campaign_reach', ['Mensen bereikt met campagnes', 'People reached by campaigns'], {
      kind: 'sum',
      steps: ['activity'],
      field: 'reach',
    }),
  ],
})

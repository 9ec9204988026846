import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Policy documents with their versions and when they are due to be looked at again; health and drug prevention included (items 38, 103). */
export const beleidsdocumenten = defineRegister({
  key: 'beleidsdocumenten',
  words: {
    one: both('Beleidsdocument', 'Policy document'),
    many: both('Beleidsdocumenten', 'Policy documents'),
    intro: both(
      'Welke versie geldt sinds wanneer, wie stelde hem vast, en wanneer moet hij opnieuw worden bekeken?',
      'Which version holds since when, who adopted it, and when is it due to be looked at again?',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'O',
  items: [38, 103],
  bases: [
    {
      key: 'policy-rules',
      words: both('Vaststellen van beleidsregels', 'Adopting policy rules'),
      article: 'artikel 4:81 Awb',
      source: 'https://wetten.overheid.nl/BWBR0005537/2026-01-01#Artikel4:81',
    },
    SAFETY_TASK,
  ],
  purpose: both('Altijd weten welk beleid geldt.', 'Always knowing which policy holds.'),
  numberPattern: 'BD-{year}-{number:3}',
  titleOf: ({ title, version }) => [title, version].filter(Boolean).join(', '),
  fields: [
    field('text', 'title', ['Titel', 'Title'], { isRequired: true, inList: true }),
    field('text', 'version', ['Versie', 'Version'], { inList: true }),
    field('choice', 'subject', ['Onderwerp', 'Subject'], {
      choices: [
        choice('damocles', 'Damoclesbeleid', 'Damocles policy'),
        choice('coffeeshops', 'Coffeeshopbeleid', 'Coffee shop policy'),
        choice('sex-work', 'Sekswerk', 'Sex work'),
        choice('bibob', 'Beleidsregel Bibob', 'Bibob policy rule'),
        choice('health', 'Gezondheidsnota en drugspreventie', 'Health note and drug prevention'),
        choice('bylaw', 'APV', 'Local by-law'),
        choice('violence', 'Visie huiselijk geweld', 'Vision on domestic violence'),
        choice('undermining', 'Strategie ondermijning', 'Strategy on undermining crime'),
        choice('migration', 'Plan Arbeidsmigratie', 'Plan on labour migration'),
        choice('room-rental', 'Kamerverhuur', 'Room rental'),
        choice('events', 'Evenementen', 'Events'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('choice', 'body', ['Stelt vast', 'Adopts'], {
      choices: [
        choice('council', 'Gemeenteraad', 'Municipal council'),
        choice('executive', 'College van B en W', 'Executive board'),
        choice('mayor', 'Burgemeester', 'Mayor'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('text', 'replaces', ['Vervangt', 'Replaces']),
  ],
  states: [
    state('draft', ['Concept', 'Draft']),
    state('adopted', ['Vastgesteld', 'Adopted']),
    state('in-force', ['Van kracht', 'In force']),
    state('replaced', ['Vervangen of ingetrokken', 'Replaced or withdrawn'], { isEnd: true }),
    state('dropped', ['Niet doorgegaan', 'Dropped'], { isEnd: true }),
  ],
  steps: [
    step('adopt', ['Vaststelling vastleggen', 'Record the adoption'], ['Vastgesteld', 'Adopted'], {
      from: ['draft'],
      to: 'adopted',
      level: 'decide',
      dayWords: both('Dag van vaststelling', 'Day of adoption'),
    }),
    step('publish', ['Bekendmaking vastleggen', 'Record the publication'], ['Bekendgemaakt', 'Published'], {
      from: ['adopted'],
      to: 'in-force',
      dayWords: both('Van kracht sinds', 'In force since'),
      article: 'artikel 3:42 Awb',
      fields: [reviewMonths],
    }),
    step('review', ['Opnieuw bekijken', 'Look at it again'], ['Opnieuw bekeken', 'Looked at again'], {
      from: ['in-force'],
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('keep', 'Blijft zo', 'Stays as it is'),
            choice('adjust', 'Aanpassen: nieuwe versie', 'Adjust: new version'),
            choice('withdraw', 'Intrekken', 'Withdraw'),
          ],
          isRequired: true,
        }),
        field('longText', 'why', ['Waarom', 'Why'], { isRequired: true }),
      ],
    }),
    step(
      'act',
      ['Actie uit het document vastleggen', 'Record an action of the document'],
      ['Actie uitgevoerd', 'Action carried out'],
      {
        from: ['in-force'],
        fields: [field('text', 'action', ['Actie', 'Action'], { isRequired: true })],
      },
    ),
    step(
      'replace',
      ['Vervangen of intrekken', 'Replace or withdraw'],
      ['Vervangen of ingetrokken', 'Replaced or withdrawn'],
      {
        from: ['adopted', 'in-force'],
        to: 'replaced',
        level: 'decide',
        needsReason: true,
      },
    ),
    step('drop', ['Niet doorzetten', 'Drop'], ['Niet doorgegaan', 'Dropped'], {
      from: ['draft'],
      to: 'dropped',
      needsReason: true,
    }),
  ],
  deadlines: [reviewEvery('publish', 'review')],
  retention: {
    result: '2.1.1',
    keep: 'forever',
    note: both('Beleid met externe werking wordt blijvend bewaard.', 'Policy with external effect is kept for good.'),
  },
  counts: [
    yearly('policy_documents_adopted', ['Vastgestelde beleidsdocumenten', 'Policy documents adopted'], {
      kind: 'events',
      steps: ['adopt'],
    }),
    yearly('policy_documents_reviewed', ['Opnieuw bekeken beleidsdocumenten', 'Policy documents looked at again'], {
      kind: 'records',
      steps: ['review'],
    }),
  ],
})

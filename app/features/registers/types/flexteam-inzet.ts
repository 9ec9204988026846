import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { ORDER_BASES, SUPERVISED } from './parts/public-order.ts'

const SHIFTS = [choice('dag', 'Dag', 'Day'), choice('avond', 'Avond', 'Evening'), choice('nacht', 'Nacht', 'Night')]

/** A shift of the flexible team at a place where nuisance returns. */
export const flexteamInzet = defineRegister({
  key: 'flexteam-inzet',
  words: {
    one: both('Inzet van het flexteam', 'Deployment of the flex team'),
    many: both('Inzet van het flexteam', 'Deployments of the flex team'),
    intro: both(
      'Waar en wanneer het flexteam toezicht houdt, en wat het daar vindt.',
      'Where and when the flex team supervises, and what it finds.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'I',
  items: [140],
  bases: ORDER_BASES,
  purpose: both('Toezicht inzetten waar overlast terugkeert.', 'Deploying supervision where nuisance returns.'),
  numberPattern: 'FT-{year}-{number:4}',
  titleOf: ({ location }) => String(location ?? ''),
  fields: [
    { key: 'location', words: both('Locatie', 'Location'), kind: 'text', isRequired: true, inList: true },
    { key: 'plannedOn', words: both('Dag', 'Day'), kind: 'day', isRequired: true, inList: true },
    {
      key: 'shift',
      words: both('Dienst', 'Shift'),
      kind: 'choice',
      choices: SHIFTS,
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'officers',
      words: both('Aantal toezichthouders', 'Number of officers'),
      kind: 'number',
      min: 1,
      max: 50,
      isRequired: true,
    },
  ],
  states: [
    { key: 'planned', words: both('Gepland', 'Planned') },
    { key: 'done', words: both('Gedaan', 'Done'), isEnd: true },
    { key: 'cancelled', words: both('Niet doorgegaan', 'Did not take place'), isEnd: true },
  ],
  steps: [
    {
      key: 'finish',
      words: both('Inzet afronden', 'Finish the deployment'),
      done: both('Inzet gedaan', 'Deployment done'),
      from: ['planned'],
      to: 'done',
      level: 'handle',
      fields: [
        {
          key: 'situation',
          words: both('Situatie', 'Situation'),
          kind: 'choice',
          choices: [
            choice('rustig', 'Rustig', 'Quiet'),
            choice('overlast', 'Overlast', 'Nuisance'),
            choice('ernstig', 'Ernstige overlast', 'Serious nuisance'),
          ],
          isRequired: true,
        },
        {
          key: 'warnings',
          words: both('Waarschuwingen', 'Warnings'),
          kind: 'number',
          min: 0,
          max: 500,
          isRequired: true,
        },
        { key: 'fines', words: both('Boetes', 'Fines'), kind: 'number', min: 0, max: 500, isRequired: true },
      ],
      guards: [
        {
          key: 'not-before-shift',
          words: both('De geplande dag is nog niet geweest.', 'The planned day has not been yet.'),
          holds: ({ day, facts }) => typeof facts.plannedOn !== 'string' || day >= facts.plannedOn,
        },
      ],
    },
    {
      key: 'cancel',
      words: both('Niet doorgegaan', 'Did not take place'),
      done: both('Niet doorgegaan', 'Did not take place'),
      from: ['planned'],
      to: 'cancelled',
      level: 'handle',
      needsReason: true,
    },
  ],
  retention: SUPERVISED,
  counts: [
    {
      key: 'flex_team_deployments_by_year',
      version: 1,
      words: both('Inzetten van het flexteam', 'Deployments of the flex team'),
      indicator: 'flex_team_deployments',
      counts: { kind: 'events', steps: ['finish'] },
      period: 'year',
    },
  ],
})

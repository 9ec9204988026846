import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED, representative } from './parts/enforcement.ts'
import { needsStep } from './parts/guards.ts'

/** The approach of one supporter around football violence; warnings and orders are records joined to it. */
export const voetbalaanpak = defineRegister({
  key: 'voetbalaanpak',
  words: {
    one: both('Persoonsgerichte aanpak voetbal', 'Football person approach'),
    many: both('Persoonsgerichte aanpak voetbal', 'Football person approach'),
    intro: both(
      'Personen die herhaaldelijk betrokken zijn bij geweld rond voetbal: incidenten, gesprek, waarschuwing en last.',
      'Persons repeatedly involved in violence around football: incidents, talk, warning and order.',
    ),
  },
  group: 'order',
  space: 'enforcement',
  confidentiality: 'B',
  items: [110],
  bases: [BASES.voetbalwet, BASES.openbareOrde, BASES.apv],
  purpose: both('Geweld rond voetbal voorkomen.', 'Preventing violence around football.'),
  numberPattern: 'VB-{year}-{number:4}',
  fields: [{ key: 'situation', words: both('Situatie', 'Situation'), kind: 'longText', isPersonal: true }],
  parties: [
    { key: 'violator', words: both('Supporter', 'Supporter'), is: 'person', isRequired: true },
    representative,
    { key: 'club', words: both('Club', 'Club'), is: 'organisation' },
  ],
  states: [
    { key: 'known', words: both('In beeld', 'Known') },
    { key: 'approached', words: both('Aangesproken', 'Approached') },
    { key: 'warned', words: both('Gewaarschuwd', 'Warned') },
    { key: 'ordered', words: both('Last onder dwangsom', 'Penalty order') },
    { key: 'ended', words: both('Beëindigd', 'Ended'), isEnd: true },
  ],
  steps: [
    {
      key: 'incident',
      words: both('Incident vastleggen', 'Record an incident'),
      done: both('Incident', 'Incident'),
      dayWords: both('Dag van het incident', 'Day of the incident'),
      from: ['known', 'approached', 'warned', 'ordered'],
      level: 'handle',
      fields: [
        {
          key: 'kind',
          words: both('Soort', 'Kind'),
          kind: 'choice',
          choices: [
            choice('geweld', 'Geweld', 'Violence'),
            choice('vuurwerk', 'Vuurwerk', 'Fireworks'),
            choice('belediging', 'Belediging of spreekkoren', 'Insults or chants'),
            choice('vernieling', 'Vernieling', 'Damage'),
            choice('confrontatie', 'Geplande confrontatie', 'Planned fight'),
          ],
          isRequired: true,
        },
        {
          key: 'what',
          words: both('Wat is er gebeurd', 'What happened'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
      ],
    },
    {
      key: 'talk',
      words: both('Gesprek met de supporter', 'Talk with the supporter'),
      done: both('Gesprek gevoerd', 'Talk held'),
      hint: both(
        'Met de supporterscoördinator van de club als dat helpt.',
        'With the supporter liaison officer of the club when that helps.',
      ),
      from: ['known', 'approached'],
      to: 'approached',
      level: 'handle',
    },
    {
      key: 'warn',
      words: both('Waarschuwen', 'Warn'),
      done: both('Waarschuwing voorbereid', 'Warning prepared'),
      from: ['known', 'approached'],
      to: 'warned',
      level: 'handle',
      guards: [needsStep('incident', both('Leg eerst het incident vast.', 'First record the incident.'))],
      opens: {
        register: 'waarschuwing',
        facts: ({ facts, day }) => ({ domain: 'voetbal', conduct: facts.situation, foundOn: day }),
      },
    },
    {
      key: 'order',
      words: both('Last onder dwangsom voorbereiden', 'Prepare a penalty order'),
      done: both('Last onder dwangsom voorbereid', 'Penalty order prepared'),
      from: ['approached', 'warned', 'ordered'],
      to: 'ordered',
      level: 'handle',
      guards: [
        {
          key: 'repeated',
          words: both(
            'Een last volgt op herhaalde incidenten. Leg ten minste twee incidenten vast.',
            'An order follows repeated incidents. Record at least two.',
          ),
          article: 'artikel 5:7 Awb',
          holds: ({ events }) => events.filter(({ step }) => step === 'incident').length >= 2,
        },
      ],
      opens: {
        register: 'last-onder-dwangsom',
        facts: ({ facts, events, day }) => ({
          domain: 'voetbal',
          rule: 'de APV',
          violation: facts.situation,
          foundOn: events.findLast(({ step }) => step === 'incident')?.day ?? day,
          foundBy: 'politie',
        }),
      },
    },
    {
      key: 'end',
      words: both('Aanpak beëindigen', 'End the approach'),
      done: both('Aanpak beëindigd', 'Approach ended'),
      to: 'ended',
      level: 'handle',
      needsReason: true,
    },
  ],
  retention: ENFORCED,
  asksReason: true,
  meeting: { one: both('Voetbaloverleg', 'Football meeting'), kind: 'voetbal' },
  counts: [
    {
      key: 'football_approaches_by_year',
      version: 1,
      words: both('Personen in de voetbalaanpak', 'Persons in the football approach'),
      indicator: 'football_approaches',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES } from './parts/enforcement.ts'
import { PERMIT } from './parts/public-order.ts'

const RESULTS = [choice('in-orde', 'In orde', 'In order'), choice('overtreding', 'Overtreding', 'Violation')]

/** A licensed sex establishment and its checks; about the premises, never about who works there. */
export const seksinrichting = defineRegister({
  key: 'seksinrichting',
  words: {
    one: both('Seksinrichting', 'Sex establishment'),
    many: both('Seksinrichtingen', 'Sex establishments'),
    intro: both(
      'Vergunde seksinrichtingen en de controles daar. Over de zaak, niet over wie er werkt.',
      'Licensed sex establishments and the checks there. About the business, not about who works there.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'V',
  items: [123],
  bases: [BASES.apv],
  purpose: both('Toezien op vergunde seksinrichtingen.', 'Supervising licensed sex establishments.'),
  numberPattern: 'SI-{year}-{number:3}',
  fields: [
    {
      key: 'kind',
      words: both('Soort', 'Kind'),
      kind: 'choice',
      choices: [
        choice('raam', 'Raamprostitutie', 'Window prostitution'),
        choice('club', 'Club of privéhuis', 'Club or private house'),
        choice('escort', 'Escortbedrijf', 'Escort business'),
        choice('massage', 'Massagesalon', 'Massage parlour'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'permitUntil',
      words: both('Vergunning tot en met', 'Permit until'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    { key: 'workplaces', words: both('Werkplekken', 'Workplaces'), kind: 'number', min: 1, max: 200 },
  ],
  parties: [{ key: 'operator', words: both('Exploitant', 'Operator'), is: 'organisation', isRequired: true }],
  place: { isRequired: true },
  states: [
    { key: 'permitted', words: both('Vergund', 'Licensed') },
    { key: 'watched', words: both('Extra toezicht', 'Extra supervision') },
    { key: 'ended', words: both('Gestopt', 'Ended'), isEnd: true },
    { key: 'withdrawn', words: both('Vergunning ingetrokken', 'Permit withdrawn'), isEnd: true },
  ],
  steps: [
    {
      key: 'check',
      words: both('Controle vastleggen', 'Record a check'),
      done: both('Gecontroleerd', 'Checked'),
      from: ['permitted', 'watched'],
      level: 'handle',
      fields: [
        { key: 'result', words: both('Uitkomst', 'Outcome'), kind: 'choice', choices: RESULTS, isRequired: true },
        {
          key: 'signals',
          words: both('Signaal van uitbuiting gemeld', 'Sign of exploitation reported'),
          hint: both(
            'Meld dat bij de coördinator mensenhandel; de inhoud hoort hier niet',
            'Report it to the trafficking coordinator; its content does not belong here',
          ),
          kind: 'yesNo',
        },
      ],
    },
    {
      key: 'watch',
      words: both('Extra toezicht instellen', 'Set extra supervision'),
      done: both('Extra toezicht ingesteld', 'Extra supervision set'),
      from: ['permitted'],
      to: 'watched',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'relax',
      words: both('Extra toezicht beëindigen', 'End the extra supervision'),
      done: both('Extra toezicht beëindigd', 'Extra supervision ended'),
      from: ['watched'],
      to: 'permitted',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'renew',
      words: both('Vergunning verlengen', 'Renew the permit'),
      done: both('Vergunning verlengd', 'Permit renewed'),
      from: ['permitted', 'watched'],
      level: 'decide',
      fields: [
        { key: 'permitUntil', words: both('Nieuwe einddatum', 'New end'), kind: 'day', isRequired: true, keep: true },
        { key: 'bibob', words: both('Bibob-toets gedaan', 'Bibob test done'), kind: 'yesNo' },
      ],
      guards: [
        {
          key: 'bibob-was-done',
          words: both('Verlengen kan pas na een Bibob-toets.', 'Renewing needs a Bibob test first.'),
          article: 'artikel 3 Wet Bibob',
          holds: ({ given }) => given.bibob === true,
        },
        {
          key: 'end-lies-ahead',
          words: both('De nieuwe einddatum ligt niet na vandaag.', 'The new end is not after today.'),
          holds: ({ given, day }) => String(given.permitUntil) > day,
        },
      ],
    },
    {
      key: 'withdraw',
      words: both('Vergunning intrekken', 'Withdraw the permit'),
      done: both('Vergunning ingetrokken', 'Permit withdrawn'),
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
    },
    { key: 'end', words: both('Gestopt', 'Ended'), done: both('Gestopt', 'Ended'), to: 'ended', level: 'handle' },
  ],
  retention: PERMIT,
  counts: [
    {
      key: 'sex_establishments_at_year_end',
      version: 1,
      words: both(
        'Vergunde seksinrichtingen op de laatste dag van het jaar',
        'Licensed sex establishments on the last day of the year',
      ),
      indicator: 'sex_establishments',
      counts: { kind: 'stock', step: 'intake', until: ['end', 'withdraw'] },
      period: 'last-day-of-year',
    },
    {
      key: 'sex_establishment_checks_by_year',
      version: 1,
      words: both('Controles van seksinrichtingen', 'Checks of sex establishments'),
      indicator: 'sex_establishment_checks',
      counts: { kind: 'events', steps: ['check'] },
      period: 'year',
    },
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, ENFORCED, owner } from './parts/enforcement.ts'

/** Letting by room: a signal, the check by the special pair of officers, the finding, and the case that follows. */
export const kamerverhuur = defineRegister({
  key: 'kamerverhuur',
  words: {
    one: both('Kamerverhuurpand', 'Room rental address'),
    many: both('Kamerverhuur', 'Room rental'),
    intro: both(
      'Panden waar kamers worden verhuurd: signalen, omzettingsvergunning, controle en wat eruit volgt.',
      'Addresses where rooms are let: signals, conversion permit, check and what follows.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'P',
  items: [124],
  bases: [
    {
      key: 'huisvesting',
      words: both('Omzettingsvergunning en goed verhuurderschap', 'Conversion permit and good landlordship'),
      article: 'artikel 21 Huisvestingswet 2014 en artikel 2 Wet goed verhuurderschap',
      source: 'https://wetten.overheid.nl/BWBR0035303/2024-07-01#Artikel21',
    },
    BASES.bestuursdwang,
  ],
  purpose: both(
    'Illegale kamerverhuur en misstanden bij verhuur tegengaan.',
    'Countering illegal room rental and abuse in letting.',
  ),
  numberPattern: 'KV-{year}-{number:4}',
  fields: [
    {
      key: 'source',
      words: both('Signaal van', 'Signal from'),
      kind: 'choice',
      choices: [
        choice('omwonende', 'Omwonende', 'Neighbour'),
        choice('controle', 'Eigen controle', 'Own check'),
        choice('brp', 'Adresonderzoek', 'Address inquiry'),
        choice('partner', 'Partner', 'Partner'),
        choice('aanvraag', 'Aanvraag omzettingsvergunning', 'Application for a conversion permit'),
      ],
      isRequired: true,
      isFilter: true,
    },
    {
      key: 'permit',
      words: both('Omzettingsvergunning', 'Conversion permit'),
      kind: 'choice',
      choices: [
        choice('geen', 'Geen', 'None'),
        choice('verleend', 'Verleend', 'Granted'),
        choice('niet-nodig', 'Niet nodig', 'Not needed'),
        choice('onbekend', 'Nog na te gaan', 'To be looked up'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'rooms', words: both('Kamers', 'Rooms'), kind: 'number', min: 1, max: 100 },
    {
      key: 'persons',
      words: both('Bewoners bij controle', 'Occupants at the check'),
      kind: 'number',
      min: 0,
      max: 200,
      atIntake: false,
    },
    { key: 'notes', words: both('Toelichting', 'Explanation'), kind: 'longText', isPersonal: true },
  ],
  parties: [
    owner,
    { key: 'agent', words: both('Bemiddelaar of uitzendbureau', 'Agent or employment agency'), is: 'organisation' },
  ],
  place: { isRequired: true, isPersonal: true },
  states: [
    { key: 'signal', words: both('Signaal', 'Signal') },
    { key: 'checked', words: both('Gecontroleerd', 'Checked') },
    { key: 'case', words: both('Handhavingszaak', 'Enforcement case') },
    { key: 'inOrder', words: both('In orde', 'In order'), isEnd: true },
    { key: 'closed', words: both('Afgesloten', 'Closed'), isEnd: true },
  ],
  steps: [
    {
      key: 'check',
      words: both('Controle vastleggen', 'Record a check'),
      done: both('Gecontroleerd', 'Checked'),
      from: ['signal', 'checked', 'case'],
      to: 'checked',
      level: 'handle',
      fields: [
        {
          key: 'persons',
          words: both('Bewoners', 'Occupants'),
          kind: 'number',
          min: 0,
          max: 200,
          isRequired: true,
          keep: true,
        },
        {
          key: 'findings',
          words: both('Bevindingen', 'Findings'),
          kind: 'choices',
          choices: [
            choice('geen', 'Geen overtreding', 'No violation'),
            choice('zonder-vergunning', 'Zonder vergunning', 'Without a permit'),
            choice('brandveiligheid', 'Brandveiligheid', 'Fire safety'),
            choice('overbewoning', 'Te veel bewoners', 'Too many occupants'),
            choice('onderhoud', 'Onderhoud', 'Maintenance'),
            choice('uitbuiting', 'Signaal van uitbuiting', 'Sign of exploitation'),
          ],
          isRequired: true,
        },
        {
          key: 'basisOfEntry',
          words: both('Binnengetreden met', 'Entered with'),
          kind: 'choice',
          choices: [
            choice('toestemming', 'Toestemming', 'Consent'),
            choice('machtiging', 'Machtiging', 'Warrant'),
            choice('niet', 'Niet binnengetreden', 'Not entered'),
          ],
          isRequired: true,
        },
      ],
      article: 'artikelen 5:15 Awb en 2 Algemene wet op het binnentreden',
    },
    {
      key: 'startCase',
      words: both('Handhavingszaak starten', 'Start an enforcement case'),
      done: both('Handhavingszaak gestart', 'Enforcement case started'),
      from: ['checked'],
      to: 'case',
      level: 'handle',
      guards: [
        {
          key: 'violation-was-found',
          words: both(
            'Bij de laatste controle is geen overtreding gevonden.',
            'No violation was found at the latest check.',
          ),
          article: 'artikel 5:1 Awb',
          holds: ({ events }) => {
            const found = events.findLast(({ step }) => step === 'check')?.given.findings
            return Array.isArray(found) && !found.includes('geen')
          },
        },
      ],
      opens: {
        register: 'handhavingszaak',
        parties: { owner: 'owner' },
        facts: ({ facts, day }) => ({
          domain: 'kamerverhuur',
          origin: facts.source === 'controle' ? 'controle' : 'ambtshalve',
          rule: 'artikel 21 Huisvestingswet 2014',
          observation: facts.notes,
          foundOn: day,
        }),
      },
    },
    {
      key: 'inOrder',
      words: both('In orde: afsluiten', 'In order: close'),
      done: both('In orde', 'In order'),
      from: ['signal', 'checked', 'case'],
      to: 'inOrder',
      level: 'handle',
    },
    {
      key: 'close',
      words: both('Afsluiten', 'Close'),
      done: both('Afgesloten', 'Closed'),
      from: ['signal', 'checked', 'case'],
      to: 'closed',
      level: 'handle',
      needsReason: true,
    },
  ],
  taskTemplates: [
    {
      key: 'signal',
      words: both('Bij een signaal', 'At a signal'),
      addedBy: 'intake',
      tasks: [
        {
          key: 'visit',
          words: both('Controle door het kamerverhuurkoppel', 'Check by the room rental pair'),
          dueInDays: 21,
        },
      ],
    },
  ],
  retention: ENFORCED,
  isKnownHere: true,
  counts: [
    {
      key: 'room_rental_checks_by_year',
      version: 1,
      words: both('Controles kamerverhuur', 'Room rental checks'),
      indicator: 'room_rental_checks',
      counts: { kind: 'events', steps: ['check'] },
      period: 'year',
    },
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

/** Places where refugees are received, and what is done there for safety (item 128). Who lives there is not written here. */
export const opvanglocaties = defineRegister({
  key: 'opvanglocaties',
  words: {
    one: both('Opvanglocatie', 'Reception place'),
    many: both('Opvanglocaties', 'Reception places'),
    intro: both(
      'Waar vluchtelingen worden opgevangen, met hoeveel plaatsen, en wat voor de veiligheid van hen en de buurt is geregeld.',
      'Where refugees are received, with how many places, and what was arranged for their safety and that of the neighbourhood.',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'I',
  items: [128],
  bases: [
    {
      key: 'displaced',
      words: both('Opvang van ontheemden uit Oekraïne', 'Reception of displaced persons from Ukraine'),
      article: 'artikelen 2c en 4 Wet verplaatsing bevolking',
      source: 'https://wetten.overheid.nl/BWBR0002137#Artikel2c',
    },
    {
      key: 'public-order',
      words: both('Openbare orde en veiligheid', 'Public order and safety'),
      article: 'artikel 172 Gemeentewet',
      source: 'https://wetten.overheid.nl/BWBR0005416/2026-06-04#Artikel172',
    },
    {
      key: 'agreement',
      words: both('Bestuursovereenkomst met het COA', 'Agreement with the reception agency COA'),
      article: 'artikel 3 Wet Centraal Orgaan opvang asielzoekers',
      source: 'https://wetten.overheid.nl/BWBR0006685#Artikel3',
    },
  ],
  purpose: both(
    'Opvang veilig laten verlopen, voor bewoners en buurt.',
    'Letting reception go safely, for residents and neighbourhood.',
  ),
  numberPattern: 'OV-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    {
      key: 'name',
      words: both('Naam van de locatie', 'Name of the place'),
      kind: 'text',
      isRequired: true,
      inList: true,
    },
    {
      key: 'kind',
      words: both('Soort opvang', 'Kind of reception'),
      kind: 'choice',
      choices: [
        choice('ukraine', 'Ontheemden uit Oekraïne', 'Displaced persons from Ukraine'),
        choice('emergency', 'Noodopvang', 'Emergency reception'),
        choice('crisis', 'Crisisnoodopvang', 'Crisis emergency reception'),
        choice('regular', 'Asielzoekerscentrum', 'Asylum seekers’ centre'),
        choice('minors', 'Alleenstaande minderjarigen', 'Unaccompanied minors'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'capacity',
      words: both('Aantal plaatsen', 'Number of places'),
      kind: 'number',
      isRequired: true,
      min: 1,
      inList: true,
    },
    { key: 'run', words: both('Beheerder', 'Run by'), kind: 'organisation' },
    {
      key: 'measures',
      words: both('Veiligheidsmaatregelen', 'Safety measures'),
      kind: 'choices',
      choices: [
        choice('guards', 'Beveiliging dag en nacht', 'Guards day and night'),
        choice('fire', 'Brandveiligheid gecontroleerd', 'Fire safety checked'),
        choice('contact', 'Vast aanspreekpunt voor de buurt', 'Contact for the neighbourhood'),
        choice('warden', 'Wijkagent en boa betrokken', 'Community officer and warden involved'),
        choice('reporting', 'Meldpunt voor bewoners', 'Reporting point for residents'),
      ],
    },
  ],
  place: { isRequired: true },
  states: [
    { key: 'prepared', words: both('In voorbereiding', 'Being prepared') },
    { key: 'open', words: both('Open', 'Open') },
    { key: 'closed', words: both('Gesloten', 'Closed'), isEnd: true },
    { key: 'cancelled', words: both('Gaat niet door', 'Cancelled'), isEnd: true },
  ],
  steps: [
    {
      key: 'open',
      words: both('Openen', 'Open'),
      done: both('Geopend', 'Opened'),
      from: ['prepared'],
      to: 'open',
      level: 'handle',
      guards: [
        {
          key: 'fire-safety',
          words: both('Laat eerst de brandveiligheid controleren.', 'First have the fire safety checked.'),
          holds: ({ facts }) => Array.isArray(facts.measures) && facts.measures.includes('fire'),
        },
      ],
    },
    {
      key: 'change-capacity',
      words: both('Aantal plaatsen wijzigen', 'Change the number of places'),
      done: both('Aantal plaatsen gewijzigd', 'Number of places changed'),
      from: ['prepared', 'open'],
      level: 'handle',
      fields: [
        {
          key: 'capacity',
          words: both('Aantal plaatsen', 'Number of places'),
          kind: 'number',
          isRequired: true,
          min: 1,
          keep: true,
        },
      ],
    },
    {
      key: 'incident',
      words: both('Voorval vastleggen', 'Record an incident'),
      done: both('Voorval', 'Incident'),
      from: ['open'],
      level: 'handle',
      fields: [
        {
          key: 'incidentKind',
          words: both('Soort', 'Kind'),
          kind: 'choice',
          isRequired: true,
          choices: [
            choice('inside', 'Binnen de locatie', 'Inside the place'),
            choice('neighbourhood', 'In de buurt', 'In the neighbourhood'),
            choice('against', 'Tegen de locatie of bewoners', 'Against the place or its residents'),
          ],
        },
      ],
    },
    {
      key: 'talk',
      words: both('Gesprek met de buurt', 'Talk with the neighbourhood'),
      done: both('Gesproken met de buurt', 'Talked with the neighbourhood'),
      from: ['prepared', 'open'],
      level: 'handle',
    },
    {
      key: 'close',
      words: both('Sluiten', 'Close'),
      done: both('Gesloten', 'Closed'),
      from: ['open'],
      to: 'closed',
      level: 'handle',
    },
    {
      key: 'cancel',
      words: both('Gaat niet door', 'Cancel'),
      done: both('Gaat niet door', 'Cancelled'),
      from: ['prepared'],
      to: 'cancelled',
      level: 'handle',
      needsReason: true,
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'reception_places_open',
      version: 1,
      words: both('Opvanglocaties open', 'Reception places open'),
      indicator: 'reception_places_open',
      counts: { kind: 'stock', step: 'open', until: ['close'] },
      period: 'last-day-of-year',
    },
    {
      key: 'reception_incidents',
      version: 1,
      words: both('Voorvallen rond opvang', 'Incidents around reception'),
      indicator: 'reception_incidents',
      counts: { kind: 'events', steps: ['incident'] },
      period: 'year',
    },
  ],
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { CRISIS_DEADLINES, CRISIS_LETTERS, CRISIS_TASKS } from './parts/crisis-papers.ts'
import { CRISIS_STEPS } from './parts/crisis-steps.ts'

/** Crisis measures of the mayor under the Wvggz (item 89). */
export const crisismaatregelen = defineRegister({
  key: 'crisismaatregelen',
  words: {
    one: both('Crisismaatregel', 'Crisis measure'),
    many: both('Crisismaatregelen', 'Crisis measures'),
    intro: both(
      'Verplichte zorg voor ten hoogste drie dagen, als iemand door een psychische stoornis direct gevaar loopt of is en hulp afwijst.',
      'Compulsory care for at most three days, where somebody through a mental disorder is in or brings immediate danger and refuses help.',
    ),
  },
  group: 'care',
  space: 'measures',
  confidentiality: 'B',
  items: [89],
  bases: [
    {
      key: 'wvggz-7:1',
      words: both('Crisismaatregel van de burgemeester', 'Crisis measure of the mayor'),
      article: 'artikel 7:1, eerste lid, Wvggz',
      source: 'https://wetten.overheid.nl/BWBR0040635/2025-07-01#Artikel7:1',
    },
  ],
  purpose: both(
    'Onmiddellijk dreigend ernstig nadeel door een psychische stoornis afwenden.',
    'Averting immediate grave harm caused by a mental disorder.',
  ),
  numberPattern: 'CM-{year}-{number:4}',
  fields: [
    {
      key: 'requestedBy',
      words: both('Gevraagd door', 'Requested by'),
      kind: 'choice',
      choices: [
        { key: 'crisis-service', words: both('Crisisdienst GGZ', 'Mental health crisis service') },
        { key: 'hospital', words: both('Ziekenhuis', 'Hospital') },
        { key: 'police', words: both('Politie', 'Police') },
        { key: 'other', words: both('Anders', 'Other') },
      ],
      isRequired: true,
      inList: true,
    },
    {
      key: 'situation',
      words: both('De crisis in het kort', 'The crisis in short'),
      kind: 'longText',
      isRequired: true,
      isPersonal: true,
    },
    {
      key: 'careBefore',
      words: both('Verplichte zorg vooraf begon om', 'Compulsory care beforehand began at'),
      hint: both(
        'Alleen als er voor de beslissing al verplichte zorg is gegeven.',
        'Only where compulsory care was given before the decision.',
      ),
      kind: 'moment',
      isPersonal: true,
    },
  ],
  parties: [
    { key: 'person', words: both('Betrokkene', 'Person concerned'), is: 'person', isRequired: true },
    { key: 'psychiatrist', words: both('Psychiater', 'Psychiatrist'), is: 'person' },
    { key: 'lawyer', words: both('Advocaat', 'Lawyer'), is: 'either' },
    { key: 'representative', words: both('Vertegenwoordiger', 'Representative'), is: 'either' },
    {
      key: 'care-provider',
      words: both('Zorgaanbieder en geneesheer-directeur', 'Care provider and medical director'),
      is: 'either',
    },
  ],
  place: { isPersonal: true },
  states: [
    { key: 'requested', words: both('Gevraagd', 'Requested') },
    { key: 'taken', words: both('Genomen', 'Taken') },
    { key: 'continuation-requested', words: both('Voortzetting gevraagd', 'Continuation requested') },
    { key: 'continued', words: both('Voortgezet door de rechter', 'Continued by the court') },
    { key: 'refused', words: both('Niet genomen', 'Not taken'), isEnd: true },
    { key: 'ended', words: both('Afgelopen', 'Ended'), isEnd: true },
  ],
  steps: CRISIS_STEPS,
  deadlines: CRISIS_DEADLINES,
  letters: CRISIS_LETTERS,
  taskTemplates: CRISIS_TASKS,
  retention: {
    result: '12.2.4',
    keep: { years: 20 },
    note: both(
      'Twintig jaar na het einde: artikel 8:32, vierde lid, Wvggz. Vijf jaar na het einde kan de betrokkene om vernietiging vragen (artikel 8:33, tweede lid).',
      'Twenty years after the end: article 8:32, fourth paragraph, Wvggz. Five years after it the person can ask for destruction (article 8:33, second paragraph).',
    ),
  },
  counts: [
    {
      key: 'crisis_measures',
      version: 1,
      words: both('Crisismaatregelen genomen', 'Crisis measures taken'),
      indicator: 'crisis_measures',
      counts: { kind: 'events', steps: ['take'] },
      period: 'year',
    },
    {
      key: 'crisis_measures_refused',
      version: 1,
      words: both('Crisismaatregelen gevraagd en niet genomen', 'Crisis measures requested and not taken'),
      indicator: 'crisis_measures_refused',
      counts: { kind: 'events', steps: ['refuse'] },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
})

import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'

/**
 * What the Care and Safety House tells of its cases from this municipality (item 75): one line per case and year without
 * anything about a person. The cases themselves stay there, with its participants as joint controllers.
 */
export const zvhTellingen = defineRegister({
  key: 'zvh-tellingen',
  words: {
    one: both('Geteld geval', 'Counted case'),
    many: both('Tellingen Zorg- en Veiligheidshuis', 'Counts of the Care and Safety House'),
    intro: both(
      'Wat het Zorg- en Veiligheidshuis telt over deze gemeente. De casussen zelf blijven daar; hier staat niets over een persoon.',
      'What the Care and Safety House counts for this municipality. The cases themselves stay there; nothing here is about a person.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'V',
  items: [75, 76],
  bases: [
    {
      key: 'wgs-report',
      words: both(
        'Resultaten van het samenwerkingsverband voor beleid en verantwoording',
        'Results of the partnership for policy and accountability',
      ),
      article: 'artikel 1.12 Wgs',
      source: 'https://wetten.overheid.nl/BWBR0049962/2025-07-05#Artikel1.12',
    },
  ],
  purpose: both(
    'Weten hoeveel casussen het Zorg- en Veiligheidshuis voor deze gemeente behandelt en hoe zwaar die zijn.',
    'Knowing how many cases the Care and Safety House handles for this municipality, and how grave they are.',
  ),
  numberPattern: 'Z-{year}-{number:4}',
  fields: [
    {
      key: 'isComplex',
      words: both('Door het Zorg- en Veiligheidshuis complex genoemd', 'Called complex by the Care and Safety House'),
      kind: 'yesNo',
      inList: true,
      isFilter: true,
    },
    {
      key: 'hasPsychiatryOrAddiction',
      words: both('Psychiatrie of verslaving in de omschrijving', 'Psychiatry or addiction in the description'),
      kind: 'yesNo',
      inList: true,
      isFilter: true,
    },
  ],
  states: [
    { key: 'counted', words: both('Geteld', 'Counted') },
    { key: 'year-closed', words: both('Jaar afgesloten', 'Year closed'), isEnd: true },
  ],
  steps: [
    {
      key: 'mdo-counted',
      words: both('MDO tellen', 'Count a meeting'),
      done: both('MDO geteld', 'Meeting counted'),
      from: ['counted'],
      level: 'handle',
      dayWords: both('Dag van het MDO', 'Day of the meeting'),
    },
    {
      key: 'close-year',
      words: both('Jaar afsluiten', 'Close the year'),
      done: both('Jaar afgesloten', 'Year closed'),
      from: ['counted'],
      to: 'year-closed',
      level: 'handle',
    },
  ],
  retention: {
    result: '4.1.1',
    keep: 'forever',
    note: both(
      'Getallen zonder personen, onderdeel van de verantwoording over beleid met externe werking.',
      'Counts without persons, part of the account of policy with external effect.',
    ),
  },
  counts: [
    {
      key: 'zvh_cases',
      version: 1,
      words: both('Casussen bij het Zorg- en Veiligheidshuis', 'Cases at the Care and Safety House'),
      indicator: 'zvh_cases',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
    {
      key: 'zvh_complex',
      version: 1,
      words: both('Complexe casussen', 'Complex cases'),
      indicator: 'zvh_complex',
      counts: { kind: 'events', steps: ['intake'] },
      where: { isComplex: true },
      period: 'year',
      partOf: 'zvh_cases',
      share: 'zvh_complex_pct',
    },
    {
      key: 'zvh_psych',
      version: 1,
      words: both('Casussen met psychiatrie of verslaving', 'Cases with psychiatry or addiction'),
      indicator: 'zvh_psych',
      counts: { kind: 'events', steps: ['intake'] },
      where: { hasPsychiatryOrAddiction: true },
      period: 'year',
      partOf: 'zvh_cases',
      share: 'zvh_psych_pct',
    },
    {
      key: 'zvh_mdo',
      version: 1,
      words: both('MDO’s', 'Multidisciplinary meetings'),
      indicator: 'zvh_mdo',
      counts: { kind: 'events', steps: ['mdo-counted'] },
      period: 'year',
    },
  ],
})

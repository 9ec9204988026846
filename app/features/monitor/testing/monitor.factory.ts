import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { addIndicator, type NewIndicator } from '../operations/save-indicator.ts'

/** A complete passport of a yearly count; give what matters to the test. */
export function passportInput(given: Partial<NewIndicator> & { key: string }): NewIndicator {
  const both = (text: string) => ({ nl: text, en: `${text} (en)` })
  return {
    name: both(`Naam van ${given.key}`),
    unit: both('zaken'),
    valueType: 'count',
    desired: 'none',
    holder: 'Toezicht',
    owner: 'Programma Veiligheid',
    frequency: 'yearly',
    quality: both('Eigen registratie.'),
    limitations: both('Kleine aantallen.'),
    categories: [],
    partOf: null,
    shareOf: null,
    isPublic: true,
    source: 'Verslag 2023',
    definition: { text: both('Wat er geteld wordt.'), source: 'Verslag 2023' },
    ...given,
  }
}

/** Adds an indicator through the feature's own operation. */
export async function makeIndicator(tx: Tx, municipalityId: string, given: Partial<NewIndicator> & { key: string }) {
  return mustBe(await addIndicator(tx, municipalityId, passportInput(given)))
}

const HEADER = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'

/** A file with these rows and the facts of its source. */
export function fileOf(...rows: string[]) {
  return {
    title: 'Verslag 2023',
    source: 'Voortgangsrapportage Veiligheid 2023',
    licence: 'CC0',
    publishedOn: '2023-05',
    retrievedAt: new Date('2026-11-01T10:00:00Z'),
    fileName: 'verslag.csv',
    content: [HEADER, ...rows].join('\n'),
  }
}

import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { addIndicator, type Bilingual, saveDefinition } from '../../monitor/index.ts'
import type { Measure } from '../domain/measurement.ts'
import { insertLine, listLines } from '../measurement.queries.ts'

export type NewLine = {
  key: string
  name: Bilingual
  /** The question as it was put. */
  question: Bilingual
  measure: Measure
  source: string
  isPublic?: boolean
}

const UNITS: Record<Measure, Bilingual> = {
  proportion: { nl: 'procent van wie antwoordde', en: 'per cent of those who answered' },
  score: { nl: 'gemiddelde score van 1 tot 10', en: 'mean score from 1 to 10' },
}

/** Adds a tension line: an indicator of the monitor that only a delivered measurement can give figures to. */
export async function addLine(tx: Tx, municipalityId: string, line: NewLine): Promise<Outcome<'key-in-use'>> {
  const added = await addIndicator(tx, municipalityId, {
    key: line.key,
    name: line.name,
    unit: UNITS[line.measure],
    valueType: 'amount',
    desired: 'lower',
    holder: 'Sentimentenmonitor',
    owner: 'Programma Veiligheid',
    frequency: 'once',
    quality: {
      nl: 'Uitkomst van een steekproef, volgens het protocol van de meting.',
      en: 'Outcome of a sample, by the protocol of the measurement.',
    },
    limitations: {
      nl: 'Lees het cijfer met de marge erbij. Het gaat over een verschijnsel in een gebied, nooit over een persoon, en voorspelt niets.',
      en: 'Read the figure with its margin. It is about a phenomenon in an area, never about a person, and predicts nothing.',
    },
    categories: [],
    partOf: null,
    shareOf: null,
    isPublic: line.isPublic ?? false,
    source: line.source,
    definition: { text: line.question, source: line.source },
  })
  if (!added.ok) return refuse('key-in-use', { field: 'key' })
  await insertLine(tx, { municipalityId, indicatorId: added.value, measure: line.measure })
  return ok()
}

/** Puts the question in other words from a period on: what was measured before is not compared with what comes. */
export async function rewordLine(
  tx: Tx,
  municipalityId: string,
  { key, question, validFrom, source }: { key: string; question: Bilingual; validFrom: string; source: string },
): Promise<Outcome<'not-found'>> {
  if (!(await listLines(tx)).some((line) => line.key === key)) return refuse('not-found')
  const saved = await saveDefinition(tx, municipalityId, key, { text: question, validFrom, source })
  return saved.ok ? ok() : saved
}

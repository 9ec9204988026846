import { z } from 'zod'
import { optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { codesOf, numbersPerRow, perRow, rowSchema, valuesOf } from './columns.ts'
import { drawnAs, weightsByFraction } from './drawn.ts'
import { sampleOf } from './estimate.ts'
import { marginsSchema, trimSchema } from './margins.ts'
import { raoScott } from './rao-scott.ts'
import { fitted } from './survey.method.ts'

const description = 'one per row, or the name of a variable'

/** Two questions of a survey beside each other. */
export const crosstab = method({
  name: 'crosstab',
  card: {
    title: { nl: 'Hangen twee antwoorden samen?', en: 'Do two answers hang together?' },
    question: {
      nl: 'Antwoorden groepen bewoners verschillend, of kan dat toeval zijn?',
      en: 'Do groups of residents answer differently, or may that be chance?',
    },
    how: {
      nl: 'De gewogen kruistabel wordt vergeleken met de tabel die er zou staan als de twee vragen niets met elkaar te maken hadden. Het verschil wordt gedeeld door wat de gewichten en de manier van trekken daaraan toevoegen.',
      en: 'The weighted table is held against the one there would be if the two questions had nothing to do with each other. The distance is divided by what weights and the way of drawing add to it.',
    },
    assumptions: {
      nl: 'De mensen zijn door het lot getrokken en antwoordden los van elkaar.',
      en: 'People were drawn by lot and answered independently.',
    },
    fails: {
      nl: 'Bij een zelfgekozen groep zegt de kans alleen iets over wie meedeed. Met veel kruistabellen is er altijd wel één die toevallig opvalt.',
      en: 'With a group that chose itself the chance only says something of those who took part. Among many tables one always stands out by chance.',
    },
    never: {
      nl: 'Nooit uit samenhang afleiden dat het een het ander veroorzaakt.',
      en: 'Never conclude from it that one thing causes the other.',
    },
    source: [
      'Rao & Scott 1984, Ann Stat 12:46 (second-order correction)',
      'Thomas & Rao 1987, J Am Stat Assoc 82:630 (F)',
      'agrees with svychisq (statistic = "F") of R survey 4.1',
    ],
    version: '1',
  },
  input: z.strictObject({
    rows: z.array(rowSchema).min(2).meta({ description: 'the answers, a value by variable' }),
    row: z.string(),
    column: z.string(),
    weights: optional(perRow).meta({
      description: `${description}; 1 when absent, or N/n by stratum when fpc is given`,
    }),
    strata: optional(perRow).meta({ description }),
    cluster: optional(perRow).meta({ description }),
    fpc: optional(perRow).meta({ description: `${description}: how many units there are, or which part was drawn` }),
    margins: optional(marginsSchema),
    trim: optional(trimSchema),
  }),
  output: z.object({
    rows: z.array(z.string()),
    columns: z.array(z.string()),
    /** By row, then by column. */
    counts: z.array(z.array(z.number())),
    shares: z.array(z.array(result)).meta({ description: 'weighted, of the row' }),
    chiSquare: result.meta({ description: 'of the weighted table, as if it had been drawn at random' }),
    f: result,
    numeratorDf: result,
    denominatorDf: result,
    p: result,
    n: z.number().meta({ description: 'answers with both; others do not count' }),
  }),
  run(input) {
    const { rows, row, column, margins } = input
    if (row === column) throw new InputProblem('column', 'is the same as row')
    const drawn = drawnAs(input)
    const begin =
      input.weights === undefined
        ? input.fpc === undefined
          ? new Float64Array(rows.length).fill(1)
          : weightsByFraction(drawn)
        : numbersPerRow(rows, input.weights, 'weights', margins === undefined)
    const { weights, residuals } = margins ? fitted(input, margins, begin) : { weights: begin, residuals: undefined }
    const down = codesOf(valuesOf(rows, row, 'row'))
    const across = codesOf(valuesOf(rows, column, 'column'))
    const among = Uint32Array.from(
      [...rows.keys()].filter((at) => down.codes[at]! >= 0 && across.codes[at]! >= 0 && weights[at]! > 0),
    )
    const [rowCount, columnCount] = [down.categories.length, across.categories.length]
    const [counts, sums] = [tableOf(rowCount, columnCount), tableOf(rowCount, columnCount)]
    for (const at of among) {
      counts[down.codes[at]!]![across.codes[at]!]!++
      sums[down.codes[at]!]![across.codes[at]!]! += weights[at]!
    }
    const cross = { rows: down.codes, columns: across.codes, rowCount, columnCount }
    return {
      rows: down.categories,
      columns: across.categories,
      counts,
      shares: sums.map((line) => {
        const whole = line.reduce((sum, one) => sum + one, 0)
        return line.map((one) => one / whole)
      }),
      ...raoScott(sampleOf({ ...drawn, weights }, residuals), cross, among),
      n: among.length,
    }
  },
})

const tableOf = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0))

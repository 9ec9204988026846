import type { StatedFigure, StatedSeries } from '../series.ts'

type Options = Partial<Pick<StatedSeries['passport'], 'partOf' | 'shareOf' | 'valueType'>>

/** A series from its values by year; of a share each value is its part and its whole. */
function series(
  key: string,
  [name, unit]: [string, string],
  values: Record<string, number | null | [number, number]>,
  options: Options = {},
): StatedSeries {
  const figures = Object.entries(values).map(([period, value]): StatedFigure => {
    const [numerator, denominator] = Array.isArray(value) ? value : [null, null]
    const share = numerator !== null && denominator !== null ? (numerator / denominator) * 100 : null
    return { indicator: key, period, category: '', value: share ?? (value as number | null), numerator, denominator }
  })
  return {
    passport: {
      key,
      name: { nl: name, en: name },
      unit: { nl: unit, en: unit },
      valueType: 'count',
      categories: [],
      partOf: null,
      shareOf: null,
      ...options,
    },
    figures,
  }
}

const years = <Value>(from: number, values: Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [String(from + index), value]))

const CASES = [98, 84, 82, 98, 84, 69, 46]
const COMPLEX = [24, 20, 24, 32, 37, 45, 30]
const PSYCH = [22, 31, 26, 55, 55, 50, 17]
const shareOf = (parts: number[]) => parts.map((part, index): [number, number] => [part, CASES[index]!])
const share: Options = { valueType: 'share', shareOf: 'zvh_cases' }

/** Real figures of Deventer, small enough to check by hand. */
export const FIGURES: StatedSeries[] = [
  series('zvh_cases', ['Casussen', 'casussen'], years(2016, CASES)),
  series('zvh_mdo', ['MDO’s', 'overleggen'], years(2016, [255, 205, 204, 223, 185, 192, 94])),
  series('zvh_complex', ['Complexe casussen', 'casussen'], years(2016, COMPLEX), { partOf: 'zvh_cases' }),
  series('zvh_complex_pct', ['Aandeel complexe casussen', 'procent'], years(2016, shareOf(COMPLEX)), share),
  series('zvh_psych', ['Casussen met psychiatrie of verslaving', 'casussen'], years(2016, PSYCH), {
    partOf: 'zvh_cases',
  }),
  series('zvh_psych_pct', ['Aandeel psychiatrie of verslaving', 'procent'], years(2016, shareOf(PSYCH)), share),
  series('youth', ['Meldingen jeugdoverlast', 'meldingen'], years(2018, [554, 582, 972, 779, 375])),
  series('hic_burglary', ['Diefstal/inbraak woning', 'misdrijven'], years(2017, [266, 186, 158, 135, 184, 182]), {
    partOf: 'hic_total',
  }),
  series('hic_street', ['Straatroof', 'misdrijven'], years(2017, [11, 7, 11, 7, 3, 5]), { partOf: 'hic_total' }),
  series('hic_robbery', ['Overval', 'misdrijven'], years(2017, [0, 1, 4, 1, 2, 4]), { partOf: 'hic_total' }),
  series('hic_total', ['Alle HIC-misdrijven', 'misdrijven'], years(2017, [277, 194, 173, 143, 189, 191])),
  series('drugs', ['Handhavingszaken drugs', 'zaken'], years(2020, [null, 56, 41])),
  series('hemp', ['Hennepkwekerijen in bedrijf', 'locaties'], years(2021, [9, 9])),
  series('hemp_gone', ['Al ontmantelde kwekerijen', 'locaties'], years(2021, [null, 3])),
  series('growshops', ['Growshops', 'locaties'], years(2020, [2, 0, 0])),
  series('addresses', ['Adressen met drugs', 'adressen'], years(2021, [null, 13])),
  series('lod_opium', ['Lasten onder dwangsom (Opiumwet)', 'lasten'], years(2021, [14, 30])),
  series('lod_street', ['Lasten onder dwangsom (straathandel)', 'lasten'], years(2021, [22, 2])),
  series('xtc', ['Anonieme meldingen over xtc', 'meldingen'], { onbekend: 38, '2018': 73 }),
  series('nuisance', ['Zaken woonoverlast', 'zaken'], years(2019, [11, 15, 19, 20])),
  series('orders', ['Lasten', 'lasten'], { '2022': 65 }),
  series('cases', ['Handhavingszaken', 'zaken'], { '2022': 195 }),
  series('requests', ['Verzoeken', 'zaken'], { '2022': 38 }, { partOf: 'cases' }),
]

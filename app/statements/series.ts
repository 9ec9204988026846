/** A figure as a sentence can refer to it. A value that may not be shown or is not known is null. */
export type StatedFigure = {
  indicator: string
  period: string
  category: string
  value: number | null
  numerator: number | null
  denominator: number | null
}

type Both = { nl: string; en: string }

/** As much of an indicator and its figures as is needed to hold a text against them. */
export type StatedSeries = {
  passport: {
    key: string
    name: Both
    unit: Both
    valueType: 'count' | 'share' | 'amount'
    categories: ({ key: string } & Both)[]
    partOf: string | null
    shareOf: string | null
  }
  figures: StatedFigure[]
}

/** One point of a series in time; `at` is the year, or nothing where the source does not name one. */
export type Point = { at: number | undefined; value: number; figure?: StatedFigure }

/** The year a period stands for as a whole: a year, or its last day. Part of a year is no year. */
export function yearOf(period: string): number | undefined {
  const match = /^(\d{4})(?:-12-31)?$/.exec(period)
  return match ? Number(match[1]) : undefined
}

/** The series by key, with what the checks ask of them. */
export class SeriesBook {
  private readonly byKey: Map<string, StatedSeries>

  constructor(readonly all: StatedSeries[]) {
    this.byKey = new Map(all.map((one) => [one.passport.key, one]))
  }

  find(key: string | null | undefined): StatedSeries | undefined {
    return key ? this.byKey.get(key) : undefined
  }

  /** `zvh_cases:2022` or `bibob_by_type:2022:horecavergunning` as a figure. */
  figure(reference: string): StatedFigure | undefined {
    const [key = '', period = '', category = ''] = reference.split(':').map((part) => part.trim())
    return this.find(key)?.figures.find((one) => one.period === period && one.category === category)
  }

  /** The figure of a year, when it is known. */
  at(key: string, category: string, year: number): Point | undefined {
    return this.points(key, category).find((point) => point.at === year)
  }

  /** All known whole years of a series, in order. */
  points(key: string, category: string): Point[] {
    const figures = this.find(key)?.figures.filter((one) => one.category === category) ?? []
    return figures
      .flatMap((figure) => {
        const at = yearOf(figure.period)
        return at === undefined || figure.value === null ? [] : [{ at, value: figure.value, figure }]
      })
      .sort((a, b) => a.at - b.at)
  }

  isShare(key: string): boolean {
    return this.find(key)?.passport.valueType === 'share'
  }
}

import type { FrozenPicture, FrozenReport, FrozenSeries, FrozenSnapshot } from './frozen.ts'

/** Between the key of a figure and the code of the district it is of: `thefts@WK015001`. */
const OF_AREA = '@'

/** The key of a figure as the monitor knows it, without the district. */
export const wholeKeyOf = (key: string): string => key.split(OF_AREA)[0]!

/**
 * A frozen report with every figure that its safety picture shows: those of the report, those that only the picture has, and
 * those of each district as series of their own.
 */
export function withPicture(frozen: FrozenReport): FrozenReport {
  const { picture } = frozen
  if (!picture) return frozen
  const series = [...frozen.series, ...picture.series]
  const byKey = new Map(series.map((one) => [one.passport.key, one]))
  return {
    ...frozen,
    series: [...series, ...picture.areas.flatMap((area) => seriesOfArea(area, byKey))],
    snapshots: [...new Map([...frozen.snapshots, ...picture.snapshots].map((one) => [one.id, one])).values()],
  }
}

/** The keys of what is known of a district, in the order in which it was frozen. */
export function keysOfArea({ code, figures }: FrozenPicture['areas'][number]): string[] {
  return [...new Set(figures.map(({ indicator }) => `${indicator}${OF_AREA}${code}`))]
}

function seriesOfArea(area: FrozenPicture['areas'][number], byKey: ReadonlyMap<string, FrozenSeries>): FrozenSeries[] {
  const { code, name, figures } = area
  return keysOfArea(area).flatMap((key) => {
    const whole = byKey.get(wholeKeyOf(key))
    if (!whole) return []
    const { passport } = whole
    const place = (words: { nl: string; en: string }) => ({ nl: `${words.nl}, ${name}`, en: `${words.en}, ${name}` })
    return [
      {
        ...whole,
        passport: { ...passport, key: `${passport.key}${OF_AREA}${code}`, name: place(passport.name) },
        figures: figures
          .filter(({ indicator }) => indicator === passport.key)
          .map((figure) => ({ ...figure, indicator: key })),
      },
    ]
  })
}

/** Whether a figure came out of the registers, through the gate. */
export function fromRegisters(snapshots: readonly FrozenSnapshot[]): (figure: { snapshotId: string }) => boolean {
  const released = new Set(snapshots.filter(({ kind }) => kind === 'release').map(({ id }) => id))
  return ({ snapshotId }) => released.has(snapshotId)
}

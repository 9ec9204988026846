import { type Day, dayOf } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'

/** How many reports came in of one kind in one month (yyyy-mm) and neighbourhood. */
export type ReportCount = { month: string; category: string; area: string; count: number }

export type CountedReports = {
  counts: ReportCount[]
  reports: number
  /** Lines whose day could not be read, counted nowhere. */
  unread: number[]
  /** Kinds of the reporting system that are not told apart here, with how often they came. */
  others: [kind: string, count: number][]
}

/** Names under which reporting systems put these in a file; the first are those of Signalen. */
const COLUMNS = {
  day: ['created_at', 'incident_date_start', 'datum', 'gemeld op', 'aangemaakt op', 'datum melding'],
  main: ['main_slug', 'main', 'main_category', 'hoofdcategorie', 'categorie', 'category'],
  sub: ['sub_slug', 'sub', 'sub_category', 'subcategorie'],
  area: ['buurt_code', 'buurtcode', 'area_code', 'buurt'],
} as const

/**
 * Kinds of Signalen (main, or main and sub) and what they are here; what is more precise stands first. Source: the
 * categories that Signalen starts with, https://github.com/Amsterdam/signals, seen November 2026.
 */
const KINDS: [kind: RegExp, category: string][] = [
  [/jongeren|jeugd/, 'jeugd'],
  [/parke/, 'parkeren'],
  [/horeca|overlast-bedrijven/, 'horeca'],
  [/geluid|lawaai|muziek/, 'geluid'],
  [/woon|^wonen/, 'woonoverlast'],
  [/personen/, 'overlast-personen'],
  [/afval/, 'afval'],
]

/**
 * Counts the reports in a file of a reporting system, line by line. Only the day, the kind and the neighbourhood are
 * looked at; texts, names and addresses are left where they are.
 */
export function countReports(
  [header = [], ...lines]: readonly string[][],
  areas: ReadonlySet<string>,
): Outcome<'no-day-column' | 'no-kind-column' | 'no-reports', CountedReports> {
  const at = positionsIn(header)
  if (at.day < 0) return refuse('no-day-column')
  if (at.main < 0 && at.sub < 0) return refuse('no-kind-column')
  const counts = new Map<string, ReportCount>()
  const others = new Map<string, number>()
  const unread: number[] = []
  for (const [index, cells] of lines.entries()) {
    const day = readDay(cells[at.day] ?? '')
    if (!day) {
      unread.push(index + 2)
      continue
    }
    const kind = [cells[at.main], cells[at.sub]].filter(Boolean).join(' / ')
    const category = categoryOf(kind)
    if (!category) others.set(kind, (others.get(kind) ?? 0) + 1)
    const code = cells[at.area]?.trim() ?? ''
    const one = { month: day.slice(0, 7), category: category ?? 'overig', area: areas.has(code) ? code : '' }
    const key = keyOf(one)
    counts.set(key, { ...one, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  if (counts.size === 0) return refuse('no-reports')
  return ok({
    counts: [...counts.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    reports: lines.length - unread.length,
    unread,
    others: [...others].sort(([, a], [, b]) => b - a),
  })
}

/** What tells one count from every other; it is what the record is called in the other system. */
export const keyOf = ({ month, category, area }: Omit<ReportCount, 'count'>) => [month, category, area].join(' ').trim()

function positionsIn(header: readonly string[]) {
  const names = header.map((name) => name.trim().toLowerCase())
  const position = (known: readonly string[]) => {
    const name = known.find((one) => names.includes(one))
    return name === undefined ? -1 : names.indexOf(name)
  }
  return {
    day: position(COLUMNS.day),
    main: position(COLUMNS.main),
    sub: position(COLUMNS.sub),
    area: position(COLUMNS.area),
  }
}

const categoryOf = (kind: string): string | undefined => {
  const words = kind.toLowerCase()
  return KINDS.find(([known]) => known.test(words))?.[1]
}

/** The day in the Netherlands: of a moment with an offset, of yyyy-mm-dd, or of dd-mm-yyyy. */
function readDay(text: string): Day | undefined {
  const trimmed = text.trim()
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})/.exec(trimmed)
  const iso = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : trimmed
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return undefined
  const isMoment = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(iso)
  const at = new Date(isMoment ? iso : `${iso.slice(0, 10)}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return undefined
  const day = dayOf(at)
  return isMoment || day === iso.slice(0, 10) ? day : undefined
}

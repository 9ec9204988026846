import { formatDay } from '../../../shared/days.ts'
import type { FrozenFigure, FrozenReport } from '../domain/frozen.ts'

/** A number that stands by itself: no part of a code, a word, a day in digits or a checksum. */
const NUMBER =
  /(?<![\p{L}\d.,:/#-])[+−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\p{L}\d])|(?<![\p{L}\d.,:/#-])[+−-]?\d+(?:,\d+)?(?!\d|-\d\d-\d\d|[\p{L}\d.:/-]*\p{L})/gu

export const numbersIn = (text: string): string[] => text.match(NUMBER) ?? []

/** What a reader reads of a page, each part of it on a line of its own. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|head|title|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(?:a|strong|em|b|span|q|time|tspan)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \t]+/g, ' ')
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const SIGNS = { suppressed: '×', missing: '–', 'not-applicable': 'n.v.t.' }

/** A figure as it must read, worked out here and not by the code under test. */
export function expectedText(figure: FrozenFigure, valueType: string): string {
  const mark = figure.isProvisional ? '*' : ''
  if (figure.value === null || !(figure.state === 'value' || figure.state === 'zero')) {
    return SIGNS[figure.state as keyof typeof SIGNS] + mark
  }
  const shown = valueType === 'share' ? Math.round(figure.value) : figure.value
  const margin = figure.margin === undefined ? '' : ` ± ${dutch(figure.margin, 1)}`
  return `${dutch(shown, 0)}${valueType === 'share' ? '%' : ''}${margin}${mark}`
}

const dutch = (value: number, least: number) =>
  value.toLocaleString('nl-NL', { minimumFractionDigits: least, maximumFractionDigits: 2 }).replace('-', '−')

/** Every number of a rendering that is not what the frozen build says, in words; an empty list is the proof. */
export function wrongNumbers(html: string, report: FrozenReport): string[] {
  const frozen = withEveryFigure(report)
  const figures = new Map(
    frozen.series.flatMap(({ passport, figures: all }) =>
      all.map((figure) => [
        [figure.indicator, figure.period, ...(figure.category ? [figure.category] : [])].join(':'),
        { figure, passport },
      ]),
    ),
  )
  const wrong: string[] = []
  const expectFigure = (reference: string, text: string) => {
    const found = figures.get(reference)
    if (!found) return wrong.push(`${reference} is no figure of the build`)
    const expected = expectedText(found.figure, found.passport.valueType)
    // In a sentence a hidden figure is said in words.
    const isSaid = text === expected || (expected === '×' && text === '[afgeschermd]')
    return isSaid ? 0 : wrong.push(`${reference} reads ${text} and is ${expected}`)
  }
  for (const [, reference, text] of html.matchAll(/<a class="figure" href="#bron-([^"]+)"[^>]*>([^<]*)<\/a>/g)) {
    expectFigure(reference!, text!)
  }
  for (const [, reference, entry] of html.matchAll(/<div id="bron-([^"]+)">([\s\S]*?)<\/div>/g)) {
    const text = textOfHtml(entry!)
    expectFigure(
      reference!,
      /Waarde (.+?)(?= Definitie| Bron|\n|$)/.exec(text.replaceAll('\n', ' '))?.[1]?.trim() ?? '',
    )
    const { figure } = figures.get(reference!) ?? {}
    const snapshot = frozen.snapshots.find(({ id }) => id === figure?.snapshotId)
    if (!snapshot || !text.includes(`regel ${figure!.row}`)) wrong.push(`${reference} does not name its row`)
    if (!text.includes(snapshot!.fileChecksum.slice(0, 16))) wrong.push(`${reference} does not name its checksum`)
  }
  const withoutSources = html.replace(/<dl class="sources[\s\S]*?<\/dl>/g, '')
  wrong.push(...wrongChanges(withoutSources, figures), ...wrongPictures(withoutSources, frozen))
  const rest = withoutSources
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<a class="figure"[^>]*>[^<]*<\/a>/g, '')
    .replace(/<b>(Tabel|Figuur) \d+<\/b>/g, '')
  const allowed = allowedNumbers(frozen)
  const { left, printed } = withoutPrinted(textOfHtml(rest).replace(CHANGE, ' '), frozen)
  wrong.push(...printed, ...wrongCorrections(left, frozen))
  wrong.push(
    ...numbersIn(left.replace(CORRECTED, ' '))
      .filter((number) => !allowed.has(number))
      .map((number) => `${number} comes from nowhere`),
  )
  return wrong
}

/** The build with the figures that only its safety picture has, each district's under a name of its own. */
function withEveryFigure(frozen: FrozenReport): FrozenReport {
  const { picture } = frozen
  if (!picture) return frozen
  const whole = [...frozen.series, ...picture.series]
  const ofAreas = picture.areas.flatMap(({ code, figures }) =>
    whole.flatMap((one) => {
      const key = `${one.passport.key}@${code}`
      const found = figures.filter(({ indicator }) => indicator === one.passport.key)
      return found.length === 0
        ? []
        : [{ ...one, passport: { ...one.passport, key }, figures: found.map((each) => ({ ...each, indicator: key })) }]
    }),
  )
  return { ...frozen, series: [...whole, ...ofAreas], snapshots: [...frozen.snapshots, ...picture.snapshots] }
}

const PRINTED = /Afgedrukt is ([\d.,]+)%?; berekend is ([\d.,]+)%?(?: \((\d+) van (\d+)\))?\./g

/** What an older document printed is part of the frozen figure; so are the counts behind a share. */
function withoutPrinted(text: string, { series }: FrozenReport) {
  const figures = series.flatMap((one) => one.figures)
  const printed = [...text.matchAll(PRINTED)].flatMap(([said, was, , part, whole]) => {
    const isKnown = figures.some(
      (one) =>
        one.printed !== null &&
        dutch(one.printed, 0) === was &&
        (part === undefined || (String(one.numerator) === part && String(one.denominator) === whole)),
    )
    return isKnown ? [] : [`"${said}" is not what was printed`]
  })
  return { left: text.replace(PRINTED, ' '), printed }
}

const CORRECTED = /(?:stond|stond hier) ([^;\s]+); (?:nu|sindsdien) ([^,\s]+),/g

/** What a correction says that stood there and stands there now. */
function wrongCorrections(text: string, { corrections, series }: FrozenReport): string[] {
  const told = corrections.map(({ indicator, before, after }) => {
    const { passport } = series.find((one) => one.passport.key === indicator)!
    return [before, after].map((one) => expectedText(one, passport.valueType)).join(' ')
  })
  return [...text.matchAll(CORRECTED)]
    .filter(([, before, after]) => !told.includes(`${before} ${after}`))
    .map(([said]) => `"${said}" is no correction of the build`)
}

const CHANGE = /([\d.,]+)( procentpunt)? (meer|minder) dan in (\d{4})(?: \(([+−])([\d.,]+)%\))?/g

type Known = Map<string, { figure: FrozenFigure; passport: FrozenReport['series'][number]['passport'] }>

/** A change is told in a row or item that also shows the figure: it must be that figure less the one it names. */
function wrongChanges(html: string, figures: Known): string[] {
  const places = html.replace(/<svg[\s\S]*?<\/svg>/g, '').split(/<(?=li[ >]|tr[ >]|p[ >])/)
  return places.flatMap((place) => {
    const references = [...place.matchAll(/href="#bron-([^"]+)"/g)].map(([, reference]) => reference!)
    return [...textOfHtml(`<${place}`).matchAll(CHANGE)].flatMap(([said, size, , way, year, sign, percent]) => {
      const now = references.map((one) => figures.get(one)).find((one) => one && one.figure.period !== year)
      const kind = now?.figure.category ? `:${now.figure.category}` : ''
      const before = now && figures.get(`${now.figure.indicator}:${year}${kind}`)
      if (!now || !before) return [`"${said}" is told without its figure`]
      const shown = ({ figure, passport }: typeof now) =>
        passport.valueType === 'share' ? Math.round(figure.value!) : figure.value!
      const difference = shown(now) - shown(before)
      const isRight =
        size === dutch(Math.abs(Math.round(difference * 1e6) / 1e6), 0) &&
        way === (difference > 0 ? 'meer' : 'minder') &&
        (percent === undefined ||
          (sign === (difference > 0 ? '+' : '−') &&
            percent === dutch(Math.round(Math.abs(difference / shown(before)) * 1000) / 10, 0)))
      return isRight ? [] : [`"${said}" is not the difference of ${now.figure.indicator}`]
    })
  })
}

/** The infographic says in words what it shows: name, value and change of each; its drawing has the same numbers. */
function wrongPictures(html: string, { series }: FrozenReport): string[] {
  return [...html.matchAll(/<svg[^>]*>([\s\S]*?)<\/svg>/g)].flatMap(([, drawing]) => {
    const alt = textOfHtml(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(drawing!)?.[1] ?? '')
    if (!/^[^.]+: [^.]+?\./.test(alt) || /diagram/i.test(alt)) return []
    const drawn = [...drawing!.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!)
    const said = new Set(numbersIn(alt.replace(/[(%)]/g, ' ')))
    const values = new Set(
      series.flatMap(({ passport, figures }) => figures.map((one) => expectedText(one, passport.valueType))),
    )
    return drawn
      .filter((words) => /^[\d.,]+%?( ± [\d,]+)?\*?$/.test(words))
      .filter((value) => !values.has(value) || !said.has(value.replace(/[%*]/g, '')))
      .map((value) => `${value} is drawn and is no figure`)
  })
}

/** Years, days, what people typed in plan and report, and how many goals and actions there are of each kind. */
function allowedNumbers(frozen: FrozenReport): Set<string> {
  const { series, corrections: _corrections, snapshots, plan, picture, ...others } = frozen
  const years = Array.from({ length: 200 }, (_, index) => String(1900 + index))
  const told = series.map(({ passport, breaks, caveats, figures }) => [
    passport,
    breaks,
    caveats,
    figures.map(({ note }) => note),
  ])
  const facts = snapshots.map(
    ({ title, rowCount, retrievedAt }) => `${title} ${rowCount} ${formatDay(retrievedAt.slice(0, 10), 'nl')}`,
  )
  const { signals, consultations, measurements } = picture ?? {}
  const heard = { signals, consultations, measurements }
  const typed = JSON.stringify({ others, plan, told, facts, heard }).replace(/\\n/g, ' ')
  const counts = [plan, ...plan.themes].flatMap(({ actions }) => {
    const all = Object.values(actions)
    return [...all, all.reduce((sum, one) => sum + one, 0)]
  })
  const goals = plan.themes.flatMap((theme) => theme.goals)
  const groups = [goals, ...plan.themes.map((theme) => theme.goals)].flatMap((some) => [
    some.length,
    ...['on-course reached', 'behind not-reached', 'not-demonstrable', 'cannot-be-said'].map(
      (statuses) => some.filter(({ judgement }) => judgement && statuses.split(' ').includes(judgement.status)).length,
    ),
    some.filter(({ isMeasurable }) => !isMeasurable).length,
    some.filter(({ isMeasurable }) => isMeasurable).length,
    ...some.map(({ judgement }) => some.filter((one) => one.judgement?.silence === judgement?.silence).length),
  ])
  const blocks = numbersIn(JSON.stringify(frozen.sections).replace(/[:\][]/g, ' '))
  // A day is kept as 2023-06-28 and printed as "28 juni 2023".
  const days = (typed.match(/\d{4}-\d{2}-\d{2}/g) ?? []).map((day) => String(Number(day.slice(8))))
  return new Set([
    ...years,
    ...days,
    ...numbersIn(typed),
    ...blocks,
    ...numbersIn(formatDay(frozen.builtOn, 'nl')),
    String(frozen.edition),
    ...[...counts, ...groups, ...countsOfPicture(frozen)].map(String),
  ])
}

/** How many series the picture has, how many have a figure of the year, and of how many figures it says that they are hidden. */
function countsOfPicture({ picture, series, report }: FrozenReport): number[] {
  if (!picture) return []
  const isOfYear = new RegExp(`^${report.reportingYear}(-\\d\\d-\\d\\d)?$`)
  const keys = picture.groups.flatMap((group) => group.keys)
  const shown = series.filter(({ passport }) => keys.includes(passport.key))
  const ofYear = shown.map(({ figures }) => figures.filter(({ period }) => isOfYear.test(period)))
  const hidden = ofYear.flat().filter(({ state }) => state === 'suppressed').length
  return [shown.length, ofYear.filter((figures) => figures.length > 0).length, hidden]
}

import { kindOfPeriod, type Period } from '../../../shared/periods.ts'

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/**
 * A period as a statistical office writes it, as ours: `2012JJ00` is 2012, `2022KW01` is 2022-Q1, `2022MM03` and
 * `2022 maart` are 2022-03, `20221231` is a day. A star behind it says that the figure is provisional. Answers nothing for
 * what we do not know, such as a school year or a half year: better no figure than one on the wrong period.
 */
export function readPeriodCode(text: string): { period: Period; isProvisional: boolean } | undefined {
  const trimmed = text.trim()
  const isProvisional = trimmed.endsWith('*')
  const period = periodOf(trimmed.replace(/\*+$/, '').trimEnd())
  return period !== undefined && kindOfPeriod(period) ? { period, isProvisional } : undefined
}

function periodOf(text: string): Period | undefined {
  if (kindOfPeriod(text)) return text
  const code = /^(\d{4})(JJ00|KW0([1-4])|MM(\d{2}))$/.exec(text)
  if (code) return inYear(code[1]!, code[3], code[4])
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (day) return `${day[1]}-${day[2]}-${day[3]}`
  const quarter = /^(\d{4}) ([1-4])e kwartaal$/.exec(text)
  if (quarter) return `${quarter[1]}-Q${quarter[2]}`
  const month = /^(\d{4}) ([a-z]+)$/.exec(text)
  const number = month ? MONTHS.indexOf(month[2]!) + 1 : 0
  return number > 0 ? `${month![1]}-${String(number).padStart(2, '0')}` : undefined
}

function inYear(year: string, quarter: string | undefined, month: string | undefined): Period {
  if (quarter) return `${year}-Q${quarter}`
  return month ? `${year}-${month}` : year
}

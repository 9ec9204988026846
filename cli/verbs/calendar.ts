import { calendarOf, FIRST_YEAR, LAST_YEAR } from '../../app/law/index.ts'
import { Refused, type Verb, WrongUsage } from '../command.ts'
import { writeJson, writeOut } from '../output.ts'

export const calendar: Verb = {
  summary: 'List the days of a year that the Algemene termijnenwet treats as holidays.',
  usage: ['calendar YEAR [--json]'],
  help: `Each with its ground, its article, and whether that was read in the text itself. Needs no database.

  --json  as JSON on standard output`,
  options: { json: { type: 'boolean' } },
  isForAll: true,
  async run(command, given) {
    const word = given.only('the year')
    if (!/^\d{4}$/.test(word)) throw new WrongUsage(`the year is written as 2026, not as "${word}"`)
    const year = Number(word)
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused(`there is a calendar of the years ${FIRST_YEAR} to ${LAST_YEAR}`)
    }
    const days = calendarOf(year)
    if (given.isOn('json')) await writeJson(command, { year, days })
    else {
      const lines = days.map(({ date, ground, article, certainty }) =>
        [date, ground.nl, article, ...(certainty === 'verify' ? ['na te gaan'] : [])].join('\t'),
      )
      await writeOut(command, `${lines.join('\n')}\n`)
    }
    return 0
  },
}

import type { z } from 'zod'
import { seeded } from '../app/shared/seeded.ts'
import { survey } from '../app/statistics/surveys/survey.method.ts'
import { inR, WITHOUT_R } from './reference-r.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'

const PEOPLE = 20_000
const DISTRICTS = 60

const IN_R = `
d <- input$rows
margin <- function(name) setNames(data.frame(names(input$margins[[name]]), unlist(input$margins[[name]])), c(name, "Freq"))
began <- proc.time()[3]
r <- rake(svydesign(ids = ~1, weights = ~w, data = d), list(~wijk, ~age, ~sex), list(margin("wijk"), margin("age"), margin("sex")),
  control = list(maxit = 100, epsilon = 1e-6))
raked <- proc.time()[3]
b <- svyby(~grade, ~district, r, svymean)
output <- list(rakeSeconds = raked - began, seconds = proc.time()[3] - began, means = coef(b), errors = SE(b))`

/** Raking and means by neighbourhood with their errors, beside R survey; neither side counts reading JSON. */
export const surveyFigures: Row = {
  name: 'survey of 20,000 raked to 3 margins, 60 means with standard errors',
  budget: '≥ 50 × R (survey), same numbers',
  run: async (): Promise<Measurement> => {
    const given = answers()
    const estimate = [{ variable: 'grade', statistic: 'mean', by: 'district' }]
    const input = survey.input.parse({ ...given, weights: 'w', estimate })
    const times: number[] = []
    let ours = await ask(input)
    for (let run = 0; run < 9; run++) {
      const began = performance.now()
      ours = await ask(input)
      times.push(performance.now() - began)
    }
    const milliseconds = median(times)
    const theirs = inR<{ rakeSeconds: number; seconds: number; means: number[]; errors: number[] }>(
      ['survey'],
      input,
      IN_R,
    )
    if (!theirs) {
      return { measured: `${rounded(milliseconds)} ms; ${WITHOUT_R}`, isWithin: true, numbers: { milliseconds } }
    }
    const ratio = (theirs.seconds * 1000) / milliseconds
    const difference = Math.max(
      ...ours.flatMap(({ estimate, se }, at) => [
        Math.abs(estimate! / theirs.means[at]! - 1),
        Math.abs(se! / theirs.errors[at]! - 1),
      ]),
    )
    return {
      measured: `${rounded(milliseconds)} ms, R ${rounded(theirs.seconds, 1)} s: ${rounded(ratio)} ×; largest difference ${difference.toExponential(0)}`,
      isWithin: ratio >= 50 && difference < 1e-6,
      numbers: { milliseconds, rSeconds: theirs.seconds, rRakeSeconds: theirs.rakeSeconds, ratio, difference },
    }
  },
}

const ask = async (input: z.output<typeof survey.input>) => survey.run(input)

function answers() {
  const random = seeded(11)
  const oneOf = (count: number) => Math.floor(random() ** 1.3 * count)
  const rows = Array.from({ length: PEOPLE }, () => {
    const district = oneOf(DISTRICTS)
    return {
      district: `b${String(district).padStart(2, '0')}`,
      wijk: `w${district % 12}`,
      age: `a${oneOf(6)}`,
      sex: random() < 0.45 ? 'm' : 'v',
      w: 1 + Math.round(100 * random()) / 10,
      grade: Math.round(100 * (random() + random() + random())) / 30,
    }
  })
  const sizes = (prefix: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, 100_000 / count]))
  const margins = { wijk: sizes('w', 12), age: sizes('a', 6), sex: { m: 49_000, v: 51_000 } }
  return { rows, margins }
}

import {
  fitInterruptedSeries,
  type InterruptedSeries,
  neweyWest,
  normalQuantile,
  panelOf,
  placeboInSpace,
  postEffect,
  synthesizer,
} from '../app/statistics/index.ts'
import { inR, WITHOUT_R } from './reference-r.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'

/** Numbers that look like chance and are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Milliseconds of processor time so far: what others do on the machine meanwhile does not count, in R neither. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const SERIES = 200
const MONTHS = 150
const STEP = 100

/** 150 months, intercept, time, level and two pairs of waves: 7 terms. */
function monthsOf(next: () => number): InterruptedSeries {
  const time = Float64Array.from({ length: MONTHS }, (_, t) => t + 1)
  const y = time.map((t) => Math.round((20 + 40 * next()) * (1 + 0.3 * Math.sin((2 * Math.PI * t) / 12))))
  return { y, time, level: time.map((t) => (t > STEP ? 1 : 0)), seasonIndex: time, period: 12, harmonics: 2 }
}

const ITS_IN_R = `
x <- 1:150; level <- as.numeric(x > 100); w <- 2 * pi * x / 12
began <- sum(proc.time()[1:2])
found <- apply(input$series, 1, function(y) {
  fit <- glm(y ~ x + level + sin(w) + cos(w) + sin(2 * w) + cos(2 * w), family = quasipoisson)
  model <- sqrt(diag(vcov(fit))); dispersion <- summary(fit)$dispersion
  plain <- NeweyWest(fit, lag = 12, prewhite = FALSE)
  adjusted <- NeweyWest(fit, lag = 12, prewhite = FALSE, adjust = TRUE)
  design <- model.matrix(fit); without <- design; without[, "level"] <- 0; after <- level > 0
  m1 <- fitted(fit)[after]; m0 <- exp(drop(without %*% coef(fit)))[after]
  g <- colSums(design[after, ] * m1) / sum(m1) - colSums(without[after, ] * m0) / sum(m0)
  c(log(sum(m1) / sum(m0)), sqrt(drop(t(g) %*% plain %*% g)))
})
output <- list(milliseconds = (sum(proc.time()[1:2]) - began) * 1000 / nrow(input$series), level = found[1, ], error = found[2, ])`

/** The whole answer of an interrupted time series, beside glm and sandwich. */
export const interruptedSeries: Row = {
  name: 'interrupted time series of 150 months, 7 terms',
  budget: '≥ 40 × R (glm + sandwich), same numbers',
  run: async (): Promise<Measurement> => {
    const next = numbersFrom(1)
    const series = Array.from({ length: SERIES }, () => monthsOf(next))
    const judge = (one: InterruptedSeries) => {
      const fitted = fitInterruptedSeries(one)
      const plain = neweyWest(fitted.contributions, fitted.fit.unscaled, 12, false)
      plain.map((value) => (value * MONTHS) / (MONTHS - 7))
      return postEffect(fitted, plain)
    }
    const ours = series.map(judge)
    const times = Array.from({ length: 9 }, () => {
      const began = processorTime()
      for (const one of series) judge(one)
      return (processorTime() - began) / SERIES
    })
    const own = median(times)
    const theirs = inR<{ milliseconds: number; level: number[]; error: number[] }>(
      ['sandwich'],
      { series: series.map(({ y }) => Array.from(y)) },
      ITS_IN_R,
    )
    if (!theirs)
      return {
        measured: `${rounded(own, 3)} ms a series; ${WITHOUT_R}`,
        isWithin: true,
        numbers: { milliseconds: own },
      }
    const difference = Math.max(
      ...ours.map(({ ratio, lo, hi }, i) => {
        const error = Math.log(hi / lo) / (2 * normalQuantile(0.975))
        return Math.max(Math.abs(Math.log(ratio) - (theirs.level[i] ?? 0)), Math.abs(error - (theirs.error[i] ?? 0)))
      }),
    )
    const ratio = theirs.milliseconds / own
    return {
      measured: `${rounded(own, 3)} ms of processor a series, R ${rounded(theirs.milliseconds, 2)} ms: ${rounded(ratio)} ×; largest difference ${difference.toExponential(0)}`,
      isWithin: ratio >= 40 && difference < 1e-6,
      numbers: { milliseconds: own, rMilliseconds: theirs.milliseconds, ratio, difference },
    }
  },
}

const UNITS = 342
const BEFORE = 120
const AFTER = 12
const PLACEBOS_IN_R = 6

const SYNTH_IN_R = `
before <- t(input$before)
began <- sum(proc.time()[1:2])
found <- sapply(input$targets, function(i) {
  x <- before[, -i]; n <- ncol(x)
  solve.QP(crossprod(x) + diag(1e-9, n), drop(crossprod(x, before[, i])), cbind(1, diag(n)), c(1, rep(0, n)), meq = 1)$solution
})
output <- list(seconds = (sum(proc.time()[1:2]) - began) / length(input$targets), weights = t(found))`

/** Synthetic control of every municipality by all others, beside quadprog. */
export const syntheticControls: Row = {
  name: 'synthetic control, 341 donors x 120 months, all 342 placebos',
  budget: '≥ 30 × R (quadprog, extrapolated), same weights',
  run: async (): Promise<Measurement> => {
    const rows = municipalities()
    const given = {
      units: rows.map((_, i) => `M${i}`),
      times: Array.from({ length: BEFORE + AFTER }, (_, t) => t),
      outcome: rows.map((row) => Array.from(row)),
      treatedFrom: BEFORE,
      exclude: [],
    }
    const began = processorTime()
    const panel = panelOf(given, ['M0'])
    const synthesize = synthesizer(panel, { by: 'outcomes' })
    const own = synthesize(0, panel.donors)
    const { ratios } = placeboInSpace(panel, 0, own, synthesize)
    const seconds = (processorTime() - began) / 1000
    const targets = Array.from({ length: PLACEBOS_IN_R }, (_, i) => i * 50)
    const theirs = inR<{ seconds: number; weights: number[][] }>(
      ['quadprog'],
      { before: rows.map((row) => Array.from(row.subarray(0, BEFORE))), targets: targets.map((i) => i + 1) },
      SYNTH_IN_R,
    )
    if (!theirs) return { measured: `${rounded(seconds, 2)} s; ${WITHOUT_R}`, isWithin: true, numbers: { seconds } }
    const difference = Math.max(
      ...targets.flatMap((target, k) => {
        const weights = Array.from(ratios.find(({ unit }) => unit === target)?.control.weights ?? [])
        return weights
          .filter((_, i) => i !== target)
          .map((weight, i) => Math.abs(weight - (theirs.weights[k]?.[i] ?? 0)))
      }),
    )
    const whole = theirs.seconds * UNITS
    return {
      measured: `${rounded(seconds, 2)} s of processor, R ${rounded(whole)} s (from ${PLACEBOS_IN_R}): ${rounded(whole / seconds)} ×; largest difference ${difference.toExponential(0)}`,
      isWithin: whole / seconds >= 30 && difference < 1e-4,
      numbers: { seconds, rSeconds: whole, ratio: whole / seconds, difference },
    }
  },
}

/** Monthly rates that share four waves, each with a level and chance of its own. */
function municipalities(): Float64Array[] {
  const next = numbersFrom(5)
  const chance = () => next() + next() + next() - 1.5
  const waves = Array.from({ length: 4 }, () => {
    let at = 0
    return Float64Array.from({ length: BEFORE + AFTER }, () => {
      at = 0.9 * at + chance()
      return at
    })
  })
  return Array.from({ length: UNITS }, () => {
    const [level, loads] = [5 + 2 * next(), waves.map(chance)]
    return Float64Array.from({ length: BEFORE + AFTER }, (_, t) => {
      const shared = waves.reduce((sum, wave, k) => sum + (loads[k] ?? 0) * (wave[t] ?? 0), 0)
      return level + 0.5 * shared + chance()
    })
  })
}

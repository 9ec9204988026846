import { seeded } from '../app/shared/seeded.ts'
import { mapOf } from '../app/statistics/groups/map.ts'
import { campVotes } from '../app/statistics/groups/testing/votes.ts'
import { voteTable } from '../app/statistics/groups/vote-table.ts'
import { inR, WITHOUT_R } from './reference-r.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'

const PARTICIPANTS = 10_000
const STATEMENTS = 200

const IN_R = `
v <- input$votes
set.seed(1)
began <- proc.time()[3]
m <- colMeans(v, na.rm = TRUE); seen <- rowSums(!is.na(v))
x <- sweep(v, 2, m); x[is.na(x)] <- 0
e <- eigen(crossprod(x) / (nrow(x) - 1), symmetric = TRUE)
s <- (x %*% e$vectors[, 1:2]) * sqrt(ncol(v) / seen)
k <- suppressWarnings(lapply(2:5, function(k) kmeans(s, k, nstart = 20)))
output <- list(seconds = proc.time()[3] - began, explained = e$values[1:2] / sum(e$values), sizes = sort(k[[2]]$size))`

/** The map of votes and its divisions in 2 to 5 groups, beside the same steps in R; without drawing participants again. */
export const opinionMap: Row = {
  name: 'opinion groups of 10,000 participants x 200 statements',
  budget: '≥ 2 × R (eigen of the covariance, kmeans of k 2 to 5), same components',
  run: async (): Promise<Measurement> => {
    const votes = campVotes({ participants: PARTICIPANTS, statements: STATEMENTS, camps: 3, seen: 0.24, seed: 5 })
    const make = () => {
      const table = voteTable(votes, [...votes.keys()])
      return mapOf(table, { baseClusters: 100, mostGroups: 5, random: seeded(1) })
    }
    let ours = make()
    const times: number[] = []
    for (let run = 0; run < 9; run++) {
      const began = performance.now()
      ours = make()
      times.push(performance.now() - began)
    }
    const milliseconds = median(times)
    const theirs = inR<{ seconds: number; explained: number[]; sizes: number[] }>([], { votes }, IN_R)
    if (!theirs) {
      return { measured: `${rounded(milliseconds)} ms; ${WITHOUT_R}`, isWithin: true, numbers: { milliseconds } }
    }
    const ratio = (theirs.seconds * 1000) / milliseconds
    const difference = Math.max(...theirs.explained.map((part, at) => Math.abs(ours.components.explained[at]! - part)))
    return {
      measured: `${rounded(milliseconds)} ms, R ${rounded(theirs.seconds * 1000)} ms: ${rounded(ratio, 1)} ×; largest difference ${difference.toExponential(0)}`,
      isWithin: ratio >= 2 && difference < 1e-8,
      numbers: { milliseconds, rMilliseconds: theirs.seconds * 1000, ratio, difference },
    }
  },
}

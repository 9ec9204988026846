import type { Highs, Model } from 'highs'
import type { System } from '../system.ts'

export type { Highs, Model }

let loading: Promise<Highs> | undefined

/** The solver, fetched when it is first needed and once per process: it is WebAssembly, and that takes some 50 ms. */
export function loadSolver(): Promise<Highs> {
  loading ??= import('highs').then(({ default: load }) => load())
  return loading
}

/** The equations of a system as rows of a program whose columns are its cells, `copies` times with these signs. */
export function matrixOf({ ids, rows }: Pick<System, 'ids' | 'rows'>, copies: readonly (1 | -1)[] = [1]) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { cells, signs } of rows) {
    for (const [copy, sign] of copies.entries()) {
      for (const [index, cell] of cells.entries()) {
        indices.push(copy * ids.length + cell)
        values.push(sign * signs[index]!)
      }
    }
    starts.push(indices.length)
  }
  return { format: 'csr' as const, numRows: rows.length, numCols: copies.length * ids.length, starts, indices, values }
}

/** Runs a program that is known to have an answer, or to have no end. */
export function solve(highs: Highs, model: Model): 'optimal' | 'endless' | 'impossible' {
  model.run()
  const status = model.getModelStatus()
  const { optimal, unbounded, unboundedOrInfeasible, infeasible, empty } = highs.constants.modelStatus
  if (status === optimal || status === empty) return 'optimal'
  if (status === unbounded || status === unboundedOrInfeasible) return 'endless'
  if (status === infeasible) return 'impossible'
  throw new Error(`the solver ended with status ${status}`)
}

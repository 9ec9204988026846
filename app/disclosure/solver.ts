import loadHighs, { type Highs, type Model } from 'highs'

/** A linear program over cells: what is asked of it, and its answer. */
export type { Highs, Model }

let loading: Promise<Highs> | undefined

/** The solver, made ready once per process: it is WebAssembly, and that takes some 50 ms. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs()
  return loading
}

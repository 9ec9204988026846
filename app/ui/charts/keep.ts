import { Kept } from '../../shared/kept.ts'

/** More than all charts of a municipality's public pages in both languages; about 10 kB each. */
const MOST = 1000

/**
 * Draws what was not drawn before. A drawing follows from its specification alone, so the one that was kept under the
 * whole text of the specification is always right.
 */
export function keepDrawings<Spec, Drawn>(draw: (spec: Spec) => Drawn): (spec: Spec) => Drawn {
  const drawings = new Kept<Drawn>(MOST)
  return (spec) => drawings.get(JSON.stringify(spec), () => draw(spec))
}

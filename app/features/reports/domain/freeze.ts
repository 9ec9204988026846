import { canonicalJson } from '../../../shared/hash.ts'
import { correctionsSince } from './corrections.ts'
import type { FrozenReport } from './frozen.ts'
import { findUnresolved, type PlacedReference, type Unresolved } from './references.ts'

/** What a report is made from; the rest of a frozen report follows from it and from the edition before. */
export type ReportInputs = Omit<FrozenReport, 'format' | 'builtOn' | 'edition' | 'corrections'>

export type Freezing =
  | { ok: true; frozen: string }
  | { ok: false; reason: 'unresolved'; unresolved: Unresolved[] }
  | { ok: false; reason: 'nothing-changed' }

/**
 * Turns the inputs of a report into one canonical text, from which alone its documents are made. A reference that leads
 * nowhere stops it, and so do inputs that equal those of the edition before for the same audience.
 */
export function freezeReport(
  inputs: ReportInputs,
  references: PlacedReference[],
  { builtOn, edition, previous }: { builtOn: string; edition: number; previous: FrozenReport | undefined },
): Freezing {
  const unresolved = findUnresolved(references, inputs.series, inputs.effects ?? [], inputs.consultations ?? [])
  if (unresolved.length > 0) return { ok: false, reason: 'unresolved', unresolved }
  if (previous && canonicalJson(inputsOf(previous)) === canonicalJson(inputs)) {
    return { ok: false, reason: 'nothing-changed' }
  }
  const frozen: FrozenReport = {
    ...inputs,
    format: 1,
    builtOn,
    edition,
    corrections: correctionsSince(previous, { ...inputs, edition }),
  }
  return { ok: true, frozen: canonicalJson(frozen) }
}

/** The inputs behind a frozen report: without its day, its number and what it says about the edition before. */
function inputsOf(frozen: FrozenReport): ReportInputs {
  const { format: _format, builtOn: _builtOn, edition: _edition, corrections: _corrections, ...inputs } = frozen
  return inputs
}

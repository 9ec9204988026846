import type { ValueState } from '../../../shared/value-state.ts'
import type { Role } from './calendar.ts'
import type { Protocol } from './protocol.ts'
import type { Standing } from './registration.ts'

type Both = { nl: string; en: string }

/** Where an area stands: the effort is done there, it is compared with, or the problem could move to it. */
export type AreaRole = 'treated' | 'donor' | 'neighbour'

/** A municipality that went up in an area: what was counted there as long as it stood alone. */
export type FrozenPart = {
  region: string
  name: string
  values: (number | null)[]
  over?: (number | null)[]
  rows: ([snapshot: number, row: number] | null)[]
}

export type FrozenArea = {
  region: string
  name: string
  role: AreaRole
  /** One for each period; null is missing. */
  values: (number | null)[]
  /** Residents or another number the values are counted over, one for each period; absent when taken as they are. */
  over?: (number | null)[]
  /** For each period where the value stands: which of the snapshots, and its row. */
  rows: ([snapshot: number, row: number] | null)[]
  /**
   * Of an area in which others went up: itself and those others as they were counted. `values` and `over` are their sums
   * as long as they stood alone, and the rows stand here. Absent where nothing merged.
   */
  parts?: FrozenPart[]
}

/** The figures of one indicator in all areas. */
export type FrozenMeasure = {
  indicator: string
  name: Both
  unit: Both
  /** Counts per so many of what they are counted over. */
  per: number
  /** Counts are rounded by the source to a multiple of this. */
  roundingBase: number
  areas: FrozenArea[]
}

/**
 * Why an area is not compared with: a figure is missing, it was excluded beforehand, a municipality was divided and came to
 * it in part, or it merged and the figure is none that adds up. `why` names what divided or merged.
 */
export type LeftOut = {
  region: string
  name: string
  reason: 'incomplete' | 'excluded' | 'divided' | 'merged'
  why: string
}

export type FrozenDose = {
  indicator: string
  name: Both
  figures: { period: string; state: ValueState; value: number | null; isProvisional?: boolean }[]
}

/** What the effort costs over the period that is judged, and by what that is known. */
export type FrozenCost = {
  /** The budget of the plan, or typed in the protocol because the plan names no amount. */
  origin: 'plan' | 'typed'
  euros: number
  basis: 'actual' | 'planned' | null
  /** Null: the source names no year. */
  years: (number | null)[]
  sources: string[]
}

export type FrozenSnapshot = {
  id: string
  title: string
  source: string
  licence: string
  rowsChecksum: string
  retrievedAt: string
}

/**
 * Everything an evaluation is computed from. This is a file format: what was frozen years ago must still be computed the
 * same, so the types stand here by themselves, `format` counts their changes and `method` those of the computing.
 */
export type FrozenInputs = {
  format: 1
  method: 1
  slug: string
  protocol: Protocol
  protocolHash: string
  registeredAt: string
  standing: Standing
  amendments: { change: string; reason: string; madeAt: string }[]
  /** For methods that draw by lot. */
  seed: number
  periods: string[]
  roles: Role[]
  outcome: FrozenMeasure
  sideEffects: FrozenMeasure[]
  leftOut: LeftOut[]
  dose: FrozenDose | null
  /** Null when not known; absent in what was frozen before the plan was asked, which took it from the protocol. */
  cost?: FrozenCost | null
  snapshots: FrozenSnapshot[]
}

import type { System } from '../system.ts'
import type { Attack } from './attack.ts'
import { Flow } from './flow.ts'
import type { Move } from './moves.ts'
import type { Network } from './network.ts'

/** The attack on a table that is a network: every question is a flow of less than a millisecond. */
export class FlowAttack implements Attack {
  readonly #network: Network
  readonly #flow: Flow

  constructor(system: System, network: Network) {
    this.#network = network
    this.#flow = new Flow(network, system)
    this.#flow.hide(new Uint8Array(system.ids.length).fill(1))
  }

  reach(cell: number, isUp: boolean): number {
    return this.#flow.reach(cell, isUp)
  }

  unreached(moves: readonly Move[]): Move[] {
    return moves.filter(({ cell, isUp, amount }) => this.#flow.reach(cell, isUp, amount) < amount - 1e-6)
  }

  /** The fewer of the equations before the narrow place and those behind it; node 0 is no equation. */
  grounds(): number[] {
    // A cell that came to its own limit is held by no equation.
    if (!this.#flow.isStopped) return []
    const { equationOf } = this.#network
    const [before, behind] = [this.#flow.before(), this.#flow.behind()]
    const side = before.has(0) || (!behind.has(0) && behind.size < before.size) ? behind : before
    return [...side].map((node) => equationOf[node]!)
  }

  close(): void {}
}

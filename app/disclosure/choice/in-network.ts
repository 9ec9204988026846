import { seeded, shuffled } from '../../shared/seeded.ts'
import { Flow } from '../attack/flow.ts'
import type { System } from '../system.ts'
import type { Contracted } from './contract.ts'

const PATIENCE = 200

/**
 * Chooses what to hide in a network. Each sensitive cell gets the cheapest way around that lets it move far enough;
 * what is not needed after all is shown again; then small parts of the choice are made anew as long as that helps.
 * `firstPrice` holds for the first of these only.
 */
export function chooseInNetwork(
  system: System,
  contracted: Contracted,
  price: Float64Array,
  firstPrice: Float64Array,
): Uint8Array {
  const choice = new Choice(system, contracted, price)
  choice.protect([...contracted.moves.keys()], contracted.onlyCandidates(firstPrice))
  choice.tidy()
  choice.improve()
  return choice.hidden
}

class Choice {
  readonly hidden: Uint8Array
  readonly #isHiddenAnyway: Uint8Array
  readonly #contracted: Contracted
  readonly #price: Float64Array
  readonly #flow: Flow
  readonly #random = seeded(20261122)
  #secondary = new Set<number>()
  /** The secondary cells that each move leans on. */
  #leans: number[][]

  constructor(system: System, contracted: Contracted, price: Float64Array) {
    this.#contracted = contracted
    this.#isHiddenAnyway = system.isHidden
    this.#price = contracted.onlyCandidates(price)
    this.hidden = system.isHidden.slice()
    this.#flow = new Flow(contracted.network, system)
    this.#flow.hide(this.hidden)
    this.#leans = contracted.moves.map(() => [])
  }

  protect(moves: readonly number[], price = this.#price): number[] {
    const added: number[] = []
    for (const move of moves) {
      if (this.#holds(move)) continue
      const { cell, isUp, amount } = this.#contracted.moves[move]!
      for (const extra of this.#flow.cheapest(cell, isUp, amount, price) ?? []) {
        this.#hide(extra)
        added.push(extra)
      }
      this.#holds(move)
    }
    return added
  }

  /** Shows again what is not needed, the dearest first. */
  tidy(cells: Iterable<number> = this.#secondary): void {
    const price = this.#price
    for (const cell of [...cells].sort((a, b) => price[b]! - price[a]!)) {
      if (!this.#secondary.has(cell)) continue
      this.#show(cell)
      const leaning = this.#leaningOn([cell])
      const before = leaning.map((move) => this.#leans[move]!)
      if (leaning.every((move) => this.#holds(move))) continue
      this.#hide(cell)
      for (const [index, move] of leaning.entries()) this.#leans[move] = before[index]!
    }
  }

  /** Takes a few neighbouring cells out, protects anew and preferably without the first of them, and keeps what is cheaper. */
  improve(): void {
    let best = this.#cost()
    for (let idle = 0; idle < PATIENCE && this.#secondary.size > 0; idle++) {
      const before = { secondary: [...this.#secondary], leans: this.#leans.slice() }
      const first = before.secondary[Math.floor(this.#random() * before.secondary.length)]!
      const out = before.secondary.filter(
        (cell) => cell === first || (this.#touches(cell, first) && this.#random() < 0.7),
      )
      const leaning = this.#leaningOn(out)
      for (const cell of out) this.#show(cell)
      const price = this.#price.map((one) => one * (0.8 + 0.4 * this.#random()))
      price[first] = price[first]! * 2
      const added = this.protect(shuffled(leaning, this.#random), price)
      this.tidy([...this.#secondary].filter((cell) => added.some((one) => this.#touches(cell, one))))
      const cost = this.#cost()
      if (cost > best + 1e-9) this.#restore(before.secondary, before.leans)
      else {
        if (cost < best - 1e-9) idle = 0
        best = cost
      }
    }
  }

  #cost(): number {
    let sum = 0
    for (const cell of this.#secondary) sum += this.#price[cell]!
    return sum
  }

  #hide(cell: number): void {
    this.hidden[cell] = 1
    this.#secondary.add(cell)
  }

  #show(cell: number): void {
    this.hidden[cell] = 0
    this.#secondary.delete(cell)
  }

  #restore(secondary: readonly number[], leans: number[][]): void {
    this.hidden.set(this.#isHiddenAnyway)
    this.#secondary = new Set(secondary)
    for (const cell of secondary) this.hidden[cell] = 1
    this.#leans = leans
  }

  #touches(one: number, other: number): boolean {
    const { tail, head } = this.#contracted.network
    const [a, b] = [tail[other]!, head[other]!]
    return tail[one] === a || head[one] === a || tail[one] === b || head[one] === b
  }

  #leaningOn(cells: readonly number[]): number[] {
    const moves: number[] = []
    for (let move = 0; move < this.#leans.length; move++) {
      if (cells.some((cell) => this.#leans[move]!.includes(cell))) moves.push(move)
    }
    return moves
  }

  /** Whether a move is possible now; then it leans on the cells that it found. */
  #holds(move: number): boolean {
    const { cell, isUp, amount } = this.#contracted.moves[move]!
    if (this.#flow.reach(cell, isUp, amount) < amount) return false
    this.#leans[move] = this.#flow.movers().filter((one) => this.#secondary.has(one))
    return true
  }
}

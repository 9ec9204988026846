import type { System } from '../system.ts'
import { Heap } from './heap.ts'
import type { Network } from './network.ts'

/**
 * How far a cell can move when others may move with it, as a flow through the network: what a cell gains comes back
 * around through other cells. A hidden cell can grow up to its upper limit and shrink down to its lower one.
 */
export class Flow {
  readonly #network: Network
  /** Room to grow and to shrink of each cell in the present flow. */
  readonly #grow: Float64Array
  readonly #shrink: Float64Array
  readonly #startGrow: Float64Array
  readonly #startShrink: Float64Array
  readonly #starts: Int32Array
  readonly #arcs: Int32Array
  readonly #from: Int32Array
  readonly #queue: Int32Array
  readonly #touched: number[] = []
  #isHidden: Uint8Array = new Uint8Array()
  /** The last answer ended at a narrow place, and not at what was asked. */
  isStopped = false
  #goal = 0
  #asked = -1
  readonly #paid: Float64Array
  readonly #heap = new Heap()
  readonly #bought = new Set<number>()

  constructor(network: Network, { values, lower, upper }: Pick<System, 'values' | 'lower' | 'upper'>) {
    this.#network = network
    const size = values.length
    this.#startGrow = Float64Array.from(values, (value, cell) => Math.max(0, upper[cell]! - value))
    this.#startShrink = Float64Array.from(values, (value, cell) => Math.max(0, value - lower[cell]!))
    this.#grow = this.#startGrow.slice()
    this.#shrink = this.#startShrink.slice()
    this.#from = new Int32Array(network.nodes)
    this.#queue = new Int32Array(network.nodes)
    this.#paid = new Float64Array(network.nodes)
    // The arcs at each node, one after another: the cell, or its complement where the node is the head.
    const degrees = new Int32Array(network.nodes + 1)
    for (let cell = 0; cell < size; cell++) {
      if (network.tail[cell] === network.head[cell]) continue
      degrees[network.tail[cell]! + 1]!++
      degrees[network.head[cell]! + 1]!++
    }
    for (let node = 0; node < network.nodes; node++) degrees[node + 1]! += degrees[node]!
    this.#starts = degrees
    this.#arcs = new Int32Array(degrees[network.nodes]!)
    const next = degrees.slice()
    for (let cell = 0; cell < size; cell++) {
      if (network.tail[cell] === network.head[cell]) continue
      this.#arcs[next[network.tail[cell]!]!++] = cell
      this.#arcs[next[network.head[cell]!]!++] = ~cell
    }
  }

  /** Gives a cell other room than it has by itself. */
  setRoom(cell: number, grow: number, shrink: number): void {
    this.#startGrow[cell] = this.#grow[cell] = grow
    this.#startShrink[cell] = this.#shrink[cell] = shrink
  }

  hide(isHidden: Uint8Array): void {
    this.#isHidden = isHidden
  }

  /** How much a cell can grow (or shrink), at most `limit`; the flow that shows it stands until the next question. */
  reach(cell: number, isUp: boolean, limit = Number.POSITIVE_INFINITY): number {
    const { tail, head } = this.#network
    const most = Math.min(limit, isUp ? this.#startGrow[cell]! : this.#startShrink[cell]!)
    const [source, sink] = isUp ? [head[cell]!, tail[cell]!] : [tail[cell]!, head[cell]!]
    this.isStopped = false
    if (source === sink) return most
    return this.between(source, sink, most, cell)
  }

  /** How much can go from one equation to another through hidden cells, at most `most`, and not through `without`. */
  between(source: number, sink: number, most: number, without = -1): number {
    this.#reset()
    this.#goal = sink
    this.#asked = without
    this.isStopped = false
    let moved = 0
    while (most - moved > NOTHING) {
      const pushed = this.#push(source, sink, most - moved)
      if (pushed === 0) {
        this.isStopped = true
        break
      }
      moved += pushed
    }
    return moved
  }

  /**
   * The cheapest cells to hide as well, so that a cell can move by `amount`: cells that `price` calls infinite cannot be
   * hidden, and of those hidden already the price is 0. First along one way that is wide enough, then along several.
   */
  cheapest(cell: number, isUp: boolean, amount: number, price: Float64Array): number[] | undefined {
    const single = this.#cheapestWith(cell, isUp, amount, price, amount)
    const several = amount > 1 ? this.#cheapestWith(cell, isUp, amount, price, Number.MIN_VALUE) : undefined
    if (!single || !several) return (single ?? several)?.cells
    return single.price <= several.price ? single.cells : several.cells
  }

  #cheapestWith(cell: number, isUp: boolean, amount: number, price: Float64Array, least: number) {
    this.#reset()
    const { tail, head } = this.#network
    const room = isUp ? this.#startGrow[cell]! : this.#startShrink[cell]!
    if (room < amount) return undefined
    const source = isUp ? head[cell]! : tail[cell]!
    const sink = isUp ? tail[cell]! : head[cell]!
    this.#asked = cell
    this.#bought.clear()
    let paid = 0
    for (let moved = 0; moved < amount && source !== sink; ) {
      if (!this.#search(source, sink, price, least)) return undefined
      moved += this.#fill(source, sink, amount - moved, (used) => {
        if (this.#isHidden[used] || this.#bought.has(used)) return
        this.#bought.add(used)
        paid += price[used]!
      })
    }
    return { cells: [...this.#bought], price: paid }
  }

  /** Dijkstra's algorithm over prices; leaves the way in `from`. */
  #search(source: number, sink: number, price: Float64Array, least: number): boolean {
    const { tail, head } = this.#network
    const from = this.#from.fill(UNSEEN)
    const paid = this.#paid.fill(Number.POSITIVE_INFINITY)
    const heap = this.#heap
    heap.clear()
    from[source] = START
    paid[source] = 0
    heap.push(source, 0)
    for (let node = heap.pop(); node !== -1; node = heap.pop()) {
      if (node === sink) return true
      const here = paid[node]!
      if (here < heap.lastKey) continue
      for (let place = this.#starts[node]!; place < this.#starts[node + 1]!; place++) {
        const arc = this.#arcs[place]!
        const cell = arc < 0 ? ~arc : arc
        if (cell === this.#asked || (arc < 0 ? this.#shrink[cell]! : this.#grow[cell]!) < least) continue
        const there = here + (this.#isHidden[cell] || this.#bought.has(cell) ? 0 : price[cell]!)
        const next = arc < 0 ? tail[cell]! : head[cell]!
        if (there >= paid[next]!) continue
        paid[next] = there
        from[next] = arc
        heap.push(next, there)
      }
    }
    return false
  }

  /** The cells that move in the last answer, besides the one it was about. */
  movers(): number[] {
    return [...new Set(this.#touched)].filter((cell) => this.#shrink[cell] !== this.#startShrink[cell])
  }

  /** The equations on this side of the narrow place that stopped the last answer. */
  before(): Set<number> {
    const nodes = new Set<number>()
    for (let node = 0; node < this.#network.nodes; node++) if (this.#from[node] !== UNSEEN) nodes.add(node)
    return nodes
  }

  #reset(): void {
    for (const cell of this.#touched) {
      this.#grow[cell] = this.#startGrow[cell]!
      this.#shrink[cell] = this.#startShrink[cell]!
    }
    this.#touched.length = 0
  }

  /** One shortest way from source to sink, filled as far as it can be. */
  #push(source: number, sink: number, most: number): number {
    const { tail, head } = this.#network
    const from = this.#from.fill(UNSEEN)
    const queue = this.#queue
    from[source] = START
    queue[0] = source
    let length = 1
    for (let index = 0; index < length && from[sink] === UNSEEN; index++) {
      const node = queue[index]!
      for (let place = this.#starts[node]!; place < this.#starts[node + 1]!; place++) {
        const arc = this.#arcs[place]!
        const cell = arc < 0 ? ~arc : arc
        if (!this.#isHidden[cell] || cell === this.#asked) continue
        if ((arc < 0 ? this.#shrink[cell]! : this.#grow[cell]!) <= NOTHING) continue
        const next = arc < 0 ? tail[cell]! : head[cell]!
        if (from[next] !== UNSEEN) continue
        from[next] = arc
        queue[length++] = next
      }
    }
    return from[sink] === UNSEEN ? 0 : this.#fill(source, sink, most)
  }

  /** Fills the way that was found as far as it can be. */
  #fill(source: number, sink: number, most: number, use?: (cell: number) => void): number {
    const { tail, head } = this.#network
    const from = this.#from
    let pushed = most
    for (let node = sink; node !== source; ) {
      const arc = from[node]!
      const cell = arc < 0 ? ~arc : arc
      pushed = Math.min(pushed, arc < 0 ? this.#shrink[cell]! : this.#grow[cell]!)
      node = arc < 0 ? head[cell]! : tail[cell]!
    }
    if (pushed === Number.POSITIVE_INFINITY) return pushed
    for (let node = sink; node !== source; ) {
      const arc = from[node]!
      const cell = arc < 0 ? ~arc : arc
      this.#touched.push(cell)
      use?.(cell)
      const amount = arc < 0 ? -pushed : pushed
      this.#grow[cell]! -= amount
      this.#shrink[cell]! += amount
      node = arc < 0 ? head[cell]! : tail[cell]!
    }
    return pushed
  }

  /** The equations on the other side of it. */
  behind(): Set<number> {
    const { tail, head } = this.#network
    const seen = new Set([this.#goal])
    const open = [this.#goal]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let place = this.#starts[node]!; place < this.#starts[node + 1]!; place++) {
        const arc = this.#arcs[place]!
        const cell = arc < 0 ? ~arc : arc
        // Into this node along the cell, or back along it.
        if (!this.#isHidden[cell] || cell === this.#asked) continue
        if ((arc < 0 ? this.#grow[cell]! : this.#shrink[cell]!) <= NOTHING) continue
        const other = arc < 0 ? tail[cell]! : head[cell]!
        if (seen.has(other)) continue
        seen.add(other)
        open.push(other)
      }
    }
    return seen
  }
}

/** Less than this is no room. */
const NOTHING = 1e-9
const UNSEEN = -(2 ** 31)
const START = 2 ** 31 - 1

/** A place on the route of a document: whose initial is asked, and where in the order. */
export type Stop = { id: string; position: number; office: string; accountId: string | null; dueOn: string | null }

/** What somebody did at a stop, on the text with this hash. */
export type Act = {
  stopId: string
  act: 'initialled' | 'returned' | 'passedOver'
  contentHash: string
  happenedOn: string
}

export type StopState =
  /** Initialled, or passed over, on the text as it is now. */
  | 'done'
  /** Initialled on a text that changed afterwards. */
  | 'lapsed'
  /** Sent back with a remark on the text as it is now. */
  | 'returned'
  /** His turn. */
  | 'open'
  /** Somebody before him has not initialled yet. */
  | 'waiting'

/**
 * Where each stop is, for the text with this hash: the last act at a stop counts, and only on this text. Stops with the same
 * position are asked at the same time; those after wait until all before are done.
 */
export function routingState(
  stops: readonly Stop[],
  acts: readonly Act[],
  currentHash: string,
): Map<string, StopState> {
  const last = new Map(acts.map((act) => [act.stopId, act]))
  const isDone = ({ id }: Stop) => {
    const act = last.get(id)
    return act !== undefined && act.act !== 'returned' && act.contentHash === currentHash
  }
  const firstOpen = Math.min(...stops.filter((stop) => !isDone(stop)).map(({ position }) => position))
  return new Map(
    stops.map((stop) => {
      const act = last.get(stop.id)
      if (isDone(stop)) return [stop.id, 'done']
      if (act?.act === 'returned' && act.contentHash === currentHash) return [stop.id, 'returned']
      if (act) return [stop.id, 'lapsed']
      return [stop.id, stop.position === firstOpen ? 'open' : 'waiting']
    }),
  )
}

/** Whether the stop may be acted on now: all before it are done. A lapsed or returned stop is its own turn again. */
export function isTurnOf(stop: Stop, stops: readonly Stop[], states: ReadonlyMap<string, StopState>): boolean {
  return (
    states.get(stop.id) !== 'done' &&
    stops.every((other) => other.position >= stop.position || states.get(other.id) === 'done')
  )
}

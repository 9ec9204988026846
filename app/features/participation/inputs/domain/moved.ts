/** Something of a plan that can move: a goal or an action, as the adopted plan calls it. */
export type Thing = { title: string; state: string; percent: number | null }

/** How what an input led to stood when it was looked at: by code, the version of its plan, and the reports about it. */
export type Seen = { things: Record<string, Thing>; version: number; reports: Record<string, string> }

/** What is new about it. `change` is a state, a percentage, or the number of a version. */
export type Moved = { kind: 'state' | 'progress' | 'adopted' | 'released'; subject: string; change: string }

/**
 * What is different between two looks. What was not there before came with another version, and that is news by itself; a
 * thing that left the plan likewise.
 */
export function movedSince(before: Seen, now: Seen, plan: string): Moved[] {
  const moved: Moved[] = []
  if (now.version > before.version) moved.push({ kind: 'adopted', subject: plan, change: String(now.version) })
  for (const [code, thing] of Object.entries(now.things)) {
    const was = before.things[code]
    if (!was) continue
    if (was.state !== thing.state) moved.push({ kind: 'state', subject: thing.title, change: thing.state })
    if (thing.percent !== null && was.percent !== thing.percent) {
      moved.push({ kind: 'progress', subject: thing.title, change: String(thing.percent) })
    }
  }
  for (const [reference, title] of Object.entries(now.reports)) {
    if (!(reference in before.reports)) moved.push({ kind: 'released', subject: title, change: reference })
  }
  return moved
}

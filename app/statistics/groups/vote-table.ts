/** Votes as they were cast, without those that were not: participant p voted at start[p] … start[p + 1] − 1. */
export type VoteTable = {
  participants: number
  statements: number
  start: Int32Array
  statement: Int32Array
  /** 1 agree, −1 disagree, 0 pass. */
  vote: Int8Array
}

/** Packs the rows of the given participants; null is a statement that was not seen. */
export function voteTable(votes: readonly (readonly (number | null)[])[], participants: readonly number[]): VoteTable {
  const statements = votes[0]?.length ?? 0
  const start = new Int32Array(participants.length + 1)
  for (const [index, participant] of participants.entries()) {
    const row = votes[participant]!
    let cast = start[index]!
    for (let column = 0; column < statements; column++) if (row[column] !== null) cast++
    start[index + 1] = cast
  }
  const statement = new Int32Array(start.at(-1)!)
  const vote = new Int8Array(statement.length)
  for (const [index, participant] of participants.entries()) {
    const row = votes[participant]!
    let at = start[index]!
    for (let column = 0; column < statements; column++) {
      const value = row[column]!
      if (value === null) continue
      statement[at] = column
      vote[at++] = value
    }
  }
  return { participants: participants.length, statements, start, statement, vote }
}

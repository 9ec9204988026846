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
  let cast = 0
  for (const participant of participants) for (const vote of votes[participant]!) if (vote !== null) cast++
  const statement = new Int32Array(cast)
  const vote = new Int8Array(cast)
  let at = 0
  for (const [index, participant] of participants.entries()) {
    for (const [column, value] of votes[participant]!.entries()) {
      if (value === null) continue
      statement[at] = column
      vote[at++] = value
    }
    start[index + 1] = at
  }
  return { participants: participants.length, statements, start, statement, vote }
}

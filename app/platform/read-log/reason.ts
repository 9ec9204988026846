import { seal, unseal } from '../sealing.ts'

/** Why somebody looked: one of a short list, and what he wrote besides. */
export type ReadReason = { kind: string; note: string }

const purposeOf = (municipalityId: string) => `read reason ${municipalityId}`

/** A reason as it is stored: people name others in it, so who reads the database does not read it. */
export const sealReason = (secret: string, municipalityId: string, reason: ReadReason): string =>
  seal(secret, purposeOf(municipalityId), JSON.stringify(reason))

/** A reason again; nothing when none was given, or when it is of another installation. */
export function openReason(secret: string, municipalityId: string, sealed: string | null): ReadReason | undefined {
  const text = sealed === null ? undefined : unseal(secret, purposeOf(municipalityId), sealed)
  return text === undefined ? undefined : (JSON.parse(text) as ReadReason)
}

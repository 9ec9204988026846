import type { Standing } from './registration.ts'
import type { EvidenceRung, Verdict } from './result.ts'

export type Weighed = {
  verdict: Verdict
  standing: Standing
  reachesCriterion: boolean
  /** Every other method points the same way. */
  othersAgree: boolean
}

/** How strong the evidence is, by a rule that is printed beside it and by nothing else. */
export function rungOf({ verdict, standing, reachesCriterion, othersAgree }: Weighed): EvidenceRung {
  if (verdict === 'no-statement') return 'not-known'
  if (verdict === 'none-shown') return 'not-shown'
  if (verdict === 'opposite') return 'adverse'
  if (standing !== 'as-registered') return 'indication'
  return reachesCriterion && othersAgree ? 'effective' : 'promising'
}

import type { RegisterType } from '../declaration.ts'
import { bestuurlijkeBoete } from './bestuurlijke-boete.ts'
import { bezwaar } from './bezwaar.ts'
import { collectiefWinkelverbod } from './collectief-winkelverbod.ts'
import { collectieveHorecaontzegging } from './collectieve-horecaontzegging.ts'
import { damoclesdossier } from './damoclesdossier.ts'
import { deelnemendeWinkel } from './deelnemende-winkel.ts'
import { handhavingszaak } from './handhavingszaak.ts'
import { lastOnderBestuursdwang } from './last-onder-bestuursdwang.ts'
import { lastOnderDwangsom } from './last-onder-dwangsom.ts'
import { verbeurdeDwangsom } from './verbeurde-dwangsom.ts'
import { verzoekOmHandhaving } from './verzoek-om-handhaving.ts'
import { waarschuwing } from './waarschuwing.ts'
import { winkelgebruiker } from './winkelgebruiker.ts'
import { zienswijze } from './zienswijze.ts'

/** Enforcement, measures of the mayor, public order, and the bans of shops and venues. */
export const ENFORCEMENT_REGISTERS: RegisterType[] = [
  handhavingszaak,
  verzoekOmHandhaving,
  waarschuwing,
  zienswijze,
  lastOnderDwangsom,
  verbeurdeDwangsom,
  lastOnderBestuursdwang,
  bestuurlijkeBoete,
  bezwaar,
  damoclesdossier,
  collectiefWinkelverbod,
  deelnemendeWinkel,
  winkelgebruiker,
  collectieveHorecaontzegging,
]

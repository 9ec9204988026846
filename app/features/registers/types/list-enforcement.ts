import type { RegisterType } from '../declaration.ts'
import { bestuurlijkeBoete } from './bestuurlijke-boete.ts'
import { bevelBurgemeester } from './bevel-burgemeester.ts'
import { bezwaar } from './bezwaar.ts'
import { bodycamopname } from './bodycamopname.ts'
import { collectiefWinkelverbod } from './collectief-winkelverbod.ts'
import { collectieveHorecaontzegging } from './collectieve-horecaontzegging.ts'
import { damoclesdossier } from './damoclesdossier.ts'
import { deelnemendeWinkel } from './deelnemende-winkel.ts'
import { demonstratie } from './demonstratie.ts'
import { evenement } from './evenement.ts'
import { flexteamInzet } from './flexteam-inzet.ts'
import { handhavingszaak } from './handhavingszaak.ts'
import { hotspot } from './hotspot.ts'
import { illegaleProstitutie } from './illegale-prostitutie.ts'
import { kamerverhuur } from './kamerverhuur.ts'
import { lastOnderBestuursdwang } from './last-onder-bestuursdwang.ts'
import { lastOnderDwangsom } from './last-onder-dwangsom.ts'
import { locatieprofiel } from './locatieprofiel.ts'
import { maatschappelijkeOnrust } from './maatschappelijke-onrust.ts'
import { meldingentelling } from './meldingentelling.ts'
import { reclameobjectcontrole } from './reclameobjectcontrole.ts'
import { seksinrichting } from './seksinrichting.ts'
import { stadionverbod } from './stadionverbod.ts'
import { verbeurdeDwangsom } from './verbeurde-dwangsom.ts'
import { verzoekOmHandhaving } from './verzoek-om-handhaving.ts'
import { voetbalaanpak } from './voetbalaanpak.ts'
import { voetbalwedstrijd } from './voetbalwedstrijd.ts'
import { waarschuwing } from './waarschuwing.ts'
import { winkelgebruiker } from './winkelgebruiker.ts'
import { woonoverlast } from './woonoverlast.ts'
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
  woonoverlast,
  kamerverhuur,
  seksinrichting,
  illegaleProstitutie,
  flexteamInzet,
  reclameobjectcontrole,
  bodycamopname,
  meldingentelling,
  voetbalaanpak,
  stadionverbod,
  bevelBurgemeester,
  voetbalwedstrijd,
  evenement,
  locatieprofiel,
  demonstratie,
  hotspot,
  maatschappelijkeOnrust,
  collectiefWinkelverbod,
  deelnemendeWinkel,
  winkelgebruiker,
  collectieveHorecaontzegging,
]

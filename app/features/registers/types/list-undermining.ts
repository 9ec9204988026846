import type { RegisterType } from '../declaration.ts'
import { beleidsdocumenten } from './beleidsdocumenten.ts'
import { brancheafspraken } from './brancheafspraken.ts'
import { campagnes } from './campagnes.ts'
import { commercielePartners } from './commerciele-partners.ts'
import { convenanten } from './convenanten.ts'
import { crisisplannen } from './crisisplannen.ts'
import { externeVeiligheid } from './externe-veiligheid.ts'
import { gebiedsschouwen } from './gebiedsschouwen.ts'
import { geldstromen } from './geldstromen.ts'
import { keurmerkBuitengebied } from './keurmerk-buitengebied.ts'
import { keurmerkCyber } from './keurmerk-cyber.ts'
import { kwetsbareProcessen } from './kwetsbare-processen.ts'
import { onlineOpenbareOrde } from './online-openbare-orde.ts'
import { overlegBedrijventerreinen } from './overleg-bedrijventerreinen.ts'
import { preventieactiviteiten } from './preventieactiviteiten.ts'
import { winkelcursussen } from './winkelcursussen.ts'

/** Undermining crime and Bibob, and the registers of ordinary work on safety. */
export const UNDERMINING_REGISTERS: RegisterType[] = [
  kwetsbareProcessen,
  brancheafspraken,
  commercielePartners,
  campagnes,
  keurmerkBuitengebied,
  overlegBedrijventerreinen,
  gebiedsschouwen,
  winkelcursussen,
  preventieactiviteiten,
  keurmerkCyber,
  crisisplannen,
  onlineOpenbareOrde,
  externeVeiligheid,
  geldstromen,
  beleidsdocumenten,
  convenanten,
]

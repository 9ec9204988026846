import type { RegisterType } from '../declaration.ts'
import { aanpakBedrijventerreinen } from './aanpak-bedrijventerreinen.ts'
import { adresonderzoeken } from './adresonderzoeken.ts'
import { arbeidsuitbuiting } from './arbeidsuitbuiting.ts'
import { barrieres } from './barrieres.ts'
import { bestuurlijkeBrieven } from './bestuurlijke-brieven.ts'
import { bibob } from './bibob.ts'
import { brancheafspraken } from './brancheafspraken.ts'
import { campagnes } from './campagnes.ts'
import { casusoverlegOndermijning } from './casusoverleg-ondermijning.ts'
import { coffeeshops } from './coffeeshops.ts'
import { commercielePartners } from './commerciele-partners.ts'
import { convenanten } from './convenanten.ts'
import { crisisplannen } from './crisisplannen.ts'
import { drugsbevindingen } from './drugsbevindingen.ts'
import { externeVeiligheid } from './externe-veiligheid.ts'
import { gebiedsschouwen } from './gebiedsschouwen.ts'
import { geldstromen } from './geldstromen.ts'
import { informatieplein } from './informatieplein.ts'
import { informatieverzoeken } from './informatieverzoeken.ts'
import { integraleControles } from './integrale-controles.ts'
import { keurmerkBuitengebied } from './keurmerk-buitengebied.ts'
import { keurmerkCyber } from './keurmerk-cyber.ts'
import { kwetsbareProcessen } from './kwetsbare-processen.ts'
import { mmaMeldingen } from './mma-meldingen.ts'
import { ondermijningsbeeld } from './ondermijningsbeeld.ts'
import { ondermijningssignalen } from './ondermijningssignalen.ts'
import { onlineOpenbareOrde } from './online-openbare-orde.ts'
import { overlegBedrijventerreinen } from './overleg-bedrijventerreinen.ts'
import { preventieactiviteiten } from './preventieactiviteiten.ts'
import { riecUitwisselingen } from './riec-uitwisselingen.ts'
import { samenwerkingsverbanden } from './samenwerkingsverbanden.ts'
import { stopgesprekken } from './stopgesprekken.ts'
import { vastgoedtoetsen } from './vastgoedtoetsen.ts'
import { weerbaarheidsscans } from './weerbaarheidsscans.ts'
import { winkelcursussen } from './winkelcursussen.ts'
import { zaakcommunicatie } from './zaakcommunicatie.ts'

/** Undermining crime and Bibob, and the registers of ordinary work on safety. */
export const UNDERMINING_REGISTERS: RegisterType[] = [
  bibob,
  ondermijningssignalen,
  informatieplein,
  casusoverlegOndermijning,
  riecUitwisselingen,
  ondermijningsbeeld,
  mmaMeldingen,
  stopgesprekken,
  vastgoedtoetsen,
  barrieres,
  weerbaarheidsscans,
  aanpakBedrijventerreinen,
  zaakcommunicatie,
  informatieverzoeken,
  adresonderzoeken,
  arbeidsuitbuiting,
  integraleControles,
  drugsbevindingen,
  coffeeshops,
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
  convenanten,
  samenwerkingsverbanden,
  bestuurlijkeBrieven,
]

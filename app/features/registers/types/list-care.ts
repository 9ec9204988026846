import type { RegisterType } from '../declaration.ts'
import { bijzonderZorgteam } from './bijzonder-zorgteam.ts'
import { casussen } from './casussen.ts'
import { crisismaatregelen } from './crisismaatregelen.ts'
import { groepsaanpak } from './groepsaanpak.ts'
import { huisverboden } from './huisverboden.ts'
import { jeugdnetwerken } from './jeugdnetwerken.ts'
import { meldpuntIntegriteit } from './meldpunt-integriteit.ts'
import { mensenhandel } from './mensenhandel.ts'
import { nulmetingIntegriteit } from './nulmeting-integriteit.ts'
import { opvanglocaties } from './opvanglocaties.ts'
import { persoonsgerichteAanpak } from './persoonsgerichte-aanpak.ts'
import { radicalisering } from './radicalisering.ts'
import { signaleringsoverleg } from './signaleringsoverleg.ts'
import { terugkeerGedetineerden } from './terugkeer-gedetineerden.ts'
import { trainingen } from './trainingen.ts'
import { veelplegers } from './veelplegers.ts'
import { veiligThuis } from './veilig-thuis.ts'
import { verbeterpuntenMultiproblematiek } from './verbeterpunten-multiproblematiek.ts'
import { wijknetwerken } from './wijknetwerken.ts'
import { wvggzMeldingen } from './wvggz-meldingen.ts'
import { zvhTellingen } from './zvh-tellingen.ts'

/** Registers of care and safety, of the measures of the mayor that go with them, and of integrity. */
export const CARE_REGISTERS: RegisterType[] = [
  casussen,
  zvhTellingen,
  bijzonderZorgteam,
  jeugdnetwerken,
  persoonsgerichteAanpak,
  groepsaanpak,
  veiligThuis,
  huisverboden,
  mensenhandel,
  wvggzMeldingen,
  crisismaatregelen,
  terugkeerGedetineerden,
  veelplegers,
  radicalisering,
  meldpuntIntegriteit,
  nulmetingIntegriteit,
  trainingen,
  verbeterpuntenMultiproblematiek,
  opvanglocaties,
  signaleringsoverleg,
  wijknetwerken,
]

import type { MechanismSeed } from '../types.ts'
import { APPROACH, care, digital, drugs, progress, undermining } from './sources.ts'

/**
 * How actions should help their goals, only as far as the plan or the report itself says so. No document names research
 * behind it, so nothing here is assessed. Where the documents name no figure of ours, none stands here; the actions that
 * are missing are those of which no document says how they work.
 */
export const LOGIC: MechanismSeed[] = [
  {
    action: 'T1.D1.A1',
    goal: 'T1.D1',
    mechanism:
      'Wie alle signalen bij elkaar legt, ziet wat er speelt. Daarna grijpt de organisatie in die het meeste kan bereiken.',
    assumptions: 'Alle partners brengen hun signalen in.',
    source: undermining(APPROACH(1)),
  },
  {
    action: 'T1.D2.A2',
    goal: 'T1.D2',
    indicator: 'bibob_total',
    direction: 'rise',
    mechanism:
      'De Wet Bibob helpt voorkomen dat de gemeente met een vergunning of de verkoop van een pand misdaad mogelijk maakt. Sommige aanvragers trekken zich al terug door de plicht alleen.',
    assumptions: 'Een eigen Bibob-coördinator maakt dat de wet vaker en beter wordt toegepast.',
    source: progress('Ondermijnende criminaliteit en weerbaarheid'),
  },
  {
    action: 'T1.D3.A1',
    goal: 'T1.D3',
    mechanism: 'Met afspraken in de branche spreken ondernemers elkaar aan op het helpen van criminelen.',
    assumptions: 'Branches willen zelf optreden tegen foute collega’s.',
    source: undermining(APPROACH(3)),
  },
  {
    action: 'T1.D3.A3',
    goal: 'T1.D3',
    mechanism: 'Steeds dezelfde boodschap versterkt de norm: misdaad is niet spannend of slim, maar asociaal.',
    source: undermining(APPROACH(3)),
  },
  {
    action: 'T1.D5.A1',
    goal: 'T1.D5',
    mechanism: 'Informatie die bij elkaar komt, maakt netwerken zichtbaar. Daarop stemmen we de aanpak af.',
    assumptions: 'Delen mag binnen de regels van de privacy.',
    source: undermining(APPROACH(5)),
  },
  {
    action: 'T2.D3.A3',
    goal: 'T2.D3',
    indicator: 'vt_split',
    direction: 'hold',
    mechanism:
      'Eigen specialisten nemen zaken snel over van Veilig Thuis. Zo ontstaat geen wachtlijst en zijn mensen eerder veilig.',
    assumptions: 'De afspraak uit 2019 blijft: drie van de vier meldingen gaan meteen naar het lokale veld.',
    source: care('Doorontwikkeling Veilig Thuis'),
  },
  {
    action: 'T2.D4.A1',
    goal: 'T2.D4',
    mechanism: 'Wie weet waar spanning zit, kan de inzet van gemeente en partners daarop afstemmen.',
    source: care(APPROACH(4)),
  },
  {
    action: 'T3.D1.A1',
    goal: 'T3.D1',
    mechanism: 'Nieuwe regels, met de lessen van andere gemeenten en rechters, laten ons dit middel beter gebruiken.',
    source: drugs(APPROACH(1)),
  },
  {
    action: 'T3.D2.A1',
    goal: 'T3.D2',
    indicator: 'lod_street_dealing',
    direction: 'rise',
    mechanism:
      'De tekst van de APV bepaalt wanneer we kunnen optreden. Toen alleen nog het zien overhandigen telde, zakten de dwangsommen van 22 naar 2; nu bezit voor de handel weer genoeg is, komen ze terug.',
    assumptions: 'Politie en gemeente houden genoeg controles.',
    source: progress('Drugs'),
  },
  {
    action: 'T3.D2.A2',
    goal: 'T3.D2',
    indicator: 'lod_street_dealing',
    direction: 'rise',
    mechanism: 'Wie weet dat opnieuw dealen geld kost, krijgt het signaal dat straathandel niet wordt geduld.',
    assumptions: 'Wat andere gemeenten met de Veluwse methode bereikten, lukt ook in Deventer.',
    source: drugs(APPROACH(2)),
  },
  {
    action: 'T3.D3.A1',
    goal: 'T3.D3',
    mechanism: 'Meer partijen die meekijken, zien eerder een onveilige woning, zodat we snel kunnen ingrijpen.',
    assumptions: 'Bedrijven mogen en willen gegevens delen; het plan verwacht hier zelf hinder.',
    source: drugs(APPROACH(3)),
  },
  {
    action: 'T3.D5.A1',
    goal: 'T3.D5',
    mechanism: 'Wie vroeg ziet dat het misgaat, kan sneller en beter helpen.',
    source: drugs(APPROACH(5)),
  },
  {
    action: 'T4.D1.A1',
    goal: 'T4.D1',
    mechanism: 'Wie weet om welke misdaad het gaat en wie slachtoffer wordt, kan gerichter voorkomen.',
    source: digital(APPROACH(1)),
  },
  {
    action: 'T4.D3.A1',
    goal: 'T4.D3',
    mechanism: 'Wie de trucs van criminelen kent, wordt minder snel slachtoffer.',
    source: digital(APPROACH(3)),
  },
  {
    action: 'T4.D3.A5',
    goal: 'T4.D3',
    mechanism: 'Ondernemers die hun risico kennen, kunnen een incident voorkomen.',
    source: digital(APPROACH(3)),
  },
]

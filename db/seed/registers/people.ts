import type { PersonInput, PlaceInput } from '../../../app/features/registers/index.ts'
import type { Chance } from './chance.ts'

// Nobody is called like this, and no street in the country has one of these names.

const FIRST_NAMES =
  'Aafje Bram Ceciel Douwe Eefje Fedde Gerwin Hanneke Idris Jorrit Kaoutar Lubna Menno Noor Okke Petronella Quirine Rens Samira Teun Ulrike Vince Wendela Xander Yusuf Zwaan'.split(
    ' ',
  )

const SURNAMES =
  'Blikopener Broodplank Drakenbloed Fietspomp Glazenwasserij Hagelbui Inktpot Kaneelstok Kattenkruid Kersenpit Knikkerbaan Kurkentrekker Maanzaad Notenkraker Overschoen Parapluie Regenlaars Sterrenkers Suikerspin Theelepel Toverlantaarn Vuurvlieg Waterpistool Windvlaag Wolkenveger Zandtaart Zeepbel Zevenslaper'.split(
    ' ',
  )

const STREETS =
  'Broodplankpad Drakenvliegerlaan Hagelbuistraat Kaneelkade Kattenkruidhof Knikkerbaan Maanzaadweg Regenlaarsdreef Sterrenkersweg Suikerspinplein Theelepelstraat Toverlantaarnlaan Vuurvliegpad Windvlaagweg Zeepbelstraat'.split(
    ' ',
  )

/** Somebody who does not exist. */
export function inventPerson(chance: Chance, { youngest = 18, oldest = 70 } = {}): PersonInput {
  const year = 2022 - chance.between(youngest, oldest)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    name: `${chance.pick(FIRST_NAMES)} ${chance.pick(SURNAMES)}`,
    bornOn: `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`,
  }
}

/** An address that does not exist, in the town of the demonstration. */
export function inventPlace(chance: Chance, town: string): PlaceInput {
  return { address: `${chance.pick(STREETS)} ${chance.between(1, 180)}`, town }
}

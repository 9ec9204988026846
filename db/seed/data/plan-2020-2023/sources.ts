import { plan2020, report2023 } from '../sources.ts'
import type { Source } from '../types.ts'

/** The chapter of each development theme, by the heading under which a fact stands. */
export const undermining = (place: string): Source => plan2020(`Ondermijnende criminaliteit en weerbaarheid, ${place}`)
export const care = (place: string): Source => plan2020(`Zorg en veiligheid, ${place}`)
export const drugs = (place: string): Source => plan2020(`Drugs, ${place}`)
export const digital = (place: string): Source => plan2020(`Digitale criminaliteit, ${place}`)
export const progress = report2023

export const WHY = 'Waarom dit thema'
export const APPROACH = (goal: number) => `Aanpak ${goal}`

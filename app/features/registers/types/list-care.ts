import type { RegisterType } from '../declaration.ts'
import { casussen } from './casussen.ts'
import { crisismaatregelen } from './crisismaatregelen.ts'
import { huisverboden } from './huisverboden.ts'
import { wvggzMeldingen } from './wvggz-meldingen.ts'
import { zvhTellingen } from './zvh-tellingen.ts'

/** Registers of care and safety, of the measures of the mayor that go with them, and of integrity. */
export const CARE_REGISTERS: RegisterType[] = [casussen, zvhTellingen, huisverboden, crisismaatregelen, wvggzMeldingen]

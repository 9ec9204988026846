import type { RegisterType } from '../declaration.ts'
import { verzoekenBetrokkenen } from './verzoeken-betrokkenen.ts'

/** The registers of the privacy officer. */
export const PRIVACY_REGISTERS: RegisterType[] = [verzoekenBetrokkenen]

import type { IndicatorSeed } from '../types.ts'
import { BUSINESS_INDICATORS } from './business.ts'
import { CARE_INDICATORS } from './care.ts'
import { DIGITAL_INDICATORS } from './digital.ts'
import { DRUGS_INDICATORS } from './drugs.ts'
import { ENFORCEMENT_INDICATORS } from './enforcement.ts'
import { HIC_INDICATORS } from './hic.ts'
import { UNDERMINING_INDICATORS } from './undermining.ts'

/** The passports of all 52 figures in the source documents. */
export const INDICATORS: IndicatorSeed[] = [
  ...UNDERMINING_INDICATORS,
  ...CARE_INDICATORS,
  ...DRUGS_INDICATORS,
  ...DIGITAL_INDICATORS,
  ...HIC_INDICATORS,
  ...BUSINESS_INDICATORS,
  ...ENFORCEMENT_INDICATORS,
]

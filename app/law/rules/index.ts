import type { LegalRule } from '../rule.ts'
import { AWB_RULES } from './awb.ts'

/** Every rule there is, law by law. */
export const RULES: readonly LegalRule[] = [...AWB_RULES]

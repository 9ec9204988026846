import type { LegalRule } from '../rule.ts'
import { ARCHIEFWET_RULES } from './archiefwet.ts'
import { AUTHORITY_RULES } from './authority.ts'
import { AVG_RULES } from './avg.ts'
import { DECISION_RULES } from './awb-decision.ts'
import { ENFORCEMENT_RULES } from './awb-enforcement.ts'
import { MONEY_RULES } from './awb-money.ts'
import { OBJECTION_RULES } from './awb-objection.ts'
import { BIBOB_RULES } from './bibob.ts'
import { GEMEENTEWET_RULES } from './gemeentewet.ts'
import { OPIUMWET_RULES } from './opiumwet.ts'
import { POLITIEWET_RULES } from './politiewet.ts'
import { WBK_RULES } from './wbk.ts'
import { WGS_RULES } from './wgs.ts'
import { WOO_RULES } from './woo.ts'
import { WTH_RULES } from './wth.ts'
import { WVGGZ_RULES } from './wvggz.ts'

/** Every rule there is, law by law. */
export const RULES: readonly LegalRule[] = [
  ...DECISION_RULES,
  ...MONEY_RULES,
  ...ENFORCEMENT_RULES,
  ...OBJECTION_RULES,
  ...GEMEENTEWET_RULES,
  ...OPIUMWET_RULES,
  ...BIBOB_RULES,
  ...WVGGZ_RULES,
  ...WTH_RULES,
  ...WOO_RULES,
  ...POLITIEWET_RULES,
  ...WGS_RULES,
  ...AVG_RULES,
  ...WBK_RULES,
  ...ARCHIEFWET_RULES,
  ...AUTHORITY_RULES,
]

import type { PlanSeed } from '../types.ts'
import { CARE, CARE_ACTIONS } from './care.ts'
import { DIGITAL, DIGITAL_ACTIONS } from './digital.ts'
import { DRUGS, DRUGS_ACTIONS } from './drugs.ts'
import { FOUNDATION } from './foundation.ts'
import { LOGIC } from './logic.ts'
import { ALIGNED_PLANS, MONITORING_RULE, PARTNERS, PLAN_SOURCE, PRINCIPLES, PROCESS_PLANNING } from './organising.ts'
import { UNDERMINING, UNDERMINING_ACTIONS, UNDERMINING_BUDGET } from './undermining.ts'

/** The plan the council adopted in autumn 2019, retold in new words. */
export const PLAN_2020_2023 = {
  slug: 'mjbp-2020-2023',
  title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
  startsOn: '2020-01-01',
  endsOn: '2023-12-31',
  publishedIn: '2019-10',
  motto: 'Werken aan een veilig, rechtvaardig en weerbaar Deventer',
  summary: [
    'Wie zich veilig voelt, kan zichzelf zijn, ondernemen, leren en meedoen. Daarom legt Deventer elke vier jaar vast wat de gemeente en haar partners voor de veiligheid gaan doen. Dit plan geldt van 2020 tot en met 2023. Inwoners, vakmensen en raadsleden hebben eraan meegedacht.',
    'Vier onderwerpen krijgen extra aandacht: ondermijning, zorg en veiligheid, drugs en digitale criminaliteit. Het zijn misdaden en problemen die je niet altijd ziet, die snel veranderen en die niemand alleen kan oplossen. Daarnaast gaat het gewone werk door in twaalf thema’s die samen het fundament vormen, van inbraak en uitgaan tot brandweer en overlast in de wijk.',
  ].join('\n\n'),
  legalBasis: ['Artikel 38b, eerste lid, Politiewet 2012', 'Artikel 172 Gemeentewet'],
  coalitionAgreement: 'Met lef en liefde voor Deventer',
  monitoringRule: MONITORING_RULE,
  principles: PRINCIPLES,
  coreTasks: [],
  mayorRoles: [],
  themes: [UNDERMINING, CARE, DRUGS, DIGITAL, ...FOUNDATION],
  logic: LOGIC,
  actions: [...UNDERMINING_ACTIONS, ...CARE_ACTIONS, ...DRUGS_ACTIONS, ...DIGITAL_ACTIONS],
  partners: PARTNERS,
  processPlanning: PROCESS_PLANNING,
  alignedPlans: ALIGNED_PLANS,
  budget: UNDERMINING_BUDGET,
  source: PLAN_SOURCE,
} satisfies PlanSeed

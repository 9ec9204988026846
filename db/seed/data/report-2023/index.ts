import type { ReportSeed } from '../types.ts'
import { CARE_SECTION } from './care.ts'
import { DIGITAL_SECTION } from './digital.ts'
import { DRUGS_SECTION } from './drugs.ts'
import { FOREWORD } from './foreword.ts'
import { LIVING_SECTIONS } from './foundation-living.ts'
import { PUBLIC_ORDER_SECTIONS } from './foundation-public-order.ts'
import { LESSONS } from './lessons.ts'
import { UNDERMINING_SECTION } from './undermining.ts'

/** The progress report on 2022, written anew: figures stand in it as references, never as typed numbers. */
export const REPORT_2023 = {
  plan: 'mjbp-2020-2023',
  reportingYear: 2022,
  publicationYear: 2023,
  title: 'Voortgangsrapportage Veiligheid 2023',
  sections: [
    FOREWORD,
    UNDERMINING_SECTION,
    CARE_SECTION,
    DRUGS_SECTION,
    DIGITAL_SECTION,
    ...PUBLIC_ORDER_SECTIONS,
    ...LIVING_SECTIONS,
    LESSONS,
  ],
} satisfies ReportSeed

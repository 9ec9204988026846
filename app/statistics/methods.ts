import { agreement } from './agreement/agreement.method.ts'
import { countInterval } from './counts/count-interval.method.ts'
import { fdr } from './counts/fdr.method.ts'
import { funnel } from './counts/funnel.method.ts'
import { power } from './counts/power.method.ts'
import { rateRatio } from './counts/rate-ratio.method.ts'
import { smooth } from './counts/smooth.method.ts'
import { did } from './effects/did.method.ts'
import { its } from './effects/its.method.ts'
import { synth } from './effects/synth.method.ts'
import { synthdid } from './effects/synthdid.method.ts'
import { opinionGroups } from './groups/opinion-groups.method.ts'
import type { Method } from './method.ts'
import { rank } from './ranking/rank.method.ts'
import { cusum } from './signals/cusum.method.ts'
import { farrington } from './signals/farrington.method.ts'
import { scan } from './signals/scan.method.ts'
import { crosstab } from './surveys/crosstab.method.ts'
import { rake } from './surveys/rake.method.ts'
import { survey } from './surveys/survey.method.ts'
import { waves } from './surveys/waves.method.ts'

const COUNTS = [rateRatio, countInterval, fdr, smooth, funnel, power]
const SIGNALS = [farrington, cusum, scan]
const EFFECTS = [its, did, synth, synthdid]
const SURVEYS = [rake, survey, crosstab, waves]
const PARTICIPATION = [rank, agreement, opinionGroups]

/** Every method, in the order in which they are listed. */
export const METHODS: readonly Method[] = [...COUNTS, ...SIGNALS, ...EFFECTS, ...SURVEYS, ...PARTICIPATION]

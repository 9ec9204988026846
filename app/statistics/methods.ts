import { fdr } from './counts/fdr.method.ts'
import { its } from './effects/its.method.ts'
import { synth } from './effects/synth.method.ts'
import type { Method } from './method.ts'

/** Every method, in the order in which they are listed. */
export const METHODS: readonly Method[] = [fdr, its, synth]

import type { Field } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { field } from './pieces.ts'

/** How far the source can be relied on, and apart from that what it tells: a reliable source can be mistaken. */
export const reliabilityFields: readonly Field[] = [
  field('choice', 'sourceGrade', ['Betrouwbaarheid van de bron', 'Reliability of the source'], {
    hint: both('Los van wat de bron vertelt', 'Apart from what the source tells'),
    choices: [
      choice('A', 'A: geen twijfel aan de bron', 'A: no doubt about the source'),
      choice('B', 'B: de bron klopte meestal', 'B: the source was mostly right'),
      choice('C', 'C: de bron klopte meestal niet', 'C: the source was mostly wrong'),
      choice('D', 'D: niet te beoordelen', 'D: cannot be judged'),
    ],
    isRequired: true,
    inList: true,
    isFilter: true,
  }),
  field('choice', 'informationGrade', ['Betrouwbaarheid van de informatie', 'Reliability of the information'], {
    choices: [
      choice('1', '1: zelf vastgesteld of zeker juist', '1: seen ourselves, or certainly right'),
      choice('2', '2: de bron weet het uit eigen waarneming', '2: the source saw it himself'),
      choice('3', '3: van horen zeggen, maar bevestigd door een ander', '3: hearsay, but confirmed by another'),
      choice('4', '4: niet te beoordelen', '4: cannot be judged'),
    ],
    isRequired: true,
    inList: true,
    isFilter: true,
  }),
]

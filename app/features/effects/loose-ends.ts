import type { LooseEndRule } from '../thread/index.ts'
import { findClaimsWithoutProtocol, findJudgementsPastDue, findRevisedEvaluations } from './loose-ends.queries.ts'

const right = 'effects.write'

/** What can hang loose between what efforts should change and what came of it, the closed list. */
export const effectLooseEnds: LooseEndRule[] = [
  {
    name: 'judgement-past-due',
    severity: 'high',
    right,
    heading: { nl: 'Effectmetingen waarvan de dag van oordelen voorbij is', en: 'Effect evaluations past their day' },
    advice: {
      nl: 'Op de afgesproken dag is niet gemeten. Voer de meting uit, ook als de uitkomst tegenvalt.',
      en: 'Nothing was evaluated on the agreed day. Run the evaluation, also when the outcome disappoints.',
    },
    find: findJudgementsPastDue,
  },
  {
    name: 'evaluation-figures-revised',
    severity: 'medium',
    right,
    heading: { nl: 'Metingen waarvan de cijfers zijn herzien', en: 'Evaluations of which figures were revised' },
    advice: {
      nl: 'De bron heeft cijfers veranderd. U kunt opnieuw meten; de oude meting blijft staan zoals zij is.',
      en: 'The source changed its figures. You can evaluate again; the earlier one stays as it is.',
    },
    find: findRevisedEvaluations,
  },
  {
    name: 'claim-without-protocol',
    severity: 'low',
    right,
    heading: {
      nl: 'Acties die een cijfer moeten veranderen, zonder effectmeting',
      en: 'Actions that should move a figure, without an effect evaluation',
    },
    advice: {
      nl: 'Het plan zegt welk cijfer hierdoor verandert. Leg vooraf vast hoe u dat beoordeelt.',
      en: 'The plan says which figure this changes. Register beforehand how you will judge that.',
    },
    find: findClaimsWithoutProtocol,
  },
]

import type { LetterTemplate } from '../../declaration.ts'
import { both } from './both.ts'

/** The letters with which a forfeited penalty is collected. */
export const collectionLetters: LetterTemplate[] = [
  {
    key: 'invorderingsbeschikking',
    words: both('Invorderingsbeschikking', 'Collection decision'),
    after: ['intake', 'decideCollection'],
    level: 'decide',
    to: 'violator',
    subject: 'Besluit tot invordering, {number}',
    needsCheck: true,
    paragraphs: [
      {
        sentences: [
          'Op {fact:forfeitedOn} heeft u een dwangsom verbeurd van {fact:amount}.',
          'Met dit besluit vorderen wij dat bedrag in.',
        ],
      },
      {
        heading: 'Betalen',
        sentences: ['U moest het bedrag betalen uiterlijk op {deadline:payment} ({why:payment}).'],
      },
      {
        heading: 'Bezwaar',
        sentences: [
          'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van bekendmaking bezwaar maken bij de gemeente {municipality}.',
          'Loopt er al een bezwaar of beroep tegen de last zelf, dan geldt dat ook voor dit besluit, voor zover u het betwist.',
        ],
      },
    ],
  },
  {
    key: 'aanmaning',
    words: both('Aanmaning', 'Reminder'),
    after: ['decideCollection', 'remind'],
    level: 'handle',
    to: 'violator',
    subject: 'Aanmaning, {number}',
    paragraphs: [
      {
        sentences: [
          'Wij hebben op {day:decideCollection} besloten een verbeurde dwangsom van {fact:amount} in te vorderen.',
          'Wij hebben uw betaling nog niet ontvangen.',
          'U krijgt twee weken om te betalen, gerekend vanaf de dag na verzending van deze aanmaning.',
          'Betaalt u niet, dan kunnen wij een dwangbevel uitvaardigen. De kosten daarvan zijn voor u.',
        ],
      },
    ],
  },
  {
    key: 'dwangbevel',
    words: both('Dwangbevel', 'Writ'),
    after: ['remind', 'issueWrit'],
    level: 'decide',
    to: 'violator',
    subject: 'Dwangbevel, {number}',
    needsCheck: true,
    paragraphs: [
      {
        sentences: [
          'Op {day:remind} bent u aangemaand om een verbeurde dwangsom van {fact:amount} te betalen.',
          'De termijn van de aanmaning eindigde op {deadline:reminder} ({why:reminder}).',
          'U heeft niet of niet alles betaald. Met dit dwangbevel kan een deurwaarder het bedrag innen.',
        ],
      },
    ],
  },
]

import type { LooseEndRule } from '../thread/index.ts'
import * as found from './loose-ends.queries.ts'

const right = 'figures.edit'

/** What can hang loose among the figures, the closed list. */
export const monitorLooseEnds: LooseEndRule[] = [
  {
    name: 'indicator-without-figures',
    severity: 'medium',
    right,
    heading: { nl: 'Indicatoren zonder cijfers', en: 'Indicators without figures' },
    advice: {
      nl: 'Er is nog nooit een waarneming ingelezen. Importeer een bestand.',
      en: 'No observation was ever imported. Import a file.',
    },
    find: found.findIndicatorsWithoutFigures,
  },
  {
    name: 'indicator-stale',
    severity: 'medium',
    right,
    heading: { nl: 'Indicatoren met oude cijfers', en: 'Indicators with old figures' },
    advice: {
      nl: 'Er hadden nieuwere cijfers moeten zijn. Vraag de bronhouder erom, of pas de frequentie aan.',
      en: 'There should have been newer figures. Ask the holder of the source, or change the frequency.',
    },
    find: found.findStaleFigures,
  },
  {
    name: 'passport-incomplete',
    severity: 'medium',
    right,
    heading: { nl: 'Indicatoren met een onvolledig paspoort', en: 'Indicators with an incomplete passport' },
    advice: {
      nl: 'Eigenaar, bronhouder, kwaliteit, beperkingen of bron ontbreekt. Vul het paspoort aan.',
      en: 'Owner, holder, quality, limitations or source is missing. Complete the passport.',
    },
    find: found.findIncompletePassports,
  },
  {
    name: 'indicator-without-goal',
    severity: 'low',
    right,
    heading: { nl: 'Indicatoren die niets meten', en: 'Indicators that measure nothing' },
    advice: {
      nl: 'Geen thema of doel gebruikt dit cijfer. Koppel het, of stop met verzamelen.',
      en: 'No theme or goal uses this figure. Link it, or stop collecting it.',
    },
    find: found.findIndicatorsWithoutGoal,
  },
]

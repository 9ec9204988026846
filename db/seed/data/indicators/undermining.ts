import { both, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, passport, quality } from './shared.ts'

const place = 'Ondermijnende criminaliteit en weerbaarheid'

const bibob = {
  unit: both('onderzoeken', 'investigations'),
  holder: 'Bibob-coördinator',
  quality: quality.municipal,
  source: report2023(place),
}

/** Figures on undermining crime. */
export const UNDERMINING_INDICATORS: IndicatorSeed[] = [
  passport({
    key: 'undermining_signals',
    name: both('Besproken signalen over Deventer', 'Signals about Deventer discussed'),
    unit: both('signalen', 'signals'),
    holder: 'Ondermijningscentrum IJsselland',
    definition: both(
      'Signalen over Deventer die in het ondermijningscentrum IJsselland op tafel kwamen, vooral over drugshandel en witwassen.',
      'Signals about Deventer discussed in the IJsselland centre on undermining crime, mostly on drug trade and money laundering.',
    ),
    quality: quality.partner,
    limitations: limitation.oneYear,
    caveats: [
      both(
        'Een signaal is nog geen zaak: vaak is er te weinig bekend of te weinig bewijs om in te grijpen.',
        'A signal is not yet a case: often too little is known or proven to step in.',
      ),
      both(
        'De bron spreekt van het voorbije jaar en noemt geen jaartal.',
        'The source speaks of the past year without naming it.',
      ),
    ],
    source: report2023(place),
  }),
  passport({
    ...bibob,
    key: 'bibob_total',
    name: both('Afgeronde Bibob-onderzoeken', 'Completed Bibob investigations'),
    definition: both(
      'Onderzoeken op grond van de Wet Bibob die de gemeente in dat jaar afsloot. Zo’n onderzoek gaat na of een vergunning of verkoop misbruikt kan worden voor criminaliteit.',
      'Investigations under the Bibob act completed that year. Such an investigation finds out whether a permit or sale could be misused for crime.',
    ),
    limitations: limitation.effort,
    caveats: [
      both(
        'Bibob werkt ook zonder zichtbaar cijfer: aanvragen worden ingetrokken, iemand kiest een branche zonder vergunning of zet een stroman in.',
        'Bibob also works out of sight: applications are withdrawn, someone moves to a trade without permits or uses a front man.',
      ),
      {
        ...both(
          'De Bibob-coördinator begon eind 2022. Een groei daarna kan aan die extra aandacht liggen.',
          'The Bibob coordinator started at the end of 2022. Growth after that can come from this extra attention.',
        ),
        period: '2022',
      },
    ],
  }),
  passport({
    ...bibob,
    key: 'bibob_by_type',
    name: both('Bibob-onderzoeken naar soort', 'Bibob investigations by type'),
    definition: both(
      'De afgeronde onderzoeken, verdeeld naar het besluit waarvoor ze nodig waren.',
      'The completed investigations, by the decision they were needed for.',
    ),
    limitations: limitation.oneYear,
    categories: [
      { key: 'horecavergunning', ...both('Horecavergunning', 'Hospitality permit') },
      { key: 'omgevingsdienst', ...both('Voor de Omgevingsdienst', 'For the environmental service') },
      {
        key: 'omzettingsvergunning',
        ...both('Omzettingsvergunning kamerverhuur', 'Conversion permit for room rental'),
      },
      { key: 'vastgoedtransactie', ...both('Vastgoedtransactie', 'Property transaction') },
    ],
    partOf: 'bibob_total',
  }),
]

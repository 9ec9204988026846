import { approach2024 } from '../sources.ts'
import type { ThemeSeed } from '../types.ts'

const strategic = approach2024('2.4 Strategische veiligheidsthema’s')
const foundation = approach2024('2.4 Veiligheidsfundament')

/** The two strategic themes; what will be measured is told in words because no figures are known yet. */
export const STRATEGIC_THEMES: ThemeSeed[] = [
  {
    code: 'ST1',
    slug: 'ondermijnende-effecten-van-criminaliteit',
    name: 'Ondermijnende effecten van criminaliteit',
    kind: 'strategic',
    why: [
      'Georganiseerde misdaad leunt op diensten uit het gewone leven. Criminelen zetten ondernemers, ambtenaren, volksvertegenwoordigers en ook gewone inwoners onder druk. Hun winst stoppen ze in vastgoed, en dat verstoort de markt voor eerlijke kopers.',
      'Straffen is nodig, maar niet genoeg. Wie de keten van de misdaad kent, kan haar ook op tijd breken. Daarom hoort bij dit thema evengoed dat inwoners, de gemeente zelf en haar partners de gevaren leren zien, van drugs tot digitale oplichting.',
    ].join('\n\n'),
    ambition:
      'Criminelen vinden in Deventer weinig te halen, en de samenleving is beschermd tegen de schade die hun misdaad aanricht. Daarvoor komt er een aparte strategie voor de lange termijn: gericht op groepen, op gebieden en op vormen van misdaad.',
    aliases: [
      { name: 'Ondermijnende criminaliteit en weerbaarheid', document: 'Meerjarenbeleidsplan Veiligheid 2020-2023' },
    ],
    goals: [
      {
        code: 'ST1.D1',
        title: 'De samenleving beschermen tegen de ondermijnende effecten van criminaliteit',
        kind: 'goal',
        description:
          'Deventer wil een plek zijn en blijven waar georganiseerde misdaad liever wegblijft. Het plan van aanpak wil dit volgen met meldingen bij Meld Misdaad Anoniem, drugsdelicten, verboden wapens en mensensmokkel.',
        indicators: ['mma_xtc', 'drugs_enforcement_cases', 'undermining_signals'],
        source: strategic,
      },
      {
        code: 'ST1.S1',
        title: 'Bewustwording en weerbaarheid',
        kind: 'strategyTrack',
        description:
          'Inwoners, ondernemers en medewerkers van de gemeente herkennen misbruik en weten wat zij kunnen doen.',
        indicators: [],
        source: strategic,
      },
      {
        code: 'ST1.S2',
        title: 'Samenwerking en informatiedeling',
        kind: 'strategyTrack',
        description: 'Publieke en private partners leggen bij elkaar wat zij weten, zodat de keten zichtbaar wordt.',
        indicators: [],
        source: strategic,
      },
      {
        code: 'ST1.S3',
        title: 'Het bestuurlijk instrumentarium',
        kind: 'strategyTrack',
        description: 'De gemeente gebruikt haar wettelijke middelen om misdaad te verstoren.',
        indicators: ['bibob_total', 'lod_opiumwet', 'drug_closures'],
        source: strategic,
      },
    ],
    indicators: [],
    source: strategic,
  },
  {
    code: 'ST2',
    slug: 'jeugd-zorg-en-veiligheid',
    name: 'Jeugd, zorg en veiligheid',
    kind: 'strategic',
    why: [
      'Straf stelt een norm, maar lost niet elk probleem op. Mensen met psychische klachten komen te vaak bij de rechter terecht terwijl zorg hen beter zou helpen. Daarom zoeken hulpverleners en veiligheidspartners samen naar andere wegen, zo dicht mogelijk bij de wijk.',
      'Jongeren zijn extra vatbaar voor de verleiding van snel geld. De gemeente ziet dat meer van hen zware misdrijven plegen. Hen daarvan weghouden, of er weer uit halen, kost tijd. Je moet weten wie het zijn en hoe het zover kwam.',
    ].join('\n\n'),
    ambition:
      'Kinderen in Deventer groeien veilig op. Met de sociale programma’s van de gemeente komen we eerder in actie, nog voordat er iets misgaat. We beschermen jongeren, bekrachtigen de mensen die met hen werken en begrenzen gedrag dat gevaarlijk is.',
    aliases: [{ name: 'Zorg en veiligheid', document: 'Meerjarenbeleidsplan Veiligheid 2020-2023' }],
    goals: [
      {
        code: 'ST2.D1',
        title: 'Voorkomen dat jongeren in de ernstige criminaliteit terechtkomen of doorgroeien',
        kind: 'goal',
        description:
          'Zorg, veiligheid en straf worden op elkaar aangesloten. Het plan van aanpak wil dit volgen met politieregistraties van jeugdoverlast, verwijzingen naar Halt, jongeren met jeugdreclassering, meldingen bij Veilig Thuis en meldingen over mensen zonder thuis of met onbegrepen gedrag.',
        indicators: ['youth_nuisance_reports', 'zvh_cases', 'zvh_complex', 'zvh_complex_pct'],
        source: strategic,
      },
    ],
    indicators: ['zvh_mdo', 'zvh_psych', 'zvh_psych_pct'],
    source: strategic,
  },
]

/** The three blocks of the regular work. */
export const FOUNDATION: ThemeSeed[] = [
  {
    code: 'F01',
    slug: 'openbare-orde',
    name: 'Openbare orde',
    kind: 'foundation',
    why: 'Rust op straat is de basis onder al het andere. Dit blok bevat veiligheid in de wijk, high impact crimes, uitgaan, ondernemen, voetbal, betogingen en evenementen, en ook radicalisering en onrust in de samenleving.',
    ambition:
      'Het gewone werk gaat door. Het plan van aanpak wil het volgen met het totaal aan misdrijven, high impact crimes, vernieling, geluidhinder, winkeldiefstal en inbraak bij bedrijven, en met wat inwoners over hun veiligheid zeggen.',
    goals: [],
    indicators: ['hic_total', 'hic_burglary', 'hic_street_robbery', 'hic_robbery', 'football_measures'],
    source: foundation,
  },
  {
    code: 'F02',
    slug: 'wettelijke-taken-zorg-en-veiligheid',
    name: 'Wettelijke taken en bevoegdheden in het kader van zorg en veiligheid',
    kind: 'foundation',
    why: 'Bij sommige problemen legt de wet de gemeente of de burgemeester een taak op. Dit blok bevat gedwongen zorg, geweld in huis en seksueel geweld, extreme woonoverlast, sekswerk, en mensen die terugkeren uit de gevangenis.',
    ambition:
      'Deze taken zorgvuldig uitvoeren, met oog voor de veiligheid van de omgeving en voor de mens om wie het gaat.',
    goals: [],
    indicators: ['woonoverlast_cases', 'illegal_prostitution_addresses', 'sexwork_measures'],
    source: foundation,
  },
  {
    code: 'F03',
    slug: 'crisisbeheersing',
    name: 'Crisisbeheersing',
    kind: 'foundation',
    why: 'Als het misgaat, telt elke minuut. Dit blok bevat brandweerzorg, de crisisorganisatie en externe veiligheid.',
    ambition: 'Voorbereid zijn op een crisis, samen met de veiligheidsregio.',
    goals: [],
    indicators: [],
    source: foundation,
  },
]

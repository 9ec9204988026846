import type { PieceKind } from '../../../app/features/accounting/index.ts'

/** A piece as the progress report of 2023 tells it, in our own words: kind, text, and the chapter in which it stands. */
export type PieceSeed = [kind: PieceKind, text: string, chapter: string]

export type AccountSeed = {
  goal: string
  pieces: PieceSeed[]
  /** What follows from it, as the report says it; absent where it says nothing. */
  continues?: string
}

const UNDERMINING = 'Ondermijnende criminaliteit en weerbaarheid'
const CARE = 'Zorg en veiligheid'
const DRUGS = 'Drugs'
const DIGITAL = 'Digitale criminaliteit'
const LESSONS = 'Wat nemen we mee naar volgend jaar?'
const COURSE = 'Het verslag houdt vast aan de gekozen koers en bouwt daarop voort.'

/**
 * What the report over 2022 says of the goals of the plan. It was not written for this, so of most goals something is missing:
 * nobody tells an experience, or nothing is said to have failed. Those accounts stay open, and say what they lack.
 */
export const ACCOUNTS_2022: AccountSeed[] = [
  {
    goal: 'T1.D1',
    pieces: [
      ['done', 'In het lokale overleg zijn signalen besproken, met trends en ontwikkelingen erbij.', UNDERMINING],
      [
        'report',
        'Het ondermijningscentrum besprak signalen die vooral over drugshandel en witwassen gingen.',
        UNDERMINING,
      ],
      ['failure', 'Lang niet elk signaal werd een zaak: vaak was er te weinig bewijs om in te grijpen.', UNDERMINING],
      ['effect', 'Door extra controles van kamerverhuurpanden kwamen schrijnende misstanden boven water.', UNDERMINING],
      ['surprise', 'Waar één uitzendbureau werd aangepakt, sprongen andere partijen in het gat.', UNDERMINING],
      ['lesson', 'Arbeidsuitbuiting vraagt blijvend mensen en een betere organisatie.', LESSONS],
    ],
    continues: `${COURSE} De aanpak van arbeidsuitbuiting vraagt blijvend inzet.`,
  },
  {
    goal: 'T1.D2',
    pieces: [
      ['done', 'Eind 2022 kwam er een Bibob-coördinator, om de wet vaker en beter toe te passen.', UNDERMINING],
      ['effect', 'Met enige regelmaat trekt een aanvrager zich terug zodra er een Bibob-onderzoek komt.', UNDERMINING],
      [
        'sideEffect',
        'Anderen wijken uit naar een branche zonder vergunning, of schuiven een stroman naar voren.',
        UNDERMINING,
      ],
    ],
    continues: COURSE,
  },
  {
    goal: 'T1.D3',
    pieces: [
      ['done', 'Vanaf 1 april 2022 doet Deventer mee aan Meld Misdaad Anoniem.', UNDERMINING],
      ['done', 'Voor de vastgoedbranche was er een goed bezochte bijeenkomst over ondermijning.', UNDERMINING],
    ],
    continues: COURSE,
  },
  {
    goal: 'T1.D4',
    pieces: [
      ['done', 'Teams van de gemeente kregen uitleg over de aanpak van ondermijning.', UNDERMINING],
      [
        'lesson',
        'Weerbaarheid vraagt blijvend aandacht; een scan van de organisatie geeft daarvoor de richting.',
        LESSONS,
      ],
    ],
    continues: COURSE,
  },
  {
    goal: 'T2.D1',
    pieces: [
      ['done', 'Bij ingewikkelde zaken coördineert één procesregisseur wat alle partijen doen.', CARE],
      ['effect', 'Er waren minder zaken en minder overleggen, vermoedelijk doordat er eerder regie was.', CARE],
      ['surprise', 'Het aantal zaken daalt, terwijl de zaken zelf ingewikkelder worden.', CARE],
      ['failure', 'De procesregisseur viel een tijd uit; zaken zijn anders of later opgepakt.', CARE],
      ['lesson', 'De procesregisseur is de spil. Daarop wordt de komende jaren ingezet.', LESSONS],
    ],
    continues: `${COURSE} De rol van de procesregisseur blijft een prioriteit.`,
  },
  {
    goal: 'T2.D3',
    pieces: [
      ['failure', 'De regionale visie is nog niet lokaal uitgewerkt: er waren te weinig mensen voor.', CARE],
      ['approach', 'In 2023 komt er een lokale aanpak, in lijn met de landelijke plannen voor jeugdbescherming.', CARE],
    ],
    continues: COURSE,
  },
  {
    goal: 'T2.D4',
    pieces: [
      [
        'done',
        'De tweede sentimentenmonitor is opgeleverd; het college reageerde op de spanningen die hij liet zien.',
        CARE,
      ],
      [
        'study',
        'De monitor vergeleek 2017 met 2021 en noemde onder meer de spanning tussen inwoners en overheid.',
        CARE,
      ],
      ['surprise', 'De samenleving verandert te snel voor een meting om de paar jaar.', CARE],
      ['lesson', 'Sentimenten worden voortaan per wijk en sneller gevolgd, in netwerken die er al zijn.', CARE],
    ],
    continues: COURSE,
  },
  {
    goal: 'T3.D1',
    pieces: [
      ['done', 'Er liepen handhavingszaken na vondsten van drugs en kwekerijen in panden.', DRUGS],
      [
        'approach',
        'Per geval is bekeken welke maatregel nodig en evenredig is, zoals de Raad van State vraagt.',
        DRUGS,
      ],
      ['effect', 'Een dwangsom werd vaker opgelegd dan een sluiting; er ging geen pand dicht.', DRUGS],
      ['lesson', 'De bestuurlijke aanpak blijft, met meer nadruk op preventie en voorlichting.', LESSONS],
    ],
    continues: COURSE,
  },
  {
    goal: 'T3.D2',
    pieces: [
      [
        'done',
        'Eind 2022 is de APV weer aangepast, zodat bezit met het doel te verkopen genoeg is om op te treden.',
        DRUGS,
      ],
      ['failure', 'Na de wijziging van eind 2021 kon alleen worden opgetreden als de overdracht was gezien.', DRUGS],
      ['effect', 'In 2022 kwamen er daardoor veel minder dwangsommen voor straathandel dan het jaar ervoor.', DRUGS],
      ['report', 'Begin 2023 hield de politie weer controles, die meteen tot nieuwe dwangsommen leidden.', DRUGS],
      ['lesson', 'De woorden van de APV bepalen of er op straat kan worden opgetreden.', DRUGS],
    ],
    continues: `${COURSE} De controles op straat zijn hervat.`,
  },
  {
    goal: 'T4.D1',
    pieces: [
      [
        'study',
        'Het dashboard van de politie laat zien dat fraude met bankgegevens in de regio het meest voorkomt.',
        DIGITAL,
      ],
      [
        'experienceResident',
        'Minder dan de helft van de inwoners meldt digitale criminaliteit; schaamte is een reden om te zwijgen.',
        DIGITAL,
      ],
      ['surprise', 'Wat geregistreerd is, is waarschijnlijk maar het topje van de ijsberg.', DIGITAL],
    ],
    continues: COURSE,
  },
  {
    goal: 'T4.D2',
    pieces: [
      ['done', 'Er is een crisisplan voor de eigen systemen, en elk jaar een oefening met een cybercrisis.', DIGITAL],
      ['study', 'De gemeenten in de regio lieten onderzoeken of de APV ook online kan gelden.', DIGITAL],
      ['failure', 'De rechter vond een online gebiedsverbod in strijd met de vrijheid van meningsuiting.', DIGITAL],
      ['lesson', 'De weg langs de APV lijkt niet kansrijk; daarom is om een wet gevraagd.', DIGITAL],
    ],
    continues: COURSE,
  },
  {
    goal: 'T4.D3',
    pieces: [
      ['done', 'Er was voorlichting over geldezels op een school, en een middag voor ouderen op de Brink.', DIGITAL],
      ['lesson', 'Voorlichting aan scholieren en advies aan ondernemers gaan door.', LESSONS],
    ],
    continues: COURSE,
  },
]

/** What the report announces for 2023 and the plan does not name. */
export const ADDED_2023: { title: string; chapter: string }[] = [
  { title: 'Hulp van het landelijke interventieteam bij arbeidsuitbuiting en huisvesting', chapter: UNDERMINING },
  { title: 'Plan van aanpak voor Bergweide 3 en 4, na de gebiedsscan', chapter: UNDERMINING },
  { title: 'Locatieprofielen voor de Brink, het Grote Kerkhof en het Worpplantsoen', chapter: 'Veiligheidsfundament' },
]

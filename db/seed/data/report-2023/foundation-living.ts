import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

/** The foundation themes that concern living together, and enforcement that supports them all. */
export const LIVING_SECTIONS: ReportSectionSeed[] = [
  {
    key: 'veiligheid-en-overlast-in-wijken',
    kind: 'foundation',
    themeCode: 'F11',
    title: 'Veiligheid en overlast in wijken',
    blocks: {
      worked: md(
        'Overlast is wat iemand als overlast ervaart. Voor de een staan er wat jongeren te praten, voor de ander is de sfeer in de buurt bedorven. Een vaste oplossing bestaat daarom niet. We geven advies, helpen bewoners en partners verder en nemen soms zelf de leiding.',
        'Bij de spoorbrug, die toegang geeft tot de IJssellandtong, is in 2022 een hek geplaatst. Op bekende plekken zoals het Boreelplein en het Andriessenplein waren jongerenwerk, politie en handhavers aanwezig. Waar een groep zorgen gaf, kwam er een groepsaanpak.',
      ),
      figures: md(
        'Voor de wijken zelf zijn er dit jaar geen aparte cijfers. De meldingen van jeugdoverlast staan bij het thema Zorg en veiligheid: [[youth_nuisance_reports:2022]] in heel Deventer.',
      ),
      effects: md(
        'Op de bekende plekken bleef het betrekkelijk rustig en het hek hoefde niet dicht. We kunnen niet bewijzen dat het hek of de aanwezigheid daarvoor zorgde. Wel weten we dat maatwerk meer oplevert dan één regel voor alle wijken, en dat het een kwestie van volhouden is.',
      ),
    },
    source: report2023('Veiligheid en overlast in wijken'),
  },
  {
    key: 'woonoverlast',
    kind: 'foundation',
    themeCode: 'F12',
    title: 'Woonoverlast',
    blocks: {
      worked: md(
        'Achter ernstige woonoverlast zit vaak iemand die het zelf niet meer redt. Het Bijzonder Zorg Team zoekt met House of Hope en de corporaties naar hulp die past. Lukt dat niet, dan kan de burgemeester een gedragsaanwijzing geven: de gemeente laat de woning dan schoonmaken. Daarna kijken we welke zorg er nodig is, ook als die verplicht moet worden.',
        'Het convenant hierover kwam uit 2015 en is vernieuwd. Op 2 februari 2023 zetten zeven partijen hun handtekening: de gemeente en de politie, en verder Rentree, Ieder1, De Marken, DUWO en Eigen Bouw. Ze spraken ook af hoe zij binnen de wet gegevens delen als dat nodig is.',
      ),
      figures: md(
        '{{tabel: woonoverlast_cases, hygiene_households | Ernstige woonoverlast, 2019–2022}}',
        '{{grafiek: woonoverlast_cases | Zaken met ernstige woonoverlast per jaar}}',
        'Het aantal zaken steeg elk jaar, van [[woonoverlast_cases:2019]] in 2019 naar [[woonoverlast_cases:2022]] in 2022. In de praktijk valt vooral op dat de zaken ernstiger worden. De cijfers laten zien dat het er óók meer zijn. Hoe ernstig een zaak is, wordt niet gemeten. In [[hygiene_households:2022]] huishoudens was de woning sterk vervuild of verwaarloosd.',
      ),
      effects: md(
        'Het verslag van 2019 meldde al dat meer mensen op verschillende terreinen tegelijk vastlopen. Die lijn zet door. Een schone woning lost het gevaar van dat moment op. Wat er daarna met iemand gebeurt, volgen we nog niet in cijfers.',
      ),
    },
    source: report2023('Woonoverlast'),
  },
  {
    key: 'sekswerk',
    kind: 'foundation',
    themeCode: 'F09',
    title: 'Sekswerk',
    blocks: {
      worked: md(
        'Sekswerk is iets anders dan uitbuiting, maar uitbuiters kunnen er wel misbruik van maken. Daarom controleerde het prostitutieteam van de politie na corona elk bedrijf met een vergunning. Ook ging het team af op meldingen over mensenhandel, over minderjarigen en over zware overlast.',
        'Het Deventer beleid dateert van 2007. Op verzoek van de raad zegde de burgemeester toe het te laten evalueren en verder te ontwikkelen. In een bijeenkomst konden raadsleden vragen stellen en ideeën meegeven. Bureau Beke begon eind 2022 met het onderzoek en sprak begin 2023 met sekswerkers, met ondernemers en met vakmensen uit zorg, politie en gemeente. Het voorstel gaat volgens planning in het tweede kwartaal van 2023 naar de raad.',
      ),
      figures: md(
        'Bij de vergunde bedrijven was alles in orde. Op [[illegal_prostitution_addresses:2022]] adressen vond het team illegale prostitutie. Voor [[sexwork_measures:2022:waarschuwing]] daarvan volgde een waarschuwing en [[sexwork_measures:2022:last-onder-dwangsom]] persoon kreeg een last onder dwangsom.',
        '{{tabel: illegal_prostitution_addresses, sexwork_measures | Illegale prostitutie, 2022}}',
      ),
      effects: md(
        'Dat de vergunde bedrijven zich aan de regels houden, geeft vertrouwen. Wat zich in woningen afspeelt, zien we alleen als iemand het meldt. De gesprekken voor de evaluatie kunnen helpen om dat beeld completer te maken.',
      ),
    },
    source: report2023('Sekswerk'),
  },
  {
    key: 'kamerverhuur-en-arbeidsmigranten',
    kind: 'foundation',
    themeCode: 'F12',
    title: 'Kamerverhuur en arbeidsmigranten',
    blocks: {
      worked: md(
        'Een betaalbaar huis is in Deventer moeilijk te vinden. Eengezinswoningen worden daarom per kamer verhuurd of in kleine studio’s opgeknipt. Een deel van de kamers gaat naar arbeidsmigranten, die vaak slecht wonen. Zij hebben daar last van, en hun buren soms ook.',
        'Er kwam tijdelijk extra geld voor toezicht. Twee boa’s richtten zich helemaal op illegale verhuur, zodat een klacht sneller werd opgevolgd. Binnen de opgave voor woonmilieus is een plan van aanpak Arbeidsmigratie in concept klaar; het programma Veiligheid dacht mee. En van de VNG krijgen we naar verwachting vanaf het voorjaar hulp, met kennis en advies.',
        'De Tweede Kamer nam op 7 maart 2023 de Wet goed verhuurderschap aan. Die geeft gemeenten meer mogelijkheden: basisregels voor elke verhuurder en, als de gemeente dat wil, een vergunning die geweigerd of ingetrokken kan worden. Een boete kan oplopen tot € 22.500 en bij herhaling tot € 90.000. In het uiterste geval neemt een ander het beheer van het pand over.',
      ),
      figures: md(
        'Voor kamerverhuur apart zijn geen aantallen bekend. Wel ging het bij [[bibob_by_type:2022:omzettingsvergunning]] Bibob-onderzoeken om een vergunning om een woning in kamers te verhuren, en een deel van de [[enforcement_cases:2022]] handhavingszaken kwam uit deze controles voort.',
      ),
      effects: md(
        'Klachten over illegale verhuur namen toe, en het extra koppel kon er sneller op af. Waar bewoners heen gaan als hun kamer niet mag blijven, is niet bijgehouden. Dat hoort wel bij een eerlijk beeld. Het extra geld is bovendien tijdelijk; wat er daarna met de snelheid gebeurt, staat nog open.',
      ),
    },
    source: report2023('Kamerverhuur en arbeidsmigranten'),
  },
  {
    key: 'toezicht-en-handhaving',
    kind: 'foundation',
    title: 'Toezicht en handhaving',
    blocks: {
      worked: md(
        'Toezichthouders en boa’s zijn de ogen en handen bij alle andere thema’s. In 2022 letten zij extra op plekken met overlast. Het flexteam was onder meer te vinden op de Beestenmarkt, het Boreelplein, het Andriessenplein en langs de IJsselstrandjes.',
        'Er was toezicht op reclameobjecten in de binnenstad en aan de Boxbergerweg; de Rielerweg wordt voorbereid. Na een zorgvuldige proef, met aandacht voor privacy en inkoop, hoort de bodycam sinds eind 2022 tot de vaste uitrusting. Die moet agressie voorkomen en kan helpen bij een aangifte.',
      ),
      figures: md(
        '{{cijfers: enforcement_cases, enforcement_requests, lod_total, lob_total | Handhaving in 2022}}',
        'De gemeente begon [[enforcement_cases:2022]] handhavingszaken. In [[enforcement_requests:2022]] daarvan vroeg iemand ons om op te treden. Er volgden [[lod_total:2022]] lasten onder dwangsom en [[lob_total:2022]] lasten onder bestuursdwang; bij die laatste grijpt de gemeente zelf in. Het aantal meldingen, vooral over afval, parkeren en overlast van personen, groeide met [[reports_growth:2022]] procent. Om hoeveel meldingen het gaat, is niet bekend.',
        '{{tabel: enforcement_cases, enforcement_requests, lod_total, lob_total | Handhavingszaken en besluiten, 2022}}',
        'Hoe de lasten in deze tabel zich verhouden tot die bij drugs, voetbal en sekswerk, is niet bekend. Tel ze dus niet bij elkaar op.',
      ),
      effects: md(
        'Op de bekende plekken was er minder overlast dan in de jaren ervoor. Dat er meer zaken zijn, komt voor een deel doordat er weer gecontroleerd kon worden: huisbezoeken mochten na corona weer, er waren extra controles op kamerverhuur en samen met partners bezochten we kantoren en bedrijfsverzamelgebouwen. Meer zaken betekent hier vooral meer werk verzet, en niet vanzelf meer overtredingen.',
      ),
    },
    source: report2023('Toezicht en handhaving'),
  },
]

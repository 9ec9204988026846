import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const DRUGS_SECTION: ReportSectionSeed = {
  key: 'drugs',
  kind: 'theme',
  themeCode: 'T3',
  title: 'Drugs',
  blocks: {
    worked: md(
      'De handel in drugs blijft een groot probleem, ook in jaren waarin de cijfers dat niet meteen laten zien. In 2022 richtten we ons op panden, op de straat en op de regels zelf.',
      '**Panden.** Er liepen [[drugs_enforcement_cases:2022]] zaken waarin de gemeente optrad. Er werden [[hemp_operating:2022]] hennepkwekerijen gevonden die nog in bedrijf waren, en op [[hemp_dismantled:2022]] plekken de sporen van een kwekerij die al was weggehaald. Op [[drug_addresses:2022]] adressen lagen soft- of harddrugs.',
      '**Straat.** Voor drugshandel op straat legde de burgemeester [[lod_street_dealing:2022]] lasten onder dwangsom op: wie opnieuw in de fout gaat, moet betalen.',
      '**Regels.** De Algemene plaatselijke verordening, de APV, is eind 2022 weer aangepast. Ook werkten we aan een nieuwe versie van het Damoclesbeleid, dat gaat over panden met drugs.',
      '**Gezondheid.** Voorlichting en vroege hulp zijn geregeld in de nota over gezondheid. De gedachte daarachter is dat mensen zelf de baas zijn over hun gezondheid, en dat we er op tijd bij zijn als het misgaat.',
    ),
    how: md(
      'Treffen we ergens drugs aan, dan kijkt de burgemeester per geval welke maatregel nodig en redelijk is. De Raad van State verlangt die zorgvuldigheid: een huis sluiten grijpt diep in, en dat mag niet als iets lichters ook werkt. Daarom kiest de burgemeester al langer voor een last onder dwangsom in plaats van een sluiting.',
      'Verhuurders spreken we in beginsel ook aan, omdat zij als eigenaar vaak een einde aan de overtreding kunnen maken. Of dat zo blijft, is onzeker. De Raad van State vroeg zijn adviseur, de advocaat-generaal, wie in het bestuursrecht als overtreder telt. Volgens dat advies gaat het om vrijwel dezelfde daders als in het strafrecht. Neemt de Raad van State dit over, dan kan er voor gemeenten veel veranderen. Halverwege 2023 weten we waarschijnlijk meer.',
      'Op straat hangt alles af van wat de APV toestaat. Na de wijziging van eind 2021 konden we pas ingrijpen als een agent met eigen ogen een overdracht zag. Sinds de wijziging van eind 2022 is het weer genoeg dat iemand drugs bij zich heeft en alles erop wijst dat hij ze wil verkopen. Begin 2023 hield de politie daarna verschillende controles.',
    ),
    goal: md(
      'Het plan noemt in de tekst vier doelen voor dit thema, maar somt er vijf op. Wij houden er vijf aan.',
      '- *Een stevigere aanpak van drugscriminaliteit*: de zaken in panden en het nieuwe Damoclesbeleid.\n- *Minder overlast op straat*: de APV en de dwangsommen voor dealers.\n- *Een veiliger woonomgeving*: het vinden en opruimen van kwekerijen.\n- *Het coffeeshopbeleid tegen het licht houden*: hierover is in dit verslag niets te melden.\n- *Preventie en vroege hulp*: de gezondheidsnota.',
      'Een begin- of streefwaarde heeft het plan voor deze doelen niet. We kunnen dus laten zien wat er gebeurde, maar niet of dat genoeg was.',
    ),
    figures: md(
      '{{cijfers: drugs_enforcement_cases, lod_opiumwet, lod_street_dealing, drug_closures | Drugs in 2022}}',
      'Het aantal zaken daalde van [[drugs_enforcement_cases:2021]] naar [[drugs_enforcement_cases:2022]]. Het aantal werkende kwekerijen bleef gelijk, en een growshop is voor het tweede jaar niet gevonden. De burgemeester legde [[lod_opiumwet:2022]] lasten onder dwangsom op om te voorkomen dat iemand de Opiumwet opnieuw overtreedt; een jaar eerder waren dat er [[lod_opiumwet:2021]].',
      '{{tabel: drugs_enforcement_cases, hemp_operating, hemp_dismantled, growshops, drug_addresses, drug_closures, lod_opiumwet | Drugs in panden, 2020–2022}}',
      'Drie dingen om bij deze tabel te weten. De vondsten die met name zijn genoemd, tellen niet op tot het aantal zaken; waar de andere zaken over gaan, is niet vastgelegd. Waar over 2020 of 2021 geen getal bekend is, staat dat er met zoveel woorden: het is geen nul. En de nul bij de sluitingen betekent dat er niet gesloten is, niet dat er niets gevonden is.',
      '{{tabel: lod_street_dealing | Lasten onder dwangsom voor drugshandel op straat}}',
      '{{grafiek: lod_street_dealing | Lasten onder dwangsom voor drugshandel op straat}}',
      'Van [[lod_street_dealing:2021]] lasten in 2021 naar [[lod_street_dealing:2022]] in 2022 lijkt een grote verbetering, maar dat is het niet: de regel was veranderd. Deze jaren zijn niet met elkaar te vergelijken. Over 2023 stond de teller bij het verschijnen van dit verslag op [[lod_street_dealing:2023-ytd]].',
      'In eerdere teksten heten de [[lod_opiumwet:2021]] lasten van 2021 een totaal, terwijl er dat jaar op straat alleen al [[lod_street_dealing:2021]] waren. Wij lezen het daarom als aparte tellingen: één voor panden en één voor de straat.',
    ),
    effects: md(
      'Voor het derde jaar op rij gebruikte de burgemeester de dwangsom om herhaling te voorkomen. Bewoners hoeven hun huis niet uit en weten toch dat een volgende keer geld kost. Hoe vaak het daarna weer misging, is in dit verslag niet geteld. Dat cijfer zou meer zeggen dan het aantal besluiten.',
      'De wijziging van de APV in 2021 had een neveneffect: een jaar lang was optreden tegen straathandel veel moeilijker. De controles van begin 2023 laten zien dat de politie weer iets in handen heeft. Het signaal aan dealers is dat de straat geen winkel is. Of bewoners van de Binnenstad en Voorstad er minder van merken, weten we nog niet: in deze cijfers komt hun ervaring niet voor.',
      'Een daling van het aantal zaken kan van alles betekenen. Misschien wordt er minder gehandeld, misschien wordt het beter verborgen. Ook dat kunnen we met deze cijfers niet uitmaken.',
    ),
    change: md(
      'We houden vast aan de bestuurlijke aanpak en leggen er meer voorlichting en preventie naast. Wie weet wat drugs met een lichaam doen, kan zelf een betere keuze maken.',
      'In het voorjaar van 2023 wordt naar verwachting een nieuwe versie van het Damoclesbeleid vastgesteld. Ook voor de gezondheidsnota wordt in die tijd een nieuwe versie verwacht. Dat zijn twee verschillende stukken, die soms door elkaar worden gehaald.',
      'Zodra duidelijk is wat de Raad van State met het advies over overtreders doet, bekijken we wat dit betekent voor de manier waarop we eigenaren van panden aanspreken.',
    ),
    residents: md(
      'De handel in drugs is nog steeds een groot probleem. We traden op in [[drugs_enforcement_cases:2022]] zaken.',
      'We vonden [[hemp_operating:2022]] plekken met een werkende kwekerij van hennep. Op [[drug_addresses:2022]] adressen lagen drugs.',
      'De burgemeester sluit een huis niet snel. Vaak komt er eerst een waarschuwing. Wie het dan nog eens doet, betaalt.',
      'We gaan meer uitleg geven over wat drugs met uw lichaam doen.',
    ),
  },
  source: report2023('Drugs'),
}

import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const UNDERMINING_SECTION: ReportSectionSeed = {
  key: 'ondermijning',
  kind: 'theme',
  themeCode: 'T1',
  title: 'Ondermijnende criminaliteit en weerbaarheid',
  blocks: {
    worked: md(
      'Ondermijning is misdaad die gebruikmaakt van het gewone leven: een pand, een vergunning, een bedrijf. In 2022 werkten we op vijf fronten om dat moeilijker te maken.',
      '**Signalen.** In het casusoverleg in Deventer leggen partners naast elkaar wat hun opvalt. In het ondermijningscentrum IJsselland kwamen [[undermining_signals:2022]] signalen over onze gemeente op tafel. De meeste gingen over de handel in drugs en over het witwassen van geld.',
      '**Uitbuiting van arbeidsmigranten.** Mensen die hier komen werken, wonen soms op plekken waar niemand zou mogen wonen. We controleerden veel panden met kamers en troffen situaties aan die ons raakten. Eén uitzendbureau dat keer op keer de regels brak, kreeg te maken met zowel een strafrechtelijke als een bestuurlijke aanpak.',
      '**Bedrijventerreinen.** Bergweide 3 en 4 zijn verouderd en daardoor misschien aantrekkelijk voor criminelen. Het werk om de zwakke plekken precies aan te wijzen is begonnen.',
      '**Vergunningen en vastgoed.** Met de Wet Bibob gaan we na of een vergunning of een verkoop voor misdaad gebruikt kan worden. We sloten [[bibob_total:2022]] van zulke onderzoeken af.',
      '**De eigen organisatie.** Teams van de gemeente kregen uitleg over ondermijning en over hun eigen rol daarin. Een scan van onze weerbaarheid volgt in het voorjaar van 2023.',
    ),
    how: md(
      'Bijna niets hiervan doet de gemeente alleen. Wie een signaal heeft, brengt het in, en samen kiezen de partners wie het beste kan handelen. Bij het uitzendbureau kwamen strafrecht en bestuursrecht zo bij elkaar.',
      'Sinds 1 april 2022 doet Deventer mee aan Meld Misdaad Anoniem. Wie iets ziet maar bang is om zijn naam te noemen, kan het zo toch kwijt. Met Olst-Wijhe en Raalte deden we mee aan het project Vastgoed en Ondermijning. Over de gevaren hielden we een bijeenkomst, samen met de politie en met het Platform Veilig Ondernemen Oost-Nederland. Veel mensen uit de vastgoedwereld kwamen erop af.',
      'Eind 2022 begon een Bibob-coördinator. Die moet zorgen dat we de wet vaker en beter gebruiken. En omdat de uitbuiting van arbeidsmigranten blijvend menskracht vraagt, vroegen we de landelijke stuurgroep interventieteams (LSI) om met ons mee te kijken hoe we ons beter kunnen inrichten.',
    ),
    goal: md(
      'Het plan voor 2020 tot en met 2023 noemt vijf ontwikkelsporen. Het werk van dit jaar diende ze alle vijf, maar niet even sterk.',
      '- *Meer en beter samenwerken aan zaken*: het casusoverleg, het ondermijningscentrum en de gezamenlijke controles.\n- *Middelen die meegroeien*: de Bibob-onderzoeken en de nieuwe coördinator.\n- *Een weerbare samenleving*: Meld Misdaad Anoniem en de bijeenkomst voor de vastgoedwereld.\n- *Een weerbare overheid*: voorlichting aan eigen teams en de scan die volgt.\n- *Meer weten*: het in kaart brengen van bedrijventerreinen. Over dit spoor valt het minste te melden.',
      'Voor geen van de vijf is in het plan een beginwaarde of streefwaarde vastgelegd. Of een doel is gehaald, kunnen we daarom niet met een getal zeggen. Hieronder staat wat we deden en wat we daarvan merkten.',
    ),
    figures: md(
      '{{cijfers: undermining_signals, bibob_total | Ondermijning in 2022}}',
      'Van de Bibob-onderzoeken hoorden er [[bibob_by_type:2022:horecavergunning]] bij een vergunning voor de horeca en [[bibob_by_type:2022:vastgoedtransactie]] bij een vastgoedtransactie van de gemeente. Bij [[bibob_by_type:2022:omzettingsvergunning]] ging het om een vergunning om een huis in kamers te verhuren en bij [[bibob_by_type:2022:omgevingsdienst]] deden we het onderzoek voor de Omgevingsdienst.',
      '{{tabel: bibob_by_type, bibob_total | Afgeronde Bibob-onderzoeken naar soort, 2022}}',
      '{{grafiek: bibob_by_type | Waarvoor de Bibob-onderzoeken nodig waren}}',
      'Beide cijfers gaan over één jaar. Een stijging of daling is er niet in te zien. De aantallen zeggen bovendien hoeveel wij hebben gedaan en niet hoeveel misdaad daardoor is voorkomen.',
    ),
    effects: md(
      'Bibob werkt ook waar geen cijfer het laat zien. Geregeld trekt iemand een aanvraag in zodra hij hoort dat er een onderzoek volgt. Dat kan winst zijn, al weten we niet waarom iemand ervan afziet.',
      'Maar dezelfde wet heeft bijwerkingen. Sommige aanvragers kiezen een branche waarvoor geen vergunning nodig is, bijvoorbeeld een bezorgdienst. Anderen schuiven een stroman naar voren, iemand met een schone naam die het papierwerk tekent. Het probleem is dan niet weg, alleen lastiger te vinden.',
      'Ook bij arbeidsmigranten zien we dat. Er valt zoveel te verdienen dat de plaats van een bureau dat we aanpakken al snel door een ander wordt ingenomen. Controles alleen veranderen die markt niet.',
      'Wat we niet weten, is minstens zo belangrijk. Niet elk signaal werd een zaak, omdat er te weinig houvast of bewijs was. We kunnen niet zeggen hoeveel ondermijning daardoor buiten beeld bleef. En van Meld Misdaad Anoniem kennen we over dit eerste jaar geen aantallen.',
    ),
    change: md(
      'Arbeidsuitbuiting bestrijd je niet met losse acties: dat vraagt blijvend aandacht en menskracht. Daarvoor gaan we ons beter inrichten, met hulp van de stuurgroep interventieteams als die daarop ingaat.',
      'Voor Bergweide 3 en 4 verwachten we in het voorjaar van 2023 de uitkomst van een gebiedsscan. Op basis van de plekken die daaruit naar voren komen, maken we een plan van aanpak.',
      'Dit voorjaar laten we ook de weerbaarheid van de organisatie onderzoeken. Met de uitkomst maken we kwetsbare plekken in het bestuur en in het ambtelijke werk steviger. En de bijeenkomsten voor teams van de gemeente gaan door.',
    ),
    residents: md(
      'Misdadigers maken soms gebruik van gewone huizen en bedrijven. Dat willen we moeilijker maken.',
      'We bespraken [[undermining_signals:2022]] signalen met andere gemeenten en met de politie. De meeste gingen over drugs en over geld met een slechte herkomst.',
      'We kijken ook vooraf of een vergunning voor misdaad gebruikt kan worden. Dat deden we [[bibob_total:2022]] keer.',
      'Ziet u iets, maar bent u bang om uw naam te noemen? Bel dan Meld Misdaad Anoniem.',
    ),
  },
  source: report2023('Ondermijnende criminaliteit en weerbaarheid'),
}

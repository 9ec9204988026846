import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const DIGITAL_SECTION: ReportSectionSeed = {
  key: 'digitale-criminaliteit',
  kind: 'theme',
  themeCode: 'T4',
  title: 'Digitale criminaliteit',
  blocks: {
    worked: md(
      'Een appje van een kind met een nieuw nummer, een bankmedewerker aan de telefoon, een betaalverzoek van een paar cent: digitale misdaad begint vaak klein. In 2022 werkten we aan drie dingen.',
      '**Weten wat er speelt.** Met het dashboard van de politie volgen we welke vormen in IJsselland voorkomen.',
      '**Inwoners waarschuwen.** Op een middelbare school in Deventer vertelden jongerenwerkers en politie over geldezels: jongeren die hun bankrekening uitlenen aan criminelen, met alle gevolgen van dien. Ouderen konden op 11 april op de Brink terecht bij het Mobile Media Lab, waar de politie tips gaf. En Deventer was partner van Hack Your City.',
      '**Uitzoeken wat een gemeente mag.** De gemeenten in IJsselland lieten samen onderzoeken wat een burgemeester kan doen als een oproep op internet leidt tot onrust op straat.',
    ),
    how: md(
      'Voorlichting werkt het beste als ze past bij wie luistert. Ouderen kregen uitleg over oplichting met bankgegevens, jongeren over wat er gebeurt als je je rekening uitleent. Bij Hack Your City namen IT-talenten van Saxion en Aventus het op tegen een hackopdracht. De burgemeester deed daarin een verzonnen noodoproep: help de gegevens van de gemeente te redden.',
      'Ook de gemeente zelf kan worden geraakt. Met DOWR-I, de ICT-dienst van Deventer, Olst-Wijhe en Raalte, is er een crisisplan. Met Veiligheidsregio IJsselland oefenen we ten minste één keer per jaar met een cybercrisis.',
      'De verkenning van bevoegdheden deden we met de andere gemeenten in IJsselland. De vraag was of de APV ook op internet kan gelden, bijvoorbeeld bij een oproep tot rellen of een feest zonder vergunning.',
    ),
    goal: md(
      'De drie doelen uit het plan kwamen alle drie aan bod: *meer zicht*, *meer bewustzijn* en *weten welke rol de gemeente heeft*. Aan het eerste doel werkten we met gegevens over de regio, niet over Deventer zelf. Het derde leverde vooral een grens op: via de APV komen we er waarschijnlijk niet.',
      'Ook voor deze doelen ontbreken een begin- en een streefwaarde.',
    ),
    figures: md(
      '{{cijfers: cyber_victims_nl | Digitale criminaliteit in Nederland, 2022}}',
      'Van alle Nederlanders vanaf vijftien jaar kreeg [[cyber_victims_nl:2022]] procent in 2022 met digitale misdaad te maken, zoals oplichting of fraude bij een aankoop. Het plan noemde over 2018 een lager percentage ([[cyber_victims_nl_2018:2018]] procent). Dat ging over een andere groep en een andere vraag. Een groei mag je er dus niet uit afleiden.',
      'Cijfers over Deventer zijn er niet. In IJsselland komt fraude met bankgegevens en internetbankieren het vaakst voor. Twee vormen springen eruit. Bij de ene doet de oplichter zich voor als helpdesk van de bank. Bij de andere stuurt hij een klein betaalverzoek, met een link naar een valse website. Vooral ouderen zijn hiervan het slachtoffer. Het aantal meldingen van sextortion, afpersing met een seksuele foto of film, nam licht toe en treft vooral jongeren.',
      'Over hoe vaak slachtoffers zich melden, is alleen iets in woorden bekend: nog niet de helft meldt het, en een op de vijf of iets minder doet aangifte. Welk onderzoek dat zegt, is niet vastgelegd. Wij nemen het daarom niet op als getal.',
    ),
    effects: md(
      'Er is dit jaar veel voorlichting gegeven. Of mensen daarna minder vaak in een valstrik lopen, is niet gemeten. We weten wel hoeveel activiteiten er waren, maar niet hoeveel mensen ze bereikten.',
      'Wat we zien, is vermoedelijk maar een klein deel. Wie is opgelicht, merkt dat soms niet eens, en wie het wel merkt, schaamt zich vaak te veel om naar de politie te gaan. Soms slaat een dader twee keer toe: eerst als vriend in nood en daarna als redder die het geld zogenaamd naar een veilige rekening helpt brengen. Een stijging van het aantal meldingen kan hier daarom ook goed nieuws zijn: dan durven meer mensen erover te praten.',
      'De verkenning van bevoegdheden liep tegen de Grondwet aan. In Utrecht legde de burgemeester iemand een gebiedsverbod voor internet op. De rechter vond dat in strijd met de vrijheid van meningsuiting. Deskundigen hadden ook bezwaren tegen een bepaling die Almelo in zijn APV had gezet. Voor Deventer is dat een duidelijke les: vrijheid om iets te zeggen weegt zwaar, ook op internet.',
    ),
    change: md(
      'We gaan door met voorlichting aan scholieren en met advies aan ondernemers. Daarnaast bereiden we ons beter voor op een digitale storing of aanval en op misleiding met nepnieuws, zodat de gemeente na een incident snel weer aan het werk kan.',
      'Voor optreden bij oproepen op internet is een wet nodig en geen plaatselijke regel. Daarom gingen er brieven naar de minister van Justitie en Veiligheid, naar de staatssecretaris die over digitalisering gaat en naar de voorzitter van het Veiligheidsberaad.',
    ),
    residents: md(
      'Misdaad op internet komt veel voor. Van alle mensen in Nederland kreeg [[cyber_victims_nl:2022]] procent ermee te maken.',
      'Van Deventer zelf hebben we dit cijfer nog niet.',
      'We gaven uitleg op een school en op de Brink. Jongeren hoorden waarom zij hun bankpas beter bij zich houden. Ouderen kregen tips tegen oplichting.',
      'Daar gaan we mee door.',
    ),
  },
  source: report2023('Digitale criminaliteit'),
}

import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

/** The foundation themes that concern public life: crime with impact, football, going out and doing business. */
export const PUBLIC_ORDER_SECTIONS: ReportSectionSeed[] = [
  {
    key: 'high-impact-crimes',
    kind: 'foundation',
    themeCode: 'F01',
    title: 'High impact crimes',
    blocks: {
      worked: md(
        'Een inbraak, een straatroof of een overval laat sporen na, ook bij buren en voorbijgangers. Daarom worden deze misdrijven apart gevolgd. Ze lijken op elkaar in de manier waarop je ze bestrijdt en vaak ook in de groepen die ze plegen.',
      ),
      figures: md(
        '{{tabel: hic_burglary, hic_street_robbery, hic_robbery, hic_total | HIC-misdrijven in Deventer, 2017–2022}}',
        '{{grafiek: hic_total, hic_burglary | Alle HIC-misdrijven en diefstal of inbraak in woningen, 2017–2022}}',
        'In 2022 registreerde de politie [[hic_total:2022]] van deze misdrijven. Dat is bijna evenveel als in 2021 ([[hic_total:2021]]). Verreweg de meeste, [[hic_burglary:2022]], waren diefstallen uit of inbraken in woningen.',
        'Is dat het peil van voor corona? Dat hangt af van het jaar waarmee je vergelijkt. Het ligt dicht bij 2018 ([[hic_total:2018]]), boven 2019 ([[hic_total:2019]]) en ver onder 2017 ([[hic_total:2017]]). In 2020, toen veel mensen thuis waren, kwam het getal op [[hic_total:2020]] uit.',
        'De tabel telt in de eerste rij ook diefstal uit een woning mee, terwijl de omschrijving van HIC alleen van inbraak spreekt. Straatroof en overval zijn zo zeldzaam dat een paar gevallen meer of minder niets zegt.',
      ),
      effects: md(
        'Na de lage stand van corona is het aantal weer opgelopen en daarna blijven staan. Een verdere daling zoals in de jaren tot 2020 zien we niet. Waarom dat zo is, weten we niet.',
      ),
    },
    source: report2023('Veiligheidsfundament, High Impact Crimes'),
  },
  {
    key: 'voetbal-en-evenementen',
    kind: 'foundation',
    themeCode: 'F03',
    title: 'Voetbal en evenementen',
    blocks: {
      worked: md(
        '**Voetbal.** Na corona keerde in heel Nederland het geweld rond wedstrijden terug. Een jonge groep supporters, die zich weinig laat zeggen, wordt vaak als oorzaak genoemd. In Deventer bleven grote ongeregeldheden uit. Wie zich herhaaldelijk misdraagt, krijgt hier een aanpak op maat: eerst een waarschuwing, dan een last onder dwangsom.',
        'Voor de veiligheid in het stadion zorgt in de eerste plaats Go Ahead Eagles, met de KNVB. De supporters liaison officer (SLO) houdt namens de club contact met de aanhang. De club stelt op korte termijn een tweede SLO aan, en de wens is om er een team van te maken. Een nieuw landelijk handelingskader helpt gemeenten om in gelijke gevallen gelijk op te treden. De beslissing blijft bij de driehoek van burgemeester, officier van justitie en politie.',
        '**Evenementen.** Met elke organisator spreken we af wat er voor de veiligheid nodig is en we leggen dat vast in de vergunning. Daarnaast maken we locatieprofielen. Daarin staat per plein of park hoeveel bezoekers en hoeveel geluid er kunnen, zodat geen buurt te zwaar wordt belast. Corona heeft dat werk vertraagd. De Brink, het Grote Kerkhof en het Worpplantsoen staan voor 2023 op de lijst; daarna volgen plekken buiten de binnenstad.',
      ),
      figures: md(
        '{{tabel: football_measures, stadium_bans | Maatregelen bij voetbal, 2022}}',
        'Er waren [[football_measures:2022:waarschuwing]] waarschuwingen en [[football_measures:2022:last-onder-dwangsom]] lasten onder dwangsom. In [[football_measures:2022:ingevorderd]] gevallen moest iemand echt betalen; dat kan deels begin 2023 zijn geweest. Er zijn [[football_measures:2022:bezwaar]] bezwaren ingediend. Ook is er beroep ingesteld bij de rechter, maar hoe vaak is niet vastgelegd. Hetzelfde geldt voor de stadionverboden: die namen toe, in Deventer en in het land, maar een aantal hebben we niet.',
      ),
      effects: md(
        'Grote ordeverstoringen deden zich niet voor, en de persoonlijke aanpak heeft daar volgens ons aan bijgedragen. Dat er toch geld moest worden geïnd, laat zien dat een last niet bij iedereen meteen werkt. De evenementen van de laatste jaren verliepen zonder voorval waarbij de veiligheid van bezoekers in gevaar kwam.',
      ),
    },
    source: report2023('Voetbal en evenementen'),
  },
  {
    key: 'veilig-uitgaan',
    kind: 'foundation',
    themeCode: 'F05',
    title: 'Veilig uitgaan',
    blocks: {
      worked: md(
        'De cafés en restaurants zitten weer vol en de golf van faillissementen waarvoor werd gevreesd, is niet gekomen. Samen met de horeca en de politie werkten we aan twee afspraken.',
        'De eerste is het protocol Collectieve Horeca-ontzeggingen. Daarmee kan iemand die zich misdraagt een gele kaart krijgen en daarna een rode, die bij alle deelnemende zaken geldt. Zulke kaarten raken aan de privacy, dus moest de Autoriteit Persoonsgegevens ermee instemmen. Die toestemming kwam later dan gehoopt, maar is er nu.',
        'De tweede is het convenant Gastvrij, veilig en gezond uitgaan. Dat moest op het protocol wachten en wordt in het voorjaar van 2023 vastgesteld. De naam zegt wat er nieuw is: naast veiligheid gaat het voortaan ook over een warm welkom en over gezondheid.',
      ),
      figures: md(
        'Over het uitgaan zijn voor 2022 geen cijfers opgenomen. Zodra het kaartensysteem draait, kunnen we de kaarten tellen.',
      ),
      effects: md(
        'Omdat beide afspraken pas in 2023 ingaan, is er over 2022 nog geen effect te melden. Het wachten had wel een prijs: horeca en politie konden in die tijd nog niet op de nieuwe manier met kaarten werken.',
      ),
    },
    source: report2023('Veilig Uitgaan'),
  },
  {
    key: 'veilig-ondernemen',
    kind: 'foundation',
    themeCode: 'F06',
    title: 'Veilig ondernemen',
    blocks: {
      worked: md(
        'Het Keurmerk Veilig Ondernemen (KVO) kent twee takken: winkelgebieden en bedrijventerreinen.',
        '**Winkelgebieden.** Winkeliers zijn overgestapt op een nieuw systeem voor het collectief winkelverbod. Wie in de ene winkel steelt, kan daarmee ook uit de andere worden geweerd. Iedere zaak moest zich opnieuw aanmelden. Verder liepen partners samen door [[area_inspections:2022]] winkelgebieden om te kijken wat beter kan, volgden [[shop_staff_online_course:2022]] medewerkers een cursus op internet en waren er [[shop_onsite_courses:2022]] cursussen ter plaatse.',
        '**Bedrijventerreinen.** Onder leiding van Bedrijven Parkmanagement spreken ondernemers, brandweer, beveiligers, politie en gemeente elkaar regelmatig. Ze letten op veiligheid, duurzaamheid en onderhoud. Bergweide 3 en 4 krijgen daarbij meer aandacht vanwege de kans op ondermijning.',
      ),
      figures: md(
        '{{tabel: shops_registered, shop_users, nuisance_donations, collective_warnings, collective_shop_bans, area_inspections, shop_staff_online_course, shop_onsite_courses | Veilig ondernemen in winkelgebieden}}',
        'Eind 2022 deden [[shops_registered:2022-12-31]] winkels mee, met samen [[shop_users:2022-12-31]] gebruikers. Zij gaven [[collective_warnings:2022]] collectieve waarschuwingen en [[collective_shop_bans:2022]] collectieve winkelverboden. Daarnaast legden zij [[nuisance_donations:2022]] overlastdonaties op, waarmee een winkelier de schade verhaalt op de dief of onruststoker.',
        'De nieuwe inschrijving drukte het aantal kaarten, ook al in 2021. Hoeveel minder dan in andere jaren het er waren, is niet bekend. Het lage aantal zegt dus niets over het aantal diefstallen.',
      ),
      effects: md(
        'Winkeliers gebruiken het verbod veel, om het gevoel van veiligheid te vergroten. Of er ook minder gestolen wordt, is hier niet gemeten. Het nieuwe plan wil winkeldiefstal wel gaan volgen.',
      ),
    },
    source: report2023('Veilig Ondernemen'),
  },
]

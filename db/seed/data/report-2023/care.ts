import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const CARE_SECTION: ReportSectionSeed = {
  key: 'zorg-en-veiligheid',
  kind: 'theme',
  themeCode: 'T2',
  title: 'Zorg en veiligheid',
  blocks: {
    worked: md(
      'Dit thema gaat over mensen bij wie zorgen en gevaar samenkomen. We werkten in 2022 aan zes onderwerpen.',
      '**Mensen met veel problemen tegelijk.** Er werden [[zvh_cases:2022]] casussen uit Deventer behandeld. Daarover zaten vakmensen [[zvh_mdo:2022]] keer bij elkaar in een multidisciplinair overleg, een MDO.',
      '**Jongeren.** Hulpverleners, leerplichtambtenaren, jongerenwerkers en veiligheidspartners trokken samen op rond jongeren die kwetsbaar zijn voor misdaad. Er kwamen sport- en groepsactiviteiten bij, en de persoonsgerichte aanpak jeugdnetwerken ging van start.',
      '**Geweld in huis.** IJsselland heeft nu een regiovisie op huiselijk geweld. Voor een uitwerking in Deventer zelf ontbraken dit jaar de mensen.',
      '**Mensenhandel.** In [[human_trafficking_cases:2022]] casussen was er sprake van mensenhandel of een vermoeden daarvan. Medewerkers leerden de signalen herkennen.',
      '**Samenwerking in de regio.** In juni 2022 spraken burgemeesters, wethouders en organisaties hun steun uit voor de Regionale Agenda Zorg en Veiligheid.',
      '**Spanningen in de stad.** De tweede sentimentenmonitor kwam uit. Die legt bloot welke gevoelens er onder de oppervlakte leven.',
    ),
    how: md(
      'De kern van onze werkwijze heet procesregie. Bij een ingewikkelde casus is één persoon verantwoordelijk voor het verloop: de procesregisseur. Die kent alle betrokkenen, van politie en hulpverlening tot corporatie en gemeente, en zorgt dat niemand dubbel werk doet of op een ander wacht.',
      'Jonge mensen benaderen we langs twee kanten. Het jongerenwerk zoekt contact en biedt iets leuks of nuttigs aan. Politie en handhavers trekken een grens waar dat nodig is. De persoonsgerichte aanpak gaat een stap verder: vakmensen maken samen een plan voor een jongere en de mensen om hem heen.',
      'Tegen mensenhandel werkt Deventer in een regionaal netwerk met andere gemeenten, politie en justitie, Veilig Thuis, de Arbeidsinspectie en het Zorg- en Veiligheidshuis. Boa’s, toezichthouders en medewerkers van de balie volgden een training. Met de campagne Kijk op Mensenhandel vragen we collega’s en hulpverleners om wat zij zien ook echt te melden. Met scholen bekijken we hoe voorlichting over uitbuiting en over het ronselen van geldezels een vaste plek kan krijgen.',
      'De regionale agenda heeft vier onderwerpen: zorgen eerder opmerken, de wijkaanpak versterken, de omgeving van iemand leren omgaan met zijn gedrag, en woonvormen die passen. Een subsidie van ZonMw maakte een agendaregisseur mogelijk. Hogeschool Viaa begeleidt het leren; begin 2023 was er een eerste bijeenkomst waar vakmensen en ervaringsdeskundigen van elkaar leerden.',
      'Het gesprek in de stad loopt via het Netwerk Bondgenoten, een idee dat we van Utrecht overnamen. Gemeenschappen en belangengroepen bespreken daar met ons wat er speelt. Ook kregen jongerenwerkers, agenten en ambtenaren een training van het Rijksopleidingsinstituut tegen Radicalisering, betaald uit versterkingsgelden.',
    ),
    goal: md(
      'Vier doelen uit het plan horen bij dit thema. Aan *de aanpak van zorg en veiligheid* werkten we met procesregie en de regionale agenda. Voor *huiselijk geweld en kindermishandeling* ligt er een regionale visie, maar nog geen lokale uitwerking. Het doel om *sociale spanningen te voorkomen* kreeg invulling met de nieuwe meting en het Netwerk Bondgenoten.',
      'Het vierde doel is de *Wet verplichte ggz*. Over die wet bevat dit verslag geen cijfers of resultaten. We melden dat hier, zodat het ontbreken ervan niet onopgemerkt blijft.',
      'Jeugd en mensenhandel zijn in het plan geen apart doel. Ze horen wel bij het thema, en daarom staan ze hier.',
    ),
    figures: md(
      '**Casussen.** Het aantal casussen bewoog in zeven jaar op en neer. Van [[zvh_cases:2018]] in 2018 steeg het naar [[zvh_cases:2019]] in 2019, en daarna daalde het elk jaar tot [[zvh_cases:2022]] in 2022. Van een lange daling is dus pas sinds 2019 sprake.',
      '{{tabel: zvh_cases, zvh_mdo, zvh_complex, zvh_complex_pct, zvh_psych, zvh_psych_pct | Casussen uit Deventer bij het Zorg- en Veiligheidshuis, 2016–2022}}',
      '{{grafiek: zvh_cases, zvh_complex, zvh_psych | Casussen, complexe casussen en casussen met psychiatrie of verslaving}}',
      'Worden de casussen ook zwaarder? Tot en met 2021 wel: het aandeel complexe casussen groeide van [[zvh_complex_pct:2016]] naar [[zvh_complex_pct:2021]]. In 2022 bleef het daar staan, op [[zvh_complex_pct:2022]]. In aantallen ging het van [[zvh_complex:2021]] naar [[zvh_complex:2022]]. Psychiatrie of verslaving speelde in [[zvh_psych_pct:2022]] van de casussen, terwijl dat een jaar eerder nog [[zvh_psych_pct:2021]] was. De indruk dat alles steeds ingewikkelder wordt, klopt over de hele periode, maar is voor 2022 niet in de cijfers terug te vinden.',
      '*Let op bij 2022.* De procesregisseur was een tijd afwezig. Casussen zijn daardoor later of op een andere manier opgepakt. Hoeveel dat in de telling scheelt, is niet bekend. *Let op bij 2019.* In eerder drukwerk staat voor het aandeel complexe casussen 32%. Wij berekenen het aandeel uit de aantallen en komen op [[zvh_complex_pct:2019]].',
      '**Jeugdoverlast.** De politie kreeg [[youth_nuisance_reports:2022]] meldingen over jongeren. Dat is minder dan de helft van de [[youth_nuisance_reports:2021]] in 2021, en ook minder dan in de jaren voor corona.',
      '{{tabel: youth_nuisance_reports | Meldingen van jeugdoverlast bij de politie, 2018–2022}}',
      '{{grafiek: youth_nuisance_reports | Meldingen van jeugdoverlast per jaar}}',
      'De jaren 2020 en 2021 zijn geen goede maatstaf. Scholen, clubs en cafés waren vaak dicht en jongeren zochten elkaar buiten op, bijvoorbeeld op de strandjes langs de IJssel. Vergelijk 2022 daarom liever met 2019, toen er [[youth_nuisance_reports:2019]] meldingen waren.',
    ),
    effects: md(
      'Op straat was het rustiger. Scholen, sportclubs en het uitgaansleven gaven jongeren weer een ritme, en feesten in de open lucht kwamen nauwelijks nog voor. Op een enkele uitschieter na hadden jongerenwerk, politie en handhavers de overlast in de hand. Hoeveel daarvan aan onze inzet te danken is en hoeveel aan het einde van corona, valt niet uit elkaar te halen.',
      'Er is ook een verschuiving die ons bezighoudt. We zien vaker kinderen van tien tot zestien jaar op straat, onder meer op het Boreelplein en het Andriessenplein. En sommige jongeren en hun ouders bereiken we nog steeds niet, hoe vaak we het ook proberen.',
      'Dat er minder casussen en overleggen zijn, kan een goed teken zijn. Als een regisseur er eerder bij is, wordt een zaak sneller afgerond en blijft erger uit. En partners die elkaar kennen, hebben minder vergaderingen nodig. Maar dit is een vermoeden. De afwezigheid van de regisseur kan hetzelfde beeld geven.',
      'De zorg in de samenleving verschuift ondertussen: mensen met een psychische aandoening wonen vaker thuis dan in een instelling. Bij gemeenten komen daardoor meer casussen terecht waarin de zorg zwaarder weegt dan het gevaar. De tabel hierboven laat dat deel van het werk niet goed zien, want het Zorg- en Veiligheidshuis is er vooral voor casussen met een groot veiligheidsrisico.',
      'De vergelijking van de sentimentenmonitor tussen 2017 en 2021 liet spanningen zien waarop het college reageerde, onder meer tussen inwoners en overheid, tussen arm en rijk, en rond inwoners met een migratieachtergrond. (Het plan zegt dat de monitor in 2016 is gemaakt; de vergelijking gaat uit van 2017.) Een meting eens in de paar jaar is te traag om er op tijd bij te zijn.',
    ),
    change: md(
      'Procesregie blijft voorop staan. Met andere gemeenten in IJsselland brengen we de regisseurs bij elkaar, en een groep van hen bereidt een bijeenkomst voor om het vak verder te ontwikkelen.',
      'In 2023 krijgt Deventer een lokale aanpak van huiselijk geweld. We leggen daarbij de verbinding met het toekomstscenario kind- en gezinsbescherming, een landelijk plan om gezinnen eerder, eenvoudiger en met minder papierwerk te helpen.',
      'Gevoelens van spanning gaan we vaker en dichterbij peilen: per wijk, via de jeugdnetwerken, de overleggen waar signalen binnenkomen en het Netwerk Bondgenoten. Voor jongeren blijven we zoeken naar iets wat aantrekkelijker is dan de straat.',
    ),
    residents: md(
      'Sommige mensen hebben veel problemen tegelijk. Dan werken zorg, politie en gemeente samen. Dat deden we in [[zvh_cases:2022]] zaken.',
      'Op straat was het rustiger. De politie kreeg [[youth_nuisance_reports:2022]] meldingen over jongeren.',
      'We zien wel vaker jonge kinderen op straat. Daar letten we op.',
      'Voor hulp bij geweld thuis komt er een plan voor Deventer zelf.',
    ),
  },
  source: report2023('Zorg en veiligheid'),
}

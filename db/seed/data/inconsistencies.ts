import { both } from './sources.ts'

export type InconsistencySeed = {
  id: string
  nl: string
  en: string
  handling: { nl: string; en: string }
  indicators?: string[]
}

const finding = (
  id: string,
  [nl, en]: [string, string],
  [handlingNl, handlingEn]: [string, string],
  ...indicators: string[]
): InconsistencySeed => ({
  id,
  nl,
  en,
  handling: both(handlingNl, handlingEn),
  ...(indicators.length > 0 && { indicators }),
})

/** Where the source documents contradict themselves or each other, and what was done about it. */
export const INCONSISTENCIES: InconsistencySeed[] = [
  finding(
    'X01',
    [
      'Het aandeel complexe casussen in 2019 is als 32% gedrukt; 32 van 98 is 33%.',
      'The share of complex cases in 2019 is printed as 32%; 32 of 98 is 33%.',
    ],
    [
      'Het aandeel wordt berekend; het gedrukte getal blijft erbij staan.',
      'The share is computed; the printed number stays beside it.',
    ],
    'zvh_complex_pct',
  ),
  finding(
    'X02',
    [
      'De groei van 38 naar 73 xtc-meldingen is als 66% gedrukt; het is 92%.',
      'The growth from 38 to 73 reports on xtc is printed as 66%; it is 92%.',
    ],
    [
      'De aantallen staan in de reeks, de gedrukte groei in een opmerking.',
      'The counts are in the series, the printed growth in a note.',
    ],
    'mma_xtc',
  ),
  finding(
    'X03',
    [
      'De vondsten van drugs in 2022 tellen op tot 25, het aantal zaken is 41.',
      'The drug findings of 2022 add up to 25, the number of cases is 41.',
    ],
    ['Aparte cijfers zonder optelregel.', 'Separate figures without a rule for adding up.'],
    'drugs_enforcement_cases',
    'hemp_operating',
    'hemp_dismantled',
    'growshops',
    'drug_addresses',
  ),
  finding(
    'X04',
    [
      'Over 2021 heten 14 lasten het totaal, maar op straat waren er al 22.',
      'For 2021, 14 orders are called the total, but in the street alone there were 22.',
    ],
    ['Twee cijfers, elk met een eigen omschrijving.', 'Two figures, each with its own description.'],
    'lod_opiumwet',
    'lod_street_dealing',
  ),
  finding(
    'X05',
    [
      'Woonoverlast zou niet in aantal groeien, maar ging van 11 naar 20 zaken.',
      'Residential nuisance is said not to grow in number, but went from 11 to 20 cases.',
    ],
    ['Het verslag noemt de groei én de ernst.', 'The report names both growth and severity.'],
    'woonoverlast_cases',
  ),
  finding(
    'X06',
    [
      'Casussen zouden ook in 2022 zwaarder worden; het aandeel bleef gelijk en het aantal daalde.',
      'Cases are said to grow more complex in 2022 too; the share stayed the same and the number fell.',
    ],
    ['De tekst volgt de tabel.', 'The text follows the table.'],
    'zvh_complex',
    'zvh_complex_pct',
    'zvh_psych_pct',
  ),
  finding(
    'X07',
    [
      'Er zouden jaren achtereen minder casussen zijn; van 2018 naar 2019 waren het er meer.',
      'Cases are said to fall for years; from 2018 to 2019 they rose.',
    ],
    ['De tekst noemt de stijging.', 'The text names the rise.'],
    'zvh_cases',
  ),
  finding(
    'X08',
    [
      'HIC zou op het peil van voor corona liggen; dat klopt alleen met 2018.',
      'HIC is said to be at the level before corona; that holds only for 2018.',
    ],
    ['De tekst vergelijkt met elk jaar apart.', 'The text compares with each year apart.'],
    'hic_total',
  ),
  finding(
    'X09',
    [
      'HIC is in woorden inbraak, in de tabel ook diefstal, en het nieuwe plan noemt diefstal apart.',
      'HIC is burglary in words, theft too in the table, and the new plan names theft apart.',
    ],
    ['Twee versies van de omschrijving.', 'Two versions of the description.'],
    'hic_burglary',
    'hic_total',
  ),
  finding(
    'X10',
    [
      'Het plan kondigt bij drugs vier doelen aan en geeft er vijf.',
      'For drugs the plan announces four goals and gives five.',
    ],
    ['Vijf doelen.', 'Five goals.'],
  ),
  finding(
    'X11',
    ['Het vijfde doel bij ondermijning heeft twee namen.', 'The fifth goal on undermining has two names.'],
    [
      'De naam uit het hoofdstuk, met de andere als tweede naam.',
      'The name of the chapter, with the other as a second name.',
    ],
  ),
  finding(
    'X12',
    [
      'Zeven veiligheidsthema’s in de startnotitie, twaalf in het plan, drie blokken in het volgende.',
      'Seven safety themes in the start note, twelve in the plan, three blocks in the next.',
    ],
    ['Elk plan houdt zijn eigen lijst.', 'Each plan keeps its own list.'],
  ),
  finding(
    'X13',
    ['Thema’s en partners heten niet overal hetzelfde.', 'Themes and partners are not called the same everywhere.'],
    ['Eén vaste code, met de namen per document.', 'One fixed code, with the names per document.'],
  ),
  finding(
    'X14',
    ['De eerste sentimentenmonitor is van 2016 of van 2017.', 'The first sentiment monitor is of 2016 or of 2017.'],
    ['Gemaakt in 2016, gemeten in 2017, en dat staat erbij.', 'Made in 2016, measured in 2017, and it says so.'],
  ),
  finding(
    'X15',
    [
      'De nieuwe versie van voorjaar 2023 is de ene keer de gezondheidsnota, de andere keer het Damoclesbeleid.',
      'The new version of spring 2023 is once the health note, once the Damocles policy.',
    ],
    ['Twee stukken, beide als verwacht genoemd.', 'Two documents, both named as expected.'],
  ),
  finding(
    'X16',
    [
      'De missie noemt jongeren in het plan van aanpak wel en in de raadsmededeling niet.',
      'The mission names young people in the approach plan but not in the council notice.',
    ],
    ['De missie van het plan van aanpak.', 'The mission of the approach plan.'],
  ),
  finding(
    'X17',
    [
      'Het verslag heet 2023 en gaat over 2022; enkele feiten zijn van begin 2023.',
      'The report is called 2023 and covers 2022; a few facts are of early 2023.',
    ],
    ['Verslagjaar en jaar van verschijnen zijn twee velden.', 'Reporting year and publication year are two fields.'],
  ),
  finding(
    'X18',
    [
      'Dwangsom en last onder dwangsom worden voor hetzelfde gebruikt.',
      'The sum and the order are used for the same thing.',
    ],
    ['Last, verbeuren en innen zijn apart geteld.', 'Order, forfeiture and collection are counted apart.'],
    'lod_opiumwet',
    'football_measures',
  ),
  finding(
    'X19',
    [
      'De stukken lezen in de wet een plicht tot een plan; de wet vraagt om doelen.',
      'The documents read a duty to have a plan in the law; the law asks for goals.',
    ],
    ['Doelen zijn het wettelijke onderdeel.', 'Goals are the part the law asks for.'],
  ),
  finding(
    'X20',
    [
      'Voetnoot 1 in het plan verwijst naar twee verschillende bronnen.',
      'Footnote 1 in the plan points to two different sources.',
    ],
    ['Alleen vermeld.', 'Only noted.'],
  ),
  finding(
    'X21',
    [
      'Dezelfde campagne over drugslabs staat bij twee thema’s als actie.',
      'The same campaign on drug labs is an action in two themes.',
    ],
    ['Eén actie die twee doelen dient.', 'One action that serves two goals.'],
  ),
  finding(
    'X22',
    [
      'Het schema in het plan van aanpak herhaalt “Openbare orde” in het tweede blok.',
      'The diagram of the approach plan repeats “public order” in the second block.',
    ],
    ['De namen uit de tekst.', 'The names of the text.'],
  ),
  finding(
    'X23',
    [
      'In het raadsbesluit van 2019 zijn de data van de raad leeg.',
      'In the council decision of 2019 the dates of the council are blank.',
    ],
    ['De dag blijft onbekend, met een opmerking.', 'The day stays unknown, with a note.'],
  ),
  finding(
    'X24',
    [
      'Bij enkele uitspraken ontbreekt het getal: beroepen, stadionverboden, kaarten, de basis van de 8%.',
      'Some statements lack their number: appeals, stadium bans, cards, the base of the 8%.',
    ],
    ['Als ontbrekend vastgelegd, nooit als nul.', 'Recorded as missing, never as zero.'],
    'football_measures',
    'stadium_bans',
    'collective_warnings',
    'reports_growth',
  ),
]

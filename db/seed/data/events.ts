import { both, plan2020, report2023 } from './sources.ts'
import type { EventSeed } from './types.ts'

const care = (place: string) => report2023(`Zorg en veiligheid, ${place}`)

/** What happened beside the plan and helps to read the figures; themes by their code in the plan 2020-2023. */
export const EVENTS: EventSeed[] = [
  {
    when: '2007',
    title: both(
      'Sekswerkbeleid van kracht; de evaluatie door Bureau Beke begint eind 2022',
      'Sex work policy in force; its evaluation by Bureau Beke starts at the end of 2022',
    ),
    themes: ['F09'],
    source: report2023('Sekswerk'),
  },
  {
    when: '2009',
    title: both('Damoclesbeleid van kracht', 'Damocles policy in force'),
    themes: ['T3'],
    source: plan2020('Drugs, Aanpak 1'),
  },
  {
    when: '2014/2019',
    title: both('Lokale meerjarenvisie huiselijk geweld', 'Local multi-year vision on domestic violence'),
    themes: ['T2'],
    source: plan2020('Zorg en veiligheid, Aanpak 3'),
  },
  {
    when: '2016/2017',
    title: both(
      'Eerste sentimentenmonitor: gemaakt in 2016 volgens het plan, gemeten in 2017 volgens het verslag',
      'First sentiment monitor: made in 2016 according to the plan, measured in 2017 according to the report',
    ),
    themes: ['T2'],
    source: care('Sociale stabiliteit'),
  },
  {
    when: '2019-01-01',
    title: both(
      'Wet Meldcode van kracht; meer meldingen bij Veilig Thuis',
      'Reporting code act in force; more reports to Veilig Thuis',
    ),
    themes: ['T2'],
    source: plan2020('Zorg en veiligheid, Doorontwikkeling Veilig Thuis'),
  },
  {
    when: '2020-01-01',
    title: both(
      'Wet verplichte ggz vervangt de Wet Bopz',
      'The act on compulsory mental care replaces the earlier act on admissions',
    ),
    themes: ['T2'],
    source: plan2020('Zorg en veiligheid, Aanpak 2'),
  },
  {
    when: '2020/2021',
    title: both(
      'Coronajaren: jongeren meer buiten, anderen meer thuis, minder controles aan huis',
      'Corona years: young people more outdoors, others more at home, fewer house visits',
    ),
    themes: ['T2', 'F01', 'F11'],
    source: care('Jeugdnetwerken'),
  },
  {
    when: '2021/2022',
    title: both(
      'Tweede sentimentenmonitor: gemeten in 2021, opgeleverd in 2022',
      'Second sentiment monitor: measured in 2021, delivered in 2022',
    ),
    themes: ['T2'],
    source: care('Sociale stabiliteit'),
  },
  {
    when: '2021-12/2022-12',
    title: both('Twee wijzigingen van de APV over drugshandel op straat', 'Two changes of the bylaw on street dealing'),
    themes: ['T3'],
    source: report2023('Drugs'),
  },
  {
    when: '2022-04-01',
    title: both('Deventer doet mee aan Meld Misdaad Anoniem', 'Deventer joins the anonymous tip line'),
    themes: ['T1'],
    source: report2023('Ondermijnende criminaliteit en weerbaarheid'),
  },
  {
    when: '2022-04-11',
    title: both('Mobile Media Lab van de politie in de binnenstad', 'The police’s Mobile Media Lab in the city centre'),
    themes: ['T4'],
    source: report2023('Digitale criminaliteit, Vergroten van bewustzijn'),
  },
  {
    when: '2022-06',
    title: both(
      'Bestuurders en organisaties steunen de Regionale Agenda Zorg en Veiligheid',
      'Administrators and organisations support the Regional Agenda on Care and Safety',
    ),
    themes: ['T2'],
    source: care('Agenda zorg en veiligheid'),
  },
  {
    when: '2022-10',
    title: both(
      'Crisisnoodopvang van asielzoekers op een schip aan de Pothoofdkade',
      'Emergency reception of asylum seekers on a ship at the Pothoofdkade',
    ),
    themes: [],
    source: report2023('Voorwoord'),
  },
  {
    when: '2022-12',
    title: both(
      'Bibob-coördinator aangesteld; bodycam hoort voortaan bij de uitrusting van boa’s',
      'Bibob coordinator appointed; bodycams become standard kit of supervisors',
    ),
    themes: ['T1', 'F11'],
    source: report2023('Ondermijnende criminaliteit en weerbaarheid; Pilot bodycams'),
  },
  {
    when: '2023-02-02',
    title: both(
      'Zeven partijen ondertekenen het vernieuwde convenant woonoverlast uit 2015',
      'Seven parties sign the renewed covenant on residential nuisance of 2015',
    ),
    themes: ['F12'],
    source: report2023('Woonoverlast'),
  },
  {
    when: '2023-03-07',
    title: both(
      'Tweede Kamer neemt de Wet goed verhuurderschap aan',
      'Parliament’s lower house adopts the act on good landlordship',
    ),
    themes: ['F12'],
    source: report2023('Kamerverhuur en arbeidsmigranten'),
  },
  {
    when: '2023',
    title: both(
      'Verwacht in het voorjaar: weerbaarheidsscan, gebiedsscan, convenant en protocol voor de horeca, Damoclesbeleid en gezondheidsnota',
      'Expected in spring: resilience scan, area scan, covenant and protocol for hospitality, Damocles policy and health note',
    ),
    themes: ['T1', 'T3', 'F05', 'F06'],
    source: report2023('Verschillende hoofdstukken'),
  },
  {
    when: '2023-06',
    title: both(
      'Rond deze tijd verwacht: de Raad van State over wie als overtreder geldt',
      'Expected around this time: the Council of State on who counts as violator',
    ),
    themes: ['T3'],
    source: report2023('Drugs'),
  },
]

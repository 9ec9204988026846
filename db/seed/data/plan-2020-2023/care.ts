import type { ActionSeed, ThemeSeed } from '../types.ts'
import { APPROACH, care, progress, WHY } from './sources.ts'

export const CARE: ThemeSeed = {
  code: 'T2',
  slug: 'zorg-en-veiligheid',
  name: 'Zorg en veiligheid',
  kind: 'development',
  strategyVerb: 'Optimaliseren',
  why: [
    'Soms komt er te veel tegelijk op iemand af: psychische klachten, een verslaving, schulden, een beperking. Dat kan uitlopen op overlast of gevaar, voor de persoon zelf en voor anderen. Het aantal mensen voor wie dit geldt lijkt ongeveer gelijk te blijven, maar hun problemen worden zwaarder.',
    'Ook komen er nieuwe taken bij. Er wordt vaker melding gedaan van geweld thuis. Mensen met een psychische stoornis krijgen verplichte zorg vaker in hun eigen huis in plaats van in een kliniek. En in de stad kunnen spanningen tussen groepen plotseling oplopen. Daar moet ons netwerk klaar voor zijn.',
  ].join('\n\n'),
  ambition:
    'Zorg, jeugdhulp en veiligheid werken voor deze mensen als één geheel. We merken problemen eerder op en geven de vakmensen in de wijk wat zij nodig hebben om erger te voorkomen. Geweld in huis pakken we steviger aan. En mensen met verschillende achtergronden blijven met elkaar praten.',
  aliases: [
    { name: 'Jeugd, zorg en veiligheid', document: 'Plan van aanpak Meerjarenbeleidsplan Veiligheid 2024-2027' },
  ],
  goals: [
    {
      code: 'T2.D1',
      title: 'Doorontwikkelen van aanpak zorg en veiligheid',
      kind: 'goal',
      description:
        'Bij sommige mensen en gezinnen zijn hulpverlening en politie jarenlang tegelijk betrokken. We zoeken met onderzoekers, vakmensen en ervaringsdeskundigen uit wat daarbij beter kan.',
      indicators: ['zvh_cases', 'zvh_mdo', 'zvh_complex', 'zvh_complex_pct', 'zvh_psych', 'zvh_psych_pct'],
      source: care(APPROACH(1)),
    },
    {
      code: 'T2.D2',
      title: 'Implementatie Wet verplichte GGZ',
      kind: 'goal',
      description:
        'Sinds 1 januari 2020 geldt een nieuwe wet voor verplichte psychische zorg. Inwoners kunnen hun zorgen over iemand bij de gemeente melden. Wij zoeken dat uit en vragen zo nodig justitie om een vervolg. De burgemeester kan bij direct gevaar zelf een crisismaatregel nemen en moet de betrokkene dan laten horen.',
      indicators: [],
      source: care(APPROACH(2)),
    },
    {
      code: 'T2.D3',
      title: 'Intensiveren aanpak huiselijk geweld en kindermishandeling',
      kind: 'goal',
      description:
        'Geweld is nergens zo dichtbij als thuis, en de gevolgen duren vaak een leven lang. We willen het eerder zien, sneller stoppen en zorgen dat het niet terugkomt. Inwoners moeten weten waaraan ze het herkennen en waar ze terechtkunnen.',
      indicators: ['dv_national', 'vt_split'],
      source: care(APPROACH(3)),
    },
    {
      code: 'T2.D4',
      title: 'Voorkomen van sociale spanningen',
      kind: 'goal',
      description:
        'Onder de oppervlakte kan het broeien zonder dat iemand het ziet. We meten opnieuw hoe de verhoudingen in Deventer zijn en gebruiken de netwerken in de wijken om spanning vroeg op te merken, ook online.',
      indicators: [],
      source: care(APPROACH(4)),
    },
  ],
  indicators: ['youth_nuisance_reports', 'human_trafficking_cases'],
  source: care(WHY),
}

const WVGGZ_PARTNERS = [
  { organisation: 'gemeente-olst-wijhe', role: 'Bereidt de taak mee voor' },
  { organisation: 'gemeente-raalte', role: 'Bereidt de taak mee voor' },
]

export const CARE_ACTIONS: ActionSeed[] = [
  {
    code: 'T2.D1.A1',
    title: 'Lessen uit Multiproblemscrum uitvoeren',
    description: 'Het onderzoek naar gezinnen met veel problemen tegelijk vertalen we in concrete verbeteringen.',
    goals: ['T2.D1'],
    partners: [
      { organisation: 'saxion', role: 'Onderzoeker' },
      { organisation: 'xpertise', role: 'Onderzoeker' },
    ],
    milestones: [
      {
        title: 'Rapport met verbeterpunten naar het college (eerste kwartaal 2020)',
        dueOn: '2020-03-31',
        source: care(APPROACH(1)),
      },
    ],
    source: care(APPROACH(1)),
  },
  {
    code: 'T2.D2.A1',
    title: 'De rol van de burgemeester bij een crisismaatregel regelen',
    description: 'We leggen vast hoe de burgemeester tot een crisismaatregel komt en hoe de betrokkene wordt gehoord.',
    goals: ['T2.D2'],
    partners: WVGGZ_PARTNERS,
    milestones: [
      { title: 'Wet verplichte GGZ in werking', dueOn: '2020-01-01', doneOn: '2020-01-01', source: care(APPROACH(2)) },
    ],
    source: care(APPROACH(2)),
  },
  {
    code: 'T2.D2.A2',
    title: 'Meldingen ontvangen en doorgeven',
    description:
      'Wie zich zorgen maakt over een ander, kan dat melden. Wij onderzoeken de melding en geven haar zo nodig door.',
    goals: ['T2.D2'],
    partners: [
      ...WVGGZ_PARTNERS,
      { organisation: 'openbaar-ministerie', role: 'Beoordeelt of verplichte zorg nodig is' },
    ],
    milestones: [],
    source: care(APPROACH(2)),
  },
  {
    code: 'T2.D2.A3',
    title: 'Gegevens veilig delen bij verplichte zorg',
    description: 'Partners spreken af welke gegevens zij onder de nieuwe wet mogen delen, en hoe.',
    goals: ['T2.D2'],
    partners: WVGGZ_PARTNERS,
    milestones: [],
    source: care(APPROACH(2)),
  },
  {
    code: 'T2.D3.A1',
    title: 'Het regionale actieplan tegen huiselijk geweld uitvoeren',
    description:
      'Elf gemeenten maakten van het landelijke programma Geweld hoort nergens thuis één plan voor IJsselland.',
    goals: ['T2.D3'],
    partners: [{ organisation: 'gemeenten-ijsselland', role: 'Voeren het actieplan samen uit' }],
    milestones: [],
    source: care(APPROACH(3)),
  },
  {
    code: 'T2.D3.A2',
    title: 'Van lokale visie naar lokaal actieplan',
    description:
      'De Deventer visie op huiselijk geweld liep tot eind 2019. Wat alleen hier speelt, komt in een beknopt eigen actieplan.',
    goals: ['T2.D3'],
    partners: [],
    milestones: [
      {
        title: 'Lokale aanpak huiselijk geweld ontwikkeld (in 2023)',
        dueOn: '2023-12-31',
        source: progress('Zorg en veiligheid, Aanpak huiselijk geweld en kindermishandeling'),
      },
    ],
    source: care(APPROACH(3)),
  },
  {
    code: 'T2.D3.A3',
    title: 'Proef met Veilig Thuis en het lokale veld',
    description:
      'Deventer heeft eigen specialisten. Afgesproken is dat driekwart van de meldingen meteen naar hen gaat. We volgen dat elke maand en maken het daarna gewoon werk.',
    goals: ['T2.D3'],
    partners: [
      {
        organisation: 'veilig-thuis-ijsselland',
        role: 'Draagt meldingen over',
        effort: 'Driekwart van de meldingen direct naar het lokale veld',
      },
    ],
    milestones: [],
    source: care(APPROACH(3)),
  },
  {
    code: 'T2.D4.A1',
    title: 'De sentimentenmonitor herhalen',
    description: 'We meten voor de tweede keer welke spanningen er onder de oppervlakte zijn.',
    goals: ['T2.D4'],
    partners: [],
    milestones: [
      {
        title: 'Tweede sentimentenmonitor opgeleverd (in 2022)',
        doneOn: '2022-12-31',
        source: progress('Zorg en veiligheid, Sociale stabiliteit'),
      },
    ],
    source: care(APPROACH(4)),
  },
  {
    code: 'T2.D4.A2',
    title: 'Een aanpak voor spanning op sociale media',
    description: 'Ruzies die online beginnen, willen we eerder zien. Jongeren leren er ook zelf beter mee omgaan.',
    goals: ['T2.D4'],
    partners: [
      { organisation: 'saxion', role: 'Ontwikkelt mee' },
      { organisation: 'kinder-en-jongerenwerk', role: 'Partner in het jeugdnetwerk' },
      { organisation: 'politie', role: 'Partner in het jeugdnetwerk' },
    ],
    milestones: [],
    source: care(APPROACH(4)),
  },
  {
    code: 'T2.D4.A3',
    title: 'Netwerken in de wijk inschakelen',
    description: 'Mensen die hun buurt goed kennen, helpen mee om spanning te zien en te verminderen.',
    goals: ['T2.D4'],
    partners: [{ organisation: 'ministerie-szw', role: 'Ondersteunt de training van inwoners en vakmensen' }],
    milestones: [],
    source: care(APPROACH(4)),
  },
]

import { plan2020 } from '../sources.ts'
import type { ThemeSeed } from '../types.ts'

const overview = plan2020('Overzicht, 12 thema’s als veiligheidsfundament')
const startNote = 'Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023'
const report = 'Voortgangsrapportage Veiligheid 2023'

type Foundation = Pick<ThemeSeed, 'code' | 'slug' | 'name' | 'why' | 'ambition'> & Partial<ThemeSeed>

const foundation = (theme: Foundation): ThemeSeed => ({
  kind: 'foundation',
  goals: [],
  indicators: [],
  source: overview,
  ...theme,
})

/** The twelve themes of the regular work; the plan names them and sets no separate goals for them. */
export const FOUNDATION: ThemeSeed[] = [
  foundation({
    code: 'F01',
    slug: 'high-impact-crimes',
    name: 'High impact crimes',
    why: 'Een inbraak, overval of straatroof duurt kort, maar slachtoffers en hun buren dragen de angst lang mee. Daarom houden we deze misdrijven altijd in het oog.',
    ambition: 'Inbraak, overval en straatroof blijven voorkomen en de daders aanpakken, samen met de politie.',
    aliases: [{ name: 'High Impact Crimes (HIC)', document: startNote }],
    indicators: ['hic_total', 'hic_burglary', 'hic_street_robbery', 'hic_robbery'],
  }),
  foundation({
    code: 'F02',
    slug: 'crisisbeheersing-en-brandweerzorg',
    name: 'Crisisbeheersing en brandweerzorg',
    why: 'Een grote brand of een ramp kondigt zich niet aan. Wie dan moet helpen, moet van tevoren hebben geoefend.',
    ambition: 'Klaarstaan voor een crisis, samen met de veiligheidsregio en haar brandweer.',
    aliases: [{ name: 'Crisisbeheersing en brandweer', document: startNote }],
  }),
  foundation({
    code: 'F03',
    slug: 'voetbal-en-evenementen',
    name: 'Voetbal en evenementen',
    why: 'Een wedstrijd of een feest in de stad is er om van te genieten. Dat lukt alleen als iedereen er veilig heen en weer naar huis gaat.',
    ambition: 'Wedstrijden en evenementen laten doorgaan op een veilige manier, met heldere afspraken vooraf.',
    aliases: [{ name: 'Voetbal en Veiligheid', document: startNote }],
    indicators: ['football_measures', 'stadium_bans'],
  }),
  foundation({
    code: 'F04',
    slug: 'radicalisering',
    name: 'Radicalisering',
    why: 'Iemand die steeds extremer gaat denken, kan een gevaar worden voor zichzelf en anderen. De mensen om hem heen zien dat vaak als eersten.',
    ambition: 'Signalen op tijd herkennen en dan samen met partners handelen.',
  }),
  foundation({
    code: 'F05',
    slug: 'veilig-uitgaan',
    name: 'Veilig uitgaan',
    why: 'Een avond uit hoort goed af te lopen, voor bezoekers, personeel en mensen die in de binnenstad wonen.',
    ambition: 'Met horeca en politie zorgen voor een uitgaansleven waarin iedereen zich welkom en veilig weet.',
    aliases: [{ name: 'Gastvrij, veilig en gezond uitgaan', document: report }],
  }),
  foundation({
    code: 'F06',
    slug: 'veilig-ondernemen',
    name: 'Veilig ondernemen',
    why: 'Diefstal en overlast kosten ondernemers geld en plezier in hun werk. Winkeliers die samen optrekken, staan sterker dan ieder apart.',
    ambition: 'Winkelgebieden en bedrijventerreinen veilig houden met het Keurmerk Veilig Ondernemen.',
    indicators: [
      'shops_registered',
      'shop_users',
      'nuisance_donations',
      'collective_warnings',
      'collective_shop_bans',
      'area_inspections',
      'shop_staff_online_course',
      'shop_onsite_courses',
    ],
  }),
  foundation({
    code: 'F07',
    slug: 'veilig-buitengebied',
    name: 'Veilig buitengebied',
    why: 'Buiten de stad is veel ruimte en weinig toezicht. Een lege schuur kan daardoor aantrekkelijk zijn voor criminelen.',
    ambition: 'Bewoners en ondernemers op het platteland helpen om vreemde zaken te zien en te melden.',
  }),
  foundation({
    code: 'F08',
    slug: 'externe-veiligheid',
    name: 'Externe veiligheid / gevaarlijke stoffen',
    why: 'Gevaarlijke stoffen worden gebruikt, bewaard en vervoerd. Als er iets misgaat, raakt dat ook mensen die er niets mee te maken hebben.',
    ambition: 'Bij plannen en vergunningen rekening houden met de gevaren voor de omgeving.',
    aliases: [{ name: 'Externe veiligheid', document: startNote }],
  }),
  foundation({
    code: 'F09',
    slug: 'prostitutie',
    name: 'Prostitutie',
    why: 'Wie kiest voor sekswerk, moet dat gezond en zonder gevaar kunnen doen. De branche is kwetsbaar voor uitbuiting, dus houden we er zicht op.',
    ambition: 'Vergunde bedrijven controleren en misstanden stoppen.',
    aliases: [{ name: 'Sekswerk', document: report }],
    indicators: ['illegal_prostitution_addresses', 'sexwork_measures'],
  }),
  foundation({
    code: 'F10',
    slug: 'veelplegers',
    name: 'Veelplegers',
    why: 'Een kleine groep mensen pleegt telkens opnieuw misdrijven. Straf alleen helpt dan vaak niet; een plan voor de persoon wel.',
    ambition: 'Per persoon samen zoeken naar wat herhaling stopt.',
  }),
  foundation({
    code: 'F11',
    slug: 'veiligheid-en-overlast-in-wijken',
    name: 'Veiligheid en overlast in wijken',
    why: 'Overlast in je eigen straat neem je mee naar huis. Wat de een druk vindt, ervaart de ander als bedreigend, dus elke plek vraagt een eigen oplossing.',
    ambition: 'Plekken met overlast kennen, er aanwezig zijn en optreden waar het moet.',
    indicators: ['enforcement_cases', 'enforcement_requests', 'lod_total', 'lob_total', 'reports_growth'],
  }),
  foundation({
    code: 'F12',
    slug: 'woonoverlast-en-kamerverhuur',
    name: 'Woonoverlast en kamerverhuur',
    why: 'Buren kunnen elkaar niet ontlopen. Ernstige overlast of een huis vol kamers zonder vergunning maakt het wonen voor een hele straat zwaar.',
    ambition: 'Overlast vroeg bespreken, hulp bieden en begrenzen als het niet anders kan.',
    indicators: ['woonoverlast_cases', 'hygiene_households'],
  }),
]

/** Every public page of the demonstration that a visitor can reach, as a browser would ask for it. */
export const PUBLIC_PAGES = [
  '/',
  '/plan',
  '/plan/drugs',
  '/plan/digitale-criminaliteit',
  '/plan/ondermijning',
  '/plan/mjbp-2024-2027',
  '/cijfers',
  '/cijfers/hic_total',
  '/cijfers/zvh_cases',
  '/effecten',
  '/effecten/dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit',
  '/effecten/dwangsommen-voor-dealers-en-de-geregistreerde-criminaliteit/metingen/1',
  '/verslagen',
  '/verslagen/voortgangsrapportage-veiligheid-2023',
  '/praat-mee',
  '/besluiten',
  '/open-data',
  '/open-data/sets/cijfer-hic_total',
  '/open-data/sets/plan-mjbp-2020-2023-acties',
  '/api',
  '/toegankelijkheid',
  '/privacy',
  '/inloggen',
] as const

export const inEnglish = (path: string) => (path === '/' ? '/en' : `/en${path}`)

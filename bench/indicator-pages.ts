import { asAdministrator } from './administrator.ts'
import { compose } from './app.ts'
import { type Measurement, median, type Row, rounded, slowest } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const MILLIONS = 10
/** As many neighbourhoods as the country has, in fifty years of fourteen and more kinds. */
const NEIGHBOURHOODS = 14_000
const YEARS = 50
const TIMES = 21
const BUDGET = 50

/** What readers ask of a figure, of ours and of one with millions of observations. */
const PAGES: Record<string, string> = {
  figure: '/cijfers/hic_total',
  list: '/cijfers',
  peers: '/cijfers/crime_registered_cbs/vergelijken',
  country: '/cijfers/crime_registered_cbs/vergelijken?groep=alle',
  areas: '/cijfers/crime_registered_police/wijken',
  large: '/cijfers/crime_registered_police',
  source: '/open-data/wijzigingen.atom',
}

/** Every kind of page about figures, with ten million observations of other regions in the store (PostgreSQL, one table). */
export const indicatorPages: Row = {
  name: `pages of figures with ${MILLIONS} million observations in the store: p50/p95`,
  budget: `<= ${BUDGET} ms on the server`,
  run: () => onStage(measure),
}

async function measure(stage: Stage): Promise<Measurement> {
  await asAdministrator(stage.config.dataFolder, async (admin) => {
    await admin.query('set search_path = regie, public')
    // One frozen table after another, each of a count of all neighbourhoods over the years.
    for (let part = 0; part * NEIGHBOURHOODS * YEARS < MILLIONS * 1_000_000; part++) {
      await admin.query(`
        with snapshot_of_part as (
          insert into snapshot (municipality_id, title, source, licence, retrieved_at, file_name, file_checksum, rows_checksum,
            row_count, imported_by)
          values ('deventer', 'part ${part}', 'made for measuring', 'CC0', now(), 'part', 'part ${part}', '', ${NEIGHBOURHOODS * YEARS}, 'bench')
          returning id
        )
        insert into observation (municipality_id, snapshot_id, row_number, indicator_id, definition_number, period, category, state,
          value, region)
        select 'deventer', s.id, n, i.id, 1, (1970 + n % ${YEARS})::text, ${part === 0 ? "''" : `'part${part}'`}, 'value', 1 + n % 97,
          case when n / ${YEARS} < 69 then 'BU0150' else 'BU' || lpad((1000 + n / ${YEARS} / 100)::text, 4, '0') end || lpad((n / ${YEARS} % 100)::text, 4, '0')
          from snapshot_of_part s, indicator i, generate_series(0, ${NEIGHBOURHOODS * YEARS - 1}) n
         where i.key = 'crime_registered_police' and i.municipality_id = 'deventer'`)
    }
    await admin.query('vacuum analyze observation')
  })
  const app = compose(stage)
  const ask = async (address: string) => {
    const response = await app.request(`http://localhost${address}`, { headers: { host: 'localhost' } })
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
    await response.text()
  }
  const timings: [string, number, number][] = []
  for (const [name, address] of Object.entries(PAGES)) {
    await ask(address)
    const times: number[] = []
    for (let turn = 0; turn < TIMES; turn++) {
      const began = performance.now()
      await ask(address)
      times.push(performance.now() - began)
    }
    timings.push([name, median(times), slowest(times)])
  }
  return {
    measured: timings.map(([name, middle, p95]) => `${name} ${rounded(middle)}/${rounded(p95)} ms`).join(', '),
    isWithin: timings.every(([, , p95]) => p95 <= BUDGET),
    numbers: Object.fromEntries(
      timings.flatMap(([name, middle, p95]) => [
        [name, middle],
        [`${name}P95`, p95],
      ]),
    ),
  }
}

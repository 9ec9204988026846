import { serviceActor } from '../app/features/identity/index.ts'
import { type Definition, handIn } from '../app/features/participation/index.ts'
import { DEMONSTRATION_ID } from '../db/seed/load.ts'
import { asAdministrator } from './administrator.ts'
import { type Measurement, median, type Row, rounded } from './row.ts'
import { onStage, type Stage } from './stage.ts'

const FORMS = 1_000
const TURNS = 9
const AT_ONCE = 8
const ANSWERS = { age: '25-44', safe: '7', seen: ['burglary', 'care'], first: ['care', 'youth'], cameras: 'agree' }

/**
 * Forms handed in under all rules of the database, against rows of the same answers put straight into a bare table. They
 * take turns, and the middle turn counts, so that what else the machine does slows both.
 */
export const surveyIntake: Row = {
  name: `intake of ${FORMS * TURNS} survey forms, ${AT_ONCE} at a time`,
  budget: '>= 50 % of the transactions/s of bare single-row inserts with the same durability',
  run: () => onStage(measure),
}

const measure = (stage: Stage): Promise<Measurement> =>
  asAdministrator(stage.config.dataFolder, async (admin) => {
    await admin.query('set search_path = regie, public')
    const { rows: open } = await admin.query<{ id: string; definition: string }>(
      'select survey_id as id, definition from survey_version where municipality_id = $1',
      [DEMONSTRATION_ID],
    )
    const { id, definition } = open[0]!
    const survey = { id }
    const version = { number: 1, definition: JSON.parse(definition) as Definition }
    const visitor = serviceActor(DEMONSTRATION_ID, 'service:public')
    const handInOne = async (at: number) => {
      const form = {
        survey,
        version,
        language: 'nl',
        channel: 'web',
        answers: ANSWERS,
        form: `form ${at}`,
        code: '',
      } as const
      const done = await handIn((call) => stage.database.once(visitor, 'hand in a survey', call), form)
      if (!done.ok) throw new Error(`a form was refused: ${done.reason}`)
    }
    await admin.query(
      'create table bare_answer (id uuid primary key default gen_random_uuid(), content jsonb not null)',
    )
    await admin.query('grant insert on bare_answer to regie_app')
    const pool = stage.database.openWorkerPool(AT_ONCE)
    const insertOne = () => pool.query('insert into regie.bare_answer (content) values ($1)', [ANSWERS])
    const turns = []
    // The first turn opens the connections, and does not count.
    for (let turn = 0; turn <= TURNS; turn++) {
      const ours = await rate((at) => handInOne(turn * FORMS + at))
      const bare = await rate(insertOne)
      turns.push({ ours, bare, share: ours / bare })
    }
    await pool.end()
    const counts = await admin.query<{ box: number; forms: number }>(
      'select (select count(*)::int from answer_box) as box, (select count(*)::int from survey_form) as forms',
    )
    const { box, forms } = counts.rows[0]!
    const handedIn = FORMS * (TURNS + 1)
    if (box !== handedIn || forms !== handedIn) throw new Error(`${box} answers of ${forms} forms are in the box`)
    const counted = turns.slice(1)
    const [share, ours, bare] = (['share', 'ours', 'bare'] as const).map((name) =>
      median(counted.map((turn) => turn[name])),
    ) as [number, number, number]
    return {
      measured: `${rounded(share * 100)} % (${rounded(ours)} forms/s against ${rounded(bare)} rows/s)`,
      isWithin: share >= 0.5,
      numbers: { share, formsPerSecond: ours, rowsPerSecond: bare },
    }
  })

/** How many a second, when so many people are at it at once. */
async function rate(work: (at: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const person = async () => {
    while (next < FORMS) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, person))
  return FORMS / ((performance.now() - began) / 1000)
}

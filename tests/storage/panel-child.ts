import { serviceActor } from '../../app/features/identity/index.ts'
import { findConsultation } from '../../app/features/participation/consultations.queries.ts'
import { addConsultation, panelJobs, saveSurvey, takeStep } from '../../app/features/participation/index.ts'
import { draw } from '../../app/features/participation/panel/operations/draw-wave.ts'
import { takeMailStep } from '../../app/features/participation/panel/operations/mail-wave.ts'
import { panelIn } from '../../app/features/participation/panel/testing/panel.factory.ts'
import { countMails, findWave } from '../../app/features/participation/panel/waves.queries.ts'
import { findSurvey } from '../../app/features/participation/surveys/surveys.queries.ts'
import { everyKind } from '../../app/features/participation/testing/definitions.ts'
import { systemClock } from '../../app/platform/clock.ts'
import { readConfig } from '../../app/platform/config.ts'
import { openDatabase } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { startWorker } from '../../app/platform/jobs/index.ts'

/** What the child says: how far the invitations are, whenever that changes. */
export type MailingNews = { waiting: number; sending: number; sent: number }
export type MailingOptions = { dataFolder: string; migrationsFolder: string; secret: string; smtpUrl: string }

export const MEMBERS = 6
const town = 'stad'
const options = JSON.parse(process.argv[2] ?? '{}') as MailingOptions
const actor = serviceActor(town, 'service:command')
const database = await openDatabase({ ...options, isDefaultFolder: false, role: 'serve' })
const today = systemClock.today()

/** The first time: a panel, a survey, and a wave whose invitations are to be sent. */
async function prepare() {
  const addMunicipality = (id: string) =>
    database.as({ ...actor, rights: ['settings.manage'] }, 'prepare a test', async (tx) => {
      await tx.insertInto('municipality').values({ id, name: 'Stad', settings: '{}' }).execute()
    })
  const panel = await panelIn({ database, addMunicipality }, town, options.secret)
  for (let at = 0; at < MEMBERS; at++) await panel.join(`lid${at}@stad.example`, today)
  await database.as(actor, 'prepare a test', async (tx) => {
    const texts = { title: 'Veilig', about: 'iets', audience: 'het panel', useOfAnswers: 'lezen', plan: '' }
    const slug = await addConsultation(tx, town, texts)
    const survey = {
      consultation: slug,
      key: 'panel',
      revision: 0,
      draft: everyKind,
      isByInvitation: true,
      isBlind: true,
    }
    mustBe(await saveSurvey(tx, town, survey))
    mustBe(await takeStep(tx, town, { slug, to: 'open', reason: '' }))
    const { id: surveyId } = (await findSurvey(tx, (await findConsultation(tx, slug))!.id, 'panel'))!
    mustBe(await draw(tx, town, today, { surveyId, strata: [], wanted: MEMBERS, fewest: 0 }))
    mustBe(await takeMailStep(tx, 1, 'send', { today, hasMail: true }))
  })
}

const look = () =>
  database.as(actor, 'look', async (tx) => {
    const wave = await findWave(tx, 1)
    return wave && (await countMails(tx, wave.id)).invitation
  })

if (!(await look())) await prepare()
const config = readConfig(
  { REGIE_DEMO: 'yes', REGIE_SECRET: options.secret, SMTP_URL: options.smtpUrl, SMTP_FROM: 'panel@stad.example' },
  '/',
)
startWorker(
  { handlers: panelJobs, daily: [], atStart: [] },
  { database, config: { ...config, dataFolder: options.dataFolder }, clock: systemClock, onError: () => undefined },
)
for (let last = ''; ; ) {
  const { waiting, sending, sent } = (await look())!
  const news = JSON.stringify({ waiting, sending, sent })
  if (news !== last) process.stdout.write(`${news}\n`)
  last = news
  await new Promise((done) => setTimeout(done, 20))
}

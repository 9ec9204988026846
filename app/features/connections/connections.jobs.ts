import { connectionTexts } from '../../i18n/connections.ts'
import type { JobHandler } from '../../platform/jobs/index.ts'
import { queueMail } from '../../platform/mail/index.ts'
import { publicAddress } from '../../platform/municipality.ts'
import { formatDay } from '../../shared/days.ts'
import { listAccounts, serviceActor } from '../identity/index.ts'
import { listTokensToWarnOf, markWarned } from './connections.queries.ts'
import { addDays, WARNING_DAYS } from './domain/token.ts'

/** Every day: tells the administrators once of each token that will end soon. */
const warnOfEndingTokens: JobHandler = async ({ municipalityId }, { database, clock, config, municipalityOf }) => {
  const municipality = await municipalityOf(municipalityId)
  const today = clock.today()
  const t = connectionTexts.nl
  await database.as(serviceActor(municipalityId, 'service:connections'), 'warn of ending tokens', async (tx) => {
    const tokens = await listTokensToWarnOf(tx, today, addDays(today, WARNING_DAYS))
    if (tokens.length === 0) return
    const address = publicAddress(config, municipality)
    const lines = tokens.map(
      ({ name, ending, expiresOn, accountId }) =>
        `${t.warningLine(name, ending, formatDay(expiresOn, 'nl'))}\n${address}/werk/koppelingen/${accountId}`,
    )
    const administrators = (await listAccounts(tx)).filter(
      ({ isActive, roles }) => isActive && roles.includes('administrator'),
    )
    const text = [t.warningIntro, ...lines, t.warningEnd].join('\n\n')
    for (const { email } of administrators) {
      await queueMail(tx, municipalityId, { to: email, subject: t.warningSubject(municipality.name), text })
    }
    await markWarned(
      tx,
      tokens.map(({ id }) => id),
      clock.now(),
    )
  })
}

export const connectionJobs: Record<string, JobHandler> = { 'warn-of-ending-tokens': warnOfEndingTokens }

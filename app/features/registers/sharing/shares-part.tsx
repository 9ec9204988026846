import { covenantTexts } from '../../../i18n/covenants.ts'
import { sharingTexts } from '../../../i18n/sharing.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { Badge, Button, Form, Heading, Section } from '../../../ui/index.ts'
import { CovenantList, listCovenantsOfRegister } from '../../partners/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { keyOfRecord } from '../operations/record-act.ts'
import { hasLevel, scopeOf } from '../scope.ts'
import { unsealPart } from '../sealing.ts'
import { findSharingBasis } from './bases.ts'
import { feedbackInWords, lastDayOf } from './shared-page.tsx'
import { type Feedback, listFeedback, listSharesOf, type ShareRow } from './sharing.queries.ts'

/** On the page of a record: with whom something of it is shared, and what they told of it. */
export async function SharesPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const shares = await listSharesOf(ctx.tx, record.id)
  if (shares.length === 0) return undefined
  const t = sharingTexts[ctx.language]
  const feedback = await listFeedback(
    ctx.tx,
    shares.map(({ id }) => id),
  )
  const key = await keyOfRecord(scopeOf(ctx, ctx.tx), type, record.id)
  return (
    <Section>
      <Heading level={2}>{t.shares}</Heading>
      <ul class="regie-tasks">
        {shares.map((share) => (
          <li key={share.id} class="regie-task">
            <Share
              ctx={ctx}
              share={share}
              told={feedback.filter(({ shareId }) => shareId === share.id)}
              recordKey={key}
            />
            {runsNow(ctx, share) && hasLevel(ctx.actor, type, 'handle') && (
              <Form
                action={ctx.href(`${recordAddress(type, record.number)}/delen/${share.id}/stoppen`)}
                csrfToken={ctx.csrf}
                label={`${t.stop}: ${share.accountName}`}
              >
                <Button look="secondary">{t.stop}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <CovenantList
        ctx={ctx}
        heading={covenantTexts[ctx.language].ofSharing}
        covenants={await listCovenantsOfRegister(ctx.tx, type.key)}
      />
    </Section>
  )
}

const runsNow = ({ clock }: PageContext, { endedAt, endsAt }: ShareRow) => !endedAt && endsAt > clock.now()

type ShareProps = { ctx: PageContext; share: ShareRow; told: Feedback[]; recordKey: string }

function Share({ ctx, share, told, recordKey }: ShareProps) {
  const { language } = ctx
  const t = sharingTexts[language]
  const basis = findSharingBasis(share.basis)
  const feedback = runsNow(ctx, share) ? feedbackInWords(ctx, share) : ''
  return (
    <span>
      <strong>{share.accountName}</strong>, {share.organisationName}
      {basis && ` · ${basis.article}`} · {t.consents[share.consent]} ·{' '}
      <Badge tone={runsNow(ctx, share) ? 'active' : 'neutral'}>{shareStateInWords(ctx, share)}</Badge>
      {feedback && ` · ${feedback}`}
      {told.map(({ givenAt, sealed }) => (
        <span key={sealed} class="regie-timeline__fact">
          {t.feedback} {formatDay(dayOf(givenAt), language)}:{' '}
          <span lang="nl">{unsealPart<string>(recordKey, 'feedback', sealed)}</span>
        </span>
      ))}
    </span>
  )
}

/** Until when it runs, or when it was over. */
export function shareStateInWords(ctx: PageContext, share: ShareRow): string {
  const t = sharingTexts[ctx.language]
  if (share.endedAt) return t.ended(formatDay(dayOf(share.endedAt), ctx.language))
  const last = formatDay(lastDayOf(share), ctx.language)
  return runsNow(ctx, share) ? t.until(last) : t.expired(last)
}

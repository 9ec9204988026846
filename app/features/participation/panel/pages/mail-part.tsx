import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatNumber } from '../../../../shared/numbers.ts'
import { ActionGroup, Button, Form, Heading, List, Paragraph, Progress, Section } from '../../../../ui/index.ts'
import type { MailStep } from '../operations/mail-wave.ts'
import type { MailCounts, Wave } from '../waves.queries.ts'
import { isMailing } from './wave-table.tsx'

const KINDS = ['sent', 'waiting', 'refused', 'skipped', 'sending'] as const

type Props = { ctx: RequestContext; wave: Wave; mails: MailCounts }

/** How far inviting and reminding are, and what can be done now. */
export function MailPart({ ctx, wave, mails }: Props) {
  const { mailing: t } = panelWorkTexts[ctx.language]
  const isUnderWay = isMailing(wave, mails)
  return (
    <Section>
      <Heading level={2}>{t.invitations}</Heading>
      {wave.mailing !== 'none' && <Counts {...{ ctx, of: mails.invitation, label: t.invitations }} />}
      {wave.mailing === 'reminder' && <Counts {...{ ctx, of: mails.reminder, label: t.reminders }} />}
      {isUnderWay && !wave.isStopped && <Paragraph>{t.reload}</Paragraph>}
      {wave.mailing === 'invitation' && !isUnderWay && <Paragraph>{t.remindNote}</Paragraph>}
      <Form action={ctx.href(`/werk/panel/golven/${wave.number}`)} csrfToken={ctx.csrf}>
        <ActionGroup>
          {stepsNow(wave, isUnderWay).map((step, place) => (
            <Button key={step} name="doe" value={step} look={place === 0 ? 'primary' : 'secondary'}>
              {t.steps[step]}
            </Button>
          ))}
        </ActionGroup>
      </Form>
    </Section>
  )
}

/** What can be done with a wave; going on is offered too where a job gave up. */
function stepsNow({ mailing, isStopped, isOpen }: Wave, isUnderWay: boolean): MailStep[] {
  if (mailing === 'none') return isOpen ? ['send', 'discard'] : ['discard']
  if (isUnderWay) return isStopped ? ['go-on'] : ['stop', 'go-on']
  return mailing === 'invitation' && isOpen ? ['remind'] : []
}

function Counts({ ctx, of, label }: { ctx: RequestContext; of: MailCounts['invitation']; label: string }) {
  const { mailing: t } = panelWorkTexts[ctx.language]
  const all = KINDS.reduce((sum, kind) => sum + of[kind], 0)
  const done = all - of.waiting
  return (
    <>
      <Progress label={label} percent={all === 0 ? 100 : (100 * done) / all} text={t.progress(done, all)} />
      <List
        items={KINDS.filter((kind) => of[kind] > 0).map(
          (kind) => `${formatNumber(of[kind], ctx.language)} ${t.kinds[kind]}`,
        )}
      />
    </>
  )
}

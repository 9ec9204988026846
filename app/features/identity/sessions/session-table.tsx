import { accountTexts } from '../../../i18n/account.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatInstant } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { ActionGroup, Badge, Button, Form, HiddenText, Table } from '../../../ui/index.ts'
import type { OwnSession } from './session.queries.ts'

/** A person's own sessions, each with a button that ends it; enough to recognise them, and no network address. */
export function SessionTable({ ctx, sessions }: { ctx: RequestContext; sessions: OwnSession[] }) {
  const t = accountTexts[ctx.language]
  const action = ctx.href('/werk/mijn-account/sessies')
  const device = (session: OwnSession) => deviceInWords(session.device, ctx.language)
  return (
    <>
      <Table
        caption={t.sessions}
        captionHidden
        stack
        rowKey={(session) => session.id}
        columns={[
          {
            header: t.device,
            rowHeader: true,
            cell: (session) => (
              <>
                {device(session)} {session.isThis && <Badge tone="ok">{t.thisOne}</Badge>}
              </>
            ),
          },
          { header: t.began, cell: (session) => formatInstant(session.createdAt, ctx.language) },
          { header: t.seen, cell: (session) => formatInstant(session.seenAt, ctx.language) },
          {
            header: t.end,
            cell: (session) => (
              <Form action={action} csrfToken={ctx.csrf}>
                <Button look="secondary" name="end" value={session.id}>
                  {t.end}
                  <HiddenText>: {device(session)}</HiddenText>
                </Button>
              </Form>
            ),
          },
        ]}
        rows={sessions}
      />
      <Form action={action} csrfToken={ctx.csrf} label={t.sessions}>
        <ActionGroup>
          {sessions.length > 1 && (
            <Button look="secondary" name="end" value="others">
              {t.endOthers}
            </Button>
          )}
          <Button look="danger" name="end" value="all">
            {t.endAll}
          </Button>
        </ActionGroup>
      </Form>
    </>
  )
}

/** `firefox/windows` as a person says it. */
export function deviceInWords(device: string, language: Language): string {
  const t = accountTexts[language]
  const [browser = '', system = ''] = device.split('/')
  const browserName = t.browsers[browser as keyof typeof t.browsers]
  const systemName = t.systems[system as keyof typeof t.systems]
  if (browserName && systemName) return t.browserOn(browserName, systemName)
  return browserName ?? systemName ?? t.unknownDevice
}

import { councilTexts } from '../../../../i18n/council.ts'
import { councilMeetingTexts } from '../../../../i18n/council-meetings.ts'
import { councilSecrecyTexts } from '../../../../i18n/council-secrecy.ts'
import { councilWorkTexts } from '../../../../i18n/council-work.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import { ActionGroup, ButtonLink, EmptyState, Heading, Intro, Section } from '../../../../ui/index.ts'
import { WORK_REGISTER } from '../addresses.ts'
import { listMeetingNames } from '../meetings/names.queries.ts'
import { MeetingTable } from '../meetings/public-meetings.tsx'

/** Where the work for the council begins: its meetings and its register. */
export async function showWorkCouncil(ctx: PageContext): Promise<PageView> {
  const t = councilTexts[ctx.language]
  const words = councilMeetingTexts[ctx.language]
  const meetings = await listMeetingNames(ctx.tx, false)
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <ActionGroup>
          <ButtonLink href={ctx.href(WORK_REGISTER)}>{t.registerTitle}</ButtonLink>
          {ctx.may('council.secret') && (
            <ButtonLink look="secondary" href={ctx.href('/werk/raad/leeskamer')}>
              {councilSecrecyTexts[ctx.language].room.title}
            </ButtonLink>
          )}
          {ctx.may('council.read') && (
            <ButtonLink look="secondary" href={ctx.href('/werk/raad/geheimhouding')}>
              {councilSecrecyTexts[ctx.language].title}
            </ButtonLink>
          )}
          {ctx.may('council.keep') && (
            <>
              <ButtonLink look="secondary" href={ctx.href('/werk/raad/vergadering/nieuw')}>
                {words.work.add}
              </ButtonLink>
              <ButtonLink look="secondary" href={ctx.href('/werk/raad/instellingen')}>
                {councilWorkTexts[ctx.language].settings.title}
              </ButtonLink>
            </>
          )}
        </ActionGroup>
        <Section>
          <Heading level={2}>{words.title}</Heading>
          {meetings.length === 0 ? (
            <EmptyState title={words.none}>{words.noneHint}</EmptyState>
          ) : (
            <MeetingTable ctx={ctx} meetings={meetings} base="/werk" />
          )}
        </Section>
      </>
    ),
  }
}

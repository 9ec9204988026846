import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import type { PageContext, PageView } from '../../../../platform/http/index.ts'
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  KeyFigure,
  KeyFigureRow,
  Link,
  Paragraph,
  Section,
  Table,
  TitleRow,
} from '../../../../ui/index.ts'
import { readResidents } from '../../../monitor/index.ts'
import { listDistricts } from '../../surveys/surveys.queries.ts'
import { countMembers } from '../domain/panel-counts.ts'
import { findPanelSettings } from '../settings.queries.ts'
import { countMails, listPanelCounts, listWaves } from '../waves.queries.ts'
import { counted } from './counted.ts'
import { PartTables, Resemblances } from './panel-tables.tsx'
import { isMailing, WaveTable } from './wave-table.tsx'

const OTHER_STATES = ['active', 'paused', 'dormant', 'unreachable', 'unconfirmed'] as const

/** The panel at work: how many there are, whether they resemble the city, how often they were asked, and the waves. */
export async function showWorkPanel(ctx: PageContext): Promise<PageView> {
  const { language, tx } = ctx
  const t = panelWorkTexts[language]
  const settings = await findPanelSettings(tx)
  const rows = await listPanelCounts(tx, ctx.clock.today())
  const [counts, population, districts] = [await countMembers(rows), await readResidents(tx), await listDistricts(tx)]
  const settingsLink = (
    <ButtonLink look={settings ? 'secondary' : 'primary'} href={ctx.href('/werk/panel/beloften')}>
      {settings ? t.settings : t.start}
    </ButtonLink>
  )
  const waves = []
  for (const wave of await listWaves(tx)) {
    waves.push({ ...wave, isUnderWay: isMailing(wave, await countMails(tx, wave.id)) })
  }
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <TitleRow
          title={t.title}
          actions={settings && <ButtonLink href={ctx.href('/werk/panel/trekking')}>{t.newDraw}</ButtonLink>}
        />
        <Intro>{t.intro}</Intro>
        {!settings ? (
          <EmptyState title={t.none} action={settingsLink}>
            {t.noneHint}
          </EmptyState>
        ) : (
          <>
            <ActionGroup>
              {settingsLink}
              <Link href={ctx.href('/praat-mee/panel')}>{t.publicPage}</Link>
            </ActionGroup>
            {rows.length === 0 ? (
              <EmptyState title={t.noMembers}>{t.noMembersHint}</EmptyState>
            ) : (
              <>
                <KeyFigureRow>
                  <KeyFigure value={counted(counts.membersOf({}), language)} label={t.members} />
                  {OTHER_STATES.map((state) => (
                    <KeyFigure key={state} value={counted(counts.withState(state), language)} label={t.states[state]} />
                  ))}
                </KeyFigureRow>
                <Paragraph small>{t.hiddenNote}</Paragraph>
                <Resemblances {...{ language, counts, population, districts }} />
                <PartTables {...{ language, counts, districts }} />
                <Section>
                  <Heading level={2}>{t.burden}</Heading>
                  <Paragraph>{t.burdenNote(settings.mostInvitations)}</Paragraph>
                  <Table
                    caption={t.burden}
                    captionHidden
                    rows={counts.invited}
                    rowKey={({ times }) => String(times)}
                    columns={[
                      { header: t.columns.times, rowHeader: true, cell: ({ times }) => String(times) },
                      { header: t.columns.members, numeric: true, cell: ({ members }) => counted(members, language) },
                    ]}
                  />
                </Section>
              </>
            )}
            <Section>
              <Heading level={2}>{t.waves}</Heading>
              {waves.length === 0 ? <Paragraph>{t.noWaves}</Paragraph> : <WaveTable ctx={ctx} waves={waves} />}
            </Section>
          </>
        )}
      </>
    ),
  }
}

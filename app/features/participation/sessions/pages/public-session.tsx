import { liveTexts } from '../../../../i18n/live.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Alert, Heading, Intro, Paragraph, Section } from '../../../../ui/index.ts'
import { IdeaList } from '../components/idea-list.tsx'
import { Lines } from '../components/lines.tsx'
import { RoundResultView } from '../components/round-result.tsx'
import { together } from '../domain/ideas.ts'
import { resultForAll } from '../domain/public-result.ts'
import { listIdeas, listRounds } from '../rounds.queries.ts'
import { sessionAt } from '../session-at.ts'

/** What came of a session, for everybody. */
export async function showPublicSession(ctx: PageContext): Promise<PageView> {
  const { consultation, session } = await sessionAt(ctx.tx, ctx.params)
  if (session.status !== 'published' || consultation.phase === 'draft' || consultation.phase === 'withdrawn') {
    orNotFound(undefined)
  }
  const all = liveTexts[ctx.language]
  const t = all.public
  const rounds = (await listRounds(ctx.tx, session.id)).filter(({ state }) => state === 'closed')
  const ideas = new Map<string, { text: string; times: number }[]>()
  for (const { id, kind, isShown } of rounds) {
    if (kind === 'ideas' && isShown) ideas.set(id, together(await listIdeas(ctx.tx, id)))
  }
  const facts = [
    all.kinds[session.kind],
    t.on(formatDay(session.heldOn, ctx.language), session.place),
    session.attendance !== null && t.attendance(session.attendance),
    session.participants !== null && t.participants(session.participants),
  ].filter(Boolean)
  return {
    title: session.title,
    titleLanguage: 'nl',
    frame: 'public',
    headers: { 'cache-control': 'public, no-cache' },
    breadcrumbs: [
      { label: participationTexts[ctx.language].title, href: '/praat-mee' },
      { label: consultation.title, language: 'nl', href: `/praat-mee/${consultation.slug}` },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{session.title}</span>
        </Heading>
        <Intro>{facts.join(' · ')}</Intro>
        <Alert tone="info">{session.kind === 'council' ? t.council : t.notAll}</Alert>
        {session.agenda && (
          <Section>
            <Heading level={2}>{t.agenda}</Heading>
            <Lines text={session.agenda} />
          </Section>
        )}
        <Section id="uitkomst">
          <Heading level={2}>{t.results}</Heading>
          {rounds.map((round) => (
            <section key={round.id}>
              <Heading level={3}>
                <span lang="nl">{`${round.number}. ${round.question}`}</span>
              </Heading>
              {round.result && (
                <RoundResultView
                  round={round}
                  result={resultForAll(round.result, session.kind)}
                  language={ctx.language}
                  level={4}
                  isOnScreen={false}
                />
              )}
              {ideas.has(round.id) && <IdeaList ideas={ideas.get(round.id)!} language={ctx.language} />}
              {round.kind === 'ideas' && !ideas.has(round.id) && (
                <Paragraph>{all.result.votes(round.votes ?? 0)}</Paragraph>
              )}
            </section>
          ))}
        </Section>
        {session.areMinutesApproved && (
          <Section id="verslag">
            <Heading level={2}>{t.minutes}</Heading>
            <Lines text={session.minutes} />
          </Section>
        )}
      </>
    ),
  }
}

import { inputTexts } from '../../../../i18n/inputs.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { Alert, Button, Form, Heading, HiddenField, Link, Paragraph, Section, TextField } from '../../../../ui/index.ts'
import type { Phase } from '../../domain/phases.ts'
import { isRefusalReason } from '../domain/moderation.ts'
import type { Idea } from '../ideas.queries.ts'
import type { ShownInput } from '../read-shown.ts'
import { type IdeaChoices, IdeaFields } from './idea-fields.tsx'
import { NewsList } from './news-list.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { Answer, Words } from './shown-input.tsx'

/** An idea as its author sees it; `choices` are there while he can say it anew. */
export type Own = {
  idea: Idea
  consultation: { slug: string; title: string; phase: Phase }
  input?: ShownInput
  choices?: IdeaChoices
}

/** What came of what the author asked for on this page. */
export type OwnNote = { done: 'amended' | 'followed' } | { field: string; problem: string }

type Note = Partial<{ done: 'amended' | 'followed'; field: string; problem: string }> & {
  values: Record<string, string>
}

/** What happened with an idea so far, and what its author can still do. */
export function OwnIdea({ ctx, own, code, note }: { ctx: RequestContext; own: Own; code: string; note: Note }) {
  const { language } = ctx
  const all = inputTexts[language]
  const t = all.own
  const { idea, consultation, input } = own
  const problem = note.problem ? all.idea.problems[note.problem as keyof typeof all.idea.problems] : undefined
  return (
    <div class="regie-survey">
      <Heading level={1}>{t.title}</Heading>
      {note.done && (
        <Alert tone="ok" announce>
          {t[note.done]}
        </Alert>
      )}
      {note.field === '' && (
        <Alert tone="error" announce>
          {t.amendGone}
        </Alert>
      )}
      <Paragraph>
        <Link href={ctx.href(`/praat-mee/${consultation.slug}`)}>{consultation.title}</Link> ·{' '}
        {t.receivedOn(formatDay(idea.receivedOn, language))}
      </Paragraph>
      <Alert tone={idea.state === 'refused' ? 'warning' : 'info'}>{t.states[idea.state]}</Alert>
      <Words body={input?.body ?? idea.body} />
      {idea.state === 'refused' && (
        <Paragraph>
          <strong>{t.refusedBecause}:</strong> {isRefusalReason(idea.reason) && all.policy.refusals[idea.reason]}{' '}
          <span lang="nl">{idea.answer}</span>
        </Paragraph>
      )}
      {input && (
        <Section>
          <Heading level={2}>
            {all.outcomeHeading} <OutcomeBadge outcome={input.outcome} language={language} />
          </Heading>
          <Answer ctx={ctx} input={input} />
          <Heading level={2}>{all.newsHeading}</Heading>
          {input.news.length === 0 ? (
            <Paragraph>{all.noNews}</Paragraph>
          ) : (
            <NewsList news={input.news} language={language} />
          )}
          <Paragraph>
            <Link href={ctx.href(`/praat-mee/${input.slug}/inbreng/${input.number}`)}>{t.openPage}</Link>
          </Paragraph>
        </Section>
      )}
      {own.choices && (
        <Section>
          <Heading level={2}>{t.amend}</Heading>
          <Paragraph>{t.amendHint}</Paragraph>
          <Form action={ctx.href('/praat-mee/mijn-inbreng')} csrfToken={ctx.csrf} label={t.amend}>
            <HiddenField name="code" value={code} />
            <IdeaFields
              {...own.choices}
              ctx={ctx}
              values={
                note.field !== undefined && note.field !== 'mail'
                  ? note.values
                  : { body: idea.body, theme: idea.theme, area: idea.areaCode }
              }
              errors={problem && note.field ? { [note.field]: problem } : {}}
            />
            <Button name="doe" value="wijzig" look="secondary">
              {t.amendButton}
            </Button>
          </Form>
        </Section>
      )}
      <Section>
        <Heading level={2}>{t.follow}</Heading>
        <Form action={ctx.href('/praat-mee/mijn-inbreng')} csrfToken={ctx.csrf} label={t.follow}>
          <HiddenField name="code" value={code} />
          <TextField
            name="mail"
            type="email"
            label={all.idea.mail}
            hint={t.followHint}
            value={note.field === 'mail' ? note.values.mail : undefined}
            error={note.field === 'mail' ? problem : undefined}
            autocomplete="email"
            maxLength={320}
          />
          <Button name="doe" value="volg" look="secondary">
            {t.followButton}
          </Button>
        </Form>
      </Section>
    </div>
  )
}

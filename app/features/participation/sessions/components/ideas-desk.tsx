import { liveTexts } from '../../../../i18n/live.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { Button, Form, Heading, HiddenField, Paragraph, Section, Select, Table } from '../../../../ui/index.ts'
import type { Idea, Round } from '../rounds.queries.ts'
import { workAddress } from '../session-at.ts'

type Props = { ctx: RequestContext; round: Round; ideas: Idea[] }

/** Where the host reads ideas before the hall does: hides what is improper, puts doubles together, and shows them. */
export function IdeasDesk({ ctx, round, ideas }: Props) {
  const all = liveTexts[ctx.language]
  const t = all.work
  const heads = ideas.filter((idea) => idea.mergedInto === null)
  const sorted = heads.flatMap((head) => [head, ...ideas.filter((idea) => idea.mergedInto === head.id)])
  return (
    <Section id="ideeen">
      <Heading level={2}>{t.ideasHeading(round.number)}</Heading>
      <Paragraph>{all.result.ideas(heads.filter(({ isHidden }) => !isHidden).length)}</Paragraph>
      {!round.isShown && (
        <Form action={ctx.href(`${workAddress(ctx.params)}/leiden`)} csrfToken={ctx.csrf}>
          <HiddenField name="ronde" value={round.id} />
          <Button name="doe" value="show-ideas">
            {t.showIdeas}
          </Button>
        </Form>
      )}
      {ideas.length > 0 && (
        <Table
          caption={t.ideasHeading(round.number)}
          captionHidden
          stack
          rows={sorted}
          rowKey={({ id }) => id}
          columns={[
            { header: t.idea, rowHeader: true, cell: (idea) => <IdeaText {...{ ctx, idea, ideas }} /> },
            { header: t.roundColumns.do, cell: (idea) => <IdeaForm {...{ ctx, round, idea, heads }} /> },
          ]}
        />
      )}
    </Section>
  )
}

function IdeaText({ ctx, idea, ideas }: { ctx: RequestContext; idea: Idea; ideas: Idea[] }) {
  const t = liveTexts[ctx.language].work
  const into = ideas.find(({ id }) => id === idea.mergedInto)
  return (
    <>
      <bdi lang="nl">{idea.text}</bdi>
      {idea.isHidden && <span class="regie-live-ideas__times"> {t.isHidden}</span>}
      {into && <span class="regie-live-ideas__times"> {t.isMerged(into.text)}</span>}
    </>
  )
}

function IdeaForm({ ctx, round, idea, heads }: { ctx: RequestContext; round: Round; idea: Idea; heads: Idea[] }) {
  const t = liveTexts[ctx.language].work
  const others = heads.filter(({ id, isHidden }) => id !== idea.id && !isHidden)
  return (
    <Form action={ctx.href(`${workAddress(ctx.params)}/leiden`)} csrfToken={ctx.csrf} label={idea.text}>
      <HiddenField name="ronde" value={round.id} />
      <HiddenField name="idee" value={idea.id} />
      <div class="regie-live-desk">
        {idea.mergedInto ? (
          <Button name="doe" value="split" look="subtle">
            {t.split}
          </Button>
        ) : (
          <>
            <Button name="doe" value={idea.isHidden ? 'show' : 'hide'} look="subtle">
              {idea.isHidden ? t.unhide : t.hide}
            </Button>
            {!idea.isHidden && others.length > 0 && (
              <>
                <Select
                  name={`bij-${idea.id}`}
                  label={t.mergeWith}
                  empty={t.mergeChoose}
                  choices={others.map(({ id, text }) => ({ value: id, label: text }))}
                />
                <Button name="doe" value="merge" look="subtle">
                  {t.merge}
                </Button>
              </>
            )}
          </>
        )}
      </div>
    </Form>
  )
}

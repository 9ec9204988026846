import { nodeTexts } from '../../../i18n/node.ts'
import type { FormState, RequestContext } from '../../../platform/http/index.ts'
import { Button, Checkbox, Checkboxes, Details, ErrorSummary, Form, Heading, TextArea } from '../../../ui/index.ts'
import type { ColleagueChoice } from './colleagues.ts'

/** What was typed, and who was ticked. */
export type TypedComment = { form: FormState; mentioned: string[] }

type CommentFormProps = {
  ctx: RequestContext
  action: string
  typed: TypedComment
  colleagues: ColleagueChoice[]
  offersFollowing: boolean
}

/** A new comment, with the colleagues who can be called in behind a summary. */
export function CommentForm({ ctx, action, typed, colleagues, offersFollowing }: CommentFormProps) {
  const t = nodeTexts[ctx.language]
  const { values } = typed.form
  const errors = Object.entries(typed.form.errors).map(([field, problem]) => ({
    field,
    message: t.problems[problem as keyof typeof t.problems],
  }))
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const isRefused = errors.length > 0
  return (
    <>
      <Heading level={2} id="reageren">
        {t.comments.react}
      </Heading>
      <Form action={action} csrfToken={ctx.csrf} label={t.comments.write}>
        <ErrorSummary title={t.checkThis} errors={errors} />
        <TextArea
          name="body"
          label={t.comments.write}
          hint={t.comments.writeHint}
          rows={5}
          value={values.body}
          error={errorOf('body')}
        />
        {colleagues.length > 0 && (
          <Details summary={t.comments.mention} open={typed.mentioned.length > 0}>
            <Checkboxes
              name="mentioned"
              label={t.comments.mention}
              hint={t.comments.mentionHint}
              values={typed.mentioned}
              choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              error={errorOf('mentioned')}
            />
          </Details>
        )}
        {offersFollowing && (
          <Checkbox
            name="alsoFollow"
            label={t.comments.alsoFollow}
            checked={isRefused ? values.alsoFollow === 'on' : true}
          />
        )}
        <Button>{t.comments.send}</Button>
      </Form>
    </>
  )
}

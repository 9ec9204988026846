import { liveTexts } from '../../../../i18n/live.ts'
import { type Answer, type PageContext, type PageView, redirectTo } from '../../../../platform/http/index.ts'
import { Button, Form, Heading, Intro, TextField } from '../../../../ui/index.ts'
import { isKnownCode } from '../live.queries.ts'
import { cleanCode } from '../operations/codes.ts'

/** Where somebody types the code that is on the screen. */
export async function showJoin(ctx: PageContext): Promise<Answer> {
  const code = cleanCode(ctx.query.get('code') ?? '')
  if (code !== '' && (await isKnownCode(ctx.tx, code))) return redirectTo(ctx.href(`/meedoen/${code}`))
  return joinPage(ctx, code)
}

/** The same, said of a code that leads nowhere. */
export function joinPage(ctx: PageContext, typed: string): PageView {
  const t = liveTexts[ctx.language].join
  return {
    title: t.title,
    frame: 'public',
    status: typed === '' ? 200 : 404,
    headers: { 'cache-control': 'public, no-cache' },
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href('/meedoen')} method="get">
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            value={typed}
            error={typed === '' ? undefined : t.unknown}
            autocomplete="off"
            spellcheck={false}
            size="short"
            maxLength={12}
          />
          <Button>{t.go}</Button>
        </Form>
      </>
    ),
  }
}

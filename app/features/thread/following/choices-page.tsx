import { newsTimeTexts } from '../../../i18n/news-time.ts'
import { nodeTexts } from '../../../i18n/node.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { Alert, Button, Checkboxes, Form, Heading, HiddenField, Intro, Select } from '../../../ui/index.ts'
import { findMoment, listChoices, upsertChoice, upsertMoment } from './following.queries.ts'
import { DELIVERIES, type Delivery, DIGEST_HOURS, type Moment, NEWS, USUAL_MOMENT, usualDelivery } from './news.ts'

const ADDRESS = '/werk/meldingen/instellingen'

/** Of which news somebody wants a mail, and when. */
export async function showChoices(ctx: PageContext): Promise<PageView> {
  const t = nodeTexts[ctx.language]
  const time = newsTimeTexts[ctx.language]
  const chosen = await listChoices(ctx.tx, ctx.actor.id)
  const moment = await findMoment(ctx.tx, ctx.actor.id)
  return {
    title: t.choices.title,
    frame: 'work',
    breadcrumbs: [{ label: t.news.title, href: '/werk/meldingen' }],
    body: (
      <>
        <Heading level={1}>{t.choices.title}</Heading>
        {ctx.query.has('bewaard') && <Alert tone="ok" title={t.choices.saved} announce />}
        <Intro>{t.choices.intro}</Intro>
        <Form action={ctx.href(ADDRESS)} csrfToken={ctx.csrf}>
          {NEWS.map((news) => (
            <Select
              key={news}
              name={news}
              label={t.choices.kinds[news]}
              value={chosen.get(news) ?? usualDelivery(news)}
              choices={DELIVERIES.map((value) => ({ value, label: t.choices.deliveries[value] }))}
            />
          ))}
          <Select
            name="digestHour"
            label={time.hour}
            value={String(moment.digestHour)}
            choices={DIGEST_HOURS.map((hour) => ({ value: String(hour), label: time.hourChoice(hour) }))}
          />
          <HiddenField name="withMoment" value="yes" />
          <Checkboxes
            name="quietDays"
            label={time.quiet}
            hint={time.quietHint}
            values={moment.quietDays.map(String)}
            choices={time.weekdays.map((label, day) => ({ value: String(day + 1), label }))}
          />
          <Button>{t.save}</Button>
        </Form>
      </>
    ),
  }
}

/** Keeps what was chosen; a kind of news that the form does not name stays as it was. */
export async function saveChoices(ctx: RequestContext, form: FormData): Promise<Answer> {
  await ctx.transaction('choose how to be notified', async (tx) => {
    for (const news of NEWS) {
      const delivery = DELIVERIES.find((one) => one === form.get(news)) as Delivery | undefined
      if (delivery) await upsertChoice(tx, ctx.municipality.id, ctx.actor.id, news, delivery)
    }
    if (form.has('withMoment')) await upsertMoment(tx, ctx.municipality.id, ctx.actor.id, momentIn(form))
    return ok()
  })
  return redirectTo(ctx.href(`${ADDRESS}?bewaard`))
}

function momentIn(form: FormData): Moment {
  const digestHour = DIGEST_HOURS.find((hour) => String(hour) === form.get('digestHour')) ?? USUAL_MOMENT.digestHour
  const quietDays = [1, 2, 3, 4, 5, 6, 7].filter((day) => form.getAll('quietDays').includes(String(day)))
  return { digestHour, quietDays }
}

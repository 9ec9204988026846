import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWithoutScript, type WithoutScript } from '../support/without-script.ts'

// The consultation of a new safety plan from start to feedback: a survey, a wave of the panel, an evening with a hundred and
// fifty phones, ideas, and what everybody hears of it. Phones have no JavaScript; what the crowd answers is made up.

const SLUG = 'voorbeeld-waar-moet-het-volgende-veiligheidsplan-over-gaan'
const WORK = `/werk/inspraak/${SLUG}`
const PUBLIC = `/praat-mee/${SLUG}`
const PHONE = { viewport: { width: 320, height: 640 } }
const THEMES = {
  burglary: 'Inbraak en straatroof',
  online: 'Oplichting op internet',
  care: 'Verward gedrag',
  youth: 'Jeugd',
}

const options = (named: Record<string, string>) => Object.entries(named).map(([key, nl]) => ({ key, text: { nl } }))
const SURVEY = {
  format: 1,
  languages: ['nl'],
  title: { nl: 'Wat gaat voor?' },
  intro: { nl: 'Vijf vragen over veiligheid.' },
  thanks: { nl: 'Dank u wel.' },
  sections: [
    {
      key: 'u',
      title: { nl: 'Over u' },
      questions: [
        {
          key: 'age',
          kind: 'single',
          isAboutPerson: true,
          text: { nl: 'Hoe oud bent u?' },
          options: options({
            '15-24': '15 tot en met 24 jaar',
            '25-44': '25 tot en met 44 jaar',
            '45-64': '45 tot en met 64 jaar',
            '65': '65 jaar of ouder',
          }),
        },
        {
          key: 'sex',
          kind: 'single',
          isAboutPerson: true,
          text: { nl: 'Wat is uw geslacht?' },
          options: options({ man: 'Man', vrouw: 'Vrouw' }),
        },
        { key: 'district', kind: 'area', isAboutPerson: true, text: { nl: 'In welke wijk woont u?' } },
      ],
    },
    {
      key: 'kies',
      title: { nl: 'Kiezen' },
      questions: [
        { key: 'first', kind: 'single', required: true, text: { nl: 'Wat moet het eerst?' }, options: options(THEMES) },
        { key: 'else', kind: 'long-text', text: { nl: 'Wat wilt u nog zeggen?' } },
      ],
    },
  ],
}

let site: WithoutScript
let mail: MailServer
let host: Visitor
beforeAll(async () => {
  mail = await startMailServer()
  site = await openWithoutScript({ smtpUrl: mail.url, smtpFrom: 'veiligheid@stad.example' })
  host = await site.regie.visitor().signInAs('policyLead')
})
afterAll(async () => {
  await site?.stop()
  await mail?.stop()
})

/** What mails say that came since, with links to where this Regie listens. */
async function mails() {
  await site.regie.runDueJobs()
  return mail.received.splice(0).map(({ to, raw }) => {
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const link = (part: string) => `${site.regie.url}${new RegExp(`(/praat-mee/[^\\s]*${part}[^\\s]*)`).exec(text)![1]}`
    return { to: to[0]!, text, link }
  })
}

async function fillIn(phone: Page, address: string, theme: string, text: string) {
  await phone.goto(address)
  await phone.getByRole('button', { name: 'Beginnen' }).click()
  await phone.getByLabel('65 jaar of ouder').check()
  await phone.getByLabel('Vrouw').check()
  await phone.getByLabel(/^In welke wijk/).selectOption({ index: 2 })
  await phone.getByRole('button', { name: 'Verder', exact: true }).click()
  await phone.getByLabel(theme).check()
  await phone.getByLabel(/^Wat wilt u nog zeggen/).fill(text)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await phone.getByRole('heading', { name: 'Verstuurd' }).waitFor()
}

test('two surveys are asked: one of everybody, one of the panel', async () => {
  for (const [key, more] of [
    ['thema', {}],
    ['panel', { isByInvitation: 'on' }],
  ] as const) {
    const made = await host.post(`${WORK}/vragenlijst`, {
      ...{ key, definition: JSON.stringify(SURVEY), isBlind: 'on' },
      ...more,
    })
    expect(made.status).toBe(303)
    expect((await host.post(`${WORK}/vragenlijst/${key}/versie`)).status).toBe(303)
  }
  const phone = await site.newPage(PHONE)
  await fillIn(phone, `${site.regie.url}${PUBLIC}/vragenlijst/thema`, THEMES.burglary, 'Meer licht bij het station.')
})

test('a hundred and sixty others answer, the old far more often than the young', async () => {
  const [district] = await site.regie.database.asAdministrator<{ codes: string[] }>(
    "select array_agg(code order by code) as codes from area where kind = 'district' and municipality_id = 'deventer' and vintage = (select max(vintage) from area where kind = 'district' and municipality_id = 'deventer')",
  )
  const { codes } = district!
  const ages = ['65', '65', '65', '65', '45-64', '45-64', '45-64', '25-44', '25-44', '15-24']
  const crowd = site.regie.visitor()
  for (let person = 0; person < 160; person++) {
    if (person % 50 === 0) site.regie.pass(60)
    const age = ages[person % 10]!
    const sent = await crowd.post(`${PUBLIC}/vragenlijst/thema`, {
      ...{ form: `person ${person}`, version: '1', taal: 'nl', deel: 'kies', doe: 'next', age },
      sex: person % 3 === 0 ? 'man' : 'vrouw',
      district: codes[(Math.floor(person / 10) * 4 + person) % codes.length]!,
      // The old put burglary first, the young fraud on the internet.
      first: age === '65' ? 'burglary' : age === '45-64' ? 'care' : 'online',
    })
    expect(sent.status).toBe(303)
  }
})

test('members of the panel are drawn and take part with the code that is mailed to them', async () => {
  const phone = await site.newPage(PHONE)
  for (const [place, name] of ['anna', 'bert', 'cor'].entries()) {
    site.regie.pass(1000)
    await phone.goto(`${site.regie.url}/praat-mee/panel`)
    await phone.getByLabel(/^E-mailadres/).fill(`${name}@panel.example`)
    await phone.getByLabel(/^Geboortejaar/).fill(String(1950 + 7 * place))
    await phone.getByLabel('Vrouw').check()
    await phone.getByLabel(/^In welke wijk/).selectOption({ index: 2 })
    await phone.getByLabel('Ja, ik geef deze toestemming').check()
    await phone.getByRole('button', { name: 'Aanmelden' }).click()
    const [confirm] = await mails()
    await phone.goto(confirm!.link('panel/mijn/'))
    await phone.getByRole('button', { name: 'Ja, ik word lid' }).click()
    await phone.getByText('U bent lid.').first().waitFor()
  }
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}/werk/panel/trekking`)
  await lead.getByLabel('Vragenlijst').selectOption({ index: 1 })
  await lead.getByLabel('Hoeveel leden').fill('10')
  await lead.getByRole('button', { name: 'Bekijk de trekking' }).click()
  await lead.getByRole('button', { name: 'Trek deze leden' }).click()
  await lead.getByRole('button', { name: 'Uitnodigingen versturen' }).click()
  await lead.getByText('0 van 3 gedaan').waitFor()
  const invited = await mails()
  expect(invited.map(({ to }) => to).sort()).toEqual(['anna@panel.example', 'bert@panel.example', 'cor@panel.example'])
  for (const { link } of invited) await fillIn(phone, link('vragenlijst/panel'), THEMES.care, '')
  await lead.goto(`${site.regie.url}${WORK}`)
  await lead.getByRole('row').filter({ hasText: '3 keer ingevuld' }).waitFor()
})

test('a hundred and fifty phones rank the themes on an evening, and the hall sees it at once', async () => {
  const about = {
    title: 'Netwerkavond',
    kind: 'network',
    heldOn: '2026-12-11',
    place: 'De zaal',
    mostParticipants: '200',
  }
  const { location } = await host.post(`${WORK}/sessie`, about)
  const round = { kind: 'ranking', question: 'Wat moet het eerst?', options: Object.values(THEMES).join('\n') }
  expect((await host.post(`${location}/ronde`, round)).status).toBe(303)
  await host.post(`${location}/stap`, { to: 'running' })
  const code = /regie-live-code">([A-Z2-9]{6})</.exec((await host.get(location)).text)![1]!
  const lead = async (doe: string) => {
    const ronde = /name="ronde" value="([^"]+)"/.exec((await host.get(`${location}/leiden`)).text)![1]!
    return (await host.post(`${location}/leiden`, { doe, ronde })).status
  }
  const screen = await site.newPage({ javaScriptEnabled: true, viewport: { width: 1920, height: 1080 } })
  await screen.goto(`${site.regie.url}/meedoen/${code}/scherm`)
  expect(await lead('open')).toBe(303)
  const phone = await site.newPage(PHONE)
  await phone.goto(`${site.regie.url}/meedoen/${code}`)
  for (const [place, theme] of Object.values(THEMES).entries()) {
    await phone.getByLabel(theme).selectOption(String(place + 1))
  }
  await phone.getByRole('button', { name: 'Stem versturen' }).click()
  await phone.getByText('Uw stem is geteld').waitFor()
  const hall = Array.from({ length: 149 }, async (_, at) => {
    const visitor = site.regie.visitor()
    const ronde = /name="ronde" value="([^"]+)"/.exec((await visitor.get(`/meedoen/${code}`)).text)![1]!
    // All put burglary first; who comes second and third differs by half of the hall.
    const [second, third] = at % 2 === 0 ? ['o2', 'o3'] : ['o3', 'o2']
    const order = { 'order.o1': '1', [`order.${second}`]: '2', [`order.${third}`]: '3', 'order.o4': '4' }
    return (await visitor.post(`/meedoen/${code}`, { ronde, ...order })).status
  })
  expect(new Set(await Promise.all(hall))).toEqual(new Set([303]))
  await screen.locator('[data-votes]', { hasText: '150' }).waitFor()
  expect(await screen.content()).not.toContain('staat op 1')
  expect(await lead('close')).toBe(303)
  await screen.getByText('Inbraak en straatroof staat op 1, hoe we ook tellen.').waitFor()
  await screen.getByText('Plek 2 tot en met 3 verschillen niet aantoonbaar.', { exact: false }).waitFor()
  await host.post(`${location}/stap`, { to: 'closed' })
  const csv = (await host.get(`${location}/uitkomst.csv`)).text
  expect(csv).toContain(',votes,150\r\n')
})

let code: string
let goal: { id: string; title: string }

test('an idea is heard, read, and taken over in a goal of the plan', async () => {
  const phone = await site.newPage(PHONE)
  await phone.goto(`${site.regie.url}${PUBLIC}/idee`)
  await phone.getByRole('textbox', { name: /Uw idee/ }).fill('Zet een lamp bij het fietspad.')
  await phone.getByLabel(/^E-mailadres/).fill('anna@panel.example')
  await phone.getByRole('button', { name: 'Versturen' }).click()
  code = (await phone.locator('.regie-code').textContent())!
  const [confirm] = await mails()
  await phone.goto(confirm!.link('bevestig='))
  await phone.getByRole('button', { name: 'Ja, stuur mij bericht' }).click()
  await phone.getByText('U krijgt bericht als er iets verandert.').waitFor()
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}${WORK}/ideeen`)
  await lead.getByRole('button', { name: 'Plaatsen', exact: true }).click()
  await lead.getByText('De beslissing is genomen').waitFor()
  await mails()
  ;[goal] = (await site.regie.database.asAdministrator<{ id: string; title: string }>(
    "select g.id, g.title from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id where g.code = 'T3.D1' and p.slug = 'mjbp-2020-2023'",
  )) as [{ id: string; title: string }]
  await lead.goto(`${site.regie.url}${WORK}/inbreng?zonder=antwoord`)
  await lead.getByRole('checkbox', { name: /^Kies: Zet een lamp/ }).check()
  await lead.getByLabel('overgenomen', { exact: true }).check()
  await lead.getByLabel(/^Waarom/).fill('Er komt meer licht.')
  await lead.getByLabel('Plaats 1').selectOption(goal.id)
  await lead.getByRole('button', { name: 'Antwoord geven' }).click()
  await lead.getByText('Het antwoord is gegeven.').waitFor()
})

test('the survey closes, is weighed to the population by age, sex and district, and is published', async () => {
  const lead = await site.signedIn('policyLead')
  await lead.goto(`${site.regie.url}${WORK}`)
  await lead.getByRole('button', { name: 'Sluiten' }).click()
  await lead.getByText('De uitkomst volgt op deze pagina').waitFor()
  await lead.goto(`${site.regie.url}${WORK}/vragenlijst/thema/uitkomst`)
  await lead.getByText('De antwoorden zijn gewogen naar de bevolking').waitFor()
  await lead.goto(`${site.regie.url}${WORK}`)
  await lead.getByRole('button', { name: 'Uitkomst openbaar maken' }).click()
  await lead.getByText('De uitkomst staat hieronder.').waitFor()
  const phone = await site.newPage(PHONE)
  await phone.goto(`${site.regie.url}${PUBLIC}/uitkomst/thema`)
  await phone.getByText('Indicatief: wie meedeed, koos daar zelf voor.').waitFor()
  expect(await phone.content()).not.toContain('bij het station')
  const { questions } = (await (await fetch(`${site.regie.url}${PUBLIC}/uitkomst/thema/uitkomst.json`)).json()) as {
    questions: {
      question: { key: string }
      lines: { classes: { key: string; count: number; share: { share: number } }[] }[]
    }[]
  }
  const first = questions.find(({ question }) => question.key === 'first')!.lines[0]!.classes
  const of = (key: string) => first.find((one) => one.key === key)!
  // Of 161 people 65 are 65 or older, 40 %. Of those of 15 and older in the municipality it is 18,338 of 84,551, 21.7 %;
  // weights are trimmed and districts joined, so that the weighted share comes near and not upon it.
  expect(of('burglary').count).toBe(65)
  expect(Math.abs(of('burglary').share.share - 0.217)).toBeLessThan(0.03)
  // The 37,998 of 15 to 44 are 44.9 %, and were 48 of those who answered, 30 %.
  expect(of('online').count).toBe(48)
  expect(Math.abs(of('online').share.share - 0.449)).toBeLessThan(0.04)
})

test('who had the idea sees where it went, and hears once when the action moves later', async () => {
  const night = async () => {
    await site.regie.database.asAdministrator(
      `select graphile_worker.add_job('follow-inputs', '{"municipalityId": "deventer"}'::json)`,
    )
    return (await mails()).filter(({ text }) => text.includes('mijn-inbreng') || text.includes('inbreng'))
  }
  const [answered] = await night()
  expect([answered?.to, answered?.text.includes('overgenomen')]).toEqual(['anna@panel.example', true])
  await site.regie.database.asAdministrator(
    `update action set state = 'stopped' where id = (select a.id from action a
      join link l on l.from_id = a.id and l.relation = 'serves' where l.to_id = $1 order by a.code limit 1)`,
    [goal.id],
  )
  site.regie.pass(32 * 24 * 3600)
  const moved = await night()
  expect(moved).toHaveLength(1)
  expect(moved[0]!.text).toContain('is nu: gestopt')
  expect(await night()).toEqual([])
  const phone = await site.newPage(PHONE)
  await phone.goto(`${site.regie.url}/praat-mee/mijn-inbreng`)
  await phone.getByLabel('Uw code').fill(code)
  await phone.getByRole('button', { name: 'Bekijken' }).click()
  await phone.getByRole('link', { name: goal.title }).waitFor()
  await phone.getByText(/is nu: gestopt/).waitFor()
  expect(site.regie.failures).toEqual([])
})

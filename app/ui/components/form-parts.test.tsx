import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Checkbox, Checkboxes, Radios, Select } from './choice-fields.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { fieldId } from './field-frame.tsx'
import { Form } from './form.tsx'
import { DayField, FileField, TextArea, TextField } from './text-field.tsx'

describe('a field of a form', () => {
  test('is tied to its label, its hint and its error', () => {
    const html = render(<TextField name="title" label="Titel" hint="In één zin." error="Vul een titel in." />)
    expect(html).toContain('<label class="utrecht-form-label" for="field-title">Titel</label>')
    expect(html).toContain('id="field-title" name="title"')
    expect(html).toContain('aria-describedby="field-title-hint field-title-error"')
    expect(html).toContain('id="field-title-hint">In één zin.</div>')
    expect(html).toContain('id="field-title-error"')
    expect(html).toContain('<span>Vul een titel in.</span>')
    expect(html).toContain('aria-invalid="true"')
  })

  test('says nothing about hints and errors it does not have', () => {
    const html = render(<TextField name="title" label="Titel" />)
    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  test('says in words that it is required', () => {
    const html = render(<TextField name="title" label="Titel" required="verplicht" />)
    expect(html).toContain('Titel<span class="regie-mark"> (verplicht)</span>')
    expect(html).toMatch(/<input[^>]* required/)
  })

  test('says in words that it may stay empty, and is then not required', () => {
    const html = render(<TextField name="note" label="Opmerking" optional="niet verplicht" />)
    expect(html).toContain('(niet verplicht)')
    expect(html).not.toMatch(/<input[^>]* required/)
  })

  test('keeps what was typed, without running it', () => {
    expect(render(<TextField name="a" label="A" value={'"><script>'} />)).toContain('value="&quot;>&lt;script>"')
    expect(render(<TextArea name="a" label="A" value="</textarea><b>" />)).toContain('&lt;/textarea>&lt;b></textarea>')
  })

  test('tells the browser what may be filled in for the person', () => {
    expect(render(<TextField name="email" label="E-mail" type="email" autocomplete="email" />)).toMatch(
      /type="email" autocomplete="email"/,
    )
  })

  test('for a day carries the day as it is stored', () => {
    expect(render(<DayField name="on" label="Datum" value="2026-11-22" />)).toMatch(/type="date" value="2026-11-22"/)
  })

  test('for a file names the kinds that are accepted', () => {
    expect(render(<FileField name="file" label="Bijlage" accept=".csv" />)).toMatch(/type="file" accept=".csv"/)
  })

  test('has an id that works in a link, whatever its name', () => {
    expect(fieldId('goals[0].title')).toBe('field-goals-0-title')
  })
})

describe('a choice', () => {
  const choices = [
    { value: 'a', label: 'Ontwikkelspoor', hint: 'Nieuw of sterker.' },
    { value: 'b', label: 'Doorlopend werk' },
  ]

  test('from a list shows which one was chosen', () => {
    const html = render(<Select name="kind" label="Soort" choices={choices} value="b" empty="Kies" />)
    expect(html).toContain('<option value>Kies</option>')
    expect(html).toMatch(/<option[^>]*selected[^>]*>Doorlopend werk/)
    expect(html).not.toMatch(/<option[^>]*selected[^>]*>Ontwikkelspoor/)
  })

  test('from a few is a group with a legend, and each has its own label', () => {
    const html = render(<Radios name="kind" label="Soort" choices={choices} value="a" error="Kies een soort." />)
    expect(html).toMatch(/<fieldset[^>]*aria-describedby="field-kind-group-error"/)
    expect(html).toMatch(/<legend[^>]*>Soort<\/legend>/)
    expect(html).toMatch(/<label[^>]*for="field-kind">Ontwikkelspoor<\/label>/)
    expect(html).toMatch(/<label[^>]*for="field-kind-2">Doorlopend werk<\/label>/)
    expect(html).toMatch(
      /<input id="field-kind" name="kind" type="radio" value="a" checked aria-describedby="field-kind-hint"/,
    )
    expect(html.match(/ checked/g)).toHaveLength(1)
  })

  test('of any number keeps all that were chosen', () => {
    const html = render(<Checkboxes name="kind" label="Soorten" choices={choices} values={['a', 'b']} />)
    expect(html.match(/ checked/g)).toHaveLength(2)
  })

  test('of yes or no has a label beside it', () => {
    const html = render(<Checkbox name="public" label="Openbaar" checked />)
    expect(html).toMatch(/<label[^>]*for="field-public">Openbaar<\/label>/)
    expect(html).toMatch(/type="checkbox" value="on" checked/)
  })
})

describe('a form', () => {
  test('posts with the token against forged requests and leaves checking to the server', () => {
    const html = render(
      <Form action="/werk/plan" csrfToken="abc">
        <p>x</p>
      </Form>,
    )
    expect(html).toBe(
      '<form action="/werk/plan" method="post" novalidate><input type="hidden" name="csrf" value="abc"/><p>x</p></form>',
    )
  })

  test('that sends files says so', () => {
    expect(render(<Form action="/x" withFiles children="x" />)).toContain('enctype="multipart/form-data"')
  })

  test('that was refused says above it what is wrong and links to each field', () => {
    const html = render(
      <ErrorSummary
        title="Nog niet bewaard"
        errors={[{ field: 'title', message: 'Vul een titel in.' }, { message: 'Iemand anders was u voor.' }]}
      />,
    )
    expect(html).toMatch(/role="alert" tabindex="-1"/i)
    expect(html).toContain('autofocus')
    expect(html).toContain('<a href="#field-title">Vul een titel in.</a>')
    expect(html).toContain('<li>Iemand anders was u voor.</li>')
  })

  test('that was not refused has no summary', () => {
    expect(render(<ErrorSummary title="x" errors={[]} />)).toBe('')
  })
})

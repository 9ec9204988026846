import { describe, expect, test } from 'vitest'
import { describeError, type LogOptions, makeLog } from './log.ts'

function logged(options: Partial<LogOptions> = {}) {
  const lines: string[] = []
  const now = () => new Date('2026-11-22T09:00:00Z')
  return {
    lines,
    log: makeLog({ to: { write: (text) => lines.push(text) }, level: 'info', forPerson: false, now, ...options }),
  }
}

test('a line is one object of JSON with its time, level and event', () => {
  const { lines, log } = logged()
  log.write('info', 'request', { route: '/plan/:theme', status: 200, reference: undefined })
  expect(lines).toEqual([
    '{"time":"2026-11-22T09:00:00.000Z","level":"info","event":"request","route":"/plan/:theme","status":200}\n',
  ])
})

test('a person reads words instead', () => {
  const { lines, log } = logged({ forPerson: true })
  log.write('warn', 'request', { route: '/plan', status: 503 })
  expect(lines).toEqual(['request route=/plan status=503\n'])
})

test('what is less serious than the level is left out', () => {
  const { lines, log } = logged({ level: 'warn' })
  log.write('info', 'request')
  log.write('error', 'failure')
  expect(lines).toHaveLength(1)
})

describe('an error', () => {
  test('of the database is written without its words, which can quote a value', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "Jansen, Kerkstraat 1"'), {
      name: 'error',
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (email)=(jan@example.nl) already exists.',
      table: 'account',
    })
    const text = JSON.stringify(describeError(error))
    expect(text).toContain('22P02')
    expect(text).toContain('account')
    expect(text).not.toMatch(/Jansen|Kerkstraat|jan@/)
  })

  test('of another program is written without the mail addresses in it', () => {
    expect(describeError(new Error('550 no such user <jan@example.nl>'))).toMatchObject({
      message: '550 no such user <…@…>',
    })
  })

  test('keeps the places in the code', () => {
    expect(String(describeError(new Error('x')).stack)).toMatch(/^\s+at .*log\.test\.ts/)
  })
})

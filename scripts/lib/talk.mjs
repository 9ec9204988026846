/** A failure that the person at the keyboard can mend: shown as one line, without a stack. */
export class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Says what is going on. Talk goes to stderr, so that stdout stays clean for data. */
export function talk(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a script's main function; a Refusal ends it with its line, anything else with its stack. */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    talk(error.message)
    process.exitCode = error.exitCode
  }
}

/** "0.4 s", "12 s". */
export function seconds(sinceMilliseconds) {
  const passed = (performance.now() - sinceMilliseconds) / 1000
  return `${passed < 10 ? passed.toFixed(1) : Math.round(passed)} s`
}

/** Turns the failure to write in `folder` into one line; anything else stays what it was. */
export function explainUnwritable(error, folder) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return error
  return new Refusal(
    `Regie cannot write in ${folder}: use a copy in a folder of your own, or ask for the right to write.`,
  )
}

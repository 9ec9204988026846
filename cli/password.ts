import { type Command, Refused } from './command.ts'

const ENTER = /[\r\n]/
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const BACKSPACES = new Set(['\u007f', '\b'])

/** The password: typed without echo on a terminal, or else the first line of standard input. Never an argument. */
export function readPassword(command: Command, question: string): Promise<string> {
  return command.input.isTTY ? askPassword(command, question) : readLine(command)
}

async function readLine({ input }: Command): Promise<string> {
  let text = ''
  input.setEncoding('utf8')
  for await (const piece of input) {
    text += piece
    if (ENTER.test(text)) break
  }
  return text.split(ENTER)[0]!
}

function askPassword({ input, talk }: Command, question: string): Promise<string> {
  talk.write(question)
  input.setRawMode?.(true)
  input.setEncoding('utf8')
  input.resume()
  return new Promise<string>((resolve, reject) => {
    const typed: string[] = []
    const listen = (piece: string) => {
      for (const key of piece) {
        if (key === CTRL_C) return end(() => reject(new Refused('stopped')))
        if (ENTER.test(key) || key === CTRL_D) return end(() => resolve(typed.join('')))
        if (BACKSPACES.has(key)) typed.pop()
        else typed.push(key)
      }
    }
    const end = (settle: () => void) => {
      input.off('data', listen)
      input.setRawMode?.(false)
      input.pause()
      talk.write('\n')
      settle()
    }
    input.on('data', listen)
  })
}

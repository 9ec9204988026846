import { describe, expect, it } from 'vitest'
import { contentDisposition, safeFileName } from './file-name.ts'

describe('the name of an attachment', () => {
  it.each([
    ['C:\\Users\\jan\\Notulen 3.docx', 'docx', 'Notulen 3.docx'],
    ['../../etc/passwd.txt', 'txt', 'passwd.txt'],
    ['foto.JPEG', 'jpg', 'foto.jpg'],
    ['verslag\u202Efdp.exe.pdf', 'pdf', 'verslag fdp.exe.pdf'],
    ['a"b\r\nSet-Cookie: x.pdf', 'pdf', 'a b Set-Cookie x.pdf'],
    ['.pdf', 'pdf', 'bijlage.pdf'],
    ['Reünie.csv', 'csv', 'Reünie.csv'],
  ] as const)('%s becomes harmless', (given, format, expected) => {
    expect(safeFileName(given, format)).toBe(expected)
  })

  it('is no longer than a system can keep', () => {
    expect(safeFileName(`${'é'.repeat(400)}.pdf`, 'pdf')).toHaveLength(124)
  })

  it('travels in a header as plain letters and as it is', () => {
    expect(contentDisposition("Reünie 'wijk' (1).pdf")).toBe(
      `attachment; filename="Reunie 'wijk' (1).pdf"; filename*=UTF-8''Re%C3%BCnie%20%27wijk%27%20%281%29.pdf`,
    )
  })
})

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Publication } from '../../src/documents/publication.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { localDate } from '../../src/kernel/local-date.js'
import { officePdfWriter } from '../../src/workers/office-pdf-writer.js'
import { leaveOutIf } from '../support/machine.js'
import { whyNoOffice } from '../support/office.js'

const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const word = (title: string): Promise<Uint8Array> => {
  const page: Publication = {
    ...{ kind: 'Overzicht', title, author: 'Stad Voorbeeld', status: 'final', colophon: '' },
    ...{ generatedOn: localDate('2026-11-24'), cover: [], blocks: [] },
  }
  return documentToDocx(page)
}
const textOf = (pdf: Uint8Array | undefined): string =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf ?? new Uint8Array(), encoding: 'utf8' })

/** A program of ours in the place of LibreOffice. */
function program(name: string, lines: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${lines}\n`)
  chmodSync(path, 0o755)
  return path
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !/\) Z /.test(stateOf(pid))
const stateOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ') Z '
  }
}

describe('the writer of PDF files', () => {
  it('lets LibreOffice make a PDF of each file, in their order, once', async ({ skip }) => {
    leaveOutIf(whyNoOffice(), skip)
    const writer = officePdfWriter()
    expect(writer.isThere()).toBe(true)
    const files = await Promise.all(['Bermen', 'Graven', 'Bermen'].map(word))
    const made = await writer.write(files)
    if (!made.ok) throw new Error(made.error.kind)
    expect(made.value.map(textOf).map((text) => /Bermen|Graven/.exec(text)?.[0])).toEqual([
      ...['Bermen', 'Graven', 'Bermen'],
    ])
    const again = await writer.write(files.slice(1, 2))
    expect(again.ok && again.value[0]).toBe(made.value[1])
    await writer.close()
  }, 60_000)

  it('says so when there is no such program', async () => {
    const writer = officePdfWriter({ command: 'no-such-program-here' })
    expect(writer.isThere()).toBe(false)
    expect(await writer.write([await word('x')])).toEqual({
      ok: false,
      error: { kind: 'no-pdf', why: 'absent' },
    })
  })

  it('says so when nothing comes of a file', async () => {
    const writer = officePdfWriter({ command: program('idle', 'exit 0') })
    expect(await writer.write([await word('x')])).toEqual({
      ok: false,
      error: { kind: 'no-pdf', why: 'failed' },
    })
    await writer.close()
  })

  it('ends a program that takes too long, with what it started', async () => {
    const note = join(folder, 'child')
    const command = program('slow', `sleep 300 &\necho $! > ${note}\nwait`)
    const writer = officePdfWriter({ command, rules: { patience: 500 } })
    expect(await writer.write([await word('x')])).toEqual({ ok: false, error: { kind: 'too-slow' } })
    await writer.close()
    const child = Number(readFileSync(note, 'utf8'))
    expect(child).toBeGreaterThan(0)
    await expect.poll(() => isAlive(child), { timeout: 2_000 }).toBe(false)
  })

  it('gives the program a folder of its own, and takes it away', async () => {
    const note = join(folder, 'seen')
    const writer = officePdfWriter({ command: program('nosy', `echo "$HOME $*" > ${note}`) })
    await writer.write([await word('x')])
    const [home = '', profile] = readFileSync(note, 'utf8').split(' ')
    expect(profile).toBe(`-env:UserInstallation=file://${home}/profile`)
    expect(existsSync(home)).toBe(false)
    await writer.close()
  })
})

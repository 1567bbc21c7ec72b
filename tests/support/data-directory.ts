import { expect, onTestFinished } from 'vitest'
import { type DataDirectory, openDataDirectory } from '../../src/storage/files/data-directory.js'

/** The data folder, open until it is released or the test is over. */
export async function openedDirectory(path: string): Promise<DataDirectory> {
  const opened = await openDataDirectory(path)
  if (!opened.ok) return expect.fail(`${path}: ${opened.error.kind}`)
  onTestFinished(opened.value.release)
  return opened.value
}

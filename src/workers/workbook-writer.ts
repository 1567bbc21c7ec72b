import type { AnySheet, WorkbookWriter } from '../suppliers/exchange/sheet.js'
import { threads } from './thread.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 60_000,
  usual: 1_000,
}

/** Writes workbooks in a worker thread, in the order asked. */
export function pooledWorkbookWriter(rules: Partial<TurnRules> = {}): WorkbookWriter {
  const { run, close } = threads<readonly AnySheet[], Uint8Array>({
    worker: 'workbook-worker.js',
    does: 'writeWorkbook',
    memory: 1024,
    rules: { ...usualRules, ...rules },
  })
  return { write: run, close }
}

import type { FormSheet } from '../kernel/form-sheet.js'
import type { AssembledDocument } from './blocks.js'
import { hourSheets } from './sheets/hour-sheets.js'
import { inventorySheets } from './sheets/inventory-sheets.js'
import { lifeCycleSheets } from './sheets/life-cycle-sheets.js'
import { monitoringSheets } from './sheets/monitoring-sheets.js'

/**
 * A document of a kind that is also had as a workbook: what it prints, with the sums in formulas. Made from its blocks, so
 * that a kept document gives the same workbook for ever.
 */
export function documentToSheets(document: AssembledDocument): readonly FormSheet[] {
  switch (document.name) {
    case 'inventory':
      return inventorySheets(document)
    case 'life-cycle-sheet':
      return lifeCycleSheets(document)
    case 'monitoring-form':
      return monitoringSheets(document)
    case 'hour-list':
      return hourSheets(document)
    default:
      return []
  }
}

import { annexes, awardBlocks, generalBlocks, lotBlocks } from './sample-text.mjs'

const clauses = [
  'reserved-participation@1.2.0', 'reserved-lot@1.0.0', 'target-group-hours@1.1.0', 'training-places@1.0.0',
  'award-social-approach@2.0.0', 'award-collaboration@1.0.1', 'anti-social-dumping@1.0.0', 'fair-supply-chain@1.0.0',
  'special-penalty@1.0.0', 'monitoring-reporting@1.3.0', 'evidence-social@1.0.0', 'maintenance-without-pesticides@1.0.0',
]

const lots = [
  { id: 'LOT-0001', name: 'Perceel 1', title: 'Onderhoud van bermen en parken', hours: '2.400', reserved: true, penalty: '€ 25' },
  { id: 'LOT-0002', name: 'Perceel 2', title: 'Onderhoud van begraafplaatsen', hours: '1.150', reserved: false, penalty: '€ 40' },
]

export function sampleDocument({ numberBlocks, status = 'final' }) {
  return {
    name: 'specifications',
    kind: 'Bestek',
    title: 'Groenonderhoud met sociale tewerkstelling 2027–2030',
    template: 'specifications@1.0.0',
    status,
    author: 'Gemeente Voorbeeldegem',
    generatedOn: '2027-02-01',
    blocks: numberBlocks([...generalBlocks(status), ...lots.flatMap(lotBlocks), ...awardBlocks(lots), ...annexes()]),
    clauses,
    missing: status === 'draft' ? [{ path: 'submission.deadline', question: 'uiterste datum en uur voor de offertes' }] : [],
  }
}

/**
 * A subject of the questionnaire: what is decided together stands on one page.
 * @property name in a row of subjects; title: the heading of its page; slug: in the address of its page.
 */
interface Subject {
  readonly name: string
  readonly title: string
  readonly slug: string
}

/**
 * The subjects, in the order in which they are gone through: first what the contract is, then what the specifications
 * say of it, in their order.
 */
export const sections = {
  assignment: { name: 'Opdracht', title: 'Wat koop je?', slug: 'opdracht' },
  time: { name: 'Tijd en plaats', title: 'Wanneer en waar?', slug: 'tijd-en-plaats' },
  value: { name: 'Waarde', title: 'Hoeveel is de opdracht waard?', slug: 'waarde' },
  procedure: { name: 'Procedure', title: 'Hoe plaats je de opdracht?', slug: 'procedure' },
  lots: { name: 'Percelen', title: 'Wat houdt het perceel in?', slug: 'perceel' },
  social: { name: 'Sociale aanpak', title: 'Wat doet de opdracht voor mensen?', slug: 'sociale-aanpak' },
  buyer: { name: 'Bestuur', title: 'Wie koopt aan?', slug: 'bestuur' },
  selection: { name: 'Selectie', title: 'Wie mag meedoen?', slug: 'selectie' },
  tendering: { name: 'Indienen', title: 'Hoe dienen ze in?', slug: 'indienen' },
  price: { name: 'Prijs en betaling', title: 'Wat betaal je, en wanneer?', slug: 'prijs-en-betaling' },
  award: { name: 'Gunning', title: 'Hoe tellen de gunningscriteria?', slug: 'gunning' },
  technical: { name: 'Techniek', title: 'Wat moet er gebeuren?', slug: 'techniek' },
  performance: { name: 'Clausules', title: 'Vul de clausules in', slug: 'clausules-invullen' },
  execution: { name: 'Uitvoering', title: 'Hoe verloopt de uitvoering?', slug: 'uitvoering' },
  acceptance: {
    name: 'Oplevering en geschillen',
    title: 'Wanneer is het goed, en wat als het anders loopt?',
    slug: 'oplevering-en-geschillen',
  },
} as const satisfies Readonly<Record<string, Subject>>
export type SectionId = keyof typeof sections
export const isSectionId = (name: string): name is SectionId => Object.hasOwn(sections, name)
export const sectionIds = Object.keys(sections).filter(isSectionId)

/** Subjects that stand divided over others now, by the word in their address, which stays good: where they begin. */
export const formerSlugs: Readonly<Record<string, SectionId>> = { praktisch: 'buyer' }

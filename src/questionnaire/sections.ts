/**
 * A subject of the questionnaire: what is decided together stands on one page.
 * @property name in a row of subjects; title: the heading of its page; slug: in the address of its page.
 */
interface Subject {
  readonly name: string
  readonly title: string
  readonly slug: string
}

/** The subjects, in the order in which they are gone through. */
export const sections = {
  assignment: { name: 'Opdracht', title: 'Wat koop je?', slug: 'opdracht' },
  time: { name: 'Tijd en plaats', title: 'Wanneer en waar?', slug: 'tijd-en-plaats' },
  value: { name: 'Waarde', title: 'Hoeveel is de opdracht waard?', slug: 'waarde' },
  procedure: { name: 'Procedure', title: 'Hoe plaats je de opdracht?', slug: 'procedure' },
  lots: { name: 'Percelen', title: 'Wat houdt het perceel in?', slug: 'perceel' },
  social: { name: 'Sociale aanpak', title: 'Wat doet de opdracht voor mensen?', slug: 'sociale-aanpak' },
  award: { name: 'Gunning', title: 'Hoe tellen de gunningscriteria?', slug: 'gunning' },
  performance: { name: 'Clausules', title: 'Vul de clausules in', slug: 'clausules-invullen' },
  specifications: { name: 'Praktisch', title: 'Wat moet nog in het bestek?', slug: 'praktisch' },
} as const satisfies Readonly<Record<string, Subject>>
export type SectionId = keyof typeof sections
export const isSectionId = (name: string): name is SectionId => Object.hasOwn(sections, name)
export const sectionIds = Object.keys(sections).filter(isSectionId)

/** A file of questions for another program, as the pages offer it. */
export interface ExportFormat {
  /** Name of the file in `exports/` of a published build. */
  name: string;
  /** For whom it is. */
  label: string;
  /** What becomes of questions that were imported before when the file is imported again. */
  again: string;
}

/** What is made of the bank. Names stay as they are, since others link to them. */
export const EXPORT_FILES = {
  anki: {
    name: 'order-management-anki.txt',
    label: 'Anki',
    again: 'Importing it again updates the notes and keeps their schedules.',
  },
  gift: {
    name: 'order-management-gift.txt',
    label: 'Moodle (GIFT)',
    again: 'Moodle adds what it imports: delete the category “Order Management exam” before you import again.',
  },
  qti: {
    name: 'order-management-qti21.zip',
    label: 'Learning platforms (QTI 2.1)',
    again:
      'Each question keeps its identifier; whether the platform then updates it or adds another is its own choice.',
  },
  csv: {
    name: 'order-management-questions.csv',
    label: 'Spreadsheets (CSV)',
    again: 'The first column holds the number of the question, which never changes.',
  },
} as const satisfies Record<string, ExportFormat>;

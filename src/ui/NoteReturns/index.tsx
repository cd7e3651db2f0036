import {type ReactNode, useState} from 'react';
import LazyDisclosure from '../LazyDisclosure';

interface Props {
  /** The note's address within the page, such as `#user-content-fn-oms-api`. */
  note: string;
  /** How often the note is cited. */
  places: string;
}

/** The links from a note to all places that cite it. */
export default function NoteReturns({note, places}: Props): ReactNode {
  return (
    <LazyDisclosure summary={`${places} places`}>
      <Places note={note} />
    </LazyDisclosure>
  );
}

function Places({note}: Pick<Props, 'note'>): ReactNode {
  const [marks] = useState(() => namedMarks(note));
  return marks.map((id, index) => (
    <a key={id} href={`#${id}`} className="data-footnote-backref" aria-label={`Back to place ${index + 1}`}>
      {index + 1}
    </a>
  ));
}

/** The ids of a note's marks in the text; they have none before. */
function namedMarks(note: string): string[] {
  return [...document.querySelectorAll(`a[data-footnote-ref][href="${note}"]`)].map(
    (mark, index) => (mark.id ||= `${note.slice(1)}-place-${index + 1}`),
  );
}

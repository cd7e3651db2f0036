import {type ReactNode, useEffect, useState} from 'react';

interface Announcement {
  text: string;
  /** Tells one announcement from the next of the same words. */
  number: number;
}

let hear: ((announcement: Announcement) => void) | undefined;
let count = 0;

/** Says something to those who do not see it happen. */
export function announce(text: string): void {
  count += 1;
  hear?.({text, number: count});
}

/** The page's one live region for what has no place of its own on the page. Stands at the root of the site. */
export default function Announcer(): ReactNode {
  const [announcement, setAnnouncement] = useState<Announcement>();
  useEffect(() => {
    hear = setAnnouncement;
    return () => {
      hear = undefined;
    };
  }, []);
  return (
    <div role="status" className="sr-only" data-screen-only>
      {announcement && <span key={announcement.number}>{announcement.text}</span>}
    </div>
  );
}

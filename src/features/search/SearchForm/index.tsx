import {useHistory} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {type FormEvent, type ReactNode, useId, useState} from 'react';
import {searchEngine} from '../engine';
import styles from './styles.module.css';

/**
 * One field in a page that leads to what is looked for: to a message's page when its name is what was typed, else to
 * all that the search finds. Until the script is there the browser sends the form to the search's own page.
 */
export default function SearchForm({label, placeholder}: {label: string; placeholder?: string}): ReactNode {
  const {engine} = searchEngine();
  const history = useHistory();
  const {withBaseUrl} = useBaseUrlUtils();
  const [text, setText] = useState('');
  const id = useId();
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    const results = `/search/?q=${encodeURIComponent(asked)}`;
    const best = asked === '' ? undefined : (await engine.search(asked, 1).catch(() => undefined))?.hits[0]?.record;
    const isIt = best?.kind === 'message' && /^[\w.*-]+$/.test(asked);
    history.push(withBaseUrl(isIt ? best.path : results));
  };
  return (
    <form
      className={styles.form}
      role="search"
      aria-label={label}
      action={withBaseUrl('/search/')}
      data-screen-only
      onSubmit={(event) => void go(event)}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input
          id={id}
          name="q"
          type="search"
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onFocus={engine.prepare}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">Go</button>
      </div>
    </form>
  );
}

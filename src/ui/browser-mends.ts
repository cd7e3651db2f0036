/**
 * Two things browsers do to a page that React and the router do not expect. Called once, before React takes the page
 * over.
 */
export function mendBrowser(): void {
  tolerateMovedNodes();
  encodeUndecodableHash();
}

/**
 * A browser that translates puts each text into an element of its own, so nodes are no longer where React left them and
 * removing one throws (facebook/react#11538). What React wants removed is then gone already. Texts that change stand
 * alone in elements of their own, so that the right one shows.
 */
function tolerateMovedNodes(): void {
  const {removeChild, insertBefore} = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    return insertBefore.call(this, node, before?.parentNode === this ? before : null) as T;
  };
}

/** The router decodes the hash and throws where a % begins no code. As `%25` the hash still names nothing, in peace. */
function encodeUndecodableHash(): void {
  const mend = () => {
    const hash = window.location.hash.slice(1);
    try {
      decodeURIComponent(hash);
    } catch {
      window.history.replaceState(window.history.state, '', `#${encodeURIComponent(hash)}`);
    }
  };
  mend();
  // The router listens as well, but later, so it finds the mended address.
  window.addEventListener('popstate', mend);
}

/** What the Algolia engine and the publisher both need to know of Algolia's client. Safe in the browser. */

/** Turns origins such as `http://127.0.0.1:4000` into hosts as Algolia's clients take them. */
export function toHosts(origins: readonly string[]) {
  return origins.map((origin) => {
    const {protocol, host} = new URL(origin);
    // The client's type has a field for the port, but only a port written into `url` reaches its requests.
    return {url: host, protocol: protocol === 'http:' ? 'http' : 'https', accept: 'readWrite'} as const;
  });
}

/** Why a call to Algolia failed. */
export interface AlgoliaFailure {
  /** HTTP status of the last answer, where there was one. */
  status?: number;
  /** What Algolia or the network said, as it said it: it may quote a key. */
  detail: string;
}

/** The parts of the client's errors used here. Its error classes are not exported from the lite client. */
type ClientError = Error & {status?: number; stackTrace?: {response?: {status?: number; content?: string}}[]};

/** Reads an error of Algolia's client, whichever of its classes it is. */
export function readFailure(error: unknown): AlgoliaFailure {
  if (!(error instanceof Error)) return {detail: String(error)};
  const {status, stackTrace} = error as ClientError;
  const answer = stackTrace?.at(-1)?.response;
  return {
    // A status of 0 is the client's word for no answer at all.
    status: (status ?? answer?.status) || undefined,
    // What "unreachable hosts" hides is in the last answer, or in the network's error.
    detail: isUnreachable(error) && answer?.content ? messageIn(answer.content) : error.message,
  };
}

/** Algolia answers failures in JSON; proxies in between, with pages of HTML. */
function messageIn(content: string): string {
  try {
    const {message} = JSON.parse(content) as {message?: unknown};
    if (typeof message === 'string') return message;
  } catch {
    // Not JSON: quoted as it is.
  }
  return content.slice(0, 200);
}

/** Whether no host answered: the network, a wrong application id, or all hosts failing. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && error.name === 'RetryError';
}

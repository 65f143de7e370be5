// Requests about attempts. A failure has a kind (offline, signed-out, over: time or handed in,
// gone, refused) and, where the server said one, a sentence in the reader's language.

export class Failure extends Error {
  constructor(kind, sentence = '') {
    super(sentence);
    this.kind = kind;
    this.final = kind === 'over';
  }
}

const KINDS = { 400: 'refused', 401: 'signed-out', 403: 'signed-out', 404: 'gone', 409: 'over' };

/** @param page of this application; after signing in anew in another tab it carries the session's new token */
export function api(base, page) {
  const address = `${base}/api/assessment/attempts`;
  const meta = document.querySelector('meta[name=csrf-token]');

  async function once(method, path, body) {
    try {
      return await fetch(address + path, {
        method,
        keepalive: method !== 'GET',
        headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': meta.content },
        body: body && JSON.stringify(body),
      });
    } catch {
      throw new Failure('offline');
    }
  }

  async function renewToken() {
    const text = await (await fetch(base + page)).text().catch(() => '');
    const found = new DOMParser().parseFromString(text, 'text/html').querySelector('meta[name=csrf-token]')?.content;
    if (found) meta.content = found;
    return Boolean(found);
  }

  return async (method, path = '', body = undefined) => {
    let response = await once(method, path, body);
    if (response.status === 403 && await renewToken()) response = await once(method, path, body);
    if (response.ok) return response.json();
    const problem = await response.json().catch(() => ({}));
    throw new Failure(KINDS[response.status] ?? 'offline', problem.title);
  };
}

/** Requests of the person who looks at this page. A session that was renewed elsewhere brings its new token along. */
const meta = (name) => document.querySelector(`meta[name=${name}]`);

export const who = meta("person")?.content ?? "";
export const root = meta("root")?.content ?? "";

/** The token of the session as it is now; false when nobody or somebody else is signed in. */
async function renewed() {
  const page = await fetch(`${root}/learning/kept.xhtml`);
  const answer = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = answer.querySelector("meta[name=csrf-token]")?.content;
  if (!token || answer.querySelector("meta[name=person]")?.content !== who) {
    return false;
  }
  meta("csrf-token").content = token;
  return true;
}

/** @throws TypeError without a network */
export async function call(method, path, body, options = {}) {
  const once = () => fetch(root + path, {
    method,
    headers: {"Content-Type": "application/json", "X-CSRF-Token": meta("csrf-token").content},
    body: JSON.stringify(body),
    ...options,
  });
  const response = await once();
  return response.status === 403 && !options.keepalive && await renewed() ? once() : response;
}

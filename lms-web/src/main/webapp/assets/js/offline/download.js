/**
 * Downloads of lectures and packs. A copy of the page, with the addresses of its files under /kept/, and the files lie in the
 * person's cache; a large file in parts, so that a download that was broken off goes on where it stopped.
 */
import {call, root, who} from "./call.js";
import {get, of, put, remove} from "./store.js";

const PART = 1 << 20;
const TRIES = 4;
const FILES = new RegExp(`(["'])${root}/(media/\\d+/(?:video|poster|html|file|page/\\d+)|api/learning/captions/[^"'?]+)(?=["'])`, "g");
const LINK = /(&quot;link&quot;:&quot;)[^&]*/g;
/** What this person keeps here. */
export const shelf = () => caches.open(`haitang-kept-${who}`);
const running = new Map();

/** Why it can't be done: full, network or no-worker. */
export class Trouble extends Error {}

export const list = () => of("kept", who);
export const isRunning = (id) => running.has(id);

export function stop(id) {
  running.get(id)?.abort();
}

/**
 * Downloads a page and its files, or goes on with it.
 *
 * @param wanted id, kind (lecture or pack), title, page, for a lecture enrolment and unit
 * @param progress told (done, all) in bytes
 */
export async function keep(wanted, progress) {
  if (!(await navigator.serviceWorker?.getRegistration())?.active) {
    throw new Trouble("no-worker");
  }
  const control = new AbortController();
  running.set(wanted.id, control);
  try {
    return await load(wanted, progress, control.signal);
  } catch (failure) {
    const row = await get("kept", who, wanted.id);
    if (failure.name === "QuotaExceededError") {   // half a lecture helps nobody, its room does
      row && await forget(row);
      throw new Trouble("full");
    }
    row && await put("kept", {...row, state: "paused"}).catch(() => {});
    throw failure instanceof Trouble ? failure : new Trouble("network");
  } finally {
    running.delete(wanted.id);
  }
}

async function load(wanted, progress, signal) {
  navigator.storage?.persist?.();
  const before = await get("kept", who, wanted.id);
  const {pages, files} = await plan(wanted.page);
  let row = {bytes: 0, ...before, ...wanted, who, state: "loading", at: Date.now(), pages: [...pages.keys()], files: [...files.keys()]};
  row.bytes = [...files.values()].reduce((sum, file) => sum + file.size, 0);
  await mustFit(row);
  if (row.kind === "lecture" && !row.download) {
    row = {...row, ...await begin(row)};
  }
  await put("kept", row);
  let done = 0;
  for (const [path, file] of files) {
    await whole(path, file, signal, (bytes) => progress(done + bytes, row.bytes));
    done += file.size;
  }
  await keepPages(pages);
  row = {...await get("kept", who, row.id), state: "kept", at: Date.now()};
  await put("kept", row);
  return row;
}

async function mustFit(row) {
  const {quota = Infinity, usage = 0} = await navigator.storage?.estimate?.() ?? {};
  if (row.bytes * 1.05 > quota - usage) {
    throw new Trouble("full");
  }
}

/** Begins the log of what will be watched without a network; its key stays here and can't be read out. */
async function begin({enrolment, unit}) {
  const response = await call("POST", "/api/learning/downloads", {enrolment: Number(enrolment), unit: Number(unit)});
  if (!response.ok) {
    throw new Trouble("network");
  }
  const answer = await response.json();
  const raw = Uint8Array.from(atob(answer.key), (c) => c.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", raw, {name: "HMAC", hash: "SHA-256"}, false, ["sign"]);
  return {download: answer.download, key, n: 0, mac: "", begun: Date.now(), until: Date.now() + answer.provisionalHours * 3600000};
}

/** The log counts from its download on: with a network a fresh one begins, once a day and when nothing of the old one waits. */
export async function renewLog(row) {
  const old = !row.download || Date.now() - row.begun > 86400000;
  if (old && navigator.onLine && !(await of("log", who, row.download ?? "")).length) {
    await put("kept", {...row, ...await begin(row)});
  }
}

/** The page and those it needs, with the files that they name. */
async function plan(address) {
  const pages = new Map();
  const files = new Map();
  for (const page of [address, ...await readers(address)]) {
    const html = await text(page);
    const named = [...html.matchAll(FILES)].map((found) => found[2]);
    const shown = named.some((path) => /\/(page\/\d+|html|video)$/.test(path));
    const wanted = page === address && !shown ? [] : named.filter((path) => !(shown && path.endsWith("/file")));
    pages.set(page, html);
    for (const path of new Set(wanted)) {
      files.has(path) || files.set(path, await size(path));
    }
  }
  return {pages, files};
}

async function readers(address) {
  const links = new DOMParser().parseFromString(await text(address), "text/html").querySelectorAll(".filerow a.row");
  return [...links].map((link) => link.getAttribute("href"));
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok || response.redirected) {
    throw new Trouble("network");
  }
  return response.text();
}

async function size(path) {
  const response = await fetch(`${root}/${path}`, {method: path.startsWith("api/") ? "GET" : "HEAD"});
  if (!response.ok) {
    throw new Trouble("network");
  }
  return {
    size: Number(response.headers.get("Content-Length")) || (await response.arrayBuffer()).byteLength,
    type: response.headers.get("Content-Type") ?? "",
    tag: response.headers.get("ETag") ?? "",
  };
}

async function whole(path, file, signal, progress) {
  const cache = await shelf();
  const address = `${root}/kept/${path}`;
  if (file.size <= PART) {
    await cache.put(address, await tried(path, {}, signal));
    progress(file.size);
    return;
  }
  const known = await (await cache.match(`${address}?sizes`))?.json();
  const same = known?.tag === file.tag;
  await cache.put(`${address}?sizes`, new Response(JSON.stringify({...file, part: PART})));
  for (let n = 0; n * PART < file.size; n++) {
    if (!same || !await cache.match(`${address}?part=${n}`)) {
      const last = Math.min(file.size, (n + 1) * PART) - 1;
      const response = await tried(path, {Range: `bytes=${n * PART}-${last}`}, signal);
      await cache.put(`${address}?part=${n}`, new Response(await response.arrayBuffer()));
    }
    progress(Math.min(file.size, (n + 1) * PART));
  }
}

async function tried(path, headers, signal) {
  for (let i = 1; ; i++) {
    const response = await fetch(`${root}/${path}`, {headers, signal, cache: "no-store"}).catch(() => null);
    if (response?.ok) {
      return response;
    }
    if (i === TRIES || signal?.aborted || response && response.status < 429) {
      throw new Trouble("network");
    }
    await new Promise((done) => setTimeout(done, 1000 * 2 ** i));
  }
}

/** @param pages by address; what they show under assets is loaded too, so that the worker has it */
export async function keepPages(pages) {
  const cache = await shelf();
  const seen = new Set();
  for (const [address, html] of pages) {
    const copy = html.replace(FILES, `$1${root}/kept/$2`).replace(LINK, "$1");
    await cache.put(address, new Response(copy, {headers: {"Content-Type": "text/html; charset=UTF-8", Date: new Date().toUTCString()}}));
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const named = [...parsed.querySelectorAll("link[href], script[src], img[src]")].map((e) => e.getAttribute("href") ?? e.getAttribute("src"));
    for (const asset of named) {
      await keepAsset(new URL(asset, location.origin), seen);
    }
  }
}

/** Loads an asset and what it imports or shows; the worker keeps what passes through it. */
async function keepAsset(url, seen) {
  if (!url.pathname.startsWith(`${root}/assets/`) || seen.has(url.href)) {
    return;
  }
  seen.add(url.href);
  const response = await fetch(url);
  if (/\.(js|css)$/.test(url.pathname) && response.ok) {
    const named = (await response.text()).matchAll(/(?:from|import\()\s*["'](\.[^"'`$]+\.js)["']|url\(["']?([^"'$)]+)["']?\)/g);
    for (const found of named) {
      found[2]?.startsWith("data:") || await keepAsset(new URL(found[1] ?? found[2], url), seen);
    }
  }
}

/** In another language, or after a new build: the pages are fetched anew, the files stay. */
export async function refreshPages() {
  for (const row of (await list()).filter((each) => each.state === "kept")) {
    const pages = new Map();
    for (const page of row.pages) {
      pages.set(page, await text(page));
    }
    await keepPages(pages);
  }
}

export async function forget(row) {
  stop(row.id);
  const cache = await shelf();
  const others = new Set((await list()).filter((each) => each.id !== row.id).flatMap((each) => each.files));
  const gone = new Set(row.files.filter((path) => !others.has(path)).map((path) => `${root}/kept/${path}`));
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (gone.has(url.pathname) || row.pages.includes(url.pathname + url.search)) {
      await cache.delete(request);
    }
  }
  await remove("kept", [row]);
}

/** At sign-out nothing that can be looked at stays here; what waits to be sent does, sealed under its person. */
export async function forgetAll() {
  await caches.delete(`haitang-kept-${who}`);
  await remove("kept", await list());
  await remove("seen", await of("seen", who));
}

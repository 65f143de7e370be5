/*
 * The service worker. Pages come from the network; when there is none, from the copies of the person who was last seen here.
 * Assets of this build come from its cache. What was downloaded has addresses of its own under /kept/, which only this worker
 * answers. The wallet keeps its certificates itself (assets/js/wallet.js). Requests to /api and /media pass by untouched; what waits
 * is sent by the pages (assets/js/offline).
 */
const HOME = new URL("./", location).pathname;
const BUILD = new URL(location).searchParams.get("v");
const ASSETS = `haitang-assets-${BUILD}`;
const STATE = "haitang-state";
const SHELF = ["learning/home.xhtml", "learning/camps.xhtml", "learning/packs.xhtml", "learning/kept.xhtml", "certification/wallet.xhtml"];
const SHOWN = /^(certificates\/[0-9a-f]{32}\.svg$|certificate-pictures\/)/;
const kept = (who) => `haitang-kept-${who}`;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(STATE).then((cache) => cache.add(`${HOME}offline`)));
});

addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), renewAssets().then(renewList)])));

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    event.respondWith(page(event, url));
  } else if (url.pathname.startsWith(`${HOME}assets/`)) {
    event.respondWith(asset(event.request, url));
  } else if (url.pathname.startsWith(`${HOME}kept/`)) {
    event.respondWith(download(event.request, url));
  } else if (SHOWN.test(url.pathname.slice(HOME.length))) {
    event.respondWith(fetch(event.request).catch(() => picture(url)));
  }
});

/** The pages that were downloaded name assets of the build before; they get those of this one. */
async function renewAssets() {
  const old = (await caches.keys()).filter((name) => name.startsWith("haitang-assets-") && name !== ASSETS);
  const cache = await caches.open(ASSETS);
  for (const name of old) {
    for (const request of await (await caches.open(name)).keys()) {
      const url = new URL(request.url);
      url.search && (url.search = `?v=${BUILD}`);
      await cache.add(new Request(url, {cache: "no-cache"})).catch(() => {});
    }
    await caches.delete(name);
  }
}

/** With the build in its address it never changes; without, the network is asked first. */
async function asset(request, url) {
  const cache = await caches.open(ASSETS);
  const have = await cache.match(request);
  if (have && url.searchParams.get("v") === BUILD) {
    return have;
  }
  try {
    const response = await fetch(request);
    if (response.ok) {
      await cache.put(request, response.clone()).catch(() => {});
    }
    return response;
  } catch (offline) {
    return have ?? await cache.match(request, {ignoreSearch: true}) ?? Response.error();
  }
}

/** The first page was loaded before this worker was there: it says itself whose it is. */
addEventListener("message", (event) => event.waitUntil(know(event.data)));

async function state() {
  const known = await (await caches.open(STATE)).match(`${HOME}state`);
  return known ? known.json() : {who: "", lang: ""};
}

async function page(event, url) {
  let response;
  try {
    response = await fetch(event.request);
  } catch (offline) {
    return copy(url);
  }
  if (response.headers.has("X-Haitang-Person")) {
    event.waitUntil(remember(url, response.clone()));
  }
  return response;
}

/** Who is seen, in which language; the pages of the shelf are copied. An empty person: nobody is signed in (any more). */
async function remember(url, response) {
  const before = await state();
  const seen = response.headers.get("X-Haitang-Person");
  const left = url.searchParams.has("left");
  const now = {who: seen || (left ? "" : before.who), lang: response.headers.get("Content-Language") ?? ""};
  if (left && before.who) {
    await caches.delete(kept(before.who));
  }
  await know(now);
  if (seen && response.ok && SHELF.some((path) => url.pathname === HOME + path)) {
    await (await caches.open(kept(seen))).put(url.pathname, response).catch(() => {});
  }
}

async function know(now) {
  const before = await state();
  const cache = await caches.open(STATE);
  if (now.who !== before.who || now.lang !== before.lang) {
    await cache.put(`${HOME}state`, new Response(JSON.stringify(now)));
    await cache.add(inLanguage("offline", now.lang)).catch(() => {});
    await renewList();
  }
}

const inLanguage = (path, lang) => new Request(HOME + path, {headers: {"Accept-Language": lang}});

/** The list of what is on the phone is there for who never opened it, with all that it needs. */
async function renewList() {
  const {who, lang} = await state();
  try {
    const request = inLanguage("learning/kept.xhtml", lang);
    const page = who && await fetch(request);
    if (page && page.ok && !page.redirected) { // else the session is over, and it is the sign-in page
      await (await caches.open(kept(who))).put(request, page.clone());
      await needed(await page.text(), request.url);
    }
  } catch (offline) {
    // the copy from before stays
  }
}

/** Keeps the assets that a page or a module names, and those that they name. */
async function needed(text, base, known = new Set()) {
  for (const [, named, imported] of text.matchAll(/(?:src|href)="([^"]+)"|from ["']([^"']+)["']/g)) {
    const url = new URL(named ?? imported, base);
    if (url.origin === location.origin && url.pathname.startsWith(`${HOME}assets/`) && !known.has(url.pathname)) {
      known.add(url.pathname);
      const response = await asset(new Request(url), url);
      url.pathname.endsWith(".js") && await needed(await response.text(), url, known);
    }
  }
}

/** Without a network: this person's copy of the page, else the list of what is on the phone, else a plain sentence. */
async function copy(url) {
  const {who} = await state();
  const cache = who && await caches.open(kept(who));
  const shelf = SHELF.some((path) => url.pathname === HOME + path);
  const found = cache && (await cache.match(shelf ? url.pathname : url.href) ?? await cache.match(`${HOME}learning/kept.xhtml`));
  if (!found) {
    return await (await caches.open(STATE)).match(`${HOME}offline`) ?? Response.error();
  }
  const at = Date.parse(found.headers.get("Date")) || Date.now();
  const html = (await found.text()).replace("<head>", `<head><meta name="kept-at" content="${at}">`);
  return new Response(html, {headers: found.headers});
}

/** A certificate's QR code or picture, as the wallet kept it for this person. */
async function picture(url) {
  const {who} = await state();
  return who && await (await caches.open(kept(who))).match(url.pathname) || Response.error();
}

/** A downloaded file; a video lies there in parts of the same size. */
async function download(request, url) {
  const {who} = await state();
  const cache = await caches.open(kept(who));
  const whole = await cache.match(url.pathname);
  const sizes = await cache.match(`${url.pathname}?sizes`);
  if (whole || !who || !sizes) {
    return whole ?? new Response(null, {status: 404});
  }
  const {size, part, type} = await sizes.json();
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  const first = range ? Number(range[1]) : 0;
  const last = Math.min(size - 1, range?.[2] ? Number(range[2]) : size - 1);
  if (first > last) {
    return new Response(null, {status: 416, headers: {"Content-Range": `bytes */${size}`}});
  }
  const headers = {"Content-Type": type, "Accept-Ranges": "bytes", "Content-Length": last - first + 1};
  range && (headers["Content-Range"] = `bytes ${first}-${last}/${size}`);
  return new Response(parts(cache, url.pathname, first, last, part), {status: range ? 206 : 200, headers});
}

function parts(cache, path, first, last, part) {
  let at = first;
  return new ReadableStream({
    async pull(out) {
      const n = Math.floor(at / part);
      const stored = await cache.match(`${path}?part=${n}`);
      if (!stored) {
        out.error(new Error(`part ${n} is gone`));
        return;
      }
      const bytes = new Uint8Array(await stored.arrayBuffer()).subarray(at - n * part, last + 1 - n * part);
      out.enqueue(bytes);
      at += bytes.length;
      if (at > last || bytes.length === 0) {
        out.close();
      }
    },
  });
}

/** A message from the push service: title, body and the page to open, all sealed on the way here (RFC 8291). */
addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  if (told.title) {
    event.waitUntil(registration.showNotification(told.title, {body: told.body, icon: `${HOME}assets/img/icon-192.png`, data: {page: told.page}}));
  }
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPage(new URL(event.notification.data?.page ?? "", new URL(HOME, location)).href));
});

async function openPage(address) {
  const open = (await clients.matchAll({type: "window"})).find((each) => each.url === address);
  return open ? open.focus() : clients.openWindow(address);
}

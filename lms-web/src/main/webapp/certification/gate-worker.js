// Gate mode without a network: the page from the network when it answers in time, else as it was kept; its assets likewise.
const KEPT = "haitang-gate";
const PATIENCE = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.mode === "navigate") {
    event.respondWith(page(event.request));
  } else if (event.request.method === "GET" && address.origin === location.origin && address.pathname.includes("/assets/")) {
    event.respondWith(fetch(event.request).catch((away) => kept(event.request, away)));
  }
});

async function page(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (away) {
    return kept(request, away);
  }
}

async function kept(request, away) {
  const found = await (await caches.open(KEPT)).match(request, { ignoreSearch: request.mode === "navigate" });
  if (found) {
    return found;
  }
  throw away;
}

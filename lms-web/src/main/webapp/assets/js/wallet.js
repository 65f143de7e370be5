/**
 * The wallet without a network: its page, each certificate's page, QR code and pictures lie in the person's cache. What is there
 * already and did not change is not fetched again. A page with news is left until it was looked at: fetching it would count as read.
 */
import {keepPages, shelf} from "./offline/download.js";

const SHOWN = /\/(certificates\/[0-9a-f]{32}\.svg|certificate-pictures\/)/;
const MARKS = "haitang.wallet";
const build = document.getElementById("shell").dataset.build;
const mark = (card) => `${document.documentElement.lang} ${build} ${card.textContent.replace(/\s+/g, " ")}`;

async function text(address) {
  const response = await fetch(address);
  return response.ok && !response.redirected ? response.text() : "";
}

async function take(address, cache) {
  const html = await text(address);
  if (!html) {
    return false;
  }
  for (const image of new DOMParser().parseFromString(html, "text/html").querySelectorAll("img[src]")) {
    const source = image.getAttribute("src");
    SHOWN.test(source) && await cache.add(source);
  }
  await keepPages(new Map([[address, html]]));
  return true;
}

async function keepAll() {
  const cache = await shelf();
  const marks = JSON.parse(localStorage.getItem(MARKS) ?? "{}");
  const news = new Set([...document.querySelectorAll("a.ui-message[href]")].map((link) => link.getAttribute("href")));
  for (const card of document.querySelectorAll("a[href*='certificate.xhtml?id=']:not(.ui-message)")) {
    const address = card.getAttribute("href");
    if (news.has(address)) {
      await cache.delete(address);
    } else if (marks[address] !== mark(card) || !await cache.match(address)) {
      await take(address, cache) && (marks[address] = mark(card));
    }
  }
  await cache.match(location.pathname) ?? await take(location.pathname, cache);
  localStorage.setItem(MARKS, JSON.stringify(marks));
}

// An active worker is enough: a page that was being loaded while the worker came up is not claimed by it, maybe never.
if (navigator.onLine && navigator.serviceWorker && !document.querySelector("meta[name=kept-at]")) {
  await navigator.serviceWorker.ready;
  await keepAll().catch(() => {});
}

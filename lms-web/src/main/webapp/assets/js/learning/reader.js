/** Reads page pictures or a document's text; tells the server which page is looked at, so that reading resumes there. */
const $ = (id) => document.getElementById(id);
const reader = $("reader");
const data = reader.dataset;
const token = document.querySelector("meta[name=csrf-token]").content;
const pages = [...document.querySelectorAll(".sheetpage")];
const ALLOWED = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "TABLE", "THEAD", "TBODY", "TR", "TD", "TH",
  "B", "STRONG", "I", "EM", "U", "BR", "DIV", "SPAN", "BLOCKQUOTE"]);
let at = Number(data.page);
let sent = 0;
let zoom = 1;
let wanted = null;

/** Only the structure of a text, without attributes: whatever else stands in the answer is left out. */
function clean(node) {
  const kept = document.createDocumentFragment();
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      kept.append(child.textContent);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const inner = clean(child);
      if (ALLOWED.has(child.tagName)) {
        const copy = document.createElement(child.tagName);
        copy.append(inner);
        kept.append(copy);
      } else if (!["SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK"].includes(child.tagName)) {
        kept.append(inner);
      }
    }
  }
  return kept;
}

async function tell(page) {
  wanted = page;
  try {
    const response = await fetch(data.address, {
      method: "PUT",
      headers: {"Content-Type": "application/json", "X-CSRF-Token": token},
      body: JSON.stringify({page}),
    });
    if (response.status === 401) {
      location.reload();
      return;
    }
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const place = await response.json();
    sent = page;
    wanted = null;
    $("saved").textContent = place.packRead ? data.all : place.fileRead ? data.finished : data.saved;
  } catch {
    $("saved").textContent = data.unsaved;
  }
}

function stand(page) {
  at = page;
  $("place").textContent = `${page} / ${data.pages}`;
  if (page !== sent) {
    tell(page);
  }
}

function turn(by) {
  if (pages.length === 0) {
    scrollBy({top: by * innerHeight * 0.8});
    return;
  }
  const page = Math.max(1, Math.min(pages.length, at + by));
  pages[page - 1].scrollIntoView({block: "start"});
  stand(page);
}

function watchPages() {
  if (at > 1) {
    pages[at - 1]?.scrollIntoView({block: "start"});
  }
  const seen = new Map();
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => seen.set(entry.target, entry.intersectionRatio * entry.boundingClientRect.height));
    const most = [...seen].sort((a, b) => b[1] - a[1])[0];
    const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
    if (most && most[1] > 0 && !atEnd) {
      stand(Number(most[0].dataset.n));
    }
  }, {threshold: [0, 0.25, 0.5, 0.75, 1]});
  pages.forEach((page) => observer.observe(page));
  addEventListener("scroll", () => {
    if (innerHeight + scrollY >= document.documentElement.scrollHeight - 4) {
      stand(pages.length);
    }
  }, {passive: true});
}

async function showText() {
  const box = $("doc");
  try {
    const response = await fetch(data.html);
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const text = new DOMParser().parseFromString(await response.text(), "text/html");
    box.replaceChildren(clean(text.body));
    const end = document.createElement("span");
    box.append(end);
    new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && sent === 0 && stand(1)).observe(end);
  } catch {
    box.textContent = data.failed;
  }
  box.removeAttribute("aria-busy");
}

function scale(by) {
  zoom = Math.max(1, Math.min(3, zoom + by));
  $("m").style.setProperty("--zoom", zoom);
}

if (pages.length > 0) {
  watchPages();
} else if (data.html) {
  showText();
} else {
  for (const link of [$("fetch"), $("download")]) {
    link.addEventListener("click", () => stand(1));
  }
}
$("prev").addEventListener("click", () => turn(-1));
$("next").addEventListener("click", () => turn(1));
$("bigger").addEventListener("click", () => scale(0.5));
$("smaller").addEventListener("click", () => scale(-0.5));
addEventListener("online", () => wanted !== null && tell(wanted));

/** Before the first lecture of a day on this phone: not while driving, and whether to listen or to watch. */
const KEY = "haitang.begun";
const $ = (id) => document.getElementById(id);
const sheet = $("begin");
const today = new Date().toDateString();

function begin(soundOnly) {
  sheet.close();
  document.dispatchEvent(new CustomEvent("haitang-begin", {detail: soundOnly}));
}

/** Whoever rides now has only the sound to choose. */
function still(moving) {
  const text = $("begin-picture").querySelector("small");
  $("begin-picture").disabled = moving;
  text.dataset.still ??= text.textContent;
  text.textContent = moving ? text.dataset.moving : text.dataset.still;
}

if (sheet && $("video") && localStorage.getItem(KEY) !== today) {
  $("begin-sound").disabled = $("audio").disabled;
  $("begin-sound").querySelector("small").textContent = $("audio").querySelector("small").textContent;
  $("begin-sound").addEventListener("click", () => begin(true));
  $("begin-picture").addEventListener("click", () => begin(false));
  $("begin-close").addEventListener("click", () => sheet.close());
  sheet.addEventListener("close", () => localStorage.setItem(KEY, today));
  document.addEventListener("haitang-moving", (event) => still(event.detail));
  sheet.showModal();
}

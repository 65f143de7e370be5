/** A small picture of where the finger is on the seek bar. Sheets of 10 by 10, one picture each 10 seconds; loaded when first sought. */
import {clock} from "./bars.js";

const EACH_MS = 10000;
const ACROSS = 10;
const A_SHEET = 100;

export function thumbs(bar, duration, folder, sheets) {
  const box = document.getElementById("thumb");
  const rows = Math.ceil(Math.min(A_SHEET, Math.max(1, Math.ceil(duration / EACH_MS))) / ACROSS);
  const pictures = new Map();

  function sheet(number) {
    if (!pictures.has(number)) {
      const image = new Image();
      image.src = `${folder()}/sheet-${number}.jpg`;
      pictures.set(number, image);
    }
    return pictures.get(number);
  }

  function show(ms) {
    const index = Math.min(sheets * A_SHEET - 1, Math.floor(ms / EACH_MS));
    const image = sheet(Math.floor(index / A_SHEET) + 1);
    const place = index % A_SHEET;
    const width = image.naturalWidth / ACROSS;
    const height = image.naturalHeight / rows;
    const picture = box.firstElementChild;
    picture.style.backgroundImage = `url("${image.src}")`;
    picture.style.width = `${width}px`;
    picture.style.height = `${height}px`;
    picture.style.backgroundPosition = `${-width * (place % ACROSS)}px ${-height * Math.floor(place / ACROSS)}px`;
    box.lastElementChild.textContent = clock(ms);
    box.hidden = false;
    const stage = box.offsetParent.getBoundingClientRect();
    const at = bar.getBoundingClientRect();
    const x = at.left - stage.left + at.width * ms / duration - box.offsetWidth / 2;
    box.style.left = `${Math.max(4, Math.min(stage.width - box.offsetWidth - 4, x))}px`;
  }

  if (sheets > 0) {
    bar.addEventListener("input", () => show(Number(bar.value)));
    bar.addEventListener("pointermove", (event) => {
      const at = bar.getBoundingClientRect();
      event.pointerType === "mouse" && show(Math.max(0, Math.min(duration, (event.clientX - at.left) / at.width * duration)));
    });
    for (const event of ["change", "pointerleave", "blur"]) {
      bar.addEventListener(event, () => { box.hidden = true; });
    }
  }
}
